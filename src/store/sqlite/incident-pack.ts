import {
  type ClaimOrigin,
  type EventClaim,
  type EventRef,
  english,
  type FieldValue,
  type Incident,
  type IncidentField,
  type IncidentFields,
  type IncidentMention,
  type Named,
  type StoredClaim,
} from "../../record/index.ts";

/** A value with its words (0 = the value itself) and the mentions that say it, by their place in the list of mentions. */
type Said = readonly [value: unknown, text: string | 0, mentions: readonly number[]];
type Told = readonly [
  claim: number,
  originKind: ClaimOrigin["kind"],
  originName: string,
  joined?: readonly [to: number, score: number, reasons: readonly string[]],
];

/** An incident as a record keeps it: what its claims give back is left out. */
export interface PackedIncident {
  readonly family: string;
  readonly told: readonly Told[];
  /** English names of origins, where they are known. */
  readonly english?: Readonly<Record<string, string>>;
  /** Span of the first mention's clause. */
  readonly clause: readonly [number, number];
  readonly values: Readonly<Record<string, readonly Said[]>>;
  /** Index of the proposed value where it is not the first. */
  readonly proposed?: Readonly<Record<string, number>>;
  readonly because: Readonly<Record<string, string>>;
  readonly disagree: readonly string[];
  readonly independence: string;
  readonly why: string;
  readonly holds: readonly number[];
}

/** Names of the fields, in their order; an incident of a record has all of them. */
export const FIELDS: readonly (keyof IncidentFields)[] = [
  "type",
  "mode",
  "acled",
  "status",
  "date",
  "place",
  "actor",
  "target",
  "weapon",
  "weapon_count",
  "fatalities",
  "injured",
  "detained",
  "damage",
  "incidents",
];

const keyOf = ({ document, event }: EventRef) => `${document} ${event}`;

/** What most values read like. */
function plainText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { name, name_en, from, to } = value as Readonly<Record<string, string | null | undefined>>;
  if (typeof name === "string") return name_en ?? name;
  return `${from ?? ""}..${to ?? ""}`;
}

/** Stands for the names of all origins, which the mentions give back. */
const NAMES = "@@";
const namesIn = (origins: readonly Named[]) => [...new Set(origins.map(english))].join(", ");
const shortened = (text: string, names: string) => (text.includes(NAMES) ? text : text.replace(names, () => NAMES));

/** How many outlets and origins tell an incident, in words. */
export const independenceOf = (packed: PackedIncident): string => {
  const { independence, told } = packed;
  return independence.replace(NAMES, () => namesIn(told.map((one) => nameIn(packed, one))));
};

export function packIncident(
  incident: Incident,
  claimOf: (ref: EventRef) => number,
  numberOf: (incident: string) => number,
): PackedIncident {
  const places = new Map(incident.mentions.map((m, i) => [keyOf(m), i]));
  const at = (ref: EventRef) => places.get(keyOf(ref))!;
  const values: Record<string, Said[]> = {};
  const proposed: Record<string, number> = {};
  const because: Record<string, string> = {};
  const { fields } = incident;
  for (const name of FIELDS) {
    const field = fields[name] as IncidentField<unknown>;
    if (field.values.length === 0) continue;
    values[name] = field.values.map((v) => [v.value, v.text === plainText(v.value) ? 0 : v.text, v.mentions.map(at)]);
    const which = field.values.findIndex((v) => JSON.stringify(v.value) === JSON.stringify(field.proposed));
    if (which !== 0) proposed[name] = which;
    if (field.because !== null) because[name] = field.because;
  }
  const { start, end } = incident.mentions[0]!.evidence;
  const names = namesIn(incident.mentions.map(({ origin }) => origin));
  const inEnglish: Record<string, string> = {};
  for (const { name, name_en } of incident.origins) if (name_en !== null) inEnglish[name] = name_en;
  return {
    family: incident.family,
    told: incident.mentions.map((m) => {
      const base = [claimOf(m), m.origin.kind, m.origin.name] as const;
      return m.joined === null ? base : [...base, [at(m.joined.to), m.joined.score, m.joined.reasons]];
    }),
    ...(Object.keys(inEnglish).length === 0 ? {} : { english: inEnglish }),
    clause: [start, end],
    values,
    ...(Object.keys(proposed).length === 0 ? {} : { proposed }),
    because,
    disagree: incident.disagreements.map(({ field }) => field),
    independence: shortened(incident.independence, names),
    why: shortened(incident.grade.why, names),
    holds: incident.holds.map(numberOf),
  };
}

