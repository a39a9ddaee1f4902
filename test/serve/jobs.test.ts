import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openRecord } from "isnad";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPrivate } from "../../src/serve/jobs/address.ts";
import { freeName, safeName } from "../../src/serve/jobs/names.ts";
import { BOMB, type Got, line, NEWS, Running, TALKS } from "./running.ts";

const page = (text: string) =>
  `<html><head><title>خبر</title></head><body><article><p>${text}</p></article></body></html>`;
const names = async (server: Running) =>
  (await server.get("/documents?sort=read")).json.items.map((item: Got["json"]) => item.document);

describe("imports", () => {
  let server: Running;
  beforeAll(async () => {
    server = await Running.start();
  });
  afterAll(() => server.stop());

  it("read files and folders, and say by cause what could not be read", async () => {
    const job = await server.upload(
      {
        ...NEWS,
        "feld/a.txt": BOMB.replace("بغداد", "الموصل"),
        "feld/b/page.html": page(TALKS.repeat(3)),
        "feld/photo.jpg": "x",
        "empty.txt": "  ",
        "bad.jsonl": `${line({ id: 1 })}${line({ id: 2 })}`,
        "../../../evil.txt": "قُتل جنديان في هجوم قرب البصرة يوم 2 مارس 2031.",
      },
      { outlet: "صحيفة السهل", published: "2031-03-06" },
    );
    expect(job).toMatchObject({
      state: "done",
      by: "amal",
      kind: "files",
      inputs: 7,
      added: 5,
      known: 0,
      failed: 4,
      share: 1,
      error: null,
    });
    const causes = Object.fromEntries(job.failures.map((cause: Got["json"]) => [cause.code, cause]));
    expect(causes["read.field"]).toMatchObject({
      count: 2,
      first: [
        { path: "bad.jsonl", item: 1 },
        { path: "bad.jsonl", item: 2 },
      ],
    });
    expect(causes["read.unknown-type"].first[0].path).toBe("feld/photo.jpg");
    expect(causes["read.no-text"].first[0].path).toBe("empty.txt");
    expect(JSON.stringify(job)).not.toContain(server.dir);
    const documents = await names(server);
    expect(documents.map((d: Got["json"]) => d.origin.path).sort()).toEqual([
      "evil.txt",
      "feld/a.txt",
      "feld/b/page.html",
      "news.jsonl",
      "news.jsonl",
    ]);
    expect(documents.find((d: Got["json"]) => d.name === "a")).toMatchObject({
      outlet: "صحيفة السهل",
      published: "2031-03-06",
    });
    expect(documents.find((d: Got["json"]) => d.name === "bomb").outlet).toBe("وكالة الأفق");
    expect(readdirSync(join(server.record, "jobs", job.id))).toEqual(["job.json"]);
  });

  it("store nothing twice", async () => {
    const again = await server.upload(NEWS, { outlet: "صحيفة السهل", published: "2031-03-06" });
    expect(again).toMatchObject({ state: "done", added: 0, known: 2 });
  });

  it("read one pasted text with what is said of it", async () => {
    const text = "أصيب شرطي في انفجار عبوة ناسفة في كركوك يوم 5 مارس 2031.";
    const { status, json } = await server.send("/imports", { text, outlet: "إذاعة", title: "عبوة", url: null });
    expect(status).toBe(202);
    expect(await server.over(json.id)).toMatchObject({ state: "done", kind: "text", added: 1 });
    expect((await server.get("/documents?q=كركوك")).json.items[0].document).toMatchObject({
      outlet: "إذاعة",
      title: "عبوة",
    });
  });

  it.each([
    [{}, "serve.import"],
    [{ text: "a", sample: true }, "serve.import"],
    [{ urls: ["https://a.example/"] }, "serve.fetch"],
    [{ urls: ["https://a.example/"], fetch: false }, "serve.fetch"],
    [{ urls: [], fetch: true }, "serve.import"],
    [{ urls: Array.from({ length: 501 }, () => "https://a.example/"), fetch: true }, "serve.import"],
  ])("refuse %j", async (body, code) => {
    expect(await server.send("/imports", body)).toMatchObject({ status: 400, json: { code } });
  });

  it("need files to be sent", async () => {
    const form = new FormData();
    form.append("outlet", "x");
    expect(await server.ask("/api/v1/imports/files", { method: "POST", body: form })).toMatchObject({
      status: 400,
      json: { code: "serve.import" },
    });
    expect(await server.send("/imports/files", {})).toMatchObject({ status: 415, json: { code: "serve.media-type" } });
  });
});

