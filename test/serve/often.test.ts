import { afterAll, beforeAll, expect, it } from "vitest";
import { line, Running } from "./running.ts";

/** One strike, told by more articles than a judgement holds on to and a preview reads; and another elsewhere. */
const TOLD = 260;
const strike = (i: number) =>
  line({
    id: `m${i}`,
    outlet: `صحيفة الميناء رقم ${i}`,
    published: "2031-03-05",
    text: `قصفت طائرات حربية مساء 4 مارس 2031 سوقا شعبية في مدينة حجة، وأسفر القصف عن مقتل ${20 + (i % 3)} مدنيا.`,
  });

let server: Running;
beforeAll(async () => {
  server = await Running.start();
  const other = {
    id: "other",
    title: "انفجار في كركوك",
    published: "2031-03-09",
    text: "قُتل شرطي في انفجار عبوة ناسفة في مدينة كركوك يوم 8 مارس 2031.",
  };
  await server.upload({ "news.jsonl": Array.from({ length: TOLD }, (_, i) => strike(i)).join("") + line(other) });
});
afterAll(() => server.stop());

const get = async (path: string) => (await server.get(path)).json;
const told = async () => (await get("/incidents?place=حجة")).items[0];

it("an incident told very often is judged and taken back at once, by some of its mentions", async () => {
  const { id, mentions } = await told();
  expect(mentions).toBeGreaterThan(TOLD - 1);
  const { json } = await server.send("/reviews", { target: id, verdict: "accept" });
  expect(json.incident).toMatchObject({ id, review: "accepted" });
  expect(json.review.anchors).toHaveLength(200);
  // Spread over all of them, not the first alone.
  expect(new Set(json.review.anchors.map((a: { document: string }) => a.document)).size).toBeGreaterThan(150);
  await server.send("/reviews/undo", {});
  expect((await told()).review).toBe("proposed");
});

it("its page gives a part of it and leads on to the rest", async () => {
  const { id, mentions } = await told();
  const view = await get(`/incidents/${id}`);
  expect(view).toMatchObject({ mentioned: mentions, tabled: 100 });
  const all: { claim: { id: string } }[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page = await get(`/incidents/${id}/mentions?limit=200${next && `&cursor=${next}`}`);
    all.push(...page.items);
    next = page.next;
  }
  expect(all).toHaveLength(mentions);
  const ids = new Set(all.map(({ claim }) => claim.id));
  expect(ids.size).toBe(mentions);
});

it("merging and parting it are previewed from some of its mentions, and then done to all", async () => {
  const { id, mentions } = await told();
  const [other] = (await get("/incidents?place=كركوك")).items;
  const merged = (await server.send("/incidents/preview-merge", { ids: [id, other.id] })).json;
  expect(merged).toMatchObject({ read: 101, mentioned: mentions + other.mentions });
  expect(merged.incidents).toHaveLength(1);
  // One that the first page does not hold.
  const { next } = await get(`/incidents/${id}/mentions?limit=200`);
  const far = (await get(`/incidents/${id}/mentions?limit=200&cursor=${next}`)).items.at(-1).claim.id;
  const parted = (await server.send(`/incidents/${id}/preview-split`, { claims: [far] })).json;
  expect(parted).toMatchObject({ mentioned: mentions });
  expect(parted.read).toBeLessThan(mentions);
  expect(parted.incidents).toHaveLength(2);
  expect(await server.send(`/incidents/${id}/preview-split`, { claims: ["e_0"] })).toMatchObject({ status: 400 });
  const { etag } = await get(`/incidents/${id}`);
  expect((await server.send("/reviews", { target: id, verdict: "split", others: [far], etag })).status).toBe(201);
  await expect.poll(async () => (await told()).mentions, { timeout: 20_000 }).toBe(mentions - 1);
});

it("an article of an unknown outlet is called by its title where it tells something", async () => {
  const [other] = (await get("/incidents?place=كركوك")).items;
  const { table, outlets, origins } = await get(`/incidents/${other.id}`);
  expect({ outlets, origins }).toEqual({ outlets: 1, origins: 1 });
  expect(table.origins[0]).toMatchObject({ name: other.document, title: "انفجار في كركوك" });
  expect(table.rows[0].values[0].origins[0]).toMatchObject({ title: "انفجار في كركوك" });
  const first = await get("/sources?limit=200");
  const { items } = await get(`/sources?limit=200&cursor=${first.next}`);
  const sources = [...first.items, ...items] as { name: string; title?: string }[];
  expect(sources.find(({ name }) => name === other.document)?.title).toBe("انفجار في كركوك");
});

it("a refusal comes with what its words name", async () => {
  const { items } = await get("/claims?kind=event&limit=1");
  const [claim] = items;
  const judged = { target: claim.id, verdict: "edit", field: "fatalities", value: "many", etag: claim.etag };
  const refused = await server.send("/reviews", judged);
  expect(refused).toMatchObject({ status: 400, json: { code: "review.value", values: { field: "fatalities" } } });
});
