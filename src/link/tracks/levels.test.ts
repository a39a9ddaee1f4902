import { expect, it } from "vitest";
import { BLANK } from "../../../test/support/blank-event.ts";
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
  tables: {
    "link-words": [{ kind: "measure", words: "دينار" }],
    nationalities: [
      { adjective: "فرنسي", country: "FR" },
      { adjective: "إيطالي", country: "IT" },
    ],
  },
};
const EVENT = {
  ...{ ...BLANK, id: "e1", start: 0, end: 1, quote: "x", type: "MOBILIZE" },
  evidence: { start: 0, end: 1, quote: "x" },
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

it("soldiers without a nation join those of the nation that acts in their article, when the numbers agree", () => {
  const of = (figure: FigureClaim, of: string, of_en: string) => ({ ...figure, of, of_en, where: "مالي" });
  const french = article("a", [of(figure(0, 900), "جندي فرنسي", "French soldier")]);
  const actor = [{ name: "القوات الفرنسية", name_en: null, entity: null, start: 0, end: 1, quote: "x" }];
  const bare = (value: number, ...names: readonly object[]): Linkable => ({
    ...article("b", [of(figure(0, value), "عسكري", "soldier")]),
    events: names.map((name) => ({ ...EVENT, actor: [name] })) as unknown as Linkable["events"],
  });
  const series = (...documents: readonly Linkable[]) =>
    link(documents, KNOWLEDGE).tracks.flatMap((track) =>
      track.kind === "level" ? [`${track.of.name_en} ${track.points.length}`] : [],
    );
  expect(series(french, bare(900, ...actor))).toEqual(["French soldier 2"]);
  expect(series(french, bare(900))).toEqual([]);
  expect(series(french, bare(300, ...actor))).toEqual([]);
  const italian = article("c", [of(figure(0, 900), "جندي إيطالي", "Italian soldier")]);
  expect(series(french, italian, bare(900, ...actor))).toEqual([]);
});

it("units count nothing over time", () => {
  const of = (value: number, of: string) => ({ ...figure(0, value), of });
  const levels = (name: string) =>
    link([article("a", [of(5, name)]), article("b", [of(7, name)])], KNOWLEDGE).tracks.filter(
      ({ kind }) => kind === "level",
    ).length;
  expect([levels("دينار من المصرف"), levels("نائبا")]).toEqual([0, 1]);
});
