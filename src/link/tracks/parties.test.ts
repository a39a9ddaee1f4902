import { expect, it } from "vitest";
import { BLANK } from "../../../test/support/blank-event.ts";
import type { EventClaim, Knowledge, Linkable, Named } from "../../record/index.ts";
import { link } from "../index.ts";

const KNOWLEDGE: Knowledge = {
  ...{ version: "", verbs: [], nouns: [], places: [], offices: [], weapons: [] },
  actors: [
    {
      ...{ id: "gov", kind: "government", sector: "GOV", country: "ML", parent: null, name_en: "Government of Mali" },
      names: ["حكومة مالي"],
    },
  ] as Knowledge["actors"],
  tables: { "link-words": [{ kind: "sides", words: "الجانبان|الطرفان" }] },
};
const span = (quote: string) => ({ start: 0, end: quote.length, quote });
const party = (name: string, entity: string | null = null) => ({ ...span(name), name, name_en: null, entity });
const event = (type: "CONSULT" | "RETREAT", mode: string | null, actor: EventClaim["actor"]): EventClaim => ({
  ...{ ...BLANK, id: "e1", ...span("اجتماع"), type, mode, actor },
  date: { from: "2031-03-10", to: "2031-03-11" },
  evidence: span("اجتماع في العاصمة"),
});
const article = (event: EventClaim): Linkable => ({
  ...{ credits: [], events: [event], statements: [], figures: [] },
  document: {
    ...{ id: "a", outlet: "a", url: null, sha256: "a", signature: null },
    published: { from: "2031-03-10", to: "2031-03-11" },
  },
});
const named = ({ name }: Named) => name;

it("the two sides are no party of talks", () => {
  const parties = (...names: readonly string[]) =>
    link(
      [
        article(
          event(
            "CONSULT",
            null,
            names.map((name) => party(name)),
          ),
        ),
      ],
      KNOWLEDGE,
    ).tracks.flatMap((track) => (track.kind === "talks" ? [track.parties.map(named).sort()] : []));
  expect(parties("البلدية", "النقابة")).toEqual([["البلدية", "النقابة"]]);
  expect(parties("البلدية", "الجانبان")).toEqual([]);
});

it("an actor of the files is called as they call it, and other names are aliases", () => {
  const one = event("RETREAT", "withdraw", [party("حكومة مالي وحلفاؤها", "gov")]);
  const actors = link([article(one)], KNOWLEDGE).tracks.flatMap((track) => (track.kind === "actor" ? [track] : []));
  expect(actors).toMatchObject([
    { name: "حكومة مالي", name_en: "Government of Mali", aliases: ["حكومة مالي وحلفاؤها"] },
  ]);
});
