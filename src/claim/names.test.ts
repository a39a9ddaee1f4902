import { expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { plainName } from "./names.ts";

const plain = (name: string) => plainName(name, loadKnowledge());

it("names stand without quotation marks", () => {
  expect(plain("كتائب «الفجر»")).toBe("كتائب الفجر");
  expect(plain('كتائب "الفجر" في الشمال')).toBe("كتائب الفجر في الشمال");
  expect(plain("صحيفة “النهر” اليومية")).toBe("صحيفة النهر اليومية");
  expect(plain("أحد مسلحي (الفجر)")).toBe("أحد مسلحي الفجر");
  expect(plain("«")).toBe("«");
});

it("a group that its own name calls one is called by it", () => {
  expect(plain("جماعة «كتائب الفجر»")).toBe("كتائب الفجر");
  expect(plain("جماعة «الفجر»")).toBe("جماعة الفجر");
  expect(plain("صحيفة «كتائب الفجر»")).toBe("صحيفة كتائب الفجر");
});
