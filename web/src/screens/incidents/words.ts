import type { IncidentRow } from "../../api/types.ts";
import type { Words } from "../../i18n/index.ts";
import type { FilterName } from "../../url/filters.ts";
import { harmless } from "../../words/harmless.ts";
import { countWords, eventWords } from "../../words/values.ts";

/** Kinds of incidents, for filters that choose among them. */
export const INCIDENT_KINDS = { kind: ["incident", ["incident", "series", "prospect"]] } as const;

type Titled = Pick<IncidentRow, "type" | "mode" | "place">;

/** What happened and where, in a line: `Air strike · Qaim`. */
export function incidentTitle({ type, mode, place }: Titled, words: Words): string {
  const what =
    type === null
      ? words.code("incident", "incident")
      : eventWords({ type: type as Parameters<typeof eventWords>[0]["type"], mode: mode as never }, words);
  return place === null ? what : `${what} · \u2068${harmless(words.name(place), 200)}\u2069`;
}

/** Killed, injured, detained, as far as they are told. */
export function costWords(row: Pick<IncidentRow, "fatalities" | "injured" | "detained">, words: Words): string[] {
  const all = [
    ["incident.killed", row.fatalities],
    ["incident.injured", row.injured],
    ["incident.detained", row.detained],
  ] as const;
  return all.flatMap(([key, count]) => (count === null ? [] : [words.t(key, { n: countWords(count, words) })]));
}

/** The filters that every view of incidents takes. */
export const INCIDENT_FILTERS = [
  "from",
  "to",
  "kind",
  "type",
  "place",
  "actor",
  "source",
  "status",
  "review",
  "grade",
  "disputed",
  "q",
] as const satisfies FilterName[];
