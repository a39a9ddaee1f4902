import type { Problem, Quote } from "../text/index.ts";
import type { Block, Interval } from "./article.ts";
import {
  type Bounds,
  type EventClaim,
  type EventPlace,
  type FigureClaim,
  type Party,
  PLOVER_TYPES,
  type Source,
  type Speaker,
  type SpeakerKind,
  STATUSES,
  type StatementClaim,
  type WeaponUse,
} from "./claim.ts";
import { ACLED_SUB_EVENTS } from "./codes.ts";
import type { MentionKind, NumberMention, TimeMention } from "./mention.ts";

/**
 * Type and meaning of a printed field. A type is a primitive (`string`, `number`, `integer`, `boolean`, `date`, `sha256`), the name of a
 * shape or of an enumeration below, or `count`; `?` behind it allows null, `[]` makes a list, `=` says that the field may be absent.
 */
export type Field = readonly [type: string, about: string];
export type Shape = Readonly<Record<string, Field>>;

const SPEAKER_KINDS: Readonly<Record<SpeakerKind, true>> = {
  official: true,
  military: true,
  "armed-group": true,
  analyst: true,
  journalist: true,
  media: true,
  agency: true,
  anonymous: true,
  party: true,
  parliament: true,
  organisation: true,
  document: true,
  public: true,
};
const MENTION_KINDS: Readonly<Record<Exclude<MentionKind, "time">, true>> = {
  person: true,
  organisation: true,
  group: true,
  force: true,
  government: true,
  outlet: true,
  agency: true,
  party: true,
  people: true,
  place: true,
  facility: true,
  weapon: true,
  number: true,
};

/** Closed sets of words that a field may hold. */
export const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  "block-kind": ["title", "byline", "dateline", "caption", "body", "boilerplate", "comment", "related"],
  "date-basis": ["metadata", "dateline", "inferred"],
  "time-grain": [
    "minute",
    "hour",
    "part",
    "day",
    "week",
    "month",
    "season",
    "year",
    "decade",
    "open",
    "duration",
    "vague",
  ],
  "time-basis": ["absolute", "document", "context", "unresolved"],
  "number-form": ["cardinal", "ordinal", "fraction", "percent", "dual", "vague", "ratio"],
  "mention-kind": Object.keys(MENTION_KINDS),
  "plover-type": PLOVER_TYPES,
  "acled-type": ACLED_SUB_EVENTS,
  status: STATUSES,
  precision: ["exact", "town", "district", "region", "country"],
  form: ["direct", "indirect", "mixed"],
  "speaker-kind": Object.keys(SPEAKER_KINDS),
};

const span = {
  start: ["integer", "first UTF-16 code unit in the article's text"],
  end: ["integer", "one past the last code unit"],
} satisfies Record<"start" | "end", Field>;
const quote = { ...span, quote: ["string", "the characters between `start` and `end`, exactly"] } satisfies Record<
  keyof Quote,
  Field
>;
const RULE: Field = ["string", "id of the rule that made it; `docs/rules.md` explains each"];

