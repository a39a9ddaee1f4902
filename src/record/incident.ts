import type { Quote } from "../text/index.ts";
import type { Interval } from "./article.ts";
import type {
  Bounds,
  EventClaim,
  EventPlace,
  FigureClaim,
  Named,
  Party,
  Source,
  StatementClaim,
  Status,
} from "./claim.ts";

/** What linking needs of a statement. */
export type SpokenClaim = Pick<StatementClaim, "id" | "start" | "end" | "quote" | "speaker">;

/** What linking needs of one article's extraction. */
export interface Linkable {
  readonly document: {
    readonly id: string;
    readonly outlet: string | null;
    readonly url: string | null;
    readonly published: Interval | null;
    /** When it came out, as ISO 8601 in UTC, where its input says more than the day; it orders what came out on one day. */
    readonly instant?: string | null;
    readonly sha256: string;
    /** MinHash of the body's shingles (`signatureOf`), or null: then only equal texts are copies. */
    readonly signature: string | null;
  };
  /** Names of the agencies that the byline or dateline credits. */
  readonly credits: readonly string[];
  readonly events: readonly EventClaim[];
  readonly statements: readonly SpokenClaim[];
  readonly figures: readonly FigureClaim[];
  /** Lengths of time that the text gives (`أربعة أشهر`), as ISO 8601 durations. */
  readonly lengths?: readonly { readonly start: number; readonly end: number; readonly duration: string }[];
}

/** Points at an event of an extraction. */
export interface EventRef {
  readonly document: string;
  readonly event: string;
}

/**
 * Who knows it first hand as far as the texts tell: an agency or a named source in the chain of attribution, else the outlet whose text the
 * document copies, else the outlet itself. Those that the knowledge files know have their usual name there, and so one name each.
 */
export interface ClaimOrigin extends Named {
  readonly kind: "agency" | "source" | "copied-outlet" | "outlet";
}

/** Documents that hold one text: `exact` = same characters, `version` = later text of the same address, `near` = reprinted or reworked. */
export interface CopyGroup {
  readonly id: string;
  /** Earliest first, as published; documents without a date last. */
  readonly documents: readonly {
    readonly document: string;
    readonly how: "origin" | "exact" | "version" | "near";
    readonly likeness: number;
  }[];
  /** The earliest document. */
  readonly origin: string;
}

/** One distinct value of a field, with everything that says it. */
export interface FieldValue<T> {
  readonly value: T;
  /** In words, for people. */
  readonly text: string;
  readonly mentions: readonly EventRef[];
  /** Names of those who know it, each once. */
  readonly origins: readonly Named[];
  readonly outlets: number;
}

export interface IncidentField<T> {
  /** Most independent origins first. */
  readonly values: readonly FieldValue<T>[];
  /** Chosen by the policy, never by averaging; null when nothing is said. */
  readonly proposed: T | null;
  /** Why this value, in words; null when there is nothing to choose from. */
  readonly because: string | null;
}

/** A mention's place in the incident: what it was read from and why it is here. */
export interface IncidentMention extends EventRef {
  readonly outlet: string | null;
  readonly published: Interval | null;
  readonly status: Status;
  readonly trigger: Quote;
  readonly evidence: Quote;
  readonly chain: readonly Source[];
  readonly origin: ClaimOrigin;
  /** The earlier mention that it was joined to, the score and the reasons; null for the first. */
  readonly joined: { readonly to: EventRef; readonly score: number; readonly reasons: readonly string[] } | null;
}

export interface Disagreement {
  readonly field: string;
  readonly values: readonly { readonly text: string; readonly mentions: readonly EventRef[] }[];
}

/** Airwars-style grade, proposed by the machine and therefore never `confirmed`. */
export interface ProposedGrade {
  readonly grade: "fair" | "weak" | "contested" | "discounted";
  readonly why: string;
}

export interface IncidentFields {
  readonly type: IncidentField<string>;
  readonly mode: IncidentField<string>;
  readonly acled: IncidentField<string>;
  readonly status: IncidentField<Status>;
  readonly date: IncidentField<Interval>;
  readonly place: IncidentField<Omit<EventPlace, keyof Quote>>;
  readonly actor: IncidentField<Omit<Party, keyof Quote>>;
  readonly target: IncidentField<Omit<Party, keyof Quote>>;
  readonly weapon: IncidentField<string>;
  readonly weapon_count: IncidentField<number | Bounds>;
  readonly fatalities: IncidentField<number | Bounds>;
  readonly injured: IncidentField<number | Bounds>;
  readonly detained: IncidentField<number | Bounds>;
  readonly damage: IncidentField<boolean>;
  readonly incidents: IncidentField<number | Bounds>;
}

/** Mentions of one real-world event (`incident`), of a tally or habit (`series`) or of what may come (`prospect`). */
export interface Incident {
  readonly schema: "isnad.incident/1";
  /** Hash of the mentions' texts and places in them: the same mentions give the same id. */
  readonly id: string;
  readonly kind: "incident" | "series" | "prospect";
  readonly family: string;
  readonly fields: IncidentFields;
  readonly mentions: readonly IncidentMention[];
  readonly outlets: readonly string[];
  readonly origins: readonly ClaimOrigin[];
  /** `5 outlets, 1 origin (Reuters)`. */
  readonly independence: string;
  readonly disagreements: readonly Disagreement[];
  readonly grade: ProposedGrade;
  /** Ids of the incidents that a series counts. */
  readonly holds: readonly string[];
}
