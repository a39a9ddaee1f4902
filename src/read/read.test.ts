import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RawText } from "../record/index.ts";
import { type Failure, type ReadOptions, read } from "./index.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-read-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(paths: readonly string[], options: ReadOptions = {}) {
  const raws: RawText[] = [];
  const failures: Failure[] = [];
  for await (const item of read(paths, options)) {
    if (item.ok) raws.push(item.raw);
    else failures.push(item.failure);
  }
  return { raws, failures };
}
const codes = (failures: readonly Failure[]) => failures.map((f) => [f.item, f.code]);

const TEXT = "أفاد سكان البلدة بأن القصف تجدد مساء أمس.";
const PARAGRAPHS = [
  "أفاد سكان في البلدة بأن القصف تجدد مساء أمس على الأحياء الشرقية، وأن فرق الإسعاف نقلت المصابين إلى المستشفى.",
  "وقال مسؤول محلي إن الطريق المؤدي إلى المعبر أغلق أمام الشاحنات، وإن المفاوضات مع الفصائل مستمرة حتى الآن.",
  "وكانت الأطراف قد اتفقت في وقت سابق على وقف إطلاق النار، لكنها تبادلت الاتهامات بخرقه بعد ساعات قليلة.",
];
/** The headline stands inside the article element and stays its first line. */
const LINES = ["هدنة هشة", ...PARAGRAPHS];
const page = (
  head = "",
  charset = "utf-8",
) => `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="${charset}">
<title>هدنة هشة</title><meta property="og:site_name" content="صحيفة الأفق">
<link rel="canonical" href="https://ufuq.example/1">${head}</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">العالم</a></li></ul></nav>
<article><h1>هدنة هشة</h1>${PARAGRAPHS.map((p) => `<p>${p.replace("القصف", "<b>القصف</b>")}</p>`).join("\n")}<script>var x = "لا";</script></article>
<footer>جميع الحقوق محفوظة</footer></body></html>`;

describe("text files", () => {
  it("are read exactly, less a byte-order mark, with id and hash", async () => {
    const content = "  سطر\r\nسطر\tآخر \u0000ـَ\n";
    const path = put("news-1.txt", `\ufeff${content}`);
    const { raws } = await all([path]);
    expect(raws).toMatchObject([
      {
        original: Buffer.from(`\ufeff${content}`),
        id: "news-1",
        text: content,
        sha256: createHash("sha256").update(content).digest("hex"),
        origin: { kind: "text", path, item: null },
        outlet: null,
        title: null,
        url: null,
        published: null,
      },
    ]);
  });

  it("may be zipped", async () => {
    const { raws } = await all([put("a.txt.gz", gzipSync(TEXT))]);
    expect(raws.map((r) => [r.id, r.text])).toEqual([["a", TEXT]]);
  });

  it("in windows-1256 are guessed, single bad bytes replaced, and both are told", async () => {
    const old = Uint8Array.from([0xc7, 0xe1, 0xde, 0xd5, 0xdd, 0x20, 0xe3, 0xd3, 0xc7, 0xc1]);
    const bad = Buffer.concat([Buffer.from(TEXT), Uint8Array.of(0xff), Buffer.from(TEXT)]);
    const { raws } = await all([put("a.txt", old), put("b.txt", bad)]);
    expect(raws[0]?.text).toBe("القصف مساء");
    expect(raws[1]?.text).toBe(`${TEXT}\ufffd${TEXT}`);
    expect(raws.map((r) => r.problems?.map((p) => p.code))).toEqual([
      ["read.charset-guessed"],
      ["read.bytes-replaced"],
    ]);
  });

  it("with an UTF-16 mark are read", async () => {
    const { raws } = await all([
      put("a.txt", Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(TEXT, "utf16le")])),
    ]);
    expect(raws[0]?.text).toBe(TEXT);
  });
});

