import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { openRecord } from "isnad";
import { Users } from "isnad/serve";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Got, line, Running } from "./running.ts";

/** Two outlets tell of one attack and differ in the dead; a third tells of another. */
const ATTACK = "استهدف هجوم بطائرة مسيرة قاعدة الرمال الجوية في محافظة الأنبار يوم 3 مارس 2031";
const NEWS = {
  "news.jsonl":
    line({ id: "a", outlet: "وكالة الأفق", published: "2031-03-04", text: `${ATTACK}، وأسفر الهجوم عن مقتل جنديين.` }) +
    line({
      id: "b",
      outlet: "صحيفة المرفأ",
      published: "2031-03-05",
      text: `${ATTACK}، وأسفر الهجوم عن مقتل ثلاثة جنود، حسب مصدر أمني.`,
    }) +
    line({
      id: "c",
      outlet: "إذاعة السهل",
      published: "2031-03-09",
      text: "قُتل شرطي في انفجار عبوة ناسفة في مدينة كركوك يوم 8 مارس 2031. وقال وزير الداخلية إن التحقيق مستمر.",
    }),
};

let server: Running;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
beforeAll(async () => {
  server = await Running.start();
  await server.upload(NEWS);
  ajv.addSchema({ ...(await server.get("/openapi.json")).json, $id: "api" });
});
afterAll(() => server.stop());

function promised(route: string, method: string, status: number, json: unknown): void {
  const holds = ajv.getSchema(
    `api#/paths/${route.replaceAll("/", "~1")}/${method}/responses/${status}/content/application~1json/schema`,
  );
  expect(holds, `${method} ${route} is described`).toBeDefined();
  holds!(json);
  expect(holds!.errors ?? []).toEqual([]);
}
async function get(path: string, route = path.split("?")[0]!): Promise<Got["json"]> {
  const { status, json, text } = await server.get(path);
  expect(status, text).toBe(200);
  promised(route, "get", 200, json);
  return json;
}
async function judge(body: object, headers: Record<string, string> = {}): Promise<Got["json"]> {
  const { status, json, text } = await server.send("/reviews", body, headers);
  expect(status, text).toBe(201);
  promised("/reviews", "post", 201, json);
  return json;
}
const undo = (body: object = {}) => server.send("/reviews/undo", body);
const attack = async () => (await get("/incidents?outlets=2")).items[0];

describe("incidents", () => {
  it("are listed, filtered and sorted", async () => {
    const { items, total } = await get("/incidents");
    expect(total).toBeGreaterThanOrEqual(2);
    const row = await attack();
    expect(row).toMatchObject({
      outlets: 2,
      disputed: ["fatalities"],
      date: { from: "2031-03-03" },
      review: "proposed",
    });
    expect((await get("/incidents?sort=dispute")).items[0].id).toBe(row.id);
    expect((await get("/incidents?disputed=true")).items.map(({ id }: { id: string }) => id)).toEqual([row.id]);
    expect((await get("/incidents?q=كركوك")).items.every(({ id }: { id: string }) => id !== row.id)).toBe(true);
    expect((await get("/incidents?place=IQ&from=2031-03-03&to=2031-03-04")).total).toBe(1);
    expect((await server.get("/incidents?format=csv")).text.split("\r\n").length).toBe(items.length + 2);
  });

  it("show fields by articles in order of publication, grouped by origin, with who says what", async () => {
    const { id } = await attack();
    const view = await get(`/incidents/${id}`, "/incidents/{id}");
    const { origins, tellers, rows } = view.table;
    expect(tellers.map(({ outlet }: { outlet: string }) => outlet)).toEqual(["وكالة الأفق", "صحيفة المرفأ"]);
    expect(tellers.map(({ origin }: { origin: number }) => origins[origin].name)).toHaveLength(2);
    const dead = rows.find(({ field }: { field: string }) => field === "fatalities");
    expect(dead.disputed).toBe(true);
    expect(dead.cells.map((cell: Got["json"]) => dead.values[cell[0].value].value)).toEqual([2, 3]);
    expect(tellers[0].claims).toEqual(expect.arrayContaining(dead.cells[0][0].claims));
    expect(dead.values[dead.proposed]).toBeDefined();
    expect(view.mentions.length).toBe(view.mentioned);
    expect(view.mentions[1].joined.reasons.length).toBeGreaterThan(0);
    expect(view.mentions[0].claim.incident).toBe(id);
    const first = await get(`/incidents/${id}/mentions?limit=1`, "/incidents/{id}/mentions");
    expect(first).toMatchObject({ items: view.mentions.slice(0, 1), total: view.mentioned });
    const rest = await get(`/incidents/${id}/mentions?limit=100&cursor=${first.next}`, "/incidents/{id}/mentions");
    expect(rest).toMatchObject({ items: view.mentions.slice(1), next: null });
  });

  it("show what they would be as one and apart, and change nothing", async () => {
    const { id } = await attack();
    const others = (await get("/incidents")).items.filter((row: Got["json"]) => row.id !== id);
    const merged = await server.send("/incidents/preview-merge", { ids: [id, others[0].id] });
    promised("/incidents/preview-merge", "post", 200, merged.json);
    expect(merged.json.incidents).toHaveLength(1);
    expect(merged.json.incidents[0].table.tellers.length).toBeGreaterThanOrEqual(2);
    const { table } = await get(`/incidents/${id}`, "/incidents/{id}");
    const split = await server.send(`/incidents/${id}/preview-split`, { claims: table.tellers[1].claims });
    expect(split.json.incidents).toHaveLength(2);
    expect((await attack()).id).toBe(id);
    expect(await server.send("/incidents/preview-merge", { ids: [id] })).toMatchObject({ status: 400 });
    expect(await server.send("/incidents/preview-merge", { ids: [id, "i0"] })).toMatchObject({ status: 404 });
    expect(await server.send(`/incidents/${id}/preview-split`, { claims: ["e_0"] })).toMatchObject({
      status: 400,
      json: { code: "review.others" },
    });
  });
});

