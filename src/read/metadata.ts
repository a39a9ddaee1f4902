/** What is needed of a page's document. */
interface Page {
  querySelector(
    selector: string,
  ): { readonly textContent: string | null; getAttribute(name: string): string | null } | null;
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** JSON-LD longer or deeper than this is not read. */
const LONGEST = 500_000;
const DEEPEST = 8;

/** Title, outlet, address and publication date as a page states them; each null when it does not. */
export function metadataOf(page: Page): Metadata {
  const content = (selector: string, attribute = "content") =>
    page.querySelector(selector)?.getAttribute(attribute)?.trim() || null;
  const linked = linkedData(page);
  return {
    title:
      content('meta[property="og:title"]') ??
      linked.headline ??
      (page.querySelector("title")?.textContent?.trim() || null),
    outlet: content('meta[property="og:site_name"]') ?? linked.publisher,
    url: content('link[rel="canonical"]', "href") ?? content('meta[property="og:url"]'),
    published:
      linked.published ??
      content('meta[property="article:published_time"]') ??
      content('meta[itemprop="datePublished"]') ??
      content('meta[name="date"]') ??
      content("time[datetime]", "datetime"),
  };
}

interface Linked {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

function linkedData(page: Page): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    if (json.length > LONGEST) continue;
    const found = findArticle(parsed(json), 0);
    if (found) return found;
  }
  return { headline: null, publisher: null, published: null };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Pages carry broken JSON-LD often; the other metadata stands.
    return null;
  }
}

const textOrNull = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

/** The first object with a date of publication. */
function findArticle(value: unknown, depth: number): Linked | null {
  if (value === null || typeof value !== "object" || depth > DEEPEST) return null;
  const fields = value as Record<string, unknown>;
  if (!Array.isArray(value) && textOrNull(fields.datePublished) !== null) {
    const publisher = fields.publisher as { name?: unknown } | null | undefined;
    return {
      headline: textOrNull(fields.headline),
      publisher: textOrNull(publisher?.name),
      published: textOrNull(fields.datePublished),
    };
  }
  for (const inner of Object.values(fields)) {
    const found = findArticle(inner, depth + 1);
    if (found) return found;
  }
  return null;
}
