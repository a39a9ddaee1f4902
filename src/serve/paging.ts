import { neutralised } from "../export/csv.ts";
import { line } from "../export/table.ts";
import type { Shape } from "../record/index.ts";
import type { Page } from "./api/basics.ts";
import { Refusal } from "./problem.ts";
import type { Asked } from "./route.ts";

export const DEFAULT_LIMIT = 50;
/** Rows of a table at most: what is more is for `isnad export`. */
const TABLE_ROWS = 100_000;
const TABLE_PAGE = 200;
/** Characters after which a page of heavy items takes no more. */
const PAGE_CHARS = 200_000;

/** Parameters of every list. */
export const PAGED: Shape = {
  cursor: ["cursor=", "`next` of the page before; absent = the first page"],
  limit: ["limit=", `items at most; default ${DEFAULT_LIMIT}`],
  format: ["list-format=", "`csv` gives the whole list as a table"],
};

/** A place in a list as callers see it: letters that say nothing to them. */
export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place that a cursor stands for, or null for the first page. `holds` says whether it is one of this list's. */
export function placeOf<T>(cursor: unknown, holds: (place: unknown) => place is T): T | null {
  if (cursor === undefined) return null;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(String(cursor), "base64url").toString("utf8"));
  } catch {
    place = undefined;
  }
  if (holds(place)) return place;
  throw new Refusal(400, "serve.cursor", "the cursor is none of this list", "Give `next` of the page before, or none.");
}

export const isOffset = (place: unknown): place is number => Number.isSafeInteger(place) && Number(place) >= 0;

/** A page of a list that is counted through: asks for one more than the page holds, to know whether there is a next. */
export async function offsetPage<T>(
  { query }: Pick<Asked, "query">,
  items: (limit: number, offset: number) => Promise<readonly T[]>,
  total: () => Promise<number | null>,
): Promise<Page<T>> {
  const offset = placeOf(query.cursor, isOffset) ?? 0;
  const limit = Number(query.limit ?? DEFAULT_LIMIT);
  const found = await items(limit + 1, offset);
  const next = found.length > limit ? cursorOf(offset + limit) : null;
  return { items: found.slice(0, limit), next, total: await total() };
}

/** A page of a list whose items may be heavy, one after the other: it ends early when it has grown to `PAGE_CHARS` characters of JSON. */
export async function weighedPage<T>(
  { query }: Pick<Asked, "query">,
  items: (limit: number, offset: number) => AsyncIterable<T>,
  total: () => Promise<number | null>,
): Promise<Page<T>> {
  const offset = placeOf(query.cursor, isOffset) ?? 0;
  const limit = Number(query.limit ?? DEFAULT_LIMIT);
  const page: T[] = [];
  let weight = 0;
  let more = false;
  for await (const item of items(limit + 1, offset)) {
    more = page.length === limit || weight >= PAGE_CHARS;
    if (more) break;
    weight += JSON.stringify(item).length;
    page.push(item);
  }
  return { items: page, next: more ? cursorOf(offset + page.length) : null, total: await total() };
}

/** All of a list as comma-separated values, page by page; cells that begin like a formula are neutralised. */
export async function* tableOf(
  columns: readonly string[],
  page: (query: Readonly<Record<string, unknown>>) => Promise<Page<unknown>>,
  query: Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  yield line(columns);
  let cursor: string | null = null;
  let rows = 0;
  do {
    const at: Page<unknown> = await page({ ...query, limit: TABLE_PAGE, ...(cursor === null ? {} : { cursor }) });
    for (const item of at.items) {
      yield line(
        columns.map((path) => cell(item, path)),
        neutralised,
      );
    }
    rows += at.items.length;
    cursor = at.next;
  } while (cursor !== null && rows < TABLE_ROWS);
}

function cell(item: unknown, path: string): string | number | null {
  let value = item;
  for (const key of path.split(".")) {
    if (Array.isArray(value)) value = value.map((one) => (one as Record<string, unknown> | null)?.[key] ?? null);
    else value = (value as Record<string, unknown> | null | undefined)?.[key];
  }
  if (Array.isArray(value))
    return (
      value
        .filter((one) => one !== null)
        .map(written)
        .join("; ") || null
    );
  return typeof value === "number" ? value : value === null || value === undefined ? null : written(value);
}

const written = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
