import { readdirSync, readFileSync } from "node:fs";
import { build, loadKnowledge, type Machine, validate } from "isnad";
import { beforeAll, describe, expect, it } from "vitest";
import { GOLDENS, goldenOf } from "./golden.mjs";

const slugs = readdirSync(GOLDENS).sort();
let machine: Machine;
beforeAll(() => {
  machine = build(loadKnowledge());
});

it("has articles", () => expect(slugs.length).toBeGreaterThanOrEqual(8));

// A difference is either a fault or an improvement: read it, then run `npm run goldens`.
describe.each(slugs)("golden article %s", (slug) => {
  it("gives what a person reviewed", () => {
    expect(goldenOf(slug, machine)).toBe(readFileSync(new URL(`${slug}/expected.json`, GOLDENS), "utf8"));
  });

  it("keeps the contract", () => {
    expect(
      validate(JSON.parse(goldenOf(slug, machine)), readFileSync(new URL(`${slug}/source.txt`, GOLDENS), "utf8")),
    ).toEqual([]);
  });
});