describe("folders", () => {
  it("are walked in order; other kinds of files are passed over", async () => {
    put("b/2.txt", TEXT);
    put("a/1.txt", TEXT);
    put("c.md", TEXT);
    put("z.txt", TEXT);
    expect((await all([dir])).raws.map((r) => r.id)).toEqual(["1", "2", "z"]);
  });

  it("give files of one name ids by their paths", async () => {
    put("x/1.txt", TEXT);
    put("y/1.txt", TEXT);
    expect((await all([dir])).raws.map((r) => r.id)).toEqual(["x/1", "y/1"]);
  });

  it("refuse links that leave them, and follow those that stay", async () => {
    const secret = put("secret/s.txt", "خارج المجلد");
    put("in/1.txt", TEXT);
    symlinkSync(secret, join(dir, "in/out.txt"));
    symlinkSync(dirname(secret), join(dir, "in/folder"));
    symlinkSync(join(dir, "in/1.txt"), join(dir, "in/same.txt"));
    symlinkSync(join(dir, "in"), join(dir, "in/loop"));
    const { raws, failures } = await all([join(dir, "in")]);
    expect(raws.map((r) => [r.id, r.text])).toEqual([
      ["1", TEXT],
      ["same", TEXT],
    ]);
    expect(codes(failures)).toEqual([
      [null, "read.link-outside"],
      [null, "read.link-outside"],
    ]);
  });
});

describe("JSON Lines", () => {
  it("keep what they say; bad lines are failures with their numbers and stop nothing", async () => {
    const lines = [
      JSON.stringify({
        id: "a",
        text: TEXT,
        outlet: "الأفق",
        title: "ع",
        url: "https://x.example",
        published: "2033-03-04",
      }),
      "{not json",
      "",
      JSON.stringify({ id: 7, text: TEXT }),
      JSON.stringify(["text"]),
      JSON.stringify({ id: "b" }),
      JSON.stringify({ text: TEXT, title: 5 }),
      `${"[".repeat(100_000)}`,
      JSON.stringify({ text: "  " }),
      JSON.stringify({ text: TEXT }),
    ];
    const path = put("in.jsonl", lines.join("\n"));
    const { raws, failures } = await all([path]);
    const hash = createHash("sha256").update(TEXT).digest("hex").slice(0, 16);
    expect(raws.map((r) => [r.origin.item, r.id])).toEqual([
      [1, "a"],
      [4, "7"],
      [10, hash],
    ]);
    expect(raws[0]).toMatchObject({ outlet: "الأفق", title: "ع", url: "https://x.example", published: "2033-03-04" });
    expect(codes(failures)).toEqual([
      [2, "read.json"],
      [5, "read.json"],
      [6, "read.field"],
      [7, "read.field"],
      [8, "read.json"],
      [9, "read.no-text"],
    ]);
    for (const { message, mend } of failures)
      expect([message, mend]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\.$/)]);
  });

  it("come from standard input, in pieces of any size", async () => {
    const bytes = Buffer.from(["أ", "ب", "ج"].map((id) => `${JSON.stringify({ id, text: TEXT })}\r\n`).join(""));
    for (const size of [1, 3, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const { raws } = await all(["-"], { stdin: Readable.from(pieces) });
      expect(raws.map((r) => [r.id, r.text])).toEqual(["أ", "ب", "ج"].map((id) => [id, TEXT]));
    }
  });

  it("keep lone surrogates and NUL", async () => {
    const text = "نص \ud800 و \u0000 باق";
    const { raws } = await all([put("a.jsonl", JSON.stringify({ id: "a", text }))]);
    expect(raws[0]?.text).toBe(text);
  });

  it("read any text back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 8 }), async (texts) => {
        const kept = texts.filter((t) => t.trim() !== "" && !t.startsWith("\ufeff"));
        const content = kept.map((text) => JSON.stringify({ text })).join("\n");
        const { raws } = await all(["-"], { stdin: Readable.from([Buffer.from(content)]) });
        expect(raws.map((r) => r.text)).toEqual(kept);
      }),
      { numRuns: 200 },
    );
  });
});

