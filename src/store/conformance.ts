import { describe, expect, it } from "vitest";
import type { Extraction, RawText, Review, StoredClaim } from "../record/index.ts";
import type { DocumentFilter, Entry, Store } from "./contract.ts";
import { diff } from "./diff.ts";

/** Makes what the suite stores: a text and what the pipeline extracts from it. */
export type Make = (
  text: string,
  about: Partial<Pick<RawText, "id" | "outlet" | "url" | "title" | "published">>,
) => { readonly raw: RawText; readonly extraction: Extraction };

const BOMB = "أعلنت الشرطة أن ثلاثة مدنيين قُتلوا في انفجار قنبلة في بغداد يوم 4 مارس 2031.";
const TALKS = "قال وزير الخارجية إن المحادثات ستستأنف في جنيف. وأكد الوزير أن الهدنة صامدة.";
const AT = "2031-03-05T10:00:00Z";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const ids = (claims: readonly StoredClaim[]) => claims.map(({ id }) => id);

/** What every engine of a record does. `open` gives an empty store. */
export function storeConformance(name: string, open: () => Promise<Store>, make: Make): void {
  const bomb: Entry = {
    ...make(BOMB, { id: "bomb", outlet: "وكالة الأفق", published: "2031-03-05" }),
    version: "1+a",
    readAt: AT,
  };
  const talks: Entry = { ...make(TALKS, { id: "talks", outlet: "صحيفة المرفأ" }), version: "1+a", readAt: AT };
  /** The same document, read by rules that see one event less dead and no statements. */
  const again: Entry = {
    ...bomb,
    version: "2+b",
    extraction: {
      ...bomb.extraction,
      events: bomb.extraction.events.map((event) => ({ ...event, fatalities: null })),
      statements: [],
    },
  };
  const filled = async (...batch: Entry[]) => {
    const store = await open();
    await store.put(batch);
    return store;
  };

  describe(`${name}: a store`, () => {
    it("has material that can show faults", () => {
      expect(bomb.extraction.events.some(({ fatalities }) => fatalities === 3)).toBe(true);
      expect(bomb.extraction.statements.length + talks.extraction.statements.length).toBeGreaterThan(0);
    });

    it("gives back documents, texts and extractions exactly", async () => {
      const store = await open();
      const [put] = await store.put([bomb]);
      expect(put!.outcome).toBe("new-document");
      const document = (await store.document(put!.document))!;
      expect(document).toMatchObject({ name: "bomb", sha256: bomb.raw.sha256, readAt: AT, published: "2031-03-05" });
      expect(await store.text(document.id)).toBe(BOMB);
      expect(await store.original(document.id)).toBeNull();
      expect(await store.extraction(document.id)).toEqual(bomb.extraction);
      expect(await all(store.documents())).toEqual([document]);
      expect(await store.document("d_0")).toBeNull();
      expect(await store.extraction("d_0")).toBeNull();
      await store.close();
    });

    it("lists documents by page, outlet and words, with what is known of their claims", async () => {
      const store = await filled(bomb, talks);
      const names = async (filter: DocumentFilter) =>
        (await store.listDocuments(filter)).map(({ document }) => document.name);
      expect(await names({})).toEqual(["bomb", "talks"]);
      expect(await names({ sort: "latest" })).toEqual(["talks", "bomb"]);
      // An article without a date stands last either way.
      expect(await names({ sort: "newest" })).toEqual(["bomb", "talks"]);
      expect(await names({ sort: "oldest" })).toEqual(["bomb", "talks"]);
      expect(await names({ limit: 1, offset: 1 })).toEqual(["talks"]);
      expect(await names({ outlet: "المرفأ" })).toEqual(["talks"]);
      expect(await names({ words: "القنبلة" })).toEqual(["bomb"]);
      expect(await names({ words: "القنبلة", outlet: "المرفأ" })).toEqual([]);
      expect(await names({ words: "؟" })).toEqual(["bomb", "talks"]);
      expect([await store.countDocuments(), await store.countDocuments({ words: "قنبلة" })]).toEqual([2, 1]);
      const [first] = await store.listDocuments();
      const { events, statements, figures, document } = bomb.extraction;
      expect(first).toMatchObject({
        published: document.published,
        claims: { event: events.length, statement: statements.length, figure: figures.length },
        judged: 0,
      });
      const [claim] = await all(store.claims({ kind: "event" }));
      await store.review({ target: claim!.id, verdict: "accept", author: "a", reason: null, at: AT });
      expect((await store.listDocuments())[0]!.judged).toBe(1);
      await store.close();
    });

    it("keeps the bytes that a text was read from", async () => {
      const original = new Uint8Array([0, 255, 1, 128]);
      const store = await open();
      const [put] = await store.put([{ ...bomb, raw: { ...bomb.raw, original } }]);
      expect([...(await store.original(put!.document))!]).toEqual([...original]);
      await store.close();
    });

    it("knows what it has, and writes it once", async () => {
      const store = await filled(bomb, talks);
      const [put] = await store.put([bomb]);
      expect(put!.outcome).toBe("known");
      expect(await store.has(put!.document, "1+a")).toBe(true);
      expect(await store.has(put!.document, "2+b")).toBe(false);
      expect(await store.status()).toMatchObject({ documents: 2, events: await store.count({ kind: "event" }) });
      await store.close();
    });

    it("has ids that depend on content alone", async () => {
      const one = await filled(bomb, talks);
      const other = await filled(talks, { ...bomb, readAt: "2032-01-01T00:00:00Z" });
      const listed = async (store: Store) => ids(await all(store.claims())).sort();
      expect(await listed(one)).toEqual(await listed(other));
      expect(new Set(await listed(one)).size).toBe(await one.count());
      await one.close();
      await other.close();
    });

    it("writes all of a batch or nothing, and no span that does not hold", async () => {
      const store = await open();
      const [event] = bomb.extraction.events;
      const wrong = { ...bomb.extraction, events: [{ ...event!, quote: "كلمة" }] };
      await expect(store.put([talks, { ...bomb, extraction: wrong }])).rejects.toMatchObject({
        code: "store.contract",
      });
      await expect(store.put([{ ...bomb, raw: { ...bomb.raw, sha256: "0".repeat(64) } }])).rejects.toMatchObject({
        code: "store.contract",
      });
      expect((await store.status()).documents).toBe(0);
      await store.close();
    });

    it("keeps earlier versions, shows the latest, and tells what changed", async () => {
      const store = await filled(bomb, again);
      const { versions } = await store.status();
      expect(versions.map((v) => [v.id, v.documents, v.current])).toEqual([
        ["1+a", 1, 0],
        ["2+b", 1, 1],
      ]);
      const latest = await all(store.claims({ kind: "event" }));
      expect(
        latest.every(({ version, claim }) => version === "2+b" && "fatalities" in claim && claim.fatalities === null),
      ).toBe(true);
      const [first] = await all(store.documents());
      expect(await store.extraction(first!.id, "1+a")).toEqual(bomb.extraction);
      expect(await store.extraction(first!.id, "2+b")).toEqual(again.extraction);
      const changes = await all(diff(store, "1+a", "2+b"));
      expect(changes.filter(({ change }) => change === "changed").map(({ fields }) => fields)).toContainEqual([
        "fatalities",
      ]);
      expect(changes.filter(({ change }) => change === "gone")).toHaveLength(bomb.extraction.statements.length);
      expect(changes.filter(({ change }) => change === "new")).toEqual([]);
      expect(await all(diff(store, "1+a", "1+a"))).toEqual([]);
      await store.close();
    });

    it("filters claims by each field and by all together", async () => {
      const store = await filled(bomb, talks);
      const count = (filter: Parameters<Store["count"]>[0]) => store.count({ kind: "event", ...filter });
      const dated = await count({ from: "2031-03-04", to: "2031-03-05" });
      expect(dated).toBeGreaterThan(0);
      expect(await count({ from: "2031-03-05" })).toBe(0);
      expect(await count({ to: "2031-03-04" })).toBe(0);
      for (const place of ["بغداد", "Baghdad", "iq"]) expect([place, await count({ place })]).toEqual([place, dated]);
      expect(await count({ place: "بغ" })).toBe(0);
      expect(await count({ place: "%" })).toBe(0);
      expect(await count({ source: "الأفق", type: "ASSAULT", status: "asserted", place: "بغداد" })).toBeGreaterThan(0);
      expect(await count({ source: "وكالة الافق", type: "AID" })).toBe(0);
      const listed = await all(store.claims({ kind: "event" }));
      expect(listed).toHaveLength(await count({}));
      expect(ids(await all(store.claims({ kind: "event", limit: 1, offset: 1 })))).toEqual(ids(listed).slice(1, 2));
      for (const { claim, text } of listed) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      await store.close();
    });

    it("finds words in any spelling, with clitics and endings, and says where", async () => {
      const store = await filled(bomb, talks);
      const found = async (words: string) => (await store.search({ words })).map((hit) => hit.document.name);
      for (const words of ["بغداد", "إنفجار", "الإنفجارات", "قنبله", "مَدَنِيّ", "وبغداد", "شـــرطة"]) {
        expect([words, await found(words)]).toEqual([words, ["bomb"]]);
      }
      expect(await found("للوزير جنيف")).toEqual(["talks"]);
      expect(await found("جنيف بغداد")).toEqual([]);
      expect(await found('" OR body NEAR(*')).toEqual([]);
      await expect(store.search({ words: "!؟" })).rejects.toMatchObject({ code: "store.no-words" });
      const [hit] = await store.search({ words: "قنبلة بغداد" });
      expect(hit!.highlights.map(({ start, end }) => BOMB.slice(start, end))).toEqual(["قنبلة", "بغداد"]);
      expect(BOMB.slice(hit!.excerpt.start, hit!.excerpt.end)).toBe(hit!.excerpt.quote);
      await store.close();
    });

    it("keeps what people judged, takes it back, and never drops it", async () => {
      const store = await filled(bomb);
      const [event] = await all(store.claims({ kind: "event" }));
      const judge = (verdict: Review["verdict"]) =>
        store.review({ target: event!.id, verdict, author: "سلمى", reason: null, at: AT });
      expect(await judge("reject")).toMatchObject({ quote: event!.claim.quote, undone: false, orphaned: false });
      await judge("accept");
      await judge("note");
      expect((await store.claim(event!.id))!.review).toBe("accepted");
      expect(ids(await all(store.claims({ review: "accepted" })))).toEqual([event!.id]);
      expect(await store.undo("كريم", AT)).toBeNull();
      expect(await store.undo("سلمى", AT)).toMatchObject({ verdict: "note", undone: true });
      expect(await store.undo("سلمى", AT)).toMatchObject({ verdict: "accept", undone: true });
      expect((await store.claim(event!.id))!.review).toBe("rejected");
      expect(await store.count({ review: "rejected" })).toBe(1);
      await expect(
        store.review({ target: "e_0", verdict: "note", author: "", reason: null, at: AT }),
      ).rejects.toMatchObject({
        code: "store.no-claim",
      });
      await store.put([again]);
      const reviews = await all(store.reviews());
      expect(reviews.map(({ verdict, undone }) => [verdict, undone])).toEqual([
        ["reject", false],
        ["accept", true],
        ["note", true],
      ]);
      expect(reviews.map(({ orphaned }) => orphaned)).toEqual([false, false, false]);
      await store.close();
    });

    it("completes ids, and finds nothing wrong with itself", async () => {
      const store = await filled(bomb, talks, again);
      const [document] = await all(store.documents());
      expect(await store.complete(document!.id.slice(0, 9))).toEqual([document!.id]);
      expect(await store.complete("zz")).toEqual([]);
      expect(await all(store.verify())).toEqual([]);
      await store.close();
    });
  });
}
