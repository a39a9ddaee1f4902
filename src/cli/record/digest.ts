import { fieldWords, statusWords, typeWords } from "../../export/index.ts";
import { type CopyGroup, english, type IncidentRow, type StoredIncident, type Track } from "../../record/index.ts";
import type { IncidentFilter, Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { trackRows } from "../link-table.ts";
import { countText, interval } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import {
  type FilterOptions,
  filterOf,
  type Invoked,
  needJoined,
  print,
  printJson,
  terminalOf,
  withRecord,
} from "./common.ts";

export interface DigestOptions extends FilterOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** What a record tells at a glance. */
interface Digest {
  readonly disputed: readonly StoredIncident[];
  readonly copies: readonly CopyGroup[];
  readonly timeline: readonly IncidentRow[];
  readonly tracks: readonly Track[];
}

/** So many values of a disputed field are shown. */
const VALUES = 5;
const TRACKS = ["talks", "truce", "retaliation", "vote", "level"] as const;

/** `isnad digest`: what accounts disagree on, what was copied, a timeline, and what goes on over many events. */
export async function digestCommand(record: string, options: DigestOptions, command: Invoked): Promise<number> {
  return withRecord(record, async (store) => {
    await needJoined(store);
    const digest = await digestOf(store, filterOf(options), options.limit);
    if (options.json) printJson(digest);
    else await show(store, digest, terminalOf(command));
    return EXIT.ok;
  });
}

async function digestOf(store: Store, filter: IncidentFilter, limit: number): Promise<Digest> {
  // What several outlets tell comes first: in one article, accounts that differ are more often two events.
  const chosen = new Set<string>();
  for (const outlets of [2, 1]) {
    for await (const { id } of store.incidents({ ...filter, disputed: true, sort: "dispute", outlets, limit })) {
      if (chosen.size < limit) chosen.add(id);
    }
  }
  const disputed: StoredIncident[] = [];
  for (const id of chosen) disputed.push((await store.incident(id))!);
  const copies: CopyGroup[] = [];
  for await (const group of store.copies()) if (copies.length < limit) copies.push(group);
  const timeline: IncidentRow[] = [];
  for await (const row of store.incidents({ ...filter, sort: "date", limit })) timeline.push(row);
  const tracks: Track[] = [];
  for (const kind of TRACKS) {
    for await (const track of store.tracks({ kind, limit })) if (goesOn(track)) tracks.push(track);
  }
  return { disputed, copies, timeline, tracks };
}

/** A number that everyone repeats is no track worth a glance. */
const goesOn = (track: Track) =>
  track.kind !== "level" || new Set(track.points.map(({ low, high }) => `${low} ${high}`)).size > 1;

async function show(store: Store, { disputed, copies, timeline, tracks }: Digest, t: Terminal): Promise<void> {
  const { documents, events } = await store.status();
  const head = (title: string) => [`${t.style("bold", title)}`, ""];
  const lines = [
    ...head(`${documents} articles, ${events} mentions of events, ${await store.countIncidents()} incidents`),
    ...head("WHERE ACCOUNTS DISAGREE"),
    ...disputed.flatMap((incident) => [...disputeLines(incident, t), ""]),
    ...head("ONE TEXT IN SEVERAL PLACES"),
    ...(await copyLines(store, copies, t)),
    "",
    ...head("TIMELINE"),
    ...timeline.map((row) => timeLine(row, t)),
    "",
    ...head("WHAT GOES ON"),
    ...tracks.flatMap((track) => trackRows(track, t)),
  ];
  print(`${lines.join("\n")}\n`);
}

type Summed = Pick<IncidentRow, "type" | "mode" | "status" | "date" | "place">;

/** `2031-03-05  air strike at Qaim`. */
function headOf({ type, mode, status, date, place }: Summed, t: Terminal): string {
  const what = type === null ? "?" : typeWords(type, mode, "en");
  const told = status === null || status === "asserted" ? "" : t.style("yellow", ` (${statusWords(status, "en")})`);
  const at = place === null ? "" : ` at ${t.foreign(place.name_en ?? place.name)}`;
  return `${t.style("dim", (date === null ? "undated" : interval(date)).padEnd(26))}${t.style("cyan", what)}${told}${at}`;
}

/** Each field whose values exclude each other, with who says which. */
function disputeLines(
  { fields, disagreements, independence, mentions, resolved }: StoredIncident,
  t: Terminal,
): string[] {
  const outlets = new Map(mentions.map((m) => [`${m.document} ${m.event}`, m.outlet]));
  const summed = {
    ...{ type: fields.type.proposed, mode: fields.mode.proposed, status: fields.status.proposed },
    ...{ date: fields.date.proposed, place: fields.place.proposed },
  };
  const open = disagreements.filter(({ field }) => resolved[field] === undefined);
  return [
    headOf(summed, t),
    `    ${t.foreign(independence)}`,
    ...open.flatMap(({ field }) => {
      const { values } = fields[field as keyof typeof fields];
      const more = values.length > VALUES ? [`    ${"".padEnd(18)}… and ${values.length - VALUES} more`] : [];
      const shown = values.slice(0, VALUES).map(({ text, origins, mentions: said }, i) => {
        const names = [...new Set(said.map((m) => outlets.get(`${m.document} ${m.event}`) ?? null))];
        const told = names.filter((name) => name !== null && !origins.some((origin) => origin.name === name));
        const who = `${origins.map(english).join(", ")}${told.length === 0 ? "" : ` (in ${told.join(", ")})`}`;
        const label = i === 0 ? fieldWords(field, "en") : "";
        return `    ${t.style("yellow", label.padEnd(18))}${t.style("bold", t.foreign(text))}  ${t.foreign(who)}`;
      });
      return [...shown, ...more];
    }),
  ];
}

const HOW = { origin: "first in", exact: "same text in", near: "reprinted in", version: "later version in" } as const;

async function copyLines(store: Store, copies: readonly CopyGroup[], t: Terminal): Promise<string[]> {
  const lines: string[] = [];
  for (const { documents } of copies) {
    for (const { document, how } of documents) {
      const { outlet, title, published, name } = (await store.document(document))!;
      const about = `${published?.slice(0, 16) ?? "undated"}  ${t.foreign(outlet ?? name)}: ${t.foreign(title ?? name)}`;
      lines.push(how === "origin" ? t.style("bold", about) : `    ${t.style("dim", HOW[how].padEnd(17))}${about}`);
    }
  }
  return lines;
}

function timeLine(row: IncidentRow, t: Terminal): string {
  const cost = (["fatalities", "injured", "detained"] as const)
    .filter((name) => row[name] !== null)
    .map((name) => `${countText(row[name]!)} ${fieldWords(name, "en")}`);
  const told = `${row.outlets} ${row.outlets === 1 ? "outlet" : "outlets"}, ${row.origins} ${row.origins === 1 ? "origin" : "origins"}`;
  const disputed = row.disputed.length === 0 ? "" : t.style("yellow", `  disputed: ${row.disputed.join(", ")}`);
  return `${headOf(row, t)}${cost.length === 0 ? "" : t.style("red", `  ${cost.join(", ")}`)}  ${t.style("dim", told)}${disputed}`;
}
