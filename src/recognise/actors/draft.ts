import { fold, rawOffset } from "../../arabic/index.ts";
import type { ActorEntry, ActorKind, ActorMention, PlaceMention } from "../../record/index.ts";
import { type Quote, quoteOf } from "../../text/index.ts";
import type { Scan } from "./scan.ts";

/** A mention being made: view positions, letters cut off the first word, and what it names. */
export interface Draft {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly cut: number;
  readonly kind: ActorKind;
  readonly sector: string | null;
  readonly country: string | null;
  readonly entity: ActorEntry | null;
  readonly anonymous: boolean;
  /** View positions of the title. */
  readonly role: { readonly first: number; readonly last: number } | null;
  /** View positions of the name inside, when it isn't the whole. */
  readonly name: { readonly first: number; readonly last: number } | null;
  /** Lemma of the head noun or title, for what is named by it later. */
  readonly lemma: string | null;
  /** Name of the person or body that a short form stands for. */
  readonly called?: string;
  /** The place that stands for its government. */
  readonly place?: PlaceMention;
}

/** Kinds of the knowledge files that no mention carries. */
export const kindOf = (entry: ActorEntry): ActorKind => ((entry.kind as string) === "office" ? "person" : entry.kind);

/** Text of view positions `[first, last)` without clitics and without quotation marks at its ends. */
export function textOf(scan: Scan, first: number, last: number, cut = 0): Quote {
  const { norm } = scan.view[first]!;
  // `للجيش` keeps its preposition: without it the article would be torn.
  const lam = cut > 0 && norm.startsWith("لل", cut - 1) ? 1 : 0;
  const start = rawOffset(scan.text, scan.view[first]!, cut - lam);
  return quoteOf(scan.text, start, scan.endOf(first, last).end);
}

export function mentionOf(scan: Scan, draft: Draft): ActorMention {
  const { first, last, cut, entity } = draft;
  const quoted = textOf(scan, first, last, cut);
  const { start, end, quote } = quoted;
  const role = draft.role
    ? textOf(scan, draft.role.first, draft.role.last, draft.role.first === first ? cut : 0)
    : null;
  const own = draft.name
    ? textOf(scan, draft.name.first, draft.name.last, draft.name.first === first ? cut : 0).quote
    : nameOf(scan, draft, quoted);
  // People of a group belong to it, but are not the group: عناصر تنظيم داعش.
  const whole = draft.kind === "people" && entity?.kind !== "people" ? null : entity;
  return {
    kind: draft.kind,
    start,
    end,
    quote,
    first: scan.view[first]!.index,
    last: scan.endOf(first, last).token,
    rule: draft.rule,
    entity: entity?.id ?? null,
    name: draft.place?.name ?? draft.called ?? (isNamed(draft) ? personName(whole, own) : (whole?.names[0] ?? own)),
    name_en: draft.place ? draft.place.name_en : (whole?.name_en ?? null),
    role,
    sector: draft.sector ?? entity?.sector ?? null,
    country: draft.country ?? entity?.country ?? null,
    anonymous: draft.anonymous,
  };
}

/** Called by a name, not by an office alone. */
const isNamed = ({ kind, name, role }: Draft) => kind === "person" && (name !== null || role === null);

/** A known person's name, spelt as the text does where it differs: `أنطونيو غوتيريس` beside غوتيريش. */
export function personName(entry: ActorEntry | null, written: string): string {
  const own = written.replaceAll("#", "").replaceAll("_", " ").replaceAll(/\s+/g, " ").trim();
  const known = entry?.names[0];
  return known === undefined || fold(known).includes(fold(own)) ? (known ?? own) : own;
}

/** `للجيش` names الجيش: the preposition is dropped and the article given back. */
function nameOf(scan: Scan, { first, cut, lemma }: Draft, quote: Quote): string {
  const { norm } = scan.view[first]!;
  const lam = cut > 0 && norm.startsWith("لل", cut - 1);
  if (!lam) return quote.quote;
  // Of three lams two are written: للجنة is for اللجنة.
  return `${lemma?.startsWith("ل") ? "الل" : "ال"}${quote.quote.slice(2)}`;
}

/** A body of which nothing more is read yet. */
export function baseDraft(first: number, last: number, cut: number, rule: string): Draft {
  return {
    rule,
    first,
    last,
    cut,
    kind: "organisation",
    sector: null,
    country: null,
    entity: null,
    anonymous: false,
    role: null,
    name: null,
    lemma: null,
  };
}
