import { expect, it } from "vitest";
import type { FigureClaim, Knowledge, Linkable, Source } from "../../record/index.ts";
import { link } from "../index.ts";

const KNOWLEDGE: Knowledge = {
  version: "",
  verbs: [],
  nouns: [],
  places: [],
  actors: [],
  offices: [],
  weapons: [],
  tables: {},
};
const figure = (start: number, value: number, sources: readonly Source[] = []): FigureClaim => ({
  ...{ id: `n${start}`, start, end: start + 3, quote: String(value), value, low: null, high: null, approx: false },
  ...{ of: "نائبا", of_en: null, where: null, as_of: null, sources, rule: "x" },
});
const article = (id: string, figures: readonly FigureClaim[]): Linkable => ({
  ...{ credits: [], events: [], statements: [], figures },
  document: {
    ...{ id, outlet: id, url: null, sha256: id, signature: null },
    published: { from: "2031-03-05", to: "2031-03-06" },
  },
});
const rivals = (...documents: readonly Linkable[]) =>
  link(documents, KNOWLEDGE).tracks.flatMap((track) => (track.kind === "level" ? track.rivals : []));

it("numbers of one source in one article are parts and no rivals", () => {
  expect(rivals(article("a", [figure(0, 140), figure(20, 275)]))).toEqual([]);
  expect(rivals(article("a", [figure(0, 140)]), article("b", [figure(0, 275)]))).toEqual([[0, 1]]);
});