describe("HTML", () => {
  it("gives the main text, a paragraph a line, and what the page says of itself", async () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2033-03-04T10:00:00+03:00"}]}</script>';
    const { raws, failures } = await all([put("p.html", page(head))]);
    expect(failures).toEqual([]);
    expect(raws[0]?.text.split("\n")).toEqual(LINES);
    expect(raws[0]).toMatchObject({
      id: "p",
      title: "هدنة هشة",
      outlet: "صحيفة الأفق",
      url: "https://ufuq.example/1",
      published: "2033-03-04T10:00:00+03:00",
    });
  });

  it("takes the date of publication from metadata or a time element when there is no JSON-LD", async () => {
    const dates: (string | null)[] = [];
    for (const head of [
      '<meta property="article:published_time" content="2033-03-05">',
      '<script type="application/ld+json">{broken</script><meta name="date" content="2033-03-06">',
      "",
    ]) {
      dates.push((await all([put("p.html", page(head))])).raws[0]!.published);
    }
    expect(dates).toEqual(["2033-03-05", "2033-03-06", null]);
  });

  it("in windows-1256 is read by its declaration", async () => {
    const letters = new Map<string, number>();
    const decoder = new TextDecoder("windows-1256");
    for (let byte = 255; byte >= 0; byte--) letters.set(decoder.decode(Uint8Array.of(byte)), byte);
    const bytes = Uint8Array.from([...page("", "windows-1256")].map((char) => letters.get(char)!));
    const { raws } = await all([put("p.htm", bytes)]);
    expect(raws[0]?.text.split("\n")).toEqual(LINES);
    expect(raws[0]?.problems).toBeUndefined();
  });

  it("that nests without end, or holds nothing, is a failure", async () => {
    const { failures } = await all([
      put("a.html", "<div>".repeat(200_000)),
      put("b.html", "<html><body></body></html>"),
    ]);
    expect(failures.map((f) => f.code)).toEqual(["read.html", "read.no-text"]);
  });
});

const record = (headers: Record<string, string>, http: string, body: string | Uint8Array) => {
  const content = Buffer.concat([Buffer.from(http.replaceAll("\n", "\r\n")), Buffer.from(body)]);
  const lines = { ...headers, "Content-Length": String(content.length) };
  const head = Object.entries(lines).map(([k, v]) => `${k}: ${v}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join("")}\r\n`), content, Buffer.from("\r\n\r\n")]);
};
const response = (n: number, status: string, type: string, body: string | Uint8Array, encoding = "") =>
  record(
    {
      "WARC-Type": "response",
      "WARC-Record-ID": `<urn:uuid:00000000-0000-0000-0000-00000000000${n}>`,
      "WARC-Target-URI": `https://ufuq.example/${n}`,
      "WARC-Date": "2033-03-04T00:00:00Z",
      "Content-Type": "application/http; msgtype=response",
    },
    `HTTP/1.1 ${status}\nContent-Type: ${type}\n${encoding === "" ? "" : `Content-Encoding: ${encoding}\n`}\n`,
    body,
  );

describe("WARC", () => {
  const records = [
    record({ "WARC-Type": "warcinfo", "Content-Type": "application/warc-fields" }, "", "software: x\r\n"),
    response(2, "200 OK", "text/html; charset=utf-8", page()),
    response(3, "404 Not Found", "text/html", page()),
    response(4, "200 OK", "image/png", "png"),
    response(5, "200 OK", "text/html", gzipSync(page()), "gzip"),
  ];
  const want = [2, 5].map((n) => [
    n,
    `00000000-0000-0000-0000-00000000000${n}`,
    `https://ufuq.example/${n}`,
    LINES.join("\n"),
  ]);

  it("gives HTML responses with status 200 only", async () => {
    for (const path of [
      put("a.warc", Buffer.concat(records)),
      put("b.warc.gz", Buffer.concat(records.map((r) => gzipSync(r)))),
    ]) {
      const { raws, failures } = await all([path]);
      expect(failures).toEqual([]);
      expect(raws.map((r) => [r.origin.item, r.id, r.url, r.text])).toEqual(want);
    }
  });

  it("passes over a record that is too large and goes on", async () => {
    const huge = response(2, "200 OK", "text/html", `<p>${"x".repeat(20_000)}</p>`);
    const { raws, failures } = await all([put("a.warc", Buffer.concat([huge, records[4]!]))], { pageLimit: 10_000 });
    expect(codes(failures)).toEqual([[1, "read.too-large"]]);
    expect(raws.length).toBe(1);
  });

  it("that is none is a failure", async () => {
    const { raws, failures } = await all([put("a.warc", "ليس أرشيفا\n".repeat(50))]);
    expect(raws).toEqual([]);
    expect(codes(failures)).toEqual([[null, "read.warc"]]);
  });
});

