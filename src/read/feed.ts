import { parseFeed } from "feedsmith";
import { decode } from "./decode.ts";
import { readFragment } from "./html.ts";
import { failed, rawOf } from "./raw.ts";
import { type Bounds, type Draft, Fault, type Read } from "./types.ts";

const ENCODING = /^\s{0,10}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9._-]{2,40})["']/;

/** An RSS, RDF or Atom feed: one article an item; its content, else its description, as text. */
export function* readFeed(bytes: Uint8Array, path: string, bounds: Bounds): Generator<Read> {
  let drafts: Draft[];
  try {
    drafts = draftsOf(bytes);
  } catch (error) {
    yield failed(path, null, error);
    return;
  }
  for (const [i, draft] of drafts.entries()) {
    try {
      const text = readFragment(draft.text);
      const title = draft.title == null ? null : readFragment(draft.title);
      yield { ok: true, raw: rawOf({ ...draft, text, title }, { kind: "feed", path, item: i + 1 }, bounds) };
    } catch (error) {
      yield failed(path, i + 1, error);
    }
  }
}

interface Valued {
  readonly value?: string;
}
const wordsOf = (field: string | Valued | undefined) => (typeof field === "string" ? field : field?.value) ?? null;

function draftsOf(bytes: Uint8Array): Draft[] {
  const declared = ENCODING.exec(Buffer.from(bytes.subarray(0, 300)).toString("latin1"))?.[1] ?? null;
  const { text: xml, problems } = decode(bytes, declared);
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(xml);
  } catch (error) {
    const message = `it is no RSS or Atom feed: ${(error as Error).message}`;
    throw new Fault("read.feed", message, "Give a feed, or save the pages as HTML.");
  }
  const { feed } = parsed as { feed: { title?: string | Valued; items?: FeedItem[]; entries?: FeedItem[] } };
  const outlet = wordsOf(feed.title);
  return (feed.items ?? feed.entries ?? []).map((item) => ({
    id: wordsOf(item.guid) ?? item.id ?? null,
    text: contentOf(item) ?? wordsOf(item.description) ?? wordsOf(item.summary) ?? "",
    outlet,
    title: wordsOf(item.title),
    url: item.link ?? item.links?.[0]?.href ?? null,
    published: dateOf(item),
    problems,
  }));
}

/** The fields of items and entries that are read, of all formats together. */
interface FeedItem {
  readonly id?: string;
  readonly guid?: string | Valued;
  readonly title?: string | Valued;
  readonly link?: string;
  readonly links?: readonly { readonly href?: string }[];
  readonly description?: string | Valued;
  readonly summary?: string | Valued;
  readonly content?: string | (Valued & { readonly encoded?: string });
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly dc?: { readonly date?: unknown; readonly dates?: readonly unknown[] };
}

const contentOf = ({ content }: FeedItem) =>
  typeof content === "string" ? content : (content?.encoded ?? content?.value ?? null);

/** The date as the feed writes it. */
function dateOf(item: FeedItem): string | null {
  const date = item.pubDate ?? item.published ?? item.dc?.date ?? item.dc?.dates?.[0] ?? item.updated;
  return typeof date === "string" ? date : null;
}
