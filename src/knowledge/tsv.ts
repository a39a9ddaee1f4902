import { IsnadError } from "../text/index.ts";

/** One row of a knowledge table with the line it stands on (1-based). */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads a knowledge table: tab-separated, first line that is no comment names the columns, `#` begins a comment line, empty lines are skipped.
 * Missing trailing cells are empty. Throws `IsnadError("knowledge.columns")` when a row has more cells than columns.
 */
export function parseTable(file: string, content: string): Table {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  const lines = content.replace(/^\uFEFF/, "").split("\n");
  for (const [i, raw] of lines.entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "" || line.startsWith("#")) continue;
    const values = line.split("\t").map((v) => v.trim());
    if (columns === null) {
      columns = values;
      continue;
    }
    if (values.length > columns.length) {
      throw new IsnadError(
        "knowledge.columns",
        `${file}:${i + 1}: ${values.length} cells in a table of ${columns.length} columns`,
        "Remove the extra tab, or name the column in the first line.",
      );
    }
    const cells: Record<string, string> = {};
    for (const [k, column] of columns.entries()) cells[column] = values[k] ?? "";
    rows.push({ line: i + 1, cells });
  }
  return { file, columns: columns ?? [], rows };
}

/** A cell that lists values apart with `|`. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((v) => v.trim())
    .filter((v) => v !== "");
}
