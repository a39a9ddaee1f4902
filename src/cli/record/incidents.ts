import { english, type Incident, type IncidentRow, type Named, type ProposedGrade } from "../../record/index.ts";
import type { IncidentFilter } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { countText, interval, short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import {
  type FilterOptions,
  filterOf,
  type Invoked,
  needJoined,
  print,
  printJson,
  resolveId,
  terminalOf,
  withRecord,
} from "./common.ts";

export interface IncidentsOptions extends FilterOptions {
  readonly kind?: Incident["kind"];
  readonly grade?: ProposedGrade["grade"];
  readonly disputed?: boolean;
  readonly outlets?: number;
  readonly search?: string;
  readonly sort: NonNullable<IncidentFilter["sort"]>;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

/** `isnad incidents`: the incidents of a record that pass the filters. */
export async function incidentsCommand(record: string, options: IncidentsOptions, command: Invoked): Promise<number> {
  return withRecord(record, async (store) => {
    await needJoined(store);
    const { kind, grade, disputed, outlets, search, sort, limit, offset } = options;
    const own = { kind, grade, disputed, outlets, q: search, sort };
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    const document = options.document === undefined ? {} : { document: await resolveId(store, options.document) };
    const filter: IncidentFilter = { ...filterOf(options), ...document, ...given };
    const t = terminalOf(command);
    let shown = 0;
    for await (const row of store.incidents({ ...filter, limit, offset })) {
      shown++;
      if (options.json) printJson(row);
      else print(`${rowLines(row, t).join("\n")}\n`);
    }
    if (!options.json) {
      const total = await store.countIncidents(filter);
      process.stderr.write(
        `isnad: ${shown} of ${total} incidents${total > offset + shown ? "; see more with --limit or --offset" : ""}\n`,
      );
    }
    return EXIT.ok;
  });
}

/** One incident in a few lines. */
function rowLines(row: IncidentRow, t: Terminal): string[] {
  const type = [row.type, row.mode].filter((x) => x !== null).join("/");
  const date = row.date === null ? "undated" : interval(row.date);
  const what = row.kind === "incident" ? "" : `  ${row.kind}`;
  const names = (list: readonly Named[]) =>
    list.length === 0 ? "?" : list.map((n) => t.foreign(english(n))).join(", ");
  const place = row.place === null ? "" : ` in ${t.foreign(english(row.place))}`;
  const cost = (["fatalities", "injured", "detained"] as const)
    .filter((name) => row[name] !== null)
    .map((name) => `${name} ${countText(row[name]!)}`);
  const tell = (label: string, text: string) => (text === "" ? [] : [`    ${t.style("dim", label.padEnd(9))} ${text}`]);
  const parties = row.actors.length + row.targets.length === 0 ? "" : `${names(row.actors)} -> ${names(row.targets)}`;
  return [
    `${t.style("bold", date)}  ${t.style("cyan", type)}${what}${place}  ${t.style("dim", `${row.id} [${row.review}]`)}`,
    ...tell("who", parties),
    ...tell("cost", t.style("red", cost.join(", "))),
    ...tell("told", t.foreign(short(row.quote))),
    ...tell("sources", `${t.foreign(row.independence)}; ${row.mentions} mentions, ${row.grade} (proposed)`),
    ...tell("disagree", t.style("yellow", row.disputed.join(", "))),
    ...tell("resolved", row.resolved.join(", ")),
    ...tell("holds", row.holds === 0 ? "" : `${row.holds} incidents`),
  ];
}
