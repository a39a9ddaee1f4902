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

it("numbers that one article gives for one time are no level over time", () => {
  const tracks = (...documents: readonly Linkable[]) =>
    link(documents, KNOWLEDGE).tracks.filter(({ kind }) => kind === "level").length;
  expect(tracks(article("a", [figure(0, 100), figure(20, 329)]))).toBe(0);
  const later = { ...figure(20, 329), as_of: { from: "2031-01-01", to: "2031-02-01" } };
  expect(tracks(article("a", [figure(0, 100), later]))).toBe(1);
  expect(tracks(article("a", [figure(0, 100)]), article("b", [figure(0, 100)]))).toBe(1);
});

it("numbers of one source in one article are parts and no rivals", () => {
  expect(rivals(article("a", [figure(0, 140), figure(20, 275)]))).toEqual([]);
  expect(rivals(article("a", [figure(0, 140)]), article("b", [figure(0, 275)]))).toEqual([[0, 1]]);
});