describe("feeds", () => {
  it("give an article an item, from RSS and Atom", async () => {
    const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>الأفق</title><item><title>هدنة &amp; قصف</title><link>https://ufuq.example/1</link><guid>g1</guid>
<pubDate>Fri, 04 Mar 2033 09:00:00 GMT</pubDate><description>موجز</description>
<content:encoded><![CDATA[<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>]]></content:encoded></item>
<item><title>بلا نص</title></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>الأفق</title><entry><id>e1</id><title>خبر</title>
<link href="https://ufuq.example/2"/><published>2033-03-05T00:00:00Z</published><summary>${TEXT}</summary></entry></feed>`;
    const { raws, failures } = await all([put("a.rss", rss), put("b.xml", atom)]);
    expect(raws.map((r) => [r.id, r.outlet, r.title, r.url, r.published, r.text])).toEqual([
      [
        "g1",
        "الأفق",
        "هدنة & قصف",
        "https://ufuq.example/1",
        "Fri, 04 Mar 2033 09:00:00 GMT",
        `${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}`,
      ],
      ["e1", "الأفق", "خبر", "https://ufuq.example/2", "2033-03-05T00:00:00Z", TEXT],
    ]);
    expect(codes(failures)).toEqual([[2, "read.no-text"]]);
  });

  it("that are none, or nest without end, are failures", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${"x".repeat(1000)}">${Array.from({ length: 8 }, (_, i) => `<!ENTITY ${"bcdefghi"[i]} "${`&${"abcdefgh"[i]};`.repeat(20)}">`).join("")}]><rss version="2.0"><channel><title>&i;</title></channel></rss>`;
    const { raws, failures } = await all([
      put("a.xml", "<html></html>"),
      put("b.xml", `<rss>${"<a>".repeat(50_000)}`),
      put("c.xml", bomb),
    ]);
    expect(raws).toEqual([]);
    expect(failures.slice(0, 2).map((f) => f.code)).toEqual(["read.feed", "read.feed"]);
  });
});

describe("any input", () => {
  it("that is too large, missing or of no known kind is a failure of its own", async () => {
    const paths = [
      put("big.txt", TEXT.repeat(100)),
      join(dir, "no.txt"),
      put("x.pdf", "x"),
      put("bad.txt.gz", "no gzip"),
      put("ok.txt", TEXT),
    ];
    const { raws, failures } = await all(paths, { textLimit: 1000 });
    expect(raws.map((r) => r.id)).toEqual(["ok"]);
    expect(failures.map((f) => f.code).sort()).toEqual([
      "read.not-found",
      "read.too-large",
      "read.unknown-type",
      "read.unreadable",
    ]);
  });

  it("of random bytes gives articles or failures, never an exception", async () => {
    const names = ["a.txt", "a.html", "a.jsonl", "a.warc", "a.xml", "a.txt.gz", "a.warc.gz"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        const { raws } = await all([put(name, bytes)]);
        for (const raw of raws) expect(raw.sha256).toBe(createHash("sha256").update(raw.text).digest("hex"));
      }),
      { numRuns: 150 },
    );
  });
});
