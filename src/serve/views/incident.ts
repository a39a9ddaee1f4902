import { createHash } from "node:crypto";
import type {
  EventRef,
  Incident,
  IncidentBrief,
  IncidentField,
  IncidentMention,
  StoredDocument,
  StoredIncident,
} from "../../record/index.ts";
import type { IncidentTable, TableCell, TableRow, Teller } from "../api/incidents.ts";

/** What changes whenever an incident or what people made of it does. Its id is made of its mentions. */
export function etagOfIncident({ id, review, resolved }: Pick<IncidentBrief, "id" | "review" | "resolved">): string {
  return createHash("sha256")
    .update(JSON.stringify([id, review, resolved]))
    .digest("hex")
    .slice(0, 16);
}

const sortKey = ({ published }: IncidentMention) => published?.from ?? "~";
const originKey = ({ origin: { kind, name } }: IncidentMention) => `${kind} ${name}`;

/**
 * The table of an incident: a column for each article, in order of publication, those of one origin beside each other where the origin's
 * first stands; a row for each field of which something is said.
 */
export function tableOf(incident: Incident, documents: ReadonlyMap<string, StoredDocument>): IncidentTable {
  const mentions = [...incident.mentions].sort((a, b) => compare(sortKey(a), sortKey(b)));
  const byOrigin = grouped(mentions, originKey);
  const origins: IncidentTable["origins"][number][] = [];
  const tellers: Teller[] = [];
  const columns = new Map<string, number>();
  const told = new Set<string>();
  for (const group of byOrigin.values()) {
    // An article stands once, with the origin of its first mention.
    const byDocument = [...grouped(group, ({ document }) => document)].filter(([document]) => !told.has(document));
    if (byDocument.length === 0) continue;
    const { kind, name, name_en } = group[0]!.origin;
    origins.push({ kind, name, name_en, tellers: byDocument.length });
    for (const [document, [first]] of byDocument) {
      told.add(document);
      columns.set(document, tellers.length);
      const claims = mentions.filter((m) => m.document === document).sort((a, b) => a.trigger.start - b.trigger.start);
      tellers.push(tellerOf(first!, claims, origins.length - 1, documents.get(document) ?? null));
    }
  }
  return { origins, tellers, rows: rowsOf(incident, tellers.length, columns) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function tellerOf(
  first: IncidentMention,
  claims: readonly IncidentMention[],
  origin: number,
  document: StoredDocument | null,
): Teller {
  return {
    document: first.document,
    outlet: first.outlet,
    title: document?.title ?? document?.headline ?? null,
    url: document?.url ?? null,
    published: first.published,
    origin,
    status: first.status,
    claims: claims.map(({ event }) => event),
    chain: first.chain.map(({ name }) => name),
  };
}

function rowsOf(incident: StoredIncident | Incident, width: number, columns: ReadonlyMap<string, number>): TableRow[] {
  const disputed = new Set(incident.disagreements.map(({ field }) => field));
  const resolved = "resolved" in incident ? incident.resolved : {};
  return (Object.entries(incident.fields) as [string, IncidentField<unknown>][])
    .filter(([, { values }]) => values.length > 0)
    .map(([field, { values, proposed }]) => ({
      field,
      values: values.map(({ value, text, outlets, origins }) => ({ value, text, outlets, origins })),
      proposed: proposed === null ? null : numberOf(values, proposed),
      disputed: disputed.has(field),
      resolved: resolved[field] ?? null,
      cells: cellsOf(values, width, columns),
    }));
}

const numberOf = (values: readonly { readonly value: unknown }[], proposed: unknown): number | null => {
  const wanted = JSON.stringify(proposed);
  const at = values.findIndex(({ value }) => JSON.stringify(value) === wanted);
  return at < 0 ? null : at;
};

function cellsOf(
  values: readonly { readonly mentions: readonly EventRef[] }[],
  width: number,
  columns: ReadonlyMap<string, number>,
): TableCell[] {
  const cells: { value: number; claims: string[] }[][] = Array.from({ length: width }, () => []);
  for (const [value, { mentions }] of values.entries()) {
    for (const { document, event } of mentions) {
      const cell = cells[columns.get(document) ?? -1];
      if (cell === undefined) continue;
      const said = cell.find((one) => one.value === value);
      if (said === undefined) cell.push({ value, claims: [event] });
      else said.claims.push(event);
    }
  }
  return cells;
}
