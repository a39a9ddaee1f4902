import type {
  Block,
  EventClaim,
  Extraction,
  FigureClaim,
  Review,
  StatementClaim,
  StoredClaim,
  StoredDocument,
} from "../../record/index.ts";
import { ACTOR_KINDS } from "../../record/index.ts";
import type { Problem, Span } from "../../text/index.ts";
import type { ClaimView } from "../api/claims.ts";
import type { CopyView, DocumentView, Layer, Mark } from "../api/documents.ts";
import { paragraphsOf } from "./sentences.ts";

/** What an extraction holds beside its claims, as far as a reader is shown it. */
interface Lists {
  readonly blocks: readonly Block[];
  readonly times: readonly (Span & { readonly rule: string })[];
  readonly mentions: readonly (Span & {
    readonly id: string;
    readonly kind: string;
    readonly name?: string;
    readonly name_en?: string | null;
    readonly rule: string;
  })[];
  readonly problems: readonly Problem[];
}

/** Stretches that are marked at most: only a text of megabytes has more. */
const MARKS = 10_000;

/** What the record knows of one article. `extraction` is null for one that nothing was made of. */
export interface Known {
  readonly document: StoredDocument;
  readonly text: string;
  readonly extraction: Extraction | null;
  readonly claims: readonly StoredClaim[];
  readonly views: readonly ClaimView[];
  /** Claims beyond those. */
  readonly more: number;
  readonly copies: readonly CopyView[];
  readonly reviews: readonly Review[];
}

/** One article with all that its screen shows. */
export function documentView(known: Known): DocumentView {
  const { document, text, extraction, claims, views, more, copies, reviews } = known;
  const lists = (extraction ?? {}) as Partial<Lists>;
  const blocks = lists.blocks ?? [];
  const marks = marksOf(lists, claims);
  return {
    document,
    published: extraction?.document.published ?? null,
    version: claims[0]?.version ?? null,
    text,
    blocks,
    paragraphs: paragraphsOf(text, blocks),
    marks: marks.slice(0, MARKS),
    claims: views,
    more: { claims: more, marks: Math.max(0, marks.length - MARKS) },
    problems: lists.problems ?? [],
    copies,
    reviews,
  };
}

const ACTORS: ReadonlySet<string> = new Set(ACTOR_KINDS);
const FURNITURE: ReadonlySet<string> = new Set(["boilerplate", "comment", "related"]);

/** All stretches that layers show, by where they begin; the longer first. */
function marksOf(lists: Partial<Lists>, claims: readonly StoredClaim[]): Mark[] {
  const marks: Mark[] = [];
  const add = (layer: Layer, { start, end }: Span, kind: string, more: Partial<Mark> = {}) =>
    marks.push({ layer, start, end, kind, ref: null, name: null, name_en: null, rule: null, ...more });
  for (const { id: ref, kind, name = null, name_en = null, rule, ...span } of lists.mentions ?? []) {
    const layer = ACTORS.has(kind) ? "who" : kind === "place" || kind === "facility" ? "where" : null;
    if (layer !== null) add(layer, span, kind, { ref, name, name_en, rule });
    else if (kind === "weapon") add("what", span, kind, { ref, name, name_en, rule });
  }
  for (const time of lists.times ?? []) add("when", time, "time", { rule: time.rule });
  for (const block of lists.blocks ?? []) if (FURNITURE.has(block.kind)) add("furniture", block, block.kind);
  for (const stored of claims) addClaim(stored, add);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Add = (layer: Layer, span: Span, kind: string, more?: Partial<Mark>) => void;

function addClaim({ id: ref, kind, claim }: StoredClaim, add: Add): void {
  const more = { ref, rule: claim.rule };
  if (kind === "event") {
    add("what", claim, "event", more);
    for (const source of (claim as EventClaim).sources)
      add("attribution", source, "source", { ref, name: source.name });
  } else if (kind === "figure") {
    add("figures", claim, "figure", more);
    for (const source of (claim as FigureClaim).sources)
      add("attribution", source, "source", { ref, name: source.name });
  } else {
    const { cue, speaker, via } = claim as StatementClaim;
    add("attribution", claim, "said", more);
    if (cue !== null) add("attribution", cue, "cue", more);
    if (speaker !== null) add("attribution", speaker, "speaker", { ref, name: speaker.name });
    for (const source of via) add("attribution", source, "via", { ref, name: source.name });
  }
}
