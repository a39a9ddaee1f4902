import type { ExportChoice } from "../../exporting.ts";

const NEEDS_QUOTES = /[^\p{L}\p{M}\p{N}_@%+=:,./-]/u;
/** An argument as a shell takes it whole. */
const argument = (word: string) =>
  word !== "" && !NEEDS_QUOTES.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command line that gives the same file. */
export function commandOf(record: string, choice: ExportChoice, extension: string): string {
  const { profile, of, states, figures, policy, language, coarsen } = choice;
  const filter = Object.entries(choice.filter).filter(([name]) => name !== "kind" && name !== "review");
  const words = [
    "isnad",
    "export",
    record,
    profile,
    ...[...states].filter((state) => state !== "accepted").flatMap((state) => ["--include", state]),
    ...filter.flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...(figures === "low" ? [] : ["--figures", figures]),
    ...(of === "incidents" ? ["--incidents", "--policy", policy] : []),
    ...(language === "en" ? [] : ["--lang", language]),
    ...(coarsen === null ? [] : ["--coarsen", coarsen]),
    "-o",
    `export.${extension}`,
  ];
  return words.map(argument).join(" ");
}

/** The cells of the first lines of comma-separated values. */
export function cellsOf(csv: string, rows: number): string[][] {
  const table: string[][] = [];
  let row: string[] = [];
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const text = csv.replace(/^\ufeff/, "");
  while (CELL.lastIndex < text.length && table.length < rows) {
    const match = CELL.exec(text);
    if (match === null) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ",") continue;
    table.push(row);
    row = [];
  }
  return table;
}
