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

it("reads megabytes in one line, in time that grows no faster than the line", { timeout: 400_000 }, () => {
  /** Processor seconds a million code units, over a checked reading of a line of news words. */
  const costOf = (length: number): number => {
    const text = newsOf(length);
    const began = process.cpuUsage();
    expect(validate(toContract(extract(rawOf(text), machine)), text).slice(0, 3)).toEqual([]);
    return process.cpuUsage(began).user / length;
  };
  costOf(100_000);
  const short = costOf(250_000);
  expect(costOf(1_250_000) / short).toBeLessThan(3);
});
