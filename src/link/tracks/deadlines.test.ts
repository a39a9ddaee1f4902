import { expect, it } from "vitest";
import type { EventClaim, Knowledge, Linkable } from "../../record/index.ts";
import { link } from "../index.ts";

const KNOWLEDGE: Knowledge = {
  ...{ version: "", verbs: [], nouns: [], places: [], actors: [], offices: [], weapons: [] },
  tables: { "link-words": [{ kind: "vote", words: "صوت|تصويت" }] },
};
const span = (quote: string, start = 0) => ({ start, end: start + quote.length, quote });
const party = (name: string) => ({ ...span(name), name, name_en: null, entity: name });
const event = (id: string, clause: string, fields: Partial<EventClaim>): EventClaim => ({
  ...{ id, ...span(clause.split(" ")[0]!), type: "CONSULT", mode: null, acled: null, status: "asserted", date: null },
  ...{ place: null, actor: [party("البلدية"), party("النقابة")], target: [], weapon: null, weapon_count: null },
  ...{ fatalities: null, injured: null, detained: null, damage: null, incidents: null, sources: [] },
  ...{ evidence: span(clause), rule: "x", ...fields },
});
const article = (id: string, day: string, events: readonly EventClaim[]): Linkable => ({
  ...{ credits: [], events, statements: [], figures: [] },
  document: {
    ...{ id, outlet: id, url: null, sha256: id, signature: null },
    published: { from: `2031-03-${day}`, to: `2031-03-${Number(day) + 1}` },
  },
});
/** A promise of the 10th for the 20th, and an agreement of the 18th told by a clause. */
const states = (clause: string) => {
  const promised = [
    event("e1", "محادثات البلدية والنقابة", { date: { from: "2031-03-10", to: "2031-03-11" } }),
    event("e2", "اتفاق على التوقيع", { type: "AGREE", date: { from: "2031-03-20", to: "2031-03-21" } }),
  ];
  const kept = event("e1", clause, { type: "AGREE", date: { from: "2031-03-18", to: "2031-03-19" } });
  const { tracks } = link([article("a", "10", promised), article("b", "25", [kept])], KNOWLEDGE);
  return tracks.flatMap((track) => (track.kind === "talks" ? track.deadlines.map(({ state }) => state) : []));
};

it("a vote does not keep the promise of an agreement", () => {
  expect(states("وقع الطرفان الوثيقة")).toEqual(["kept"]);
  expect(states("صوت المجلس على الميزانية")).toEqual(["passed"]);
});