describe("the queue", () => {
  it("gives the most disputed first, in parts that need no words of ours", async () => {
    const { items, total } = await get("/queue");
    expect(total).toBe(items.length);
    const [card] = items;
    expect(card.id).toBe((await attack()).id);
    expect(card.why.map(({ code }: { code: string }) => code).slice(0, 2)).toEqual(["disputed", "deadly"]);
    expect(card.disputes[0].values.map(({ value }: { value: number }) => value).sort()).toEqual([2, 3]);
    expect(card.claim.sentence.text).toContain("قاعدة الرمال");
    expect((await get("/queue?skip=1")).items[0].id).not.toBe(card.id);
    expect((await get("/queue?of=statement")).items[0]).toMatchObject({ of: "statement", incident: null });
    expect((await get("/queue?place=Damascus")).items).toEqual([]);
  });

  it("lets judged ones go and takes them back on undo", async () => {
    const [card] = (await get("/queue")).items;
    const done = await judge({ target: card.id, verdict: "unsure", etag: card.etag });
    expect(done).toMatchObject({
      review: { author: "amal", verdict: "unsure" },
      incident: { id: card.id, review: "unsure" },
    });
    expect((await get("/queue")).items[0].id).not.toBe(card.id);
    const undone = await undo();
    expect(undone).toMatchObject({
      status: 200,
      json: { incident: { id: card.id, review: "proposed", etag: card.etag } },
    });
    expect((await get("/queue")).items[0].id).toBe(card.id);
  });
});

