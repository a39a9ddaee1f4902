import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decode } from "./decode.ts";
import { textOf } from "./html-text.ts";
import { metadataOf } from "./metadata.ts";
import { type Bounds, type Draft, Fault } from "./types.ts";

/** Elements inside elements go no deeper than this. */
const DEEPEST = 500;
/** Where a page may declare its charset. */
const HEAD = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([a-z0-9_-]{2,40})/i;
const TAG = /<(\/?)(div|span|section|article|main|aside|ul|ol|table|tbody|b|i|em|strong|font|a|blockquote|center)\b/gi;

/** The main text of a page, a paragraph a line, with what the page says of itself. `declared` is the charset of the HTTP header. */
export function readHtml(bytes: Uint8Array, declared: string | null, bounds: Bounds): Omit<Draft, "id"> {
  const named = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"))?.[1] ?? null;
  const { text: html, problems } = decode(bytes, declared ?? named);
  if (html.length > bounds.page) throw new Fault("read.too-large", "the page is too large", "Raise the limit.");
  checkDepth(html);
  try {
    const { document } = parseHTML(
      /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
    );
    const metadata = metadataOf(document);
    const main = new Readability(document, { charThreshold: 200 }).parse();
    const text = main?.content ? textOf(parseHTML(`<html><body>${main.content}</body></html>`).document.body) : "";
    return { ...metadata, text, problems };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      "read.html",
      `the page cannot be read: ${(error as Error).message}`,
      "Save the page again, or give its text.",
    );
  }
}

/** The text of a fragment of HTML, as feeds carry it. */
export function readFragment(html: string): string {
  checkDepth(html);
  return textOf(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

/** Refuses pages whose elements nest so deep that reading them would overflow the stack. */
function checkDepth(html: string): void {
  let depth = 0;
  for (const [, closing] of html.matchAll(TAG)) {
    depth = closing === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) {
      throw new Fault(
        "read.html",
        `its elements nest deeper than ${DEEPEST} levels`,
        "Save the page again, or give its text.",
      );
    }
  }
}