/** All shapes of one printed extraction; `extraction` is the root. Docs, checks and tests read this one table. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  extraction: {
    schema: ["string", "`isnad.extraction/1`"],
    document: ["document", "what was read"],
    blocks: ["block[]", "labelled stretches that cover the whole text in order"],
    times: ["time[]", "expressions that place something in time"],
    numbers: ["number-mention[]", "cardinals, ordinals, fractions, dual nouns, vague quantities"],
    mentions: ["mention[]", "people, groups, places, weapons and numbers, with ids"],
    events: ["event[]", "what happened, or was promised, threatened, demanded, denied"],
    statements: ["statement[]", "who said what, through whom"],
    figures: ["figure[]", "force levels, tallies, votes"],
    problems: ["problem[]", "what a person should look at"],
  },
  document: {
    id: ["string", "file name without its extension, or the input's own id"],
    outlet: ["string?", "who published it, as given by the input"],
    title: ["string?", "as given by the input"],
    url: ["string?", "as given by the input"],
    published: ["published?", "when it came out; null when nothing says so"],
    language: ["string", "always `ar`"],
    length: ["integer", "UTF-16 code units of the text"],
    sha256: ["sha256", "of the text in UTF-8"],
    signature: [
      "string?=",
      "MinHash of the body's three-word shingles, by which `isnad link` finds copies; null for a few words",
    ],
  },
  published: {
    from: ["date", "first instant"],
    to: ["date", "first instant after it"],
    basis: ["date-basis", "given by metadata, read from a dateline, or bounded by the text's own times"],
  },
  interval: {
    from: ["date?", "first instant; null = open"],
    to: ["date?", "first instant after it; null = open"],
  } satisfies Record<keyof Interval, Field>,
  bounds: {
    low: ["number?", "at least this; null = unbounded"],
    high: ["number?", "at most this; null = unbounded"],
  } satisfies Record<keyof Bounds, Field>,
  quote,
  block: { ...span, kind: ["block-kind", "what the stretch is"] } satisfies Record<keyof Block, Field>,
  time: {
    ...quote,
    from: ["date?", "first instant; null when unresolved or open"],
    to: ["date?", "first instant after it; null when unresolved or open"],
    grain: ["time-grain", "how coarse the expression is"],
    basis: ["time-basis", "what it was resolved against"],
    duration: ["string?", "ISO 8601 length when the text gives one, e.g. `P4M`"],
    conflict: ["string?", "what contradicts itself in the expression"],
    needs: ["string?", "what would resolve it"],
    rule: RULE,
  } satisfies Record<Exclude<keyof TimeMention, "kind" | "first" | "last" | "rivals">, Field>,
  "number-mention": {
    ...quote,
    value: ["number?", "null for vague quantities"],
    low: ["number?", "inclusive; null = unbounded"],
    high: ["number?", "inclusive; null = unbounded"],
    approx: ["boolean", "the text says about, nearly"],
    form: ["number-form", "how it is written"],
    rule: RULE,
  } satisfies Record<Exclude<keyof NumberMention, "kind" | "first" | "last" | "rivals" | "noun">, Field>,
  mention: {
    id: ["string", "unique in the article: `m1`, `m2` …"],
    ...quote,
    kind: ["mention-kind", "what is mentioned"],
    entity: ["string?=", "stable id in the knowledge files, or null"],
    name: ["string=", "canonical Arabic name"],
    name_en: ["string?=", "English name, or null"],
    rule: RULE,
  },
  event: {
    id: ["string", "unique in the article: `e1`, `e2` …"],
    ...quote,
    type: ["plover-type", "PLOVER 2.0 type"],
    mode: ["string?", "PLOVER 2.0 mode, or null"],
    acled: ["acled-type?", "ACLED sub-event type, or null"],
    status: ["status", "asserted, or what else the text makes of it"],
    date: ["interval?", "when it happened; null when the text does not say"],
    place: ["event-place?", "the most precise named place where it happened"],
    actor: ["party[]", "who did it"],
    target: ["party[]", "whom or what it was done to"],
    weapon: ["weapon-use?", "with what"],
    weapon_count: ["count?", "how many of them"],
    fatalities: ["count?", "dead; 0 = said that none, null = not said"],
    injured: ["count?", "injured; 0 = said that none, null = not said"],
    detained: ["count?", "arrested or abducted; null = not said"],
    damage: ["boolean?", "material damage; null = not said"],
    incidents: ["count?", "number of events when the mention is a tally of several"],
    sources: ["source[]", "chain of attribution, nearest first; empty = the article's own voice"],
    evidence: ["quote", "the clause that tells it"],
    rule: RULE,
  } satisfies Record<keyof EventClaim, Field>,
  "event-place": {
    name: ["string", "canonical Arabic name"],
    name_en: ["string?", "English name"],
    country: ["string?", "ISO 3166-1 alpha-2"],
    lat: ["number?", "degrees north, WGS 84"],
    lon: ["number?", "degrees east, WGS 84"],
    precision: ["precision", "how deep the place is known"],
    ...quote,
  } satisfies Record<keyof EventPlace, Field>,
  party: {
    name: ["string", "Arabic name without attached prepositions"],
    name_en: ["string?", "English name"],
    entity: ["string?", "stable id in the knowledge files, or null"],
    ...quote,
  } satisfies Record<keyof Party, Field>,
  source: { name: ["string", "who said it"], ...quote } satisfies Record<keyof Source, Field>,
  "weapon-use": { name: ["string", "the weapon, as the text names it"], ...quote } satisfies Record<
    keyof WeaponUse,
    Field
  >,
  statement: {
    id: ["string", "unique in the article: `s1`, `s2` …"],
    ...quote,
    form: ["form", "in the speaker's words, in the article's, or both"],
    cue: ["quote?", "the verb, preposition or noun of saying"],
    speaker: ["speaker?", "who said it"],
    speaker_kind: ["speaker-kind?", "what kind of speaker"],
    via: ["source[]", "intermediaries, nearest to the article first"],
    rule: RULE,
  } satisfies Record<keyof StatementClaim, Field>,
  speaker: {
    name: ["string", "name without title"],
    role: ["string?", "title or office in the text"],
    entity: ["string?", "stable id in the knowledge files, or null"],
    ...quote,
  } satisfies Record<keyof Speaker, Field>,
  figure: {
    id: ["string", "unique in the article: `f1`, `f2` …"],
    ...quote,
    value: ["number?", "null when vague"],
    low: ["number?", "inclusive; null = unbounded"],
    high: ["number?", "inclusive; null = unbounded"],
    approx: ["boolean", "the text says about, nearly"],
    of: ["string?", "what is counted, in Arabic"],
    of_en: ["string?", "what is counted, in English"],
    where: ["string?", "where it holds"],
    as_of: ["interval?", "when it holds"],
    sources: ["source[]", "chain of attribution, nearest first"],
    rule: RULE,
  } satisfies Record<keyof FigureClaim, Field>,
  problem: {
    ...span,
    code: ["string", "stable code; `docs/problems.md` explains each"],
    message: ["string", "what was found"],
  } satisfies Record<keyof Problem, Field>,
};
