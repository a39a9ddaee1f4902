import { expect, it } from "vitest";
import { BLANK } from "../../../test/support/blank-event.ts";
import type { EventClaim, Knowledge, Linkable } from "../../record/index.ts";
import { link } from "../index.ts";

const KNOWLEDGE: Knowledge = {
  ...{ version: "", verbs: [], nouns: [], places: [], actors: [], offices: [], weapons: [] },
  tables: {
    "link-words": [
      { kind: "vote", words: "صوت|تصويت" },
      { kind: "grace", words: "إمهال" },
      { kind: "breach", words: "بعد هدنة" },
      { kind: "limit", words: "لمدة" },
    ],
  },
};
const span = (quote: string, start = 0) => ({ start, end: start + quote.length, quote });
const party = (name: string) => ({ ...span(name), name, name_en: null, entity: name });
const event = (id: string, clause: string, fields: Partial<EventClaim>): EventClaim => ({
  ...{ ...BLANK, id, ...span(clause.split(" ")[0]!), type: "CONSULT", actor: [party("البلدية"), party("النقابة")] },
  ...{ evidence: span(clause), ...fields },
});
const article = (id: string, day: string, events: readonly EventClaim[]): Linkable => ({
  ...{ credits: [], events, statements: [], figures: [] },
  document: {
    ...{ id, outlet: id, url: null, sha256: id, signature: null },
    published: { from: `2031-03-${day}`, to: `2031-03-${Number(day) + 1}` },
  },
});
/** A promise of the 10th for the 20th, and an agreement of the 18th told by a clause. */
const states = (clause: string, date = { from: "2031-03-18", to: "2031-03-19" }, day = "25") => {
  const promised = [
    event("e1", "محادثات البلدية والنقابة", { date: { from: "2031-03-10", to: "2031-03-11" } }),
    event("e2", "اتفاق على التوقيع", { type: "AGREE", date: { from: "2031-03-20", to: "2031-03-21" } }),
  ];
  const kept = event("e1", clause, { type: "AGREE", date });
  const { tracks } = link([article("a", "10", promised), article("b", day, [kept])], KNOWLEDGE);
  return tracks.flatMap((track) => (track.kind === "talks" ? track.deadlines.map(({ state }) => state) : []));
};

it("a vote does not keep the promise of an agreement", () => {
  expect(states("وقع الطرفان الوثيقة")).toEqual(["kept"]);
  expect(states("صوت المجلس على الميزانية")).toEqual(["passed"]);
});

it("days that go on after the article that tells of them keep nothing", () => {
  const days = { from: "2031-03-17", to: "2031-03-20" };
  expect(states("وقع الطرفان الوثيقة", days, "25")).toEqual(["kept"]);
  expect(states("وقع الطرفان الوثيقة", days, "18")).toEqual(["pending"]);
});

it("time that is given ends so long after it was, and talks do not yield", () => {
  const clause = "إمهال البلدية شهرين";
  const day = (n: string) => ({ from: `2031-01-${n}`, to: `2031-01-${Number(n) + 1}` });
  const given = event("e2", clause, { type: "REQUEST", mode: "yield", status: "demanded", date: day("10") });
  const talks = event("e1", "محادثات البلدية والنقابة", { date: { from: "2031-03-20", to: "2031-03-21" } });
  const told = { ...article("a", "10", [talks, given]), lengths: [{ start: 14, end: 19, duration: "P2M" }] };
  const deadlines = (document: Linkable) =>
    link([document, article("b", "25", [talks])], KNOWLEDGE).tracks.flatMap((track) =>
      track.kind === "talks" ? track.deadlines.map(({ by, state }) => [by, state]) : [],
    );
  expect(deadlines(told)).toContainEqual(["2031-03-10", "passed"]);
  expect(deadlines({ ...told, lengths: [] }).map(([by]) => by)).not.toContain("2031-03-10");
});

it("a truce is broken by force told after it, and ends where words of lasting say so", () => {
  const week = { from: "2031-03-01", to: "2031-03-08" };
  const truces = (clause: string) => {
    const truce = event("e1", clause, { type: "RETREAT", mode: "ceasefire", date: week });
    const force = event("e2", "قصف الحي بعد هدنة", { type: "ASSAULT", date: { from: "2031-03-09", to: "2031-03-10" } });
    const { tracks } = link([article("a", "10", [truce, force])], KNOWLEDGE);
    return tracks.flatMap((t) => (t.kind === "truce" ? [[t.until, ...t.broken.map(({ basis }) => basis)]] : []));
  };
  expect(truces("هدنة بين الطرفين")).toEqual([[null, "said"]]);
  expect(truces("هدنة لمدة أسبوع")).toEqual([["2031-03-07", "said"]]);
});
