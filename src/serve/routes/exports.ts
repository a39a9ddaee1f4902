import { Readable } from "node:stream";
import { type CoarseLevel, type FigurePolicy, type Language, PROFILES, type ValuePolicy } from "../../export/index.ts";
import { type ExportChoice, exportRecord } from "../../exporting.ts";
import type { ReviewState, Shape } from "../../record/index.ts";
import type { ClaimFilter } from "../../store/index.ts";
import type { ExportPreview } from "../api/outputs.ts";
import { breathing, breathingStore } from "../breathing.ts";
import type { Context } from "../context.ts";
import { CLAIM_FILTERS, claimFilterOf } from "../filters.ts";
import { Refusal } from "../problem.ts";
import { Answer, type Asked, type Route } from "../route.ts";
import { cellsOf, commandOf } from "../views/export.ts";

const ROWS = 20;
const CHARACTERS = 6_000;
/** How long a preview counts what the whole file would hold. */
const PATIENCE_MS = 600;

const { kind: _, review: __, ...FILTERS } = CLAIM_FILTERS;
const CHOICES: Shape = {
  ...FILTERS,
  include: ["string=", "review states that are written, separated by commas; default `accepted`"],
  of: ["row-kind=", "one row a claim (the default), or one an incident"],
  figures: ["figure-policy=", "the number that stands for a range; default `low`"],
  policy: ["value-policy=", "the value that stands for an incident's field where accounts differ"],
  lang: ["language=", "of briefings and plain words; default `en`"],
  coarsen: ["coarse-level=", "no place finer than this, and no words that could give one away"],
};
/** Files for other tools. */
export function exports({ store, lore, name }: Context): Route[] {
  const long = breathingStore(store);
  return [
    {
      method: "GET",
      path: "/exports",
      about: "Lists the formats in which the record can be written.",
      role: "reader",
      gives: "page of export-profile",
      handle: async () => {
        const items = Object.entries(PROFILES).map(([profile, { takes, media, extension }]) => ({
          profile,
          takes,
          media,
          extension,
        }));
        return { items, next: null, total: items.length };
      },
    },
    {
      method: "GET",
      path: "/exports/{profile}",
      about: "Gives the file of a format, to be saved.",
      role: "reader",
      query: CHOICES,
      gives: "application/octet-stream",
      handle: async (asked) => {
        const choice = choiceOf(asked);
        const { media, extension } = PROFILES[choice.profile]!;
        const { pieces } = exportRecord(long, lore.knowledge, choice);
        return new Answer(200, Readable.from(breathing(pieces)), {
          "content-type": media,
          "content-disposition": `attachment; filename="isnad-${choice.profile}.${extension}"`,
          "content-security-policy": "sandbox; default-src 'none'",
        });
      },
    },
    {
      method: "GET",
      path: "/exports/{profile}/preview",
      about: "Gives the beginning of such a file, what the whole would hold, and the command line that makes it.",
      role: "reader",
      query: CHOICES,
      gives: "export-preview",
      handle: async (asked): Promise<ExportPreview> => {
        const choice = choiceOf(asked);
        const { media, extension } = PROFILES[choice.profile]!;
        // What is no text is shown as the table that it holds.
        const text = /^text|json/.test(media);
        const shown = text ? choice : { ...choice, profile: "data" };
        const { pieces, tally } = exportRecord(long, lore.knowledge, shown);
        const { begun, complete } = await beginning(pieces);
        const table = !text || media.startsWith("text/csv") ? cellsOf(begun, ROWS + 1) : null;
        const count = (review: ReviewState) => store.count({ ...choice.filter, kind: "event", review });
        const { written, unfit, unplaced, undated, disputed } = tally;
        return {
          profile: choice.profile,
          columns: table?.[0] ?? null,
          rows: table?.slice(1) ?? null,
          text: table === null ? begun.slice(0, CHARACTERS) : null,
          complete,
          counts: { written, unfit, unplaced, undated, disputed },
          states: {
            accepted: await count("accepted"),
            rejected: await count("rejected"),
            unsure: await count("unsure"),
            proposed: await count("proposed"),
          },
          command: commandOf(name, choice, extension),
        };
      },
    },
  ];
}

/** The first characters of a file; the rest is gone through as far as patience lasts, so that it is counted. */
async function beginning(pieces: AsyncIterable<string | Uint8Array>) {
  const late = performance.now() + PATIENCE_MS;
  let begun = "";
  for await (const piece of breathing(pieces)) {
    if (begun.length < CHARACTERS * ROWS) begun += typeof piece === "string" ? piece : "";
    if (performance.now() > late) return { begun, complete: false };
  }
  return { begun, complete: true };
}

const STATES: readonly ReviewState[] = ["accepted", "rejected", "unsure", "proposed"];

function choiceOf({ params, query }: Asked): ExportChoice {
  const profile = params.profile!;
  if (!Object.hasOwn(PROFILES, profile)) {
    throw new Refusal(404, "serve.no-profile", "there is no such format", "GET /exports lists them.");
  }
  const states = new Set(String(query.include ?? "accepted").split(",") as ReviewState[]);
  if ([...states].some((state) => !STATES.includes(state))) {
    throw new Refusal(400, "serve.invalid", "include names no review state", `Give of ${STATES.join(", ")}.`);
  }
  const { takes } = PROFILES[profile]!;
  const of = query.of === "incidents" || takes === "incidents" ? "incidents" : "claims";
  if (of === "incidents" && takes === "claims") {
    throw new Refusal(400, "export.no-incidents", `the profile ${profile} is of claims`, "Leave `of` out.");
  }
  const filter: ClaimFilter = claimFilterOf(query);
  const [only] = states;
  return {
    profile,
    of,
    // One state alone is asked of the store, which need not read the others.
    filter: states.size === 1 && of === "claims" ? { ...filter, review: only! } : filter,
    states,
    figures: (query.figures ?? "low") as FigurePolicy,
    policy: (query.policy ?? "origins") as ValuePolicy,
    language: (query.lang ?? "en") as Language,
    coarsen: (query.coarsen ?? null) as CoarseLevel | null,
  };
}
