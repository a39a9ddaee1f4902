import type { Extract, Mention, RuleInfo, Source } from "../record/index.ts";
import { listRules } from "../rules.ts";
import { isRecord } from "../store/index.ts";
import { IsnadError, type Quote } from "../text/index.ts";
import { EXIT } from "./exit.ts";
import { extractsOf } from "./load.ts";
import { machineWith } from "./machine.ts";
import { interval } from "./table.ts";
import { mannerOf, type Terminal, terminal } from "./terminal.ts";

type Value = Quote & { readonly rule: string };

/** `isnad why`: explains one value of one article, or of a record. */
export async function whyCommand(
  file: string,
  id: string,
  options: { readonly article?: string; readonly json?: boolean; readonly knowledge: readonly string[] },
  command: { optsWithGlobals(): { color?: boolean } },
): Promise<number> {
  if (isRecord(file)) return (await import("./record/why.ts")).whyRecordCommand(file, id, options, command);
  const machine = machineWith(options.knowledge);
  for await (const extract of extractsOf(file, machine)) {
    if (options.article !== undefined && extract.analysed.article.raw.id !== options.article) continue;
    const value = findValue(extract, id);
    if (value === null) {
      throw new IsnadError(
        "why.unknown-id",
        `${file} has no value with the id ${JSON.stringify(id)}`,
        "Run `isnad extract --format table` on it to see the ids; with several articles, choose one with --article.",
      );
    }
    const rules = new Map([...listRules(machine.knowledge).values()].flat().map((rule) => [rule.id, rule]));
    const t = terminal(mannerOf(process.stdout, command.optsWithGlobals().color));
    process.stdout.write(`${explain(id, value, extract, rules, t).join("\n")}\n`);
    return EXIT.ok;
  }
  throw new IsnadError(
    "why.unknown-article",
    options.article === undefined
      ? `${file} holds no article`
      : `${file} holds no article with the id ${options.article}`,
    "Run `isnad extract` on it to see the ids of its articles.",
  );
}

/** Ids as printed; times and numbers, which carry none, are counted from 1 in text order. */
function findValue({ claims, mentions }: Extract, id: string): Value | null {
  const claim = [...claims.events, ...claims.statements, ...claims.figures].find((c) => c.id === id);
  if (claim !== undefined) return claim;
  const at = Number(id.slice(1)) - 1;
  const of = (test: (m: Mention) => boolean) => mentions.filter(test)[at] ?? null;
  if (id.startsWith("t")) return of((m) => m.kind === "time");
  if (id.startsWith("n")) return of((m) => m.kind === "number");
  return id.startsWith("m") ? of((m) => m.kind !== "time") : null;
}

function explain(
  id: string,
  value: Value,
  extract: Extract,
  rules: ReadonlyMap<string, RuleInfo>,
  t: Terminal,
): string[] {
  const rule = rules.get(value.rule);
  const lines = [
    `${t.style("bold", id)}  ${t.foreign(value.quote)}`,
    `  in       ${sentence(value, extract, t)}`,
    `  rule     ${t.style("cyan", value.rule)}${rule === undefined ? "" : `: ${rule.about}`}`,
  ];
  if (rule !== undefined) lines.push(`  example  ${t.foreign(rule.example)}`);
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  for (const [name, field] of Object.entries(fields)) lines.push(...fieldLine(name, field, t));
  const chain = (fields.sources ?? fields.via) as readonly Source[] | undefined;
  if (chain !== undefined) lines.push(`  chain    ${links(chain, extract, t)}`);
  for (const rival of (value as Partial<Mention>).rivals ?? []) {
    lines.push(`  beat     ${rival.rule} on ${t.foreign(rival.quote)}: ${rival.why}`);
  }
  return lines;
}

/** The whole sentence with the quote marked. */
function sentence(value: Quote, { analysed: { text, sentences } }: Extract, t: Terminal): string {
  const holds = sentences.filter((s) => s.start < value.end && value.start < s.end);
  const start = Math.min(value.start, holds[0]?.start ?? value.start);
  const end = Math.max(value.end, holds.at(-1)?.end ?? value.end);
  return t.foreign(`${text.slice(start, value.start)}[[${value.quote}]]${text.slice(value.end, end)}`);
}

const SHOWN_ELSEWHERE = new Set(["id", "quote", "start", "end", "rule", "first", "last", "rivals", "sources", "via"]);

function fieldLine(name: string, field: unknown, t: Terminal): string[] {
  if (SHOWN_ELSEWHERE.has(name) || field === null || (Array.isArray(field) && field.length === 0)) return [];
  const values = (Array.isArray(field) ? field : [field]).map((v) => shown(v, t));
  return [`  ${name.padEnd(8)} ${values.join(", ")}`];
}

function shown(value: unknown, t: Terminal): string {
  if (typeof value === "string") return t.foreign(value);
  if (typeof value !== "object" || value === null) return String(value);
  const fields = value as Readonly<Record<string, unknown>>;
  if ("from" in fields && "to" in fields) return interval(fields as { from: string | null; to: string | null });
  if ("low" in fields) return `${fields.low ?? ""}..${fields.high ?? ""}`;
  const name = typeof fields.name === "string" && fields.name !== fields.quote ? `${t.foreign(fields.name)} from ` : "";
  return `${name}${t.foreign(String(fields.quote))} at ${fields.start}-${fields.end}`;
}

function links(chain: readonly Source[], extract: Extract, t: Terminal): string {
  const outlet = extract.analysed.article.raw.outlet ?? "the article";
  return [t.foreign(outlet), ...chain.map((s) => `${t.foreign(s.name)} at ${s.start}-${s.end}`)].join(" <- ");
}
