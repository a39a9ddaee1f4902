import { claimObject } from "../../export/index.ts";
import type { EventClaim, FigureClaim, StatementClaim, StoredClaim } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { eventLines, figureLines, statementLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { documentLine, type Invoked, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";

/** `isnad show`: one document with its claims, or one claim with its words and its document. */
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
    else {
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
    printJson({ document, text, extraction: await store.extraction(id) });
    return;
  }
  const lines = [
    documentLine(document, t),
    `  read      ${document.readAt} from ${document.origin.path}${document.origin.item === null ? "" : `:${document.origin.item}`}`,
    ...(document.url === null ? [] : [`  address   ${document.url}`]),
    `  sha256    ${document.sha256}`,
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

function claimLines(claim: StoredClaim, t: Terminal): string[] {
  const { start, end } = claim.claim;
  const before = claim.text.lastIndexOf("\n", start - 1) + 1;
  const next = claim.text.indexOf("\n", end);
  const after = next < 0 ? claim.text.length : next;
  const marked = `${claim.text.slice(before, start)}[[${claim.text.slice(start, end)}]]${claim.text.slice(end, after)}`;
  return [
    ...bodyLines(claim, t),
    `      ${t.style("dim", "in     ")} ${t.foreign(marked)}`,
    `      ${t.style("dim", "rule   ")} ${claim.claim.rule} of ${claim.version}`,
    `      ${t.style("dim", "review ")} ${claim.review}`,
    `      ${t.style("dim", "article")} ${documentLine(claim.document, t)}`,
  ];
}
