import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../analyse/index.ts";
import { lexicon } from "../arabic/lexicon/index.ts";
import { clean } from "../clean/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import type { Analysed, Mention } from "../record/index.ts";
import { faultsIn, newsOf, type Subject, trialTexts } from "./conformance.ts";
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

  // Eight times the text may take eight times as long, and three times that on a machine that does other things too; squares would take 64 times.
  it.each([
    ["in lines", "\n"],
    ["in one line", " "],
  ])("takes time linear in the length of a text %s", (_, separator) => {
    const recogniser = recognisers.find((r) => r.name === name)!;
    const timeOf = (length: number) => {
      const analysed = analysedOf(newsOf(length, separator));
      const earlier = earlierOf(name, analysed);
      const spent = [0, 1, 2].map(() => {
        const began = performance.now();
        recogniser.find(analysed, earlier);
        return performance.now() - began;
      });
      return Math.min(...spent);
    };
    timeOf(20_000);
    const ratios = [0, 1, 2].map(() => timeOf(160_000) / Math.max(0.5, timeOf(20_000)));
    expect(Math.min(...ratios)).toBeLessThan(8 * 3);
  });
});
