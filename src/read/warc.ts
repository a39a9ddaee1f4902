import { WARCParser, type WARCRecord } from "warcio";
import { chunksOf, gather } from "./bytes.ts";
import { readHtml } from "./html.ts";
import { failed, rawOf } from "./raw.ts";
import { type Bounds, Fault, type Read } from "./types.ts";

const OK = 200;

const noRecord = () =>
  new Fault("read.warc", "there is no WARC record where one should be", "Give a WARC file, whole and uncut.");

/** A web archive: one article for each HTML response with status 200. Other records are passed over. */
export async function* readWarc(path: string, bounds: Bounds): AsyncGenerator<Read> {
  let item = 0;
  try {
    for await (const record of new WARCParser(chunksOf(path))) {
      if (!record.warcHeaders.statusline.startsWith("WARC/")) throw noRecord();
      item++;
      const read = await readRecord(record, path, item, bounds);
      if (read) yield read;
    }
    if (item === 0) throw noRecord();
  } catch (error) {
    yield failed(path, item === 0 ? null : item + 1, error);
  }
}

async function readRecord(record: WARCRecord, path: string, item: number, bounds: Bounds): Promise<Read | null> {
  try {
    const type = record.httpHeaders?.headers.get("content-type") ?? "";
    const html = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
    if (record.warcType !== "response" || !html || Number(record.getResponseInfo()?.status) !== OK) {
      await record.skipFully();
      return null;
    }
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null;
    const page = await gather(record, bounds.page);
    const draft = readHtml(page, charset, bounds);
    const id = record.warcHeader("WARC-Record-ID")?.replace(/^<urn:uuid:(.+)>$/, "$1") ?? null;
    const url = record.warcTargetURI ?? draft.url ?? null;
    return { ok: true, raw: rawOf({ ...draft, id, url }, { kind: "warc", path, item }, bounds) };
  } catch (error) {
    await record.skipFully().catch(() => undefined);
    return failed(path, item, error);
  }
}
