import {
  Areas,
  type CoarseLevel,
  coarsened,
  type EventRow,
  type ExportFile,
  incidentObject,
  jsonl,
  PROFILES,
  rowOfClaim,
  rowOfIncident,
  type Settings,
  type ToldIncident,
} from "./export/index.ts";
import type { Knowledge, ReviewState, StoredClaim, StoredEvent } from "./record/index.ts";
import type { ClaimFilter, IncidentFilter, Store } from "./store/index.ts";
import { IsnadError } from "./text/index.ts";
import { toldIncidents } from "./told-incidents.ts";

/** What to write of a record, and how. */
export interface ExportChoice extends Omit<Settings, "areas" | "actors"> {
  /** A name of `PROFILES`. */
  readonly profile: string;
  readonly filter: ClaimFilter;
  /** Review states that are written; by default accepted ones only. */
  readonly states: ReadonlySet<ReviewState>;
  /** Give no place finer than this level, nor words that could give one away; null = places as they are. */
  readonly coarsen: CoarseLevel | null;
}

/** What an export came to; complete when its last piece was taken. */
export interface ExportTally {
  /** What passed the filters, by review state. */
  readonly states: Record<string, number>;
  written: number;
  /** Of the chosen states, but of a kind that the format has no place for. */
  unfit: number;
  unplaced: number;
  undated: number;
  disputed: number;
}

export interface Export {
  readonly pieces: AsyncIterable<string | Uint8Array>;
  readonly tally: ExportTally;
  /** Every claim behind the export as JSON Lines; null where a coarsened export must not have them. */
  claims(): AsyncIterable<string> | null;
}

/**
 * Writes what a record holds in one of `PROFILES`, piece by piece.
 *
 * ```js
 * const { pieces, tally } = exportRecord(store, loadKnowledge(), choice);
 * for await (const piece of pieces) response.write(piece);
 * ```
 */
export function exportRecord(store: Store, knowledge: Knowledge, choice: ExportChoice): Export {
  const profile = PROFILES[choice.profile]!;
  const settings = settingsOf(choice, knowledge);
  const tally: ExportTally = {
    states: { accepted: 0, rejected: 0, unsure: 0, proposed: 0 },
    ...{ written: 0, unfit: 0, unplaced: 0, undated: 0, disputed: 0 },
  };
  const claims = (counted: ExportTally | null) => claimsIn(store, choice, counted);
  const incidents = () => incidentsIn(store, choice, tally);
  const aside = () => {
    if (choice.coarsen !== null) return null;
    return profile.takes === "incidents" || (profile.takes === "rows" && choice.of === "incidents")
      ? incidentClaims(store, choice)
      : jsonl(claims(null));
  };
  if (profile.takes === "rows") {
    const source = choice.of === "claims" ? claimRows(claims(tally)) : incidentRows(incidents(), settings);
    return {
      pieces: profile.write(counted(source, choice, settings, tally, profile.keeps ?? (() => true)), settings),
      tally,
      claims: aside,
    };
  }
  if (choice.coarsen !== null) {
    throw new IsnadError(
      "export.coarse-text",
      `the profile ${choice.profile} quotes the articles, which name the places`,
      "Choose a profile of rows, such as data, xlsx or geojson, or leave --coarsen out.",
    );
  }
  const pieces =
    profile.takes === "claims" ? profile.write(claims(tally), settings) : profile.write(incidents(), settings);
  return { pieces, tally, claims: aside };
}

/** The files of a profile that makes several, to be written one by one; null for the others. */
export function filesOf(store: Store, choice: ExportChoice, tally: ExportTally): AsyncIterable<ExportFile> | null {
  const profile = PROFILES[choice.profile]!;
  return profile.takes === "claims" && profile.files !== undefined
    ? profile.files(claimsIn(store, choice, tally))
    : null;
}

/** The settings of a choice with what the knowledge files know of places and actors. */
export const settingsOf = (choice: ExportChoice, { places, actors }: Knowledge): Settings => ({
  ...choice,
  areas: new Areas(places),
  actors: new Map(actors.map((actor) => [actor.id, actor])),
});

const count = ({ states }: ExportTally, state: ReviewState) => {
  states[state] = (states[state] ?? 0) + 1;
};

async function* claimsIn(
  store: Store,
  { filter, states, profile, of }: ExportChoice,
  tally: ExportTally | null,
): AsyncGenerator<StoredClaim> {
  const rows = PROFILES[profile]!.takes === "rows" || of === "incidents";
  for await (const claim of store.claims(rows ? { ...filter, kind: "event" } : filter)) {
    if (tally !== null) count(tally, claim.review);
    if (!states.has(claim.review)) continue;
    if (tally !== null) tally.written++;
    yield claim;
  }
}

async function* incidentsIn(
  store: Store,
  { filter, states }: ExportChoice,
  tally: ExportTally,
): AsyncGenerator<ToldIncident> {
  for await (const told of toldIncidents(store, incidentFilter(filter))) {
    count(tally, told.review);
    if (!states.has(told.review)) continue;
    tally.written++;
    yield told;
  }
}

/** The filter of claims as one of incidents; states are looked at later, since they come of the claims' too. */
function incidentFilter({ from, to, place, type, actor, source, status, document }: ClaimFilter): IncidentFilter {
  const given = { from, to, place, type, actor, source, status, document };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function* incidentClaims(store: Store, choice: ExportChoice): AsyncGenerator<string> {
  for await (const told of toldIncidents(store, incidentFilter(choice.filter))) {
    if (choice.states.has(told.review)) yield `${JSON.stringify(incidentObject(told))}\n`;
  }
}

async function* claimRows(claims: AsyncIterable<StoredClaim>): AsyncGenerator<EventRow> {
  for await (const claim of claims) yield rowOfClaim(claim as StoredEvent);
}

async function* incidentRows(incidents: AsyncIterable<ToldIncident>, { policy }: Settings): AsyncGenerator<EventRow> {
  for await (const told of incidents) yield rowOfIncident(told, policy);
}

/** Rows as they are written, coarsened where asked; counts what readers of the file should know. */
async function* counted(
  rows: AsyncIterable<EventRow>,
  { coarsen }: ExportChoice,
  { areas, actors }: Settings,
  tally: ExportTally,
  keeps: (row: EventRow) => boolean,
): AsyncGenerator<EventRow> {
  for await (const row of rows) {
    if (!keeps(row)) {
      tally.unfit++;
      tally.written--;
      continue;
    }
    const given = coarsen === null ? row : coarsened(row, coarsen, areas, actors);
    if (given.place === null || given.place.lat === null || given.place.lon === null) tally.unplaced++;
    if (given.date === null) tally.undated++;
    if (given.told !== null && given.told.disputed.length > 0) tally.disputed++;
    yield given;
  }
}
