import { describe, expect, it } from "vitest";
import { listRules, loadKnowledge } from "../../dist/index.js";
import { ruleWords } from "../src/i18n/ar/rules.ts";
import { messages as en } from "../src/i18n/en/index.ts";

const rules = [...listRules(loadKnowledge()).values()].flat();

describe("what rules read", () => {
  it("has Arabic words for each description, and none that no rule has", () => {
    const families = rules.flatMap(({ id, family, told }) => (told === undefined ? [family ?? id] : []));
    expect(Object.keys(ruleWords).sort()).toEqual([...new Set(families)].sort());
  });

  it("has words in both languages for each condition of an event", () => {
    // The Arabic tables have the keys of the English ones: their types say so.
    const needs = rules.flatMap(({ told }) => told?.needs ?? []);
    expect(needs.length).toBeGreaterThan(500);
    const keys = needs.flatMap(({ slot, words, classes }) => [
      `slot.${slot}`,
      ...classes.filter((one) => one !== "any").map((one) => `class.${one}`),
      ...(slot === "tense" || slot === "voice" ? words.map((word) => `form.${word}`) : []),
    ]);
    expect([...new Set(keys)].filter((key) => !(key in en))).toEqual([]);
    // Every other word of a condition is Arabic as it stands.
    expect(
      needs.flatMap(({ slot, words }) =>
        slot === "tense" || slot === "voice" ? [] : words.filter((word) => /[a-z]/i.test(word)),
      ),
    ).toEqual([]);
  });

  it("has words for each type and mode that rules tell", () => {
    const keys = rules.flatMap(({ told }) =>
      told === undefined ? [] : [`type.${told.type}`, ...(told.mode === null ? [] : [`mode.${told.mode}`])],
    );
    expect([...new Set(keys)].filter((key) => !(key in en))).toEqual([]);
  });
});
