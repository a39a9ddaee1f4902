import {
  type Count,
  type EventPlace,
  english,
  type Incident,
  type IncidentField,
  type IncidentFields,
  type IncidentMention,
  type Interval,
  type Named,
  type Party,
  type ReviewState,
  type Status,
  type StoredDocument,
  type StoredEvent,
} from "../record/index.ts";
import type { Quote } from "../text/index.ts";
import { chosen, type ValuePolicy } from "./policy.ts";

/** A place; `words` are those of the text, null where a row rests on several texts. */
export interface RowPlace extends Omit<EventPlace, keyof Quote> {
  readonly words: Quote | null;
}
export interface RowParty extends Omit<Party, keyof Quote> {
  readonly words: Quote | null;
}

/** An article that a row rests on. */
export interface RowDocument {
  readonly id: string;
  readonly name: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Day on which it came out. */
  readonly published: string | null;
  readonly sha256: string | null;
}

/** What only an incident has. */
export interface Told {
  readonly kind: Incident["kind"];
  readonly mentions: number;
  readonly outlets: number;
  readonly origins: readonly Named[];
  readonly independence: string;
  /** Fields whose values exclude each other, with all values. */
  readonly disputed: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** Fields whose value a person chose. */
  readonly resolved: readonly string[];
  readonly grade: string;
  readonly why: string;
  readonly policy: ValuePolicy;
}

/** One row of a table of events: what one claim says, or what the claims of an incident come to under a policy. */
export interface EventRow {
  readonly id: string;
  /** Program and knowledge that made a claim; null for an incident. */
  readonly version: string | null;
  readonly review: ReviewState;
  readonly status: Status;
  readonly type: string;
  readonly mode: string | null;
  readonly acled: string | null;
  readonly date: Interval | null;
  readonly place: RowPlace | null;
  readonly actor: readonly RowParty[];
  readonly target: readonly RowParty[];
  readonly weapon: string | null;
  readonly weapon_count: Count;
  readonly fatalities: Count;
  readonly injured: Count;
  readonly detained: Count;
  readonly incidents: Count;
  readonly damage: boolean | null;
  /** Outlets first, then the chain of attribution from the article outwards. */
  readonly sources: readonly string[];
  readonly evidence: Quote | null;
  readonly documents: readonly RowDocument[];
  /** Null for a claim. */
  readonly told: Told | null;
}

const documentRow = (document: StoredDocument, published: string | null): RowDocument => {
  const { id, name, outlet, title, url, sha256 } = document;
  return { id, name, outlet, title, url, published, sha256 };
};

/** A claim as a row. */
export function rowOfClaim({ id, version, review, claim, document, published }: StoredEvent): EventRow {
  const { status, type, mode, acled, date, place, weapon_count, fatalities, injured, detained, incidents, damage } =
    claim;
  return {
    ...{ id, version, review, status, type, mode, acled, date, weapon_count },
    ...{ fatalities, injured, detained, incidents, damage },
    place: place === null ? null : placeRow(place, wordsOf(place)),
    actor: claim.actor.map((party) => partyRow(party, wordsOf(party))),
    target: claim.target.map((party) => partyRow(party, wordsOf(party))),
    weapon: claim.weapon?.name ?? null,
    sources: known([document.outlet, ...claim.sources.map(({ name }) => name)]),
    evidence: claim.evidence,
    documents: [documentRow(document, published?.from ?? null)],
    told: null,
  };
}

const wordsOf = ({ start, end, quote }: Quote): Quote => ({ start, end, quote });
const placeRow = (place: Omit<EventPlace, keyof Quote>, words: Quote | null): RowPlace => {
  const { name, name_en, country, lat, lon, precision } = place;
  return { name, name_en, country, lat, lon, precision, words };
};
const partyRow = ({ name, name_en, entity }: Omit<Party, keyof Quote>, words: Quote | null): RowParty => ({
  ...{ name, name_en, entity, words },
});
const known = (names: readonly (string | null)[]) => [...new Set(names.filter((name) => name !== null))];

/** An incident with what an export says of it beside its own fields. */
export interface ToldIncident {
  readonly incident: Incident;
  readonly review: ReviewState;
  /** Fields whose proposed value a person chose. */
  readonly resolved: readonly string[];
  /** Documents of the mentions, by id. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
}

/** An incident as a row: of each field the value that the policy chooses, never an average. */
export function rowOfIncident({ incident, review, resolved, documents }: ToldIncident, policy: ValuePolicy): EventRow {
  const { fields, mentions, disagreements } = incident;
  const disputed = new Set(disagreements.map(({ field }) => field));
  const days = new Map(mentions.map((m) => [`${m.document} ${m.event}`, m.published?.from ?? ""]));
  const newest = (value: { readonly mentions: readonly { document: string; event: string }[] }) =>
    value.mentions.map((m) => days.get(`${m.document} ${m.event}`) ?? "").reduce((a, b) => (a > b ? a : b), "");
  const one = <F extends keyof IncidentFields>(name: F) =>
    chosen(fields[name] as IncidentField<Exclude<IncidentFields[F]["proposed"], null>>, {
      ...{ policy, resolved: resolved.includes(name), disputed: disputed.has(name), newest },
    });
  // Parties that can be there together all are; of those that exclude each other the policy chooses.
  const parties = (name: "actor" | "target"): readonly RowParty[] =>
    (disputed.has(name) || resolved.includes(name)
      ? [one(name)].filter((party) => party !== null)
      : fields[name].values.map(({ value }) => value)
    ).map((party) => partyRow(party, null));
  const place = one("place");
  return {
    ...{ id: incident.id, version: null, review },
    status: one("status") ?? "unclear",
    type: one("type") ?? "",
    mode: one("mode"),
    acled: one("acled"),
    date: one("date"),
    place: place === null ? null : placeRow(place, null),
    actor: parties("actor"),
    target: parties("target"),
    weapon: one("weapon"),
    weapon_count: one("weapon_count"),
    fatalities: one("fatalities"),
    injured: one("injured"),
    detained: one("detained"),
    incidents: one("incidents"),
    damage: one("damage"),
    sources: known([...incident.outlets, ...incident.origins.map(english)]),
    evidence: leading(mentions).evidence,
    documents: rowDocuments(mentions, documents),
    told: {
      ...{ kind: incident.kind, mentions: mentions.length, outlets: incident.outlets.length, policy },
      origins: incident.origins,
      independence: incident.independence,
      disputed: disagreements.map(({ field, values }) => ({ field, values: values.map(({ text }) => text) })),
      resolved,
      grade: incident.grade.grade,
      why: incident.grade.why,
    },
  };
}

/** The mention whose words say most: the longest clause, the earliest of equals. */
const leading = (mentions: readonly IncidentMention[]) =>
  mentions.reduce((a, b) => (b.evidence.quote.length > a.evidence.quote.length ? b : a));

function rowDocuments(
  mentions: readonly IncidentMention[],
  documents: ReadonlyMap<string, StoredDocument>,
): RowDocument[] {
  const seen = new Map<string, RowDocument>();
  for (const m of mentions) {
    const document = documents.get(m.document);
    const published = m.published?.from ?? null;
    const unknown = { id: m.document, name: null, outlet: m.outlet, title: null, url: null, published, sha256: null };
    seen.set(m.document, document === undefined ? unknown : documentRow(document, published));
  }
  return [...seen.values()];
}