describe("addresses", () => {
  let pages: Server;
  let at: string;
  let server: Running;
  beforeAll(async () => {
    pages = createServer((request, response) => {
      const html = { "content-type": "text/html; charset=windows-1256" };
      if (request.url === "/a")
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(page(BOMB)));
      else if (request.url === "/old")
        response.writeHead(200, html).end(Buffer.from([0xe3, 0xcd, 0xc7, 0xcf, 0xcb, 0xc7, 0xca]));
      else if (request.url === "/moved") response.writeHead(301, { location: "/a" }).end();
      else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
      else if (request.url === "/inside") response.writeHead(302, { location: "http://10.0.0.1/x" }).end();
      else if (request.url === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("x");
      else if (request.url === "/text")
        response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(TALKS);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    at = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    server = await Running.start({ allowPrivate: true });
  });
  afterAll(async () => {
    await server.stop();
    pages.close();
  });
  const fetched = async (...paths: string[]) => {
    const urls = paths.map((path) => (path.startsWith("/") ? at + path : path));
    return server.over((await server.send("/imports", { urls, fetch: true })).json.id);
  };
  const causesOf = (job: Got["json"]) => job.failures.map(({ code }: { code: string }) => code).sort();

  it("are fetched on the user's word, kept with where they came from, and failures told by cause", async () => {
    const job = await fetched(
      "/a",
      "/text",
      "/old",
      "/none",
      "/round",
      "/picture",
      "ftp://a.example/",
      "nonsense",
      `http://u:p@127.0.0.1/`,
      "http://127.0.0.1:1/",
    );
    expect(job).toMatchObject({ state: "done", kind: "urls", added: 3 });
    expect(causesOf(job)).toEqual(["fetch.address", "fetch.failed", "fetch.redirects", "fetch.status", "fetch.type"]);
    const documents = await names(server);
    expect(documents.map((d: Got["json"]) => d.url).sort()).toEqual([`${at}/a`, `${at}/old`, `${at}/text`]);
    expect(documents.find((d: Got["json"]) => d.url === `${at}/a`).origin.path).toBe(`${at}/a`);
    const old = documents.find((d: Got["json"]) => d.url === `${at}/old`);
    expect((await server.get(`/documents/${old.id}`)).json.text).toBe("محادثات");
  });

  it("may lead on", async () => {
    expect(await fetched("/moved")).toMatchObject({ state: "done", added: 0, known: 1 });
  });

  it("of this machine and its network are refused unless the server allows them, also behind names and redirections", async () => {
    const careful = await Running.start();
    const { json } = await careful.send("/imports", {
      urls: [
        `${at}/a`,
        `http://localhost:${new URL(at).port}/a`,
        "http://[::ffff:127.0.0.1]/",
        "http://0x7f.1/",
        "http://2130706433/",
      ],
      fetch: true,
    });
    const job = await careful.over(json.id);
    expect(job).toMatchObject({ state: "done", added: 0, failed: 5 });
    expect(causesOf(job)).toEqual(["fetch.private"]);
    await careful.stop();
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "224.0.0.1",
    "nonsense",
  ])("%s is private", (address) => expect(isPrivate(address)).toBe(true));
  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is public", (address) =>
    expect(isPrivate(address)).toBe(false));
});

describe("jobs", { timeout: 120_000 }, () => {
  /** Enough articles that a job is still under way when it is looked at. */
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      line({ id: `a${i}`, text: `${BOMB} ${TALKS} الخبر رقم ${i}. `.repeat(12), outlet: "وكالة الأفق" }),
    ).join("");
  const begin = async (server: Running, files: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append("file", new Blob([content]), name);
    return (await server.ask("/api/v1/imports/files", { method: "POST", body: form })).json.id as string;
  };
  const underWay = async (server: Running, id: string) => {
    for (;;) {
      const { json } = await server.get(`/jobs/${id}`);
      if (json.read > 20 || json.ended !== null) return json;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it("tell how they go while they go, and that the record has changed", async () => {
    const server = await Running.start();
    const watching = await fetch(`${server.served.address}/api/v1/events`, {
      headers: { authorization: `Bearer ${new URL(server.served.url).searchParams.get("token")}` },
    });
    expect(watching.headers.get("content-type")).toBe("text/event-stream");
    const id = await begin(server, { "many.jsonl": many(150) });
    let heard = "";
    for await (const piece of watching.body!.pipeThrough(new TextDecoderStream())) {
      heard += piece;
      if (/event: record/.test(heard) && /"state":"done"/.test(heard)) break;
    }
    const views = [...heard.matchAll(/event: job\ndata: (.+)\n/g)].map((m) => JSON.parse(m[1]!));
    expect(views.every((view) => view.id === id)).toBe(true);
    const shares = views.map(({ share }) => share).filter((share) => share !== null);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(views.some(({ state, read }) => state === "reading" && read > 0 && read < 150)).toBe(true);
    const last = [...heard.matchAll(/id: (\d+)\n/g)].map((m) => Number(m[1]));
    const missed = await fetch(`${server.served.address}/api/v1/events`, {
      headers: {
        authorization: `Bearer ${new URL(server.served.url).searchParams.get("token")}`,
        "last-event-id": String(last.at(-3)),
      },
    });
    const { value } = await missed.body!.pipeThrough(new TextDecoderStream()).getReader().read();
    expect([...`${value}`.matchAll(/id: (\d+)\n/g)].length).toBeLessThanOrEqual(2);
    await server.stop();
  });

  it("are stopped on wish; what was read stays", async () => {
    const server = await Running.start();
    const id = await begin(server, { "many.jsonl": many(250) });
    await underWay(server, id);
    const waiting = await begin(server, NEWS);
    expect((await server.ask(`/api/v1/jobs/${waiting}`, { method: "DELETE" })).json.state).toBe("stopped");
    await server.ask(`/api/v1/jobs/${id}`, { method: "DELETE" });
    const job = await server.over(id);
    expect(job.state).toBe("stopped");
    expect(job.added).toBeGreaterThan(0);
    expect((await server.get("/record")).json.documents).toBe(job.added);
    expect((await server.get("/jobs")).json.items.map(({ id }: { id: string }) => id)).toEqual([waiting, id]);
    await server.stop();
  });

  it("go on where they were when the server starts again", async () => {
    const server = await Running.start();
    const id = await begin(server, { "many.jsonl": many(250) });
    await underWay(server, id);
    await server.served.close();
    const store = await openRecord(server.record);
    const before = (await store.status()).documents;
    await store.close();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(250);
    // An upload that broke off leaves a folder without a task.
    mkdirSync(join(server.record, "jobs", "j_00000000broken", "files"), { recursive: true });
    writeFileSync(join(server.record, "jobs", "j_00000000broken", "files", "a.txt"), BOMB);
    await server.again();
    const job = await server.over(id);
    expect(job).toMatchObject({ state: "done", added: 250 - before, known: before });
    expect((await server.get("/record")).json.documents).toBe(250);
    expect(readdirSync(join(server.record, "jobs"))).toEqual([id]);
    await server.stop();
  });
});

describe("names of files that are sent", () => {
  it.each([
    ["a.txt", "a.txt"],
    ["news/2031/a.txt", "news/2031/a.txt"],
    ["../../etc/passwd", "etc/passwd"],
    ["/etc/passwd", "etc/passwd"],
    ["C:\\Users\\x\\a.txt", "C_/Users/x/a.txt"],
    ["./././a.txt", "a.txt"],
    ["...", null],
    ["", null],
    ["a\u0000b\u202etxt.html", "a_b_txt.html"],
    [".hidden", "hidden"],
    [`${"x".repeat(300)}.jsonl.gz`, `${"x".repeat(91)}.jsonl.gz`],
  ])("%j is kept as %j", (sent, kept) => expect(safeName(sent)).toBe(kept));

  it("are told apart", () => {
    expect(freeName("a.txt", new Set())).toBe("a.txt");
    expect(freeName("b/a.jsonl.gz", new Set(["b/a.jsonl.gz", "b/a-2.jsonl.gz"]))).toBe("b/a-3.jsonl.gz");
  });
});
