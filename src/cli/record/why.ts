import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import {
  english,
  type IncidentField,
  type Mention,
  type Source,
  type StoredClaim,
  type StoredIncident,
} from "../../record/index.ts";
import { listRules } from "../../rules.ts";
import type { Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { documentLine, type Invoked, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";
import { reviewLine } from "./review.ts";

/** The policy by which an incident's values are proposed, as `docs/linking.md` explains it. */
export const POLICY = "most-independent-origins";

/** `isnad why RECORD ID`: why a claim was made, or why an incident's mentions, values and grade are what they are. */
export async function whyRecordCommand(
  record: string,
  given: string,
  { json, knowledge }: { readonly json?: boolean; readonly knowledge: readonly string[] },
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const id = await resolveId(store, given);
    const t = terminalOf(command);
    const incident = await store.incident(id);
    if (incident !== null) {
      if (json) printJson(incidentReasons(incident));
      else print(`${incidentLines(incident, t).join("\n")}\n`);
      return EXIT.ok;
    }
    const claim = await store.claim(id);
    if (claim === null) return explainOther(id);
    const reasons = await claimReasons(store, claim, knowledge);
    if (json) printJson(reasons);
    else print(`${claimLines(claim, reasons, t).join("\n")}\n`);
    return EXIT.ok;
  });
}

function explainOther(id: string): number {
  process.stderr.write(`isnad: ${id} is no claim and no incident; \`isnad show\` shows it\n`);
  return EXIT.failed;
}

const fieldsOf = (fields: StoredIncident["fields"]) => Object.entries(fields) as [string, IncidentField<unknown>][];

/** Why an incident is what it is, in plain data. */
function incidentReasons({
  id,
  fields,
  mentions,
  grade,
  independence,
  disagreements,
  resolved,
  reviews,
}: StoredIncident) {
  return {
    incident: id,
    policy: POLICY,
    joined: mentions.map(({ event, document, joined }) => ({ event, document, joined })),
    fields: Object.fromEntries(
      fieldsOf(fields)
        .filter(([, { values }]) => values.length > 0)
        .map(([name, { proposed, because, values }]) => [
          name,
          {
            proposed,
            because: because ?? "nothing else is said",
            resolved: resolved[name] ?? null,
            values: values.map(({ text, origins, outlets, mentions }) => ({
              text,
              origins,
              outlets,
              events: mentions.map(({ event }) => event),
            })),
          },
        ]),
    ),
    disagreements: disagreements.map(({ field }) => field),
    independence,
    grade,
    reviews,
  };
}

function incidentLines(incident: StoredIncident, t: Terminal): string[] {
  const { fields, resolved } = incident;
  const clash = new Set(incident.disagreements.map(({ field }) => field));
  return [
    `${t.style("bold", incident.id)}  ${incident.kind} of ${incident.mentions.length} mentions  [${incident.review}]`,
    `  grade    ${incident.grade.grade} (proposed): ${t.foreign(incident.grade.why)}`,
    `  sources  ${t.foreign(incident.independence)}`,
    "",
    t.style("bold", "Why these mentions are one"),
    ...incident.mentions.flatMap((m) => [
      `  ${m.event}  ${t.foreign(m.outlet ?? m.document)}: ${t.foreign(short(m.evidence.quote))}`,
      m.joined === null
        ? t.style("dim", "      the first")
        : t.style("dim", `      to ${m.joined.to.event} with ${m.joined.score} points: ${m.joined.reasons.join("; ")}`),
    ]),
    "",
    t.style("bold", `Why these values (policy ${POLICY})`),
    ...fieldsOf(fields)
      .filter(([, { values }]) => values.length > 0)
      .flatMap(([name, { values, because }]) => [
        `  ${name}${clash.has(name) ? t.style("yellow", "  they disagree") : ""}${name in resolved ? t.style("green", "  resolved") : ""}`,
        ...values.map(
          (v) =>
            `      ${t.foreign(v.text)}  ${t.style("dim", `${v.outlets} outlets, from ${t.foreign(v.origins.map(english).join(", "))}: ${v.mentions.map((m) => m.event).join(" ")}`)}`,
        ),
        ...(because === null ? [] : [t.style("dim", `      ${t.foreign(because)}`)]),
      ]),
    ...(incident.reviews.length === 0 ? [] : ["", t.style("bold", "What people said")]),
    ...incident.reviews.map((review) => `  ${reviewLine(review, t)}`),
  ];
}

/** Why a claim was made, in plain data. */
async function claimReasons(store: Store, claim: StoredClaim, dirs: readonly string[]) {
  const { start, end, rule } = claim.claim;
  const rules = [...listRules(loadKnowledge(KNOWLEDGE_DIR, ...dirs)).values()].flat();
  const about = (id: string) => rules.find((known) => known.id === id) ?? null;
  const clause = "evidence" in claim.claim ? claim.claim.evidence : { start, end };
  const extraction = await store.extraction(claim.document.id, claim.version);
  const mentions = ((extraction?.mentions ?? []) as readonly Mention[]).filter(
    (m) => m.start >= clause.start && m.end <= clause.end,
  );
  const chain = (
    "sources" in claim.claim ? claim.claim.sources : "via" in claim.claim ? claim.claim.via : []
  ) as Source[];
  const reviews = [];
  for await (const review of store.reviews(claim.id)) reviews.push(review);
  return {
    claim: claim.id,
    rule,
    about: about(rule)?.about ?? null,
    example: about(rule)?.example ?? null,
    version: claim.version,
    sentence: lineOf(claim),
    chain: [claim.document.outlet, ...chain.map(({ name }) => name)].filter((name) => name !== null),
    mentions: mentions.map(({ start, end, quote, kind, rule, rivals = [] }) => ({
      start,
      end,
      quote,
      kind,
      rule,
      rivals,
    })),
    edited: claim.edited,
    incident: await store.incidentOf(claim.id),
    reviews,
  };
}

/** The paragraph of a claim with its words marked. */
export function lineOf({ text, claim: { start, end } }: StoredClaim): string {
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  return `${text.slice(before, start)}[[${text.slice(start, end)}]]${text.slice(end, next < 0 ? text.length : next)}`;
}

function claimLines(claim: StoredClaim, reasons: Awaited<ReturnType<typeof claimReasons>>, t: Terminal): string[] {
  return [
    `${t.style("bold", claim.id)}  ${t.foreign(claim.claim.quote)}  [${claim.review}]`,
    `  in       ${t.foreign(reasons.sentence)}`,
    `  article  ${documentLine(claim.document, t)}`,
    `  rule     ${t.style("cyan", reasons.rule)}${reasons.about === null ? "" : `: ${reasons.about}`} (${reasons.version})`,
    ...(reasons.example === null ? [] : [`  example  ${t.foreign(reasons.example)}`]),
    `  chain    ${reasons.chain.map((name) => t.foreign(name)).join(" <- ")}`,
    ...reasons.mentions.flatMap((m) => [
      `  ${m.kind.padEnd(8)} ${t.foreign(m.quote)}  ${t.style("dim", m.rule)}`,
      ...m.rivals.map((rival) =>
        t.style("dim", `           beat ${rival.rule} on ${t.foreign(rival.quote)}: ${rival.why}`),
      ),
    ]),
    ...(reasons.edited.length === 0 ? [] : [`  edited   ${reasons.edited.join(", ")}`]),
    ...(reasons.incident === null ? [] : [`  incident ${reasons.incident}`]),
    ...reasons.reviews.map((review) => `  review   ${reviewLine(review, t)}`),
  ];
}
