import type { ActorKind, PlacePrecision } from "./mention.ts";

/** A row of `knowledge/verbs.tsv`. Everything regular (participles, derived masdars, inflection) is derived by code. */
export interface VerbEntry {
  readonly id: string;
  readonly gloss: string;
  /** Verb form `I`–`X`, `QI`, `QII`. */
  readonly form: string;
  /** Root letters without separators, e.g. `قصف`, `قول`, `رمي`, `مدد`. */
  readonly root: string;
  /** Past third person masculine singular, without vowels. */
  readonly past: string;
  /** Present third person masculine singular, without vowels. */
  readonly present: string;
  /** Verbal nouns. */
  readonly masdars: readonly string[];
  readonly classes: readonly string[];
}

/** A row of `knowledge/nouns.tsv` (nouns and adjectives). */
export interface NounEntry {
  readonly id: string;
  readonly gloss: string;
  readonly pos: "noun" | "adjective";
  readonly gender: "masculine" | "feminine";
  readonly singular: string;
  /** Broken and sound plurals as written, nominative; `-ون` and `-ات` are inflected by code. */
  readonly plurals: readonly string[];
  readonly classes: readonly string[];
}

/** A row of `knowledge/places/*.tsv`. */
export interface PlaceEntry {
  readonly id: string;
  /** country, region (governorate), district, town, village, suburb, camp, crossing, base, field, port, airport, facility, water, mountain, area. */
  readonly kind: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Id of the next larger place. */
  readonly parent: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  readonly capital: boolean;
  /** How widely known: 1 = named in news without explanation, 2 = a known town, 3 = needs its country or a head noun near. */
  readonly rank: number;
  readonly name_en: string;
  /** Canonical name first. */
  readonly names: readonly string[];
}

/** A row of `knowledge/actors/*.tsv`. */
export interface ActorEntry {
  readonly id: string;
  readonly kind: ActorKind;
  /** PLOVER sector code. */
  readonly sector: string | null;
  readonly country: string | null;
  /** Id of the actor it belongs to, or null. */
  readonly parent: string | null;
  readonly name_en: string;
  /** Canonical Arabic name first, then aliases. */
  readonly names: readonly string[];
}

/** A row of `knowledge/offices.tsv`: who held an office when. Dates are ISO, `to` exclusive, null = open. */
export interface OfficeHolder {
  readonly office: string;
  readonly person: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A row of `knowledge/weapons.tsv`: a head noun, or what stands after one. */
export interface WeaponEntry {
  readonly id: string;
  /** `head` = noun that is inflected by code; `adjective` agrees with its head; `type` and `model` stand as written; `derived` = adjective made of a head. */
  readonly sort: "head" | "adjective" | "type" | "model" | "derived";
  readonly family: string;
  /** Ids of the heads that the row stands after; empty for heads. */
  readonly heads: readonly string[];
  /** `yes` = a weapon by itself, `context` = only in a sentence that tells of force, `modified`/`no` = only with its partner. */
  readonly alone: "yes" | "context" | "modified" | "no";
  readonly name_en: string;
  /** Heads: singular, then plurals. Others: spellings, canonical first. */
  readonly names: readonly string[];
}

/** Everything the rules know about the world, loaded once from `knowledge/`. Immutable. */
export interface Knowledge {
  /** SHA-256 over all knowledge files, lower-case hex; travels into each extract. */
  readonly version: string;
  readonly verbs: readonly VerbEntry[];
  readonly nouns: readonly NounEntry[];
  readonly places: readonly PlaceEntry[];
  readonly actors: readonly ActorEntry[];
  readonly offices: readonly OfficeHolder[];
  readonly weapons: readonly WeaponEntry[];
  /** Small word tables by file name without extension (e.g. `cues`, `frames`, `titles`): rows of cells by column name. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}
