import { type Change, diffOf, type Store } from "../../store/index.ts";
import type { ChangeView, DiffPage } from "../api/outputs.ts";
import type { Context } from "../context.ts";
import { cursorOf, DEFAULT_LIMIT, isOffset, PAGED, placeOf } from "../paging.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { claimView } from "../views/claim.ts";

/** A page takes no longer than this, and gives what it found so far. */
const PATIENCE_MS = 400;
const DOCUMENTS = 100;

/** Runs of rules and knowledge over the articles. */
export function runs({ store }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/runs",
      about: "Lists the versions of program and knowledge that read articles, the first first.",
      role: "reader",
      gives: "page of version",
      handle: async () => {
        const { versions } = await store.status();
        return { items: versions, next: null, total: versions.length };
      },
    },
    {
      method: "GET",
      path: "/runs/diff",
      about:
        "Lists claims that are new, changed or gone between two versions, by default the last two, over the documents that both read.",
      role: "reader",
      query: {
        since: ["string=", "the earlier version"],
        to: ["string=", "the later version"],
        ...PAGED,
      },
      gives: "diff-page",
      columns: [
        "change",
        "document.id",
        "document.outlet",
        "before.id",
        "after.id",
        "after.claim.quote",
        "before.claim.quote",
        "fields",
      ],
      handle: (asked) => diffPage(store, asked),
    },
  ];
}

async function diffPage(store: Store, { query }: Asked): Promise<DiffPage> {
  const [since, to] = await versionsOf(store, query);
  const limit = Number(query.limit ?? DEFAULT_LIMIT);
  const documents = await store.countDocuments();
  let at = placeOf(query.cursor, isOffset) ?? 0;
  const items: ChangeView[] = [];
  const late = performance.now() + PATIENCE_MS;
  while (at < documents && items.length < limit && performance.now() < late) {
    for (const { document } of await store.listDocuments({ limit: DOCUMENTS, offset: at })) {
      for await (const change of diffOf(store, document.id, since, to)) items.push(changeView(change));
      at++;
      if (items.length >= limit || performance.now() >= late) break;
    }
  }
  return { items, next: at < documents ? cursorOf(at) : null, total: null, since, to, compared: at, documents };
}

const changeView = ({ change, before, after, fields }: Change): ChangeView => ({
  change,
  document: (after ?? before)!.document,
  before: before === null ? null : claimView(before, null),
  after: after === null ? null : claimView(after, null),
  fields,
});

async function versionsOf(store: Store, { since, to }: Asked["query"]): Promise<readonly [string, string]> {
  const ids = (await store.status()).versions.map(({ id }) => id);
  const last = to === undefined ? ids.at(-1) : String(to);
  const first = since === undefined ? ids[ids.indexOf(last ?? "") - 1] : String(since);
  const unknown = [since, to].find((given) => given !== undefined && !ids.includes(String(given)));
  if (unknown !== undefined) {
    throw new Refusal(404, "diff.unknown-version", "the record has no such version", "GET /runs lists them.");
  }
  if (first !== undefined && last !== undefined) return [first, last];
  throw new Refusal(
    409,
    "diff.one-version",
    "the record holds nothing earlier to compare with",
    "Read the articles again.",
  );
}
