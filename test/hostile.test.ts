import { createHash } from "node:crypto";
import { build, extract, loadKnowledge, type Machine, type RawText, toContract, validate } from "isnad";
import { beforeAll, expect, it } from "vitest";
import { newsOf, trialTexts } from "../src/recognise/conformance.ts";

let machine: Machine;
beforeAll(() => {
  machine = build(loadKnowledge());
});

const rawOf = (text: string): RawText => ({
  id: "trial",
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
  origin: { kind: "text", path: "trial", item: null },
  outlet: "وكالة الأفق",
  title: null,
  url: null,
  published: "2031-03-04",
});

it("keeps the contract on random and hostile texts, and gives the same bytes twice", () => {
  for (const text of trialTexts(400, 3)) {
    const printed = JSON.stringify(toContract(extract(rawOf(text), machine)));
    expect(validate(JSON.parse(printed), text), JSON.stringify(text)).toEqual([]);
    expect(JSON.stringify(toContract(extract(rawOf(text), machine)))).toBe(printed);
  }
});

it.each([
  ["no text", ""],
  ["white space only", " \n\n\t "],
  ["no Arabic", "Lorem ipsum dolor sit amet, 12 March 2031."],
  ["one letter", "و"],
])("takes %s", (_, text) => {
  expect(validate(toContract(extract(rawOf(text), machine)), text)).toEqual([]);
});

it("reads five megabytes in one line within a minute of processor time", { timeout: 400_000 }, () => {
  const text = newsOf(2_900_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(5_000_000);
  const began = process.cpuUsage();
  const faults = validate(toContract(extract(rawOf(text), machine)), text);
  expect(faults.slice(0, 3)).toEqual([]);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(60);
});