describe("judgements", () => {
  const event = async () => (await get("/claims?kind=event&place=Kirkuk")).items[0];

  it("stand on the claim, and are listed", async () => {
    const { id } = await event();
    const done = await judge({ target: id, verdict: "accept", reason: "كما في النص" });
    expect(done.claim).toMatchObject({ id, review: "accepted" });
    expect((await get("/claims?review=accepted")).total).toBe(1);
    expect((await get(`/reviews?target=${id}`)).items[0]).toMatchObject({
      verdict: "accept",
      author: "amal",
      reason: "كما في النص",
    });
    const listed = (await get("/documents?q=كركوك")).items[0];
    expect(listed.judged).toBe(1);
    const article = await get(`/documents/${listed.document.id}`, "/documents/{id}");
    expect(article.reviews).toMatchObject([{ verdict: "accept", target: id }]);
    expect(article.claims.find((claim: Got["json"]) => claim.id === id).incident).toMatch(/^i/);
    expect((await server.get("/exports/data")).text).toContain("كركوك");
    await undo({ review: done.review.id });
    expect((await event()).review).toBe("proposed");
  });

  it("edit a field, with the mark of what was seen", async () => {
    const { id, etag } = await event();
    const edit = { target: id, verdict: "edit", field: "injured", value: 4 };
    expect(await server.send("/reviews", edit)).toMatchObject({ status: 428, json: { code: "serve.precondition" } });
    const stale = await server.send("/reviews", edit, { "if-match": '"0000000000000000"' });
    expect(stale).toMatchObject({ status: 412, json: { code: "serve.changed" } });
    expect(stale.headers.get("etag")).toBe(`"${etag}"`);
    const done = await judge(edit, { "if-match": `"${etag}"` });
    expect(done.claim.claim.injured).toBe(4);
    expect(done.claim.fields.find(({ field }: { field: string }) => field === "injured")).toMatchObject({
      value: 4,
      edited: true,
    });
    expect(done.claim.extracted.injured).toBeNull();
    expect(done.claim.etag).not.toBe(etag);
    expect((await server.send("/reviews", edit, { "if-match": `"${etag}"` })).status).toBe(412);
    await undo();
  });

  it("choose among an incident's values", async () => {
    const { id } = await attack();
    const { etag } = await get(`/incidents/${id}`, "/incidents/{id}");
    await judge({ target: id, verdict: "resolve", field: "fatalities", value: 3 }, { "if-match": `"${etag}"` });
    const view = await get(`/incidents/${id}`, "/incidents/{id}");
    const dead = view.table.rows.find(({ field }: { field: string }) => field === "fatalities");
    expect([dead.values[dead.proposed].value, dead.resolved]).toEqual([3, view.reviews.at(-1).id]);
    expect((await attack()).disputed).toEqual([]);
    expect(view.etag).not.toBe(etag);
    await undo();
  });

  it("come several at once, all or none", async () => {
    const { items } = await get("/claims?kind=event");
    const accept = (target: string) => ({ target, verdict: "accept" });
    const bad = await server.send("/reviews/batch", { items: [accept(items[0].id), accept("e_0")] });
    expect(bad.status).toBe(404);
    expect((await get("/claims?review=accepted")).total).toBe(0);
    const { status, json } = await server.send("/reviews/batch", {
      items: items.map(({ id }: { id: string }) => accept(id)),
    });
    expect(status).toBe(201);
    promised("/reviews/batch", "post", 201, json);
    expect((await get("/claims?kind=event&review=accepted")).total).toBe(items.length);
    for (const _ of items) await undo();
    expect(await undo()).toMatchObject({ status: 409, json: { code: "review.nothing" } });
  });

  it("that part an incident have it joined anew", async () => {
    const { id } = await attack();
    const { table, etag } = await get(`/incidents/${id}`, "/incidents/{id}");
    const { review } = await judge(
      { target: id, verdict: "split", others: table.tellers[1].claims },
      { "if-match": `"${etag}"` },
    );
    const [job] = (await get("/jobs")).items;
    expect(job).toMatchObject({ kind: "join", by: "amal" });
    expect(await server.over(job.id)).toMatchObject({ state: "done" });
    expect((await get("/incidents?outlets=2")).total).toBe(0);
    expect((await server.get(`/incidents/${id}`)).status).toBe(404);
    await undo({ review: review.id });
    await server.over((await get("/jobs")).items[0].id);
    expect((await attack()).id).toBe(id);
  });

  it("wait for who else writes, and hold nobody up meanwhile", async () => {
    const { id } = await event();
    const other = new Libsql(join(server.record, "record.isnad"));
    other.exec("BEGIN IMMEDIATE");
    const judging = judge({ target: id, verdict: "note", reason: "later" });
    const began = performance.now();
    for (let i = 0; i < 10; i++) await get("/session");
    const asked = performance.now() - began;
    other.exec("ROLLBACK");
    other.close();
    expect((await judging).review.reason).toBe("later");
    expect(asked).toBeLessThan(2_000);
    await undo();
  });

  it("of others are told to who watches", async () => {
    const token = new URL(server.served.url).searchParams.get("token");
    const watching = await fetch(`${server.served.address}/api/v1/events`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { id } = await event();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const store = await openRecord(server.record);
    await store.review({ target: id, verdict: "note", author: "someone else", at: "2031-04-01T00:00:00Z" });
    await store.close();
    let heard = "";
    for await (const piece of watching.body!.pipeThrough(new TextDecoderStream())) {
      heard += piece;
      if (heard.includes('"changed":"elsewhere"')) break;
    }
    expect(heard).toContain("event: record");
  });

  it.each([
    [{ target: "e_0", verdict: "accept" }, 404],
    [{ target: "e_0", verdict: "praise" }, 400],
    [{ verdict: "accept" }, 400],
    [{ target: "e_0", verdict: "accept", author: "someone else" }, 400],
  ])("that do not fit are refused: %j", async (body, status) => {
    expect((await server.send("/reviews", body)).status).toBe(status);
  });

  it("of fields and values that cannot be are refused as the caller's fault", async () => {
    const { id, etag } = await event();
    for (const [field, value] of [
      ["colour", 1],
      ["fatalities", -1],
      ["type", "PARTY"],
      ["date", "tomorrow"],
    ]) {
      const { status, json } = await server.send(
        "/reviews",
        { target: id, verdict: "edit", field, value },
        { "if-match": `"${etag}"` },
      );
      expect(status, JSON.stringify(json)).toBe(400);
    }
    const span = { target: id, verdict: "span", value: { start: 5, end: 5_000 } };
    expect((await server.send("/reviews", span, { "if-match": `"${etag}"` })).status).toBe(400);
  });
});

describe("what goes on over many articles", () => {
  it("is given in time, space and by who did it", async () => {
    const { id } = await attack();
    const some = (await get("/incidents?limit=2")).items.map((item: Got["json"]) => item.id);
    const named = (await get(`/incidents?ids=${[...some, "i0"].join(",")}`)).items.map((item: Got["json"]) => item.id);
    expect(named.sort()).toEqual([...some].sort());
    const timeline = await get("/timeline");
    expect(timeline.items.find((item: Got["json"]) => item.id === id)).toMatchObject({
      lane: "force",
      from: "2031-03-03",
      outlets: 2,
    });
    expect(timeline.total + timeline.undated.total).toBe((await get("/incidents")).total);
    expect(timeline.buckets.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(timeline.total);
    expect(
      (await get("/timeline?from=2031-03-08&to=2031-03-09")).items.map((item: Got["json"]) => item.id),
    ).not.toContain(id);
    expect((await get("/timeline?lane=talks")).items).toEqual([]);
    const map = await get("/map");
    expect(map.places.some((place: Got["json"]) => place.country === "IQ" && place.lanes.force > 0)).toBe(true);
    expect(map.places.reduce((sum: number, { count }: { count: number }) => sum + count, 0) + map.unplaced.total).toBe(
      map.total,
    );
    const actors = await get("/actors");
    const track = await get(`/actors/${actors.items[0].id}`, "/actors/{id}");
    expect(track).toMatchObject({ kind: "actor", name: actors.items[0].name });
    expect((await get("/sources")).items.some(({ name }: { name: string }) => name === "وكالة الأفق")).toBe(true);
    await get("/tracks?kind=source");
    await get(`/tracks/${track.id}`, "/tracks/{id}");
    await get("/network");
    await get(`/network?actor=${track.id}`);
    expect((await server.get("/tracks/t_0")).status).toBe(404);
    const table = (await server.get("/tracks?kind=source&format=csv")).text.trim().split("\r\n");
    expect(table[0]).toMatch(/^kind,id,incident,name/);
    expect(table.length).toBeGreaterThan(1);
    expect((await server.get(`/actors/${(await get("/sources")).items[0].id}`)).status).toBe(404);
  });
});

describe("signing off", () => {
  let team: Running;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    team = await Running.start();
    await team.upload(NEWS);
    await team.served.close();
    const users = new Users(team.record);
    await users.put("coder", "coder", "codes and codes");
    await users.put("first", "reviewer", "checks the rest");
    await users.put("second", "reviewer", "checks the rest");
    await team.again({ login: true });
    for (const { name } of users.list()) {
      const { headers } = await team.send("/session", {
        name,
        password: name === "coder" ? "codes and codes" : "checks the rest",
      });
      cookies[name] = headers.get("set-cookie")!.split(";")[0]!;
    }
  });
  afterAll(() => team.stop());
  const send = (who: string, target: string, verdict: string) =>
    team.send("/reviews", { target, verdict }, { cookie: cookies[who]! });

  it("is for another reviewer, after somebody judged", async () => {
    const [row] = (await team.get("/incidents", { cookie: cookies.coder! })).json.items;
    expect(await send("first", row.id, "sign")).toMatchObject({ status: 409, json: { code: "review.unjudged" } });
    expect(await send("coder", row.id, "accept")).toMatchObject({ status: 201, json: { review: { author: "coder" } } });
    expect(await send("coder", row.id, "sign")).toMatchObject({ status: 403, json: { code: "serve.role" } });
    expect(await send("first", row.id, "accept")).toMatchObject({ status: 201 });
    expect(await send("first", row.id, "sign")).toMatchObject({ status: 403, json: { code: "review.own-work" } });
    const waits = async (who: string) => (await team.get("/queue?of=signature", { cookie: cookies[who]! })).json;
    expect(await waits("first")).toMatchObject({ total: 0 });
    expect(await waits("second")).toMatchObject({
      total: 1,
      items: [{ id: row.id, judged: [{ by: "coder" }, { by: "first" }] }],
    });
    expect(await send("second", row.id, "sign")).toMatchObject({ status: 201 });
    expect(await waits("second")).toMatchObject({ total: 0 });
    const view = await team.get(`/incidents/${row.id}`, { cookie: cookies.coder! });
    expect(view.json.signed).toMatchObject({ by: "second" });
    await send("coder", row.id, "unsure");
    expect((await team.get(`/incidents/${row.id}`, { cookie: cookies.coder! })).json.signed).toBeNull();
  });

  it("judgements bear the name of who is signed in, and only they take them back", async () => {
    const [row] = (await team.get("/incidents", { cookie: cookies.coder! })).json.items;
    const { json } = await send("coder", row.id, "note");
    const undone = await team.send("/reviews/undo", { review: json.review.id }, { cookie: cookies.first! });
    expect(undone.status).toBeGreaterThanOrEqual(400);
    expect((await team.send("/reviews/undo", { review: json.review.id }, { cookie: cookies.coder! })).status).toBe(200);
  });
});
