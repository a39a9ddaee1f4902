import { describe, expect, it } from "vitest";
import {
  type Extraction,
  type Judgement,
  type Review,
  type StoredClaim,
  urgencyOf,
  type Verdict,
} from "../record/index.ts";
import type { Make } from "./conformance.ts";
import type { Entry, Store } from "./contract.ts";

/** Joins what a store holds, as `joinRecord` does. */
export type Join = (store: Store) => Promise<unknown>;

const AT = "2031-03-06T10:00:00Z";
const ONE = "أعلنت الشرطة أن ثلاثة مدنيين قُتلوا في انفجار قنبلة في بغداد يوم 4 مارس 2031.";
const TWO = "قُتل خمسة مدنيين في انفجار قنبلة في بغداد يوم 4 مارس 2031، بحسب وزارة الصحة.";
const THREE = "قصفت طائرة مسيرة مستودعا في الموصل يوم 9 مارس 2031. وصل وفد إلى جنيف لإجراء محادثات.";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What every engine does with what was joined and what people made of it. `open` gives an empty store. */
export function joinedConformance(name: string, open: () => Promise<Store>, make: Make, join: Join): void {
  const entry = (text: string, id: string, outlet: string): Entry => ({
    ...make(text, { id, outlet, url: `https://${id}.example/`, published: "2031-03-10" }),
    version: "1+a",
    readAt: AT,
  });
  const entries = [
    entry(ONE, "one", "وكالة الأفق"),
    entry(TWO, "two", "صحيفة المرفأ"),
    entry(THREE, "three", "قناة السهل"),
  ];
  const filled = async () => {
    const store = await open();
    await store.put(entries);
    await join(store);
    return store;
  };
  const judge = (store: Store, target: string, verdict: Verdict, more: Partial<Judgement> = {}) =>
    store.review({ target, verdict, author: "سلمى", at: AT, ...more });
  /** The incident of the explosion that both articles tell of. */
  const bombOf = async (store: Store) => {
    const rows = await all(store.incidents({ outlets: 2, place: "Baghdad" }));
    expect(rows.length).toBeGreaterThan(0);
    return rows.find(({ disputed }) => disputed.includes("fatalities")) ?? rows[0]!;
  };
  /** Reads an article anew as later rules would: its events changed, or gone. */
  const again = (
    text: number,
    change: (events: Extraction["events"]) => Extraction["events"],
    version = "2+b",
  ): Entry => {
    const before = entries[text]!;
    return { ...before, version, extraction: { ...before.extraction, events: change(before.extraction.events) } };
  };

  describe(`${name}: what is joined`, () => {
    it("is nothing before the first joining, and says what came after it", async () => {
      const store = await open();
      expect([await store.joined(), await store.countIncidents(), await all(store.tracks())]).toEqual([null, 0, []]);
      await store.put(entries.slice(0, 1));
      await join(store);
      expect((await store.joined())!.stale).toEqual([]);
      await store.put(entries);
      expect((await store.joined())!.stale).toEqual(["articles"]);
      await join(store);
      expect(await store.joined()).toMatchObject({ documents: 3, stale: [] });
      expect(await all(store.verify())).toEqual([]);
      await store.close();
    });

    it("gives every value with its mentions, and texts that hold", async () => {
      const store = await filled();
      const row = await bombOf(store);
      const incident = (await store.incident(row.id))!;
      expect(new Set(incident.outlets)).toEqual(new Set(["وكالة الأفق", "صحيفة المرفأ"]));
      expect(incident.fields.fatalities.values.map(({ value }) => value).sort()).toEqual([3, 5]);
      expect(incident.disagreements.map(({ field }) => field)).toContain("fatalities");
      for (const { document, event, trigger, evidence } of incident.mentions) {
        const text = (await store.text(document))!;
        for (const { start, end, quote } of [trigger, evidence]) expect(text.slice(start, end)).toBe(quote);
        expect(await store.incidentOf(event)).toBe(row.id);
        expect((await store.claim(event))!.document.id).toBe(document);
      }
      expect(row).toMatchObject({
        mentions: incident.mentions.length,
        outlets: 2,
        independence: incident.independence,
      });
      expect(await store.complete(row.id.slice(0, 12))).toEqual([row.id]);
      expect(await store.incident("i0")).toBeNull();
      // A stretch of its mentions, and all else of all of them.
      const { mentions, states, ...rest } = incident;
      const part = await store.incident(row.id, { offset: 1, limit: 1 });
      expect(part).toEqual({ ...rest, mentions: mentions.slice(1, 2), states: states.slice(1, 2) });
      await store.close();
    });

    it("is filtered by each field, by words in any spelling, and sorted", async () => {
      const store = await filled();
      const ids = async (filter: Parameters<Store["incidents"]>[0]) =>
        (await all(store.incidents(filter))).map(({ id }) => id);
      const { id } = await bombOf(store);
      const yes: Parameters<Store["incidents"]>[0][] = [
        { place: "بغداد" },
        { place: "iq", from: "2031-03-04", to: "2031-03-05" },
        { type: "ASSAULT", status: "asserted", kind: "incident" },
        { source: "المرفأ" },
        { q: "الإنفجارات" },
        { q: "قنبلة baghdad" },
        { review: "proposed", disputed: true, outlets: 2 },
      ];
      for (const filter of yes) expect([filter, (await ids(filter)).includes(id)]).toEqual([filter, true]);
      const no: Parameters<Store["incidents"]>[0][] = [
        { place: "Mosul" },
        { from: "2031-03-05" },
        { to: "2031-03-04" },
        { type: "AID" },
        { source: "السهل" },
        { q: "قنبلة الموصل" },
        { q: '" OR NEAR(' },
        { review: "accepted" },
        { disputed: false },
        { outlets: 3 },
        { document: (await all(store.documents()))[2]!.id },
      ];
      for (const filter of no) expect([filter, (await ids(filter)).includes(id)]).toEqual([filter, false]);
      const listed = await ids({});
      expect(listed).toHaveLength(await store.countIncidents());
      expect(await ids({ limit: 1, offset: 1 })).toEqual(listed.slice(1, 2));
      expect((await ids({ sort: "dispute" }))[0]).toBe(id);
      const byUrgency = (await all(store.incidents({ sort: "dispute" }))).map((row) => urgencyOf(row).score);
      expect(byUrgency).toEqual([...byUrgency].sort((a, b) => b - a));
      expect(new Set(await ids({ sort: "newest" }))).toEqual(new Set(listed));
      await store.close();
    });

    it("has tracks with evidence that holds, found by kind, words and incident", async () => {
      const store = await filled();
      const sources = await all(store.tracks({ kind: "source" }));
      expect(sources.map((track) => track.kind === "source" && track.name)).toContain("وكالة الأفق");
      const actors = await all(store.actors());
      expect(actors).toHaveLength(await store.countTracks({ kind: "actor" }));
      for (const { id, said, did } of actors) {
        const track = await store.track(id);
        if (track?.kind !== "actor") throw new Error("no actor");
        expect([track.said.length, track.did.length]).toEqual([said, did]);
        for (const { document, claim, start, end, quote } of track.said) {
          expect((await store.text(document))!.slice(start, end)).toBe(quote);
          expect(await store.claim(claim)).not.toBeNull();
        }
        for (const incident of track.did) {
          expect(await store.incident(incident)).not.toBeNull();
          expect((await all(store.tracks({ incident }))).map((t) => t.id)).toContain(id);
        }
      }
      expect(await all(store.tracks({ q: "لا شيء كهذا" }))).toEqual([]);
      await store.close();
    });

    it("knows copies of one text", async () => {
      const store = await filled();
      await store.put([entry(THREE, "copy", "موقع الضفة")]);
      await join(store);
      const groups = await all(store.copies());
      const group = groups.find(({ documents }) => documents.some(({ how }) => how === "exact"));
      expect(group!.documents.map(({ how }) => how)).toEqual(["origin", "exact"]);
      for (const { document } of group!.documents) expect(await store.copiesOf(document)).toEqual(group);
      expect(await store.copiesOf("d_0")).toBeNull();
      await store.close();
    });

    it("refuses what the record does not hold, and changes nothing", async () => {
      const store = await filled();
      const before = await store.joined();
      const [group] = [
        { id: "c0", origin: "d_0", documents: [{ document: "d_0", how: "origin" as const, likeness: 1 }] },
      ];
      const linked = { incidents: [], tracks: [], copies: [group] };
      await expect(store.putJoined(linked, { at: AT, version: "x", mark: "" })).rejects.toMatchObject({
        code: "store.joined",
      });
      expect(await store.joined()).toEqual(before);
      expect(await store.countIncidents()).toBe(before!.incidents);
      await store.close();
    });
  });

  describe(`${name}: what people make of it`, () => {
    const eventOf = async (store: Store, outlet = "الأفق"): Promise<StoredClaim> => {
      const claims = await all(store.claims({ kind: "event", source: outlet, type: "ASSAULT" }));
      return claims.find(({ claim }) => "fatalities" in claim && claim.fatalities !== null)!;
    };

    it("edits fields and spans, which show everywhere, and takes them back", async () => {
      const store = await filled();
      const event = await eventOf(store);
      await judge(store, event.id, "edit", { field: "fatalities", value: "4-6" });
      await judge(store, event.id, "edit", { field: "place", value: "البصرة" });
      await judge(store, event.id, "span", { value: { start: event.claim.start, end: event.claim.end - 1 } });
      const now = (await store.claim(event.id))!;
      expect(now.claim).toMatchObject({ fatalities: { low: 4, high: 6 }, place: { name: "البصرة" } });
      expect(now.claim.quote).toBe(now.text.slice(now.claim.start, now.claim.end));
      expect([now.edited.toSorted(), now.extracted]).toEqual([["fatalities", "place", "span"], event.claim]);
      expect((await all(store.claims({ place: "البصرة" }))).map(({ id }) => id)).toContain(event.id);
      expect((await all(store.claims({ place: "بغداد" }))).map(({ id }) => id)).not.toContain(event.id);
      expect((await store.joined())!.stale).toEqual(["reviews"]);
      await join(store);
      const incident = (await store.incident((await store.incidentOf(event.id))!))!;
      expect(incident.fields.fatalities.values.map(({ text }) => text)).toContain("4-6");
      for (let i = 0; i < 3; i++) await store.undo("سلمى", AT);
      expect((await store.claim(event.id))!.claim).toEqual(event.claim);
      expect((await all(store.claims({ place: "بغداد" }))).map(({ id }) => id)).toContain(event.id);
      await store.close();
    });

    it("refuses fields, values and spans that a claim cannot have", async () => {
      const store = await filled();
      const { id } = await eventOf(store);
      const fails = (verdict: Verdict, more: Partial<Judgement>) =>
        judge(store, id, verdict, more).then(
          () => "written",
          ({ code }) => code,
        );
      expect(await fails("edit", { field: "speaker", value: "x" })).toBe("review.field");
      expect(await fails("edit", { field: "fatalities", value: -1 })).toBe("review.value");
      expect(await fails("edit", { field: "type", value: "WAR" })).toBe("review.value");
      expect(await fails("edit", { field: "date", value: "2031-02-30" })).toBe("review.value");
      expect(await fails("span", { value: { start: 5, end: 100_000 } })).toBe("review.span");
      expect(await fails("resolve", { field: "fatalities", value: 3 })).toBe("review.target");
      expect(await fails("same", {})).toBe("review.others");
      expect((await all(store.reviews())).length).toBe(0);
      const good: Judgement = { target: id, verdict: "accept", author: "a", at: AT };
      await expect(store.reviewAll([good, { ...good, target: "e_0" }])).rejects.toMatchObject({
        code: "store.no-claim",
      });
      expect((await store.claim(id))!.review).toBe("proposed");
      await store.close();
    });

    it("judges incidents and resolves their fields", async () => {
      const store = await filled();
      const { id } = await bombOf(store);
      await judge(store, id, "accept");
      await judge(store, id, "resolve", { field: "fatalities", value: 5, reason: "من الوزارة" });
      const incident = (await store.incident(id))!;
      expect(incident).toMatchObject({ review: "accepted", fields: { fatalities: { proposed: 5 } } });
      expect(incident.fields.fatalities.because).toContain("سلمى");
      expect(incident.reviews.map(({ verdict }) => verdict)).toEqual(["accept", "resolve"]);
      const [row] = await all(store.incidents({ review: "accepted" }));
      expect(row).toMatchObject({ id, fatalities: 5, resolved: ["fatalities"] });
      expect(row!.disputed).not.toContain("fatalities");
      await expect(judge(store, id, "resolve", { field: "fatalities", value: 99 })).rejects.toMatchObject({
        code: "review.value",
      });
      expect((await store.joined())!.stale).toEqual([]);
      await store.put([entry(`${TWO} وأصيب آخرون.`, "four", "إذاعة النهر")]);
      await join(store);
      const grown = await all(store.incidents({ review: "accepted" }));
      expect(grown).toHaveLength(1);
      expect(grown[0]).toMatchObject({ fatalities: 5, resolved: ["fatalities"] });
      expect(await store.status()).toMatchObject({ incidents: { accepted: 1 }, reviews: 2, orphaned: 0 });
      await store.undo("سلمى", AT);
      expect((await store.incident(grown[0]!.id))!.fields.fatalities.because).not.toContain("سلمى");
      await store.close();
    });

    it("parts what was joined and joins what was not, whatever the points are, until that is taken back", async () => {
      const store = await filled();
      const { id } = await bombOf(store);
      const mine = (await store.incident(id))!.mentions;
      const outlet = mine[0]!.outlet;
      const leaving = mine.filter((m) => m.outlet !== outlet).map(({ event }) => event);
      await judge(store, id, "split", { others: leaving });
      expect((await store.joined())!.stale).toEqual(["reviews"]);
      await join(store);
      const homes = async () => new Set(await Promise.all(mine.map(({ event }) => store.incidentOf(event))));
      expect((await homes()).size).toBeGreaterThan(1);
      await judge(store, (await store.incidentOf(mine[0]!.event))!, "same", { others: [leaving[0]!] });
      await join(store);
      expect(await store.incidentOf(leaving[0]!)).toBe(await store.incidentOf(mine[0]!.event));
      await store.undo("سلمى", AT);
      await store.undo("سلمى", AT);
      await join(store);
      expect(await homes()).toEqual(new Set([id]));
      const far = (await all(store.incidents({ place: "Mosul" })))[0]!;
      await judge(store, id, "same", { others: [far.id] });
      await join(store);
      expect((await store.incident((await store.incidentOf(mine[0]!.event))!))!.outlets).toHaveLength(3);
      await store.close();
    });

    it("leaves rejected claims out of what is joined", async () => {
      const store = await filled();
      const { id } = await bombOf(store);
      const mine = (await store.incident(id))!.mentions;
      await store.reviewAll(
        mine.slice(1).map(({ event }) => ({ target: event, verdict: "reject", author: "a", at: AT })),
      );
      expect((await store.incident(id))!.states.filter((state) => state === "rejected")).toHaveLength(mine.length - 1);
      expect((await store.joined())!.stale).toEqual(["reviews"]);
      await join(store);
      const left = (await store.incident((await store.incidentOf(mine[0]!.event))!))!;
      expect(left.mentions.map(({ event }) => event)).toEqual([mine[0]!.event]);
      expect(await store.incidentOf(mine[1]!.event)).toBeNull();
      expect((await store.status()).reviewed).toMatchObject({ rejected: mine.length - 1 });
      await store.close();
    });

    it("outlives a re-run: on the same content, moved, changed, or orphaned and found again", async () => {
      const store = await filled();
      const event = await eventOf(store);
      const incident = (await bombOf(store)).id;
      await judge(store, event.id, "accept");
      await judge(store, event.id, "edit", { field: "injured", value: 7 });
      await judge(store, incident, "accept");
      const judged = async (): Promise<Review> => (await all(store.reviews()))[0]!;
      const at = (e: { start: number }) => e.start === event.claim.start;
      // The clause is cut otherwise: another id, the same words and values.
      await store.put([
        again(0, (events) =>
          events.map((e) => (at(e) ? { ...e, evidence: { start: e.start, end: e.end, quote: e.quote } } : e)),
        ),
      ]);
      const moved = await judged();
      expect(moved).toMatchObject({ anchoring: "moved", orphaned: false });
      expect(moved.now).not.toBe(event.id);
      expect((await store.claim(moved.now!))!).toMatchObject({ review: "accepted", claim: { injured: 7 } });
      await join(store);
      expect(await all(store.incidents({ review: "accepted" }))).toHaveLength(1);
      // Another number is read: what was accepted is not what stands there now.
      await store.put([again(0, (events) => events.map((e) => (at(e) ? { ...e, fatalities: 8 } : e)), "3+c")]);
      const changed = await judged();
      expect(changed).toMatchObject({ anchoring: "changed", differs: ["fatalities"] });
      expect((await store.claim(changed.now!))!).toMatchObject({
        review: "proposed",
        claim: { injured: 7, fatalities: 8 },
      });
      // It is read no more.
      await store.put([again(0, (events) => events.filter((e) => !at(e)), "4+d")]);
      expect(await judged()).toMatchObject({
        anchoring: "orphaned",
        orphaned: true,
        now: null,
        quote: event.claim.quote,
      });
      expect((await store.status()).orphaned).toBeGreaterThan(0);
      await join(store);
      // And read again.
      await store.put([again(0, (events) => events, "5+e")]);
      expect(await judged()).toMatchObject({ anchoring: "same", now: event.id });
      expect((await store.claim(event.id))!).toMatchObject({ review: "accepted", claim: { injured: 7 } });
      await join(store);
      expect(await all(store.incidents({ review: "accepted" }))).toHaveLength(1);
      expect(await all(store.verify())).toEqual([]);
      await store.close();
    });
  });
}
