import type { EventClaim, Named } from "../../../../src/record/index.ts";
import type { IncidentRow, TableRow } from "../../api/types.ts";
import type { Words } from "../../i18n/index.ts";
import { FILTERS } from "../../url/filters.ts";
import { apart, countWords, eventWords } from "../../words/values.ts";

/** Kinds of incidents, for filters that choose among them. */
export const INCIDENT_KINDS = { kind: ["incident", ["incident", "series", "prospect"]] } as const;

interface Titled {
  readonly kind: IncidentRow["kind"];
  readonly type: string | null;
  readonly mode: string | null;
  readonly place: Named | null;
}

/** What happened and where, in a line: `Air strike · Qaim`. */
export function incidentTitle({ kind, type, mode, place }: Titled, words: Words): string {
  const what =
    type === null ? words.code("incident", kind) : eventWords({ type: type as EventClaim["type"], mode }, words);
  return place === null ? what : `${what} · ${apart(words.name(place))}`;
}

/** The value that stands for a field of a table, as proposed or as a person took it. */
export const standing = (rows: readonly TableRow[], field: string): unknown => {
  const row = rows.find((one) => one.field === field);
  return row === undefined || row.proposed === null ? null : (row.values[row.proposed]?.value ?? null);
};

/** The title of an incident that is given as a table. */
export const tableTitle = (kind: IncidentRow["kind"], rows: readonly TableRow[], words: Words): string =>
  incidentTitle(
    {
      kind,
      type: standing(rows, "type") as string | null,
      mode: standing(rows, "mode") as string | null,
      place: standing(rows, "place") as Named | null,
    },
    words,
  );

interface Cost {
  readonly text: string;
  /** The articles say that there was none. */
  readonly none: boolean;
}

/** Killed, injured, detained, as far as they are told. */
export function costWords(row: Pick<IncidentRow, "fatalities" | "injured" | "detained">, words: Words): Cost[] {
  const all = [
    ["incident.killed", row.fatalities],
    ["incident.injured", row.injured],
    ["incident.detained", row.detained],
  ] as const;
  return all.flatMap(([key, count]) =>
    count === null ? [] : [{ text: words.t(key, { n: countWords(count, words) }), none: count === 0 }],
  );
}

/** The filters that every view of incidents takes. */
export const INCIDENT_FILTERS = FILTERS.filter((name) => name !== "document");
