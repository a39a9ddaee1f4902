import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../analyse/index.ts";
import { lexicon } from "../arabic/lexicon/index.ts";
import { clean } from "../clean/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import type { Analysed, Mention } from "../record/index.ts";
import { faultsIn, growth, newsOf, type Subject, trialTexts } from "./conformance.ts";
import { createRecognisers, type Recognisers } from "./index.ts";

const NAMES = ["numbers", "places", "times", "actors", "weapons"];
let recognisers: Recognisers;
let analysedOf: (text: string) => Analysed;

beforeAll(() => {
  const knowledge = loadKnowledge();
  const read = lexicon(knowledge);
  recognisers = createRecognisers(knowledge);
  analysedOf = (text) =>
    analyse(
      clean({
        id: "trial",
        text,
        sha256: "",
        origin: { kind: "text", path: "trial", item: null },
        outlet: null,
        title: null,
        url: null,
        published: "2031-03-04",
      }),
      read,
    );
});

function earlierOf(name: string, analysed: Analysed): Mention[] {
  const earlier: Mention[] = [];
  for (const recogniser of recognisers) {
    if (recogniser.name === name) break;
    earlier.push(...recogniser.find(analysed, earlier));
  }
  return earlier;
}

function subjectOf(name: string): Subject {
  const recogniser = recognisers.find((r) => r.name === name)!;
  return {
    gives: recogniser.gives,
    find: (text) => {
      const analysed = analysedOf(text);
      return { analysed, mentions: recogniser.find(analysed, earlierOf(name, analysed)) };
    },
  };
}

it("knows all recognisers, each behind those that it needs", () => {
  expect(recognisers.map((r) => r.name).sort()).toEqual([...NAMES].sort());
  for (const [i, { needs }] of recognisers.entries()) {
    const before = recognisers.slice(0, i).map((r) => r.name);
    expect(needs.filter((name) => !before.includes(name))).toEqual([]);
  }
});

describe.each(NAMES)("%s", (name) => {
  it("keeps its promises on random and hostile texts", () => {
    const subject = subjectOf(name);
    for (const text of trialTexts(300)) {
      expect(faultsIn(subject, text), JSON.stringify(text)).toEqual([]);
    }
  });

  it("gives the same for the same text", () => {
    const subject = subjectOf(name);
    for (const text of trialTexts(30, 5)) {
      expect(JSON.stringify(subject.find(text).mentions)).toBe(JSON.stringify(subject.find(text).mentions));
    }
  });

  // Eight times the text may take eight times as long, and more while the machine warms up; squares would take 64 times.
  it.each([
    ["in lines", "\n"],
    ["in one line", " "],
  ])("takes time linear in the length of a text %s", (_, separator) => {
    const recogniser = recognisers.find((r) => r.name === name)!;
    const prepare = (length: number) => {
      const analysed = analysedOf(newsOf(length, separator));
      const earlier = earlierOf(name, analysed);
      return () => void recogniser.find(analysed, earlier);
    };
    expect(growth(prepare, 20_000, 8, 24)).toBeLessThan(24);
  });
});

it("tells squares from lines", () => {
  const tokens = (length: number) => analysedOf(newsOf(length)).tokens;
  const quadratic = (length: number) => {
    const all = tokens(length);
    return () => all.forEach((token) => void all.lastIndexOf(token, all.length - 1));
  };
  const linear = (length: number) => {
    const all = tokens(length);
    return () => all.forEach((token) => void trialOf(token.norm));
  };
  const trialOf = (norm: string) => [...norm.repeat(20)].reverse().join("");
  expect(growth(quadratic, 6_000, 8, 24)).toBeGreaterThan(24);
  expect(growth(linear, 6_000, 8, 24)).toBeLessThan(24);
});
