import {
  type Count,
  type EventRef,
  english,
  type FieldValue,
  type IncidentField,
  type IncidentFields,
  type Interval,
  type Named,
} from "../record/index.ts";
import { dayOf } from "./days.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./stem.ts";

/** How one field is read from a mention: its values, what makes two of them one, how they read, how specific they are. */
interface Reading<T> {
  readonly values: (m: Mention) => readonly T[];
  readonly key: (value: T) => string;
  readonly text: (value: T) => string;
  /** Greater is more specific. */
  readonly depth: (value: T) => number;
}

const DEPTHS = { exact: 5, town: 4, district: 3, region: 2, country: 1 } as const;
const one = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
const word: Omit<Reading<string>, "values"> = { key: (v) => v, text: (v) => v, depth: () => 0 };
const count = (of: (m: Mention) => Count): Reading<Exclude<Count, null>> => ({
  values: (m) => one(of(m)),
  key: (v) => JSON.stringify(v),
  text: countText,
  depth: (v) => (typeof v === "number" ? 1 : 0),
});

const party = (role: "actor" | "target"): Reading<IncidentFields["actor"]["values"][number]["value"]> => ({
  values: (m) => m.event[role].map(({ name, name_en, entity }) => ({ name, name_en, entity })),
  key: (v) => v.entity ?? nameKey(v.name),
  text: english,
  depth: (v) => (v.entity === null ? 0 : 1),
});

const READINGS: { readonly [F in keyof IncidentFields]: Reading<IncidentFields[F]["values"][number]["value"]> } = {
  type: { ...word, values: (m) => [m.event.type] },
  mode: { ...word, values: (m) => one(m.event.mode) },
  acled: { ...word, values: (m) => one(m.event.acled) },
  status: { values: (m) => [m.event.status], key: (v) => v, text: (v) => v, depth: () => 0 },
  date: {
    values: (m) => one(m.event.date),
    key: (v) => `${v.from}/${v.to}`,
    text: (v) => `${v.from ?? ""}..${v.to ?? ""}`,
    depth: (v) => -lengthOf(v),
  },
  place: {
    values: (m) => {
      if (m.event.place === null) return [];
      const { start: _s, end: _e, quote: _q, ...place } = m.event.place;
      return [place];
    },
    key: (v) => `${v.country} ${nameKey(v.name)}`,
    text: english,
    depth: (v) => DEPTHS[v.precision],
  },
  actor: party("actor"),
  target: party("target"),
  weapon: { ...word, values: (m) => one(m.event.weapon?.name ?? null), key: nameKey, depth: (v) => v.length },
  weapon_count: count((m) => m.event.weapon_count),
  fatalities: count((m) => m.event.fatalities),
  injured: count((m) => m.event.injured),
  detained: count((m) => m.event.detained),
  damage: {
    values: (m) => one(m.event.damage),
    key: String,
    text: (v) => (v ? "damage" : "no damage"),
    depth: () => 0,
  },
  incidents: count((m) => m.event.incidents),
};
export const FIELDS = Object.keys(READINGS) as (keyof IncidentFields)[];

/** Every distinct value of every field, with the mentions behind it and the value that the policy proposes. */
export function fieldsOf(members: readonly Mention[]): IncidentFields {
  const fields: Record<string, IncidentField<unknown>> = {};
  for (const name of FIELDS) fields[name] = fieldOf(READINGS[name] as Reading<unknown>, members);
  return fields as unknown as IncidentFields;
}

/** The date that the policy proposes; as `fieldsOf(members).date.proposed`. */
export const proposedDate = (members: readonly Mention[]): Interval | null => fieldOf(READINGS.date, members).proposed;

interface Gathered<T> extends FieldValue<T> {
  readonly depth: number;
  readonly latest: number;
}

/** Most fields of most incidents: one object for all of them. */
const NOTHING: IncidentField<unknown> = Object.freeze({ values: [], proposed: null, because: null });

/** Policy `most-independent-origins`: then the most specific value, then the latest, then the one said by most mentions. */
function fieldOf<T>(reading: Reading<T>, members: readonly Mention[]): IncidentField<T> {
  if (!members.some((mention) => reading.values(mention).length > 0)) return NOTHING as IncidentField<T>;
  const byKey = new Map<string, { value: T; mentions: Mention[] }>();
  for (const mention of members) {
    for (const value of reading.values(mention)) {
      const key = reading.key(value);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { value, mentions: [mention] });
      else if (known.mentions.at(-1) !== mention) known.mentions.push(mention);
    }
  }
  const values = [...byKey.values()].map((v) => gather(v, reading)).sort(byPolicy);
  const [first, second] = values;
  return {
    values: values.map(({ value, text, mentions, origins, outlets }) => ({ value, text, mentions, origins, outlets })),
    proposed: first?.value ?? null,
    because: first === undefined || second === undefined ? null : because(first, second),
  };
}

function gather<T>({ value, mentions }: { value: T; mentions: Mention[] }, reading: Reading<T>): Gathered<T> {
  return {
    value,
    text: reading.text(value),
    mentions: mentions.map(refOf),
    origins: [...new Map(mentions.map((m) => [m.origin.name, nameOf(m)])).values()],
    outlets: new Set(mentions.map(outletOf)).size,
    depth: reading.depth(value),
    latest: Math.max(...mentions.map((m) => m.published?.from ?? Number.NEGATIVE_INFINITY)),
  };
}

const byPolicy = <T>(a: Gathered<T>, b: Gathered<T>): number =>
  b.origins.length - a.origins.length ||
  b.depth - a.depth ||
  (b.latest === a.latest ? 0 : b.latest - a.latest) ||
  b.mentions.length - a.mentions.length;

function because<T>(first: Gathered<T>, second: Gathered<T>): string {
  if (first.origins.length !== second.origins.length) {
    return `said by ${first.origins.length} independent origin${first.origins.length === 1 ? "" : "s"}, the next by ${second.origins.length}`;
  }
  if (first.depth !== second.depth) return "the most specific of values with as many origins";
  if (first.latest !== second.latest) return "the latest of values with as many origins";
  return first.mentions.length === second.mentions.length ? "the first mentioned" : "said by more mentions";
}

const nameOf = ({ origin: { name, name_en } }: Mention): Named => ({ name, name_en });

/** Points at a mention. */
export const refOf = (m: Mention): EventRef => ({ document: m.document.id, event: m.event.id });
export const outletOf = (m: Mention): string => m.document.outlet ?? m.document.id;

function lengthOf({ from, to }: Interval): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  return start === null || end === null ? Number.MAX_SAFE_INTEGER : end - start;
}

function countText(value: Exclude<Count, null>): string {
  if (typeof value === "number") return String(value);
  const { low, high } = value;
  if (low !== null && high !== null) return `${low}-${high}`;
  return low !== null ? `${low} or more` : high === null ? "some" : `up to ${high}`;
}
