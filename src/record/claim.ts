import type { Quote, Span } from "../text/index.ts";
import type { Interval } from "./article.ts";
import type { PlacePrecision } from "./mention.ts";

/** PLOVER 2.0 event types. */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

export const STATUSES = [
  "asserted",
  "denied",
  "threatened",
  "planned",
  "demanded",
  "hypothetical",
  "habitual",
  "unclear",
] as const;
export type Status = (typeof STATUSES)[number];

/** A name as Arabic texts give it, and in English where it is known. */
export interface Named {
  readonly name: string;
  readonly name_en: string | null;
}

/** A name for those who read English; as the texts give it where no English one is known. */
export const english = ({ name, name_en }: Named): string => name_en ?? name;

/** Who or what fills a role, with the words it was read from. */
export interface Party extends Quote, Named {
  readonly entity: string | null;
}

/** A link of a chain of attribution. */
export interface Source extends Quote {
  readonly name: string;
}

export interface EventPlace extends Quote, Named {
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
}

/** Inclusive bounds; `high: null` = at least `low`. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}
/** A count: exact, bounded, or `null` = not said. `0` = the text says that there were none. */
export type Count = number | Bounds | null;

export interface WeaponUse extends Quote {
  readonly name: string;
}

/** Something that happened, happens, is promised, threatened, demanded, denied or habitual. The span is the trigger's. */
export interface EventClaim extends Quote {
  readonly id: string;
  readonly type: PloverType;
  /** PLOVER 2.0 mode, or null. */
  readonly mode: string | null;
  /** ACLED sub-event type, or null. */
  readonly acled: string | null;
  readonly status: Status;
  readonly date: Interval | null;
  readonly place: EventPlace | null;
  readonly actor: readonly Party[];
  readonly target: readonly Party[];
  readonly weapon: WeaponUse | null;
  readonly weapon_count: Count;
  readonly fatalities: Count;
  readonly injured: Count;
  readonly detained: Count;
  readonly damage: boolean | null;
  /** Number of events when the mention is a tally of several, else null. */
  readonly incidents: Count;
  /** Chain of attribution, nearest first; empty = the article's own voice. */
  readonly sources: readonly Source[];
  /** The clause that tells it. */
  readonly evidence: Quote;
  readonly rule: string;
}

export type SpeakerKind =
  | "official"
  | "military"
  | "armed-group"
  | "analyst"
  | "journalist"
  | "media"
  | "agency"
  | "anonymous"
  | "party"
  | "parliament"
  | "organisation"
  | "document"
  | "public";

export interface Speaker extends Quote {
  readonly name: string;
  readonly role: string | null;
  readonly entity: string | null;
}

/** An attributed assertion; the span is that of what was said. */
export interface StatementClaim extends Quote {
  readonly id: string;
  readonly form: "direct" | "indirect" | "mixed";
  /** The verb, preposition or noun of saying; null for an uncued continuation. */
  readonly cue: Quote | null;
  readonly speaker: Speaker | null;
  readonly speaker_kind: SpeakerKind | null;
  /** Intermediaries between the article and the speaker, nearest to the article first. */
  readonly via: readonly Source[];
  readonly rule: string;
}

/** A number that a coder would log as a state or tally. */
export interface FigureClaim extends Quote {
  readonly id: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  /** What is counted, in Arabic as in the text. */
  readonly of: string | null;
  readonly of_en: string | null;
  readonly where: string | null;
  readonly as_of: Interval | null;
  readonly sources: readonly Source[];
  readonly rule: string;
}

export type ClaimKind = "event" | "statement" | "figure";

export interface Claims {
  readonly events: readonly EventClaim[];
  readonly statements: readonly StatementClaim[];
  readonly figures: readonly FigureClaim[];
}

export type { Span };
