import { Ajv2020 } from "ajv/dist/2020.js";
import { openRecord } from "isnad";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOMB, type Got, NEWS, Running, TALKS } from "./running.ts";

let server: Running;
let api: Got["json"];
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  server = await Running.start();
  await server.upload(NEWS);
  api = (await server.get("/openapi.json")).json;
  ajv.addSchema({ ...api, $id: "api" });
});
afterAll(() => server.stop());

/** Asks, and holds the answer to what `openapi.json` promises of the route. */
async function get(path: string, route = path.split("?")[0]!): Promise<Got["json"]> {
  const { status, json, text } = await server.get(path);
  expect(status, text).toBe(200);
  const pointer = `api#/paths/${route.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
  const holds = ajv.getSchema(pointer);
  expect(holds, `${route} is described`).toBeDefined();
  holds!(json);
  expect(holds!.errors ?? []).toEqual([]);
  return json;
}
const first = async (kind: string) => (await get(`/claims?kind=${kind}`)).items[0];

describe("openapi.json", () => {
  it("is of version 3.1, and all that it points to is there", () => {
    expect(api.openapi).toBe("3.1.0");
    const names = new Set(Object.keys(api.components.schemas));
    const refs = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1]!);
    expect(refs.length).toBeGreaterThan(50);
    expect([...new Set(refs)].filter((name) => !names.has(name))).toEqual([]);
    const ids = Object.values<Record<string, { operationId: string }>>(api.paths).flatMap((path) =>
      Object.values(path).map((op) => op.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("articles", () => {
  it("are listed, the one read last first, with what is known of them", async () => {
    const { items, total, next } = await get("/documents");
    expect(items.map((item: Got["json"]) => item.document.name)).toEqual(["talks", "bomb"]);
    expect([total, next]).toEqual([2, null]);
    expect(items[1]).toMatchObject({
      published: { from: "2031-03-05" },
      judged: 0,
      document: { origin: { path: "news.jsonl" } },
    });
    expect(items[1].claims.event).toBeGreaterThan(0);
  });

  it("are found by outlet and words, and paged", async () => {
    expect((await get("/documents?outlet=المرفأ")).items).toHaveLength(1);
    expect((await get("/documents?q=القنبلة")).items[0].document.name).toBe("bomb");
    const { items, next } = await get("/documents?limit=1&sort=read");
    expect(items[0].document.name).toBe("bomb");
    const second = await get(`/documents?limit=1&sort=read&cursor=${next}`);
    expect(second.items[0].document.name).toBe("talks");
    expect(second.next).toBeNull();
  });

  it("come with text, layers and claims whose spans hold", async () => {
    const { items } = await get("/documents?q=قنبلة");
    const view = await get(`/documents/${items[0].document.id}`, "/documents/{id}");
    expect(view.text).toBe(BOMB);
    const layers = new Set(view.marks.map(({ layer }: { layer: string }) => layer));
    for (const layer of ["who", "what", "where", "when", "attribution"]) expect(layers).toContain(layer);
    for (const { start, end } of [...view.marks, ...view.paragraphs]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(BOMB.length);
    }
    const event = view.claims.find(({ kind, claim }: Got["json"]) => kind === "event" && claim.fatalities === 3);
    const place = event.fields.find(({ field }: { field: string }) => field === "place");
    expect(view.text.slice(place.spans[0].start, place.spans[0].end)).toContain("بغداد");
    expect(event.chain[0]).toMatchObject({ role: "outlet", name: "وكالة الأفق", start: null });
    expect(event.chain[1].role).toBe("source");
    expect(BOMB.slice(event.chain[1].start, event.chain[1].end)).toContain("الشرطة");
  });

  it("give back their bytes to be saved, never to be shown", async () => {
    const { items } = await get("/documents?q=قنبلة");
    const { text, headers } = await server.get(`/documents/${items[0].document.id}/original`);
    expect(text).toBe(BOMB);
    expect(headers.get("content-disposition")).toContain("attachment");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });
});

describe("claims", () => {
  it("pass the filters of the command line", async () => {
    expect((await get("/claims?kind=event&place=Baghdad")).items.length).toBeGreaterThan(0);
    expect((await get("/claims?kind=event&place=Damascus")).total).toBe(0);
    expect((await get("/claims?kind=event&from=2031-03-04&to=2031-03-05")).items[0].claim.fatalities).toBe(3);
    expect((await get("/claims?type=ASSAULT")).total).toBeGreaterThan(0);
    expect((await get("/claims?source=الأفق&kind=statement")).total).toBeGreaterThan(0);
  });

  it("stand in their sentence with their words lit", async () => {
    const { sentence, claim } = await first("statement");
    expect(TALKS + BOMB).toContain(sentence.text);
    const said = sentence.highlights.find(({ role }: { role: string }) => role === "said");
    expect(sentence.text.slice(said.start, said.end)).toBe(claim.quote);
  });

  it("explain themselves: rule, example, words, who says it", async () => {
    const { id } = await first("event");
    const why = await get(`/claims/${id}/why`, "/claims/{id}/why");
    expect(why.rule.about).not.toBeNull();
    expect(why.rule.example).toMatch(/\p{Script=Arabic}/u);
    expect(why.values.map(({ field }: { field: string }) => field)).toContain("place");
    expect(why.chain.length).toBeGreaterThan(0);
  });

  it("are one each under their id, with an ETag that is theirs", async () => {
    const { id, etag } = await first("event");
    const one = await server.get(`/claims/${id}`);
    expect(one.headers.get("etag")).toBe(`"${etag}"`);
    await get(`/claims/${id}`, "/claims/{id}");
  });
});

describe("search", () => {
  it("finds other spellings and lights the matches", async () => {
    const { items } = await get("/search?q=القُنبُلة");
    const { excerpt, highlights } = items[0];
    expect(excerpt.quote.slice(highlights[0].start, highlights[0].end)).toBe("قنبلة");
  });

  it("says so when there is nothing to search for", async () => {
    expect(await server.get("/search")).toMatchObject({ status: 400, json: { code: "serve.invalid" } });
    expect(await server.get("/search?q=%D8%9F")).toMatchObject({ status: 400, json: { code: "store.no-words" } });
  });
});

describe("tables", () => {
  it("give whole lists, and nothing that a spreadsheet runs", async () => {
    const { text, headers } = await server.get("/documents?format=csv&limit=1");
    expect(headers.get("content-type")).toContain("text/csv");
    expect(text.split("\r\n")).toHaveLength(4);
    expect(text).toContain("'=انفجار");
    expect((await server.get("/claims?format=csv&kind=event")).text).toContain("بغداد");
  });
});

describe("what does not fit", () => {
  it.each([
    ["/documents/d_0", 404, "record.unknown-id"],
    ["/documents/d_0/original", 404, "record.unknown-id"],
    ["/claims/e_0", 404, "record.unknown-id"],
    ["/claims/e_0/why", 404, "record.unknown-id"],
    ["/jobs/j_0", 404, "serve.no-job"],
    ["/nothing", 404, "serve.no-route"],
    ["/claims?limit=0", 400, "serve.invalid"],
    ["/claims?limit=201", 400, "serve.invalid"],
    ["/claims?limit=x", 400, "serve.invalid"],
    ["/claims?colour=red", 400, "serve.invalid"],
    ["/claims?from=yesterday", 400, "serve.invalid"],
    ["/claims?kind=rumour", 400, "serve.invalid"],
    ["/claims?cursor=zzz", 400, "serve.cursor"],
    ["/claims?cursor=IngiOw", 400, "serve.cursor"],
    ["/documents?sort=size", 400, "serve.invalid"],
  ])("%s is refused with %i %s", async (path, status, code) => {
    const { headers, ...got } = await server.get(path);
    expect(got).toMatchObject({ status, json: { status, code, type: `urn:isnad:problem:${code}` } });
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(got.json.mend).not.toBe("");
  });

  it.each([
    "';DROP TABLE documents;--",
    "%' OR '1'='1",
    '"; SELECT 1 --',
    "\\",
    "%",
    "_",
    "' UNION SELECT * FROM users --",
  ])("SQL in a filter is only a word: %s", async (value) => {
    const asked = encodeURIComponent(value);
    for (const name of ["place", "actor", "source", "type", "document"]) {
      const { status, json } = await server.get(`/claims?${name}=${asked}`);
      expect(status).toBe(200);
      expect(json.items).toEqual([]);
    }
    expect((await server.get(`/search?q=${asked}`)).status).toBeLessThan(500);
    expect((await server.get(`/documents?q=${asked}&outlet=${asked}`)).status).toBe(200);
    expect((await server.get("/record")).json.documents).toBe(2);
  });

  it("content that is none, too much or of another kind is refused", async () => {
    const post = (body: string, type: string) =>
      server.ask("/api/v1/imports", { method: "POST", body, headers: { "content-type": type } });
    expect(await post("{", "application/json")).toMatchObject({ status: 400, json: { code: "serve.json" } });
    expect(await post("<a/>", "text/xml")).toMatchObject({ status: 415, json: { code: "serve.media-type" } });
    expect(await post('{"text":1}', "application/json")).toMatchObject({
      status: 400,
      json: { code: "serve.invalid" },
    });
    expect(await post('{"text":"a","by":"me"}', "application/json")).toMatchObject({
      status: 400,
      json: { code: "serve.invalid" },
    });
    expect(await post(`"${"a".repeat(13_000_000)}"`, "application/json")).toMatchObject({
      status: 413,
      json: { code: "serve.too-large" },
    });
    expect(await post('{"__proto__":{"x":1},"sample":true}', "application/json")).toMatchObject({ status: 400 });
  });

  it("a refusal tells nothing of this machine", async () => {
    const { text } = await server.send("/session", { name: "x", password: "y" });
    expect(text).not.toContain(server.dir);
  });
});

describe("exports", () => {
  it("are listed, and shown before they are made", async () => {
    const { items } = await get("/exports");
    expect(items.map(({ profile }: { profile: string }) => profile)).toContain("acled");
    const preview = await get(
      "/exports/excel/preview?include=accepted,proposed&place=Baghdad&lang=ar",
      "/exports/{profile}/preview",
    );
    expect(preview).toMatchObject({
      complete: true,
      text: null,
      counts: { written: 1 },
      states: { accepted: 0, proposed: 1 },
    });
    expect(preview.columns.length).toBe(preview.rows[0].length);
    expect(preview.rows[0].join()).toContain("بغداد");
    expect(preview.command).toBe(
      "isnad export record excel --include proposed --place Baghdad --lang ar -o export.csv",
    );
    const features = await get("/exports/geojson/preview?include=proposed", "/exports/{profile}/preview");
    expect(features.text).toContain("FeatureCollection");
    const sheet = await get("/exports/xlsx/preview?include=proposed", "/exports/{profile}/preview");
    expect(sheet.rows.length).toBeGreaterThan(0);
  });

  it("hold what was accepted unless more is asked for, and are saved, not shown", async () => {
    const { text, headers } = await server.get("/exports/data?include=proposed");
    expect(text.trim().split("\r\n").length).toBeGreaterThan(1);
    expect(headers.get("content-disposition")).toBe('attachment; filename="isnad-data.csv"');
    expect((await server.get("/exports/data")).text.trim().split("\r\n")).toHaveLength(1);
    const sheet = await server.ask("/api/v1/exports/xlsx?include=proposed");
    expect(sheet.text.slice(0, 2)).toBe("PK");
  });

  it.each([
    ["/exports/pdf/preview", 404, "serve.no-profile"],
    ["/exports/constructor", 404, "serve.no-profile"],
    ["/exports/data?include=all", 400, "serve.invalid"],
    ["/exports/data?policy=average", 400, "serve.invalid"],
    ["/exports/jsonl?of=incidents", 400, "export.no-incidents"],
    ["/exports/jsonl?coarsen=region", 400, "export.coarse-text"],
  ])("%s is refused with %i %s", async (path, status, code) => {
    expect(await server.get(path)).toMatchObject({ status, json: { code } });
  });
});

describe("runs", () => {
  it("are listed, and compared where there are two", async () => {
    const { items } = await get("/runs");
    expect(items).toMatchObject([{ documents: 2, current: 2 }]);
    expect(await server.get("/runs/diff")).toMatchObject({ status: 409, json: { code: "diff.one-version" } });
    expect(await server.get("/runs/diff?since=none")).toMatchObject({
      status: 404,
      json: { code: "diff.unknown-version" },
    });
    const store = await openRecord(server.record);
    const document = (await get("/documents?q=قنبلة")).items[0].document;
    const raw = { ...document, id: document.name, text: BOMB };
    const extraction = (await store.extraction(document.id))!;
    const events = extraction.events.map((event) => ({ ...event, fatalities: null }));
    const readAt = "2031-04-01T00:00:00Z";
    await store.put([{ raw, extraction: { ...extraction, events, statements: [] }, version: "9+later", readAt }]);
    await store.close();
    const diff = await get("/runs/diff");
    expect(diff).toMatchObject({ to: "9+later", compared: 2, documents: 2, next: null });
    const changed = diff.items.find(({ change }: { change: string }) => change === "changed");
    expect(changed).toMatchObject({ fields: ["fatalities"], before: { kind: "event" }, document: { id: document.id } });
    expect(diff.items.some(({ change, before }: Got["json"]) => change === "gone" && before.kind === "statement")).toBe(
      true,
    );
    const first = await get("/runs/diff?limit=1");
    expect(first.next).not.toBeNull();
    expect(await get(`/runs/diff?cursor=${first.next}`)).toMatchObject({ items: [], next: null });
  });
});
