import { expect, test } from "vitest";
import { Heads } from "./heads.ts";

test("finds the entry of each spelling, also after it has grown, and none for others", () => {
  const heads = new Heads();
  const many = 200_000;
  for (let i = 0; i < many; i++) heads.add(`كلمة${i}`, i * 2);
  for (const i of [0, 1, 99_999, many - 1]) expect(heads.get(`كلمة${i}`)).toBe(i * 2);
  for (const text of ["", "كلمة", `كلمة${many}`]) expect(heads.get(text)).toBe(-1);
});
