import type { Quote } from "../text/index.ts";
import type { Interval } from "./article.ts";

/** A reading that lost against the one kept, with the rule that made it. */
export interface Rival {
  readonly rule: string;
  readonly quote: string;
  readonly why: string;
}

interface MentionBase extends Quote {
  /** Id of the rule that made it; listed in `docs/rules.md`. */
  readonly rule: string;
  /** Tokens `[first, last)` that it covers (whole tokens, although `start` may cut clitics off the first). */
  readonly first: number;
  readonly last: number;
  readonly rivals?: readonly Rival[] | undefined;
}

/** A cardinal, ordinal, fraction, ratio or vague quantity. */
export interface NumberMention extends MentionBase {
  readonly kind: "number";
  /** `null` for vague quantities such as عشرات. */
  readonly value: number | null;
  /** Inclusive bounds; null = unbounded on that side. Equal to `value` for exact numbers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly form: "cardinal" | "ordinal" | "fraction" | "percent" | "dual" | "vague" | "ratio";
  /** Token index of the counted noun when the number names or holds it (dual nouns: the noun itself), else null. */
  readonly noun: number | null;
}

export type TimeGrain =
  | "minute"
  | "hour"
  | "part"
  | "day"
  | "week"
  | "month"
  | "season"
  | "year"
  | "decade"
  | "open"
  | "duration"
  | "vague";

/** An expression that places something in time. Unresolved ones keep `from`/`to` null and say what they `need`. */
export interface TimeMention extends MentionBase, Interval {
  readonly kind: "time";
  readonly grain: TimeGrain;
  readonly basis: "absolute" | "document" | "context" | "unresolved";
  /** ISO 8601 duration when the text gives a length, e.g. `P4M`. */
  readonly duration: string | null;
  /** What contradicts itself in the expression, in English, or null. */
  readonly conflict: string | null;
  /** What would resolve it (`document date`, `document year`, `event`), or null. */
  readonly needs: string | null;
}

/** How deep a place is known: the point, its town, district, governorate (region) or country. */
export type PlacePrecision = "exact" | "town" | "district" | "region" | "country";

export interface PlaceMention extends MentionBase {
  readonly kind: "place" | "facility";
  /** Id in the knowledge files, or null for a place named only by its head noun (`حي X`, `قرية X`). */
  readonly entity: string | null;
  readonly name: string;
  readonly name_en: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** WGS 84 degrees, or null. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  /** Entity id of the next larger place, or null. */
  readonly parent: string | null;
  /** True where the word may stand for the place's government (بغداد، واشنطن): capitals and countries not behind a preposition of place. */
  readonly metonym: boolean;
}

export const ACTOR_KINDS = [
  "person",
  "organisation",
  "group",
  "force",
  "government",
  "outlet",
  "agency",
  "party",
  "people",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface ActorMention extends MentionBase {
  readonly kind: ActorKind;
  /** Id in the knowledge files, or null (generic groups, unknown people). */
  readonly entity: string | null;
  readonly name: string;
  readonly name_en: string | null;
  /** Title, office or description attached to a person, as quoted; null when none. */
  readonly role: Quote | null;
  /** PLOVER sector code (GOV, MIL, REB, COP, MED, CVL …) or null. */
  readonly sector: string | null;
  /** ISO 3166-1 alpha-2 of the side or country it belongs to, or null. */
  readonly country: string | null;
  /** True for unnamed sources (`مصدر أمني`, `مصدران`). */
  readonly anonymous: boolean;
}

export interface WeaponMention extends MentionBase {
  readonly kind: "weapon";
  readonly entity: string | null;
  readonly name: string;
  readonly name_en: string | null;
  /**
   * Weapon family: rocket, missile, shell, bomb, ied, car-bomb, suicide-vest, drone, aircraft, firearm, mortar, artillery, tank, grenade,
   * chemical, blade, mine, vehicle, warship, air-defence, launcher, explosive, incendiary, ammunition, riot, weapon (unspecified).
   */
  readonly family: string;
  readonly model: string | null;
  readonly calibre_mm: number | null;
  readonly count: number | null;
}

export type Mention = NumberMention | TimeMention | PlaceMention | ActorMention | WeaponMention;
export type MentionKind = Mention["kind"];

const ACTORS: ReadonlySet<string> = new Set(ACTOR_KINDS);
/** True for a mention of someone who can act or speak. */
export const isActor = (mention: Mention | null): mention is ActorMention =>
  mention !== null && ACTORS.has(mention.kind);
