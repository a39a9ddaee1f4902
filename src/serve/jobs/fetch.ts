import { randomUUID } from "node:crypto";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { gather } from "../../read/bytes.ts";
import { Fault } from "../../read/types.ts";
import { publicLookup, webAddress } from "./address.ts";

const HOPS = 5;
const LARGEST = 20_000_000;
const LONGEST_MS = 30_000;

export interface Fetched {
  /** The address that answered, after redirections. */
  readonly url: string;
  /** `Content-Type` as sent, or the empty string. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: string;
}

/** Gets one page. Follows five redirections at most, each checked like the first; takes 20 MB and 30 seconds at most. */
export async function fetchPage(given: string, allowPrivate: boolean, stop: AbortSignal): Promise<Fetched> {
  const late = AbortSignal.timeout(LONGEST_MS);
  let url = webAddress(given, allowPrivate);
  try {
    for (let hop = 0; hop <= HOPS; hop++) {
      const answer = await ask(url, allowPrivate, AbortSignal.any([late, stop]));
      if (!("next" in answer)) return answer;
      url = webAddress(
        URL.canParse(answer.next, url.href) ? new URL(answer.next, url).href : answer.next,
        allowPrivate,
      );
    }
  } catch (error) {
    throw late.aborted
      ? new Fault("fetch.slow", "it did not answer in time", "Try again later, or save the page.")
      : said(error);
  }
  throw new Fault("fetch.redirects", "it leads from one address to the next without end", "Give the last address.");
}

function ask(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<Fetched | { readonly next: string }> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const asking = send(url, {
      signal,
      headers: {
        accept: "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.5",
        "accept-language": "ar,en;q=0.5",
        "accept-encoding": "gzip, br, deflate",
        "user-agent": "Mozilla/5.0 (compatible; Isnad)",
      },
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    });
    asking.on("error", reject);
    asking.on("response", (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        response.resume();
        resolve({ next: headers.location });
        return;
      }
      if (status !== 200) {
        response.resume();
        reject(
          new Fault(
            "fetch.status",
            `it answered with status ${status}`,
            "Open it in a browser, save it and give the file.",
            { status: String(status) },
          ),
        );
        return;
      }
      const body = unpacked(response, String(headers["content-encoding"] ?? ""));
      gather(body, LARGEST).then(
        (bytes) => resolve({ url: url.href, type: headers["content-type"] ?? "", bytes, at: new Date().toISOString() }),
        reject,
      );
    });
    asking.end();
  });
}

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

function unpacked(body: Readable, encoding: string): AsyncIterable<Uint8Array> {
  const unpacker = UNPACKERS[encoding.trim().toLowerCase()]?.();
  if (unpacker === undefined) return body as AsyncIterable<Uint8Array>;
  body.on("error", (error) => (unpacker as unknown as Readable).destroy(error));
  return body.pipe(unpacker) as unknown as AsyncIterable<Uint8Array>;
}

/** What went wrong on the way, in words. */
function said(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const { code, message } = error as { code?: string; message?: string };
  const reason =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? "there is no such host, or no connection"
      : `it cannot be reached (${code ?? message})`;
  return new Fault("fetch.failed", reason, "Check the address and the connection, or save the page.");
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const FEED = /^\s*(?:application|text)\/(?:rss\+|atom\+|rdf\+)?xml\b/i;
const TEXT = /^\s*text\/plain\b/i;

/** The file that keeps a fetched page: its ending and its bytes, such that reading it gives the address with the text. */
export function kept({ url, type, bytes, at }: Fetched): { readonly ending: string; readonly bytes: Uint8Array } {
  if (HTML.test(type)) return { ending: ".warc", bytes: archived(url, type, bytes, at) };
  if (FEED.test(type)) return { ending: ".xml", bytes };
  if (TEXT.test(type)) {
    const text = new TextDecoder(/charset=([\w-]+)/i.exec(type)?.[1] ?? "utf-8").decode(bytes);
    return { ending: ".jsonl", bytes: Buffer.from(`${JSON.stringify({ text, url })}\n`) };
  }
  throw new Fault(
    "fetch.type",
    `it is ${type.slice(0, 60) || "of no said type"}, not a page`,
    "Give the address of a page, or its text.",
  );
}

/** One WARC record: what was answered, from where and when. */
function archived(url: string, type: string, bytes: Uint8Array, at: string): Uint8Array {
  const http = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: ${type.replace(/[\r\n]/g, " ")}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  const head = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${at.slice(0, 19)}Z`,
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length + bytes.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, bytes, Buffer.from("\r\n\r\n")]);
}
