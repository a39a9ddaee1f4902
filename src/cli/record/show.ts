import { claimObject } from "../../export/index.ts";
import type { EventClaim, FigureClaim, StatementClaim, StoredClaim, StoredIncident } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { incidentRows, trackRows } from "../link-table.ts";
import { eventLines, figureLines, statementLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { documentLine, type Invoked, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";
import { reviewLine } from "./review.ts";
import { lineOf } from "./why.ts";

/** `isnad show`: one document with its claims and copies, one claim with its words, an incident or a track. */
export async function showCommand(
  record: string,
  given: string,
  { json }: { readonly json?: boolean },
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const id = await resolveId(store, given);
    const t = terminalOf(command);
    if (id.startsWith("d_")) await showDocument(store, id, json === true, t);
    else if (id.startsWith("i")) {
      const incident = (await store.incident(id))!;
      if (json) printJson(incident);
      else print(incidentLines(incident, t));
    } else if (id.startsWith("t")) {
      const track = (await store.track(id))!;
      if (json) printJson(track);
      else print(`${trackRows(track, t).join("\n")}\n`);
    } else {
      const claim = (await store.claim(id))!;
      if (json) printJson(claimObject(claim));
      else print(`${claimLines(claim, t).join("\n")}\n`);
    }
    return EXIT.ok;
  });
}

async function showDocument(store: Store, id: string, json: boolean, t: Terminal): Promise<void> {
  const document = (await store.document(id))!;
  const text = (await store.text(id))!;
  if (json) {
    printJson({ document, text, extraction: await store.extraction(id), copies: await store.copiesOf(id) });
    return;
  }
  const lines = [
    documentLine(document, t),
    `  read      ${document.readAt} from ${document.origin.path}${document.origin.item === null ? "" : `:${document.origin.item}`}`,
    ...(document.url === null ? [] : [`  address   ${document.url}`]),
    `  sha256    ${document.sha256}`,
    ...(await copyLines(store, id, t)),
    "",
    ...text.split("\n").map((line) => t.foreign(line)),
    "",
  ];
  for await (const claim of store.claims({ document: id })) lines.push(...bodyLines(claim, t));
  print(`${lines.join("\n")}\n`);
}

function bodyLines({ id, kind, claim }: StoredClaim, t: Terminal): string[] {
  if (kind === "event") return eventLines({ ...(claim as EventClaim), id }, t);
  if (kind === "statement") return statementLines({ ...(claim as StatementClaim), id }, t);
  return figureLines({ ...(claim as FigureClaim), id }, t);
}

/** The other documents that hold a document's text. */
async function copyLines(store: Store, id: string, t: Terminal): Promise<string[]> {
  const group = await store.copiesOf(id);
  if (group === null) return [];
  const lines: string[] = [];
  for (const copy of group.documents) {
    if (copy.document === id) lines.push(`  copies    this is ${HOW[copy.how]}`);
    else
      lines.push(
        `            ${copy.how} ${copy.likeness.toFixed(2)}  ${documentLine((await store.document(copy.document))!, t)}`,
      );
  }
  return lines;
}
const HOW = {
  origin: "the first",
  exact: "the same text",
  version: "a later version",
  near: "a reworked text",
} as const;

function incidentLines(incident: StoredIncident, t: Terminal): string {
  const made = incidentRows(incident, t);
  const people = [
    `    ${t.style("dim", "review   ")} ${incident.review}`,
    ...incident.reviews.map((review) => `    ${reviewLine(review, t)}`),
  ];
  return `${[...made.slice(0, -1), ...people].join("\n")}\n`;
}

function claimLines(claim: StoredClaim, t: Terminal): string[] {
  return [
    ...bodyLines(claim, t),
    `      ${t.style("dim", "in     ")} ${t.foreign(lineOf(claim))}`,
    `      ${t.style("dim", "rule   ")} ${claim.claim.rule} of ${claim.version}`,
    `      ${t.style("dim", "review ")} ${claim.review}${claim.edited.length === 0 ? "" : `, edited: ${claim.edited.join(", ")}`}`,
    `      ${t.style("dim", "article")} ${documentLine(claim.document, t)}`,
  ];
}