/** Value and words of a field's proposed value, without its mentions. */
export function proposedOf(packed: PackedIncident, name: keyof IncidentFields): unknown {
  const values = packed.values[name];
  return values === undefined ? null : (values[packed.proposed?.[name] ?? 0]?.[0] ?? null);
}
/** Who tells a mention first hand. */
const nameIn = ({ english: names }: PackedIncident, [, , name]: Told): Named => ({
  name,
  name_en: names?.[name] ?? null,
});

/** Who stands behind mentions, each once. */
export const originsOf = (packed: PackedIncident, mentions: readonly number[]): Named[] => [
  ...new Map(mentions.map((i) => packed.told[i]!).map((one) => [one[2], nameIn(packed, one)])).values(),
];

/** The parties of a role, the proposed one first. */
export const partiesOf = (packed: PackedIncident, role: "actor" | "target"): Named[] =>
  (packed.values[role] ?? []).map(([value]) => {
    const { name, name_en } = value as Named;
    return { name, name_en };
  });

export const textsOf = (packed: PackedIncident, name: keyof IncidentFields): string[] =>
  (packed.values[name] ?? []).map(([value, text]) => (text === 0 ? plainText(value) : text));

/** Where a mention stands. */
export interface Teller {
  readonly ref: EventRef;
  /** The outlet, or the document where no outlet is known. */
  readonly outlet: string;
}

/** The mentions of an incident from `offset` on, of as many claims as are given. */
export const mentionsOf = (
  packed: PackedIncident,
  tellers: ReadonlyMap<number, Teller>,
  part: { readonly offset: number; readonly claims: readonly StoredClaim[] },
): IncidentMention[] => {
  const refOf = (i: number) => tellers.get(packed.told[i]![0])!.ref;
  return part.claims.map((stored, i) => {
    const one = packed.told[part.offset + i]!;
    const [, kind, , joined] = one;
    const event = stored.claim as EventClaim;
    return {
      ...refOf(part.offset + i),
      outlet: stored.document.outlet,
      published: stored.published,
      status: event.status,
      trigger: { start: event.start, end: event.end, quote: event.quote },
      evidence: event.evidence,
      chain: event.sources,
      origin: { kind, ...nameIn(packed, one) },
      joined: joined === undefined ? null : { to: refOf(joined[0]), score: joined[1], reasons: joined[2] },
    };
  });
};

/** An incident whole but for its mentions. */
export function unpackIncident(
  packed: PackedIncident,
  row: { readonly id: string; readonly kind: string; readonly grade: string },
  tellers: ReadonlyMap<number, Teller>,
  idOf: (incident: number) => string,
): Omit<Incident, "mentions"> {
  const tellerOf = (i: number) => tellers.get(packed.told[i]![0])!;
  const refs = packed.told.map((_, i) => tellerOf(i).ref);
  const outletOf = (i: number) => tellerOf(i).outlet;
  const fields = Object.fromEntries(
    FIELDS.map((name) => {
      const values = (packed.values[name] ?? []).map(
        ([value, text, mentions]): FieldValue<unknown> => ({
          value,
          text: text === 0 ? plainText(value) : text,
          mentions: mentions.map((i) => refs[i]!),
          origins: originsOf(packed, mentions),
          outlets: new Set(mentions.map(outletOf)).size,
        }),
      );
      return [name, { values, proposed: proposedOf(packed, name), because: packed.because[name] ?? null }];
    }),
  ) as unknown as IncidentFields;
  const origins = new Map<string, ClaimOrigin>();
  for (const one of packed.told) {
    const [, kind, name] = one;
    if (!origins.has(name)) origins.set(name, { kind, ...nameIn(packed, one) });
  }
  return {
    schema: "isnad.incident/1",
    id: row.id,
    kind: row.kind as Incident["kind"],
    family: packed.family,
    fields,
    outlets: [...new Set(packed.told.map((_, i) => outletOf(i)))],
    origins: [...origins.values()],
    independence: independenceOf(packed),
    disagreements: packed.disagree.map((field) => ({
      field,
      values: fields[field as keyof IncidentFields].values.map(({ text, mentions }) => ({ text, mentions })),
    })),
    grade: {
      grade: row.grade as Incident["grade"]["grade"],
      why: packed.why.replace(NAMES, () => namesIn(packed.told.map((one) => nameIn(packed, one)))),
    },
    holds: packed.holds.map(idOf),
  };
}
