import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fold, nounFaults, verbFaults } from "../arabic/index.ts";
import { IsnadError } from "../text/index.ts";
import { noun, verb } from "./load.ts";
import { type CellKind, FILE_SCHEMAS, type FileSchema } from "./schema.ts";
import { listOf, parseTable, type Row, type Table } from "./tsv.ts";

/** One thing wrong in a knowledge file. `line` is 1-based. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly wrong: string;
  readonly mend: string;
}

interface Checked {
  readonly table: Table;
  readonly schema: FileSchema;
}

/** Direction marks and isolates, which have no place in a knowledge file, and the byte-order mark within a line. */
const STRAY = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const ARABIC = /\p{Script=Arabic}/u;
/** Letters that knowledge in Arabic may hold beside Arabic ones: Latin names of models and media, digits, marks. */
const ID = /^[a-z0-9][\p{Ll}\p{Lu}\p{N}._:-]*$/u;
const ISO_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Checks all knowledge files below the folders, which count as one: ids and references hold across them. */
export function checkKnowledge(dirs: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const checked = dirs.flatMap((dir) => tablesIn(dir, faults));
  const scopes = collectIds(checked, faults);
  for (const { table, schema } of checked) {
    for (const row of table.rows) checkRow(table, row, schema, scopes, faults);
    checkDistinct(table, schema, faults);
  }
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function tablesIn(dir: string, faults: Fault[]): Checked[] {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  return names.flatMap((name) => {
    const file = join(dir, name);
    const content = readFileSync(file, "utf8");
    checkCharacters(file, content, faults);
    const schema = FILE_SCHEMAS.find((s) => s.file.test(name));
    if (schema === undefined) {
      faults.push({
        file,
        line: 1,
        wrong: "no rule reads a file of this name",
        mend: "Rename it, or move it to words/.",
      });
      return [];
    }
    const table = tableOf(file, content, faults);
    return table === null || !checkColumns(table, schema, faults) ? [] : [{ table, schema }];
  });
}

function tableOf(file: string, content: string, faults: Fault[]): Table | null {
  try {
    return parseTable(file, content);
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error;
    const line = Number(error.message.slice(file.length + 1).split(":")[0]);
    faults.push({ file, line, wrong: error.message.slice(`${file}:${line}: `.length), mend: error.mend });
    return null;
  }
}

function checkCharacters(file: string, content: string, faults: Fault[]): void {
  for (const [i, line] of content
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const at = { file, line: i + 1 };
    const stray = STRAY.exec(line);
    if (stray !== null) {
      const code = stray[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      faults.push({ ...at, wrong: `holds the invisible character U+${code}`, mend: "Delete it." });
    }
    if (line.includes("\ufffd")) {
      faults.push({
        ...at,
        wrong: "holds U+FFFD: bytes that are not UTF-8",
        mend: "Save the file as UTF-8 and write the word again.",
      });
    }
    if (!line.startsWith("#") && /^[^\t]*[^\s\t] {4,}\S/.test(line) && !line.includes("\t")) {
      faults.push({ ...at, wrong: "has spaces where tabs should part the cells", mend: "Put one tab between cells." });
    }
  }
}

function checkColumns(table: Table, schema: FileSchema, faults: Fault[]): boolean {
  const at = { file: table.file, line: 1 };
  const missing = schema.columns.filter((column) => !table.columns.includes(column));
  for (const column of missing) {
    faults.push({
      ...at,
      wrong: `has no column ${column}`,
      mend: `Name the columns in the first line: ${schema.columns.join(", ")}.`,
    });
  }
  const twice = table.columns.filter((column, i) => table.columns.indexOf(column) !== i);
  for (const column of twice)
    faults.push({ ...at, wrong: `names the column ${column} twice`, mend: "Rename one of them." });
  if (table.columns.includes(""))
    faults.push({ ...at, wrong: "has a column without a name", mend: "Name it, or remove the tab." });
  if (table.columns.length === 0)
    faults.push({ ...at, wrong: "is empty", mend: "Name its columns in the first line, or delete it." });
  return missing.length === 0;
}

type Scopes = ReadonlyMap<string, ReadonlyMap<string, string>>;

function collectIds(checked: readonly Checked[], faults: Fault[]): Scopes {
  const scopes = new Map<string, Map<string, string>>();
  for (const { table, schema } of checked) {
    if (schema.scope === null) continue;
    const ids = scopes.get(schema.scope) ?? new Map<string, string>();
    scopes.set(schema.scope, ids);
    for (const { line, cells } of table.rows) {
      const id = cells.id!;
      const first = ids.get(id);
      if (first !== undefined && id !== "") {
        faults.push({
          file: table.file,
          line,
          wrong: `the id ${id} is already at ${first}`,
          mend: "Give this row another id, or delete it.",
        });
      } else ids.set(id, `${table.file}:${line}`);
    }
  }
  return scopes;
}

/** What the grammar says against a lexeme: a verb whose parts do not fit its form and root cannot be inflected. */
function lexemeFaults(file: string, cells: Row["cells"]): Iterable<string> {
  if (basename(file) === "verbs.tsv") return verbFaults(verb(cells));
  return basename(file) === "nouns.tsv" ? nounFaults(noun(cells)) : [];
}

function checkRow(table: Table, { line, cells }: Row, schema: FileSchema, scopes: Scopes, faults: Fault[]): void {
  const fault = (wrong: string, mend: string) => faults.push({ file: table.file, line, wrong, mend });
  for (const column of schema.filled) {
    if (cells[column] === "") fault(`${column} is empty`, `Fill in ${column}, or delete the row.`);
  }
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === "") continue;
    const wrong = cellFault(cell, schema.cells[column] ?? "text");
    if (wrong !== null) fault(`${column} is ${JSON.stringify(cell)}, ${wrong[0]}`, wrong[1]);
  }
  for (const wrong of lexemeFaults(table.file, cells)) fault(wrong, "Mend the form, the root or the word.");
  for (const [column, scope] of Object.entries(schema.references)) {
    const id = cells[column];
    if (id && !scopes.get(scope)?.has(id)) {
      fault(
        `${column} names ${id}, which no row of ${scope} has as its id`,
        `Add a row with that id to ${scope}, or mend the spelling.`,
      );
    }
  }
  if (
    "from" in cells &&
    "to" in cells &&
    cells.from &&
    cells.to &&
    cells.from >= cells.to &&
    ISO_DATE.test(cells.from)
  ) {
    fault(
      `from ${cells.from} is not before to ${cells.to}`,
      "`to` is the first day after; put the earlier date first.",
    );
  }
}

/** What is wrong with a cell of a kind and how to mend it, or null. */
function cellFault(cell: string, kind: CellKind): readonly [string, string] | null {
  if (typeof kind !== "string")
    return kind.includes(cell) ? null : ["which is none of the words allowed", `Use one of ${kind.join(", ")}.`];
  const range = (limit: number) => !(cell !== "" && Math.abs(Number(cell)) <= limit);
  switch (kind) {
    case "text":
      return null;
    case "id":
      return ID.test(cell)
        ? null
        : ["which is no id", "Use Latin letters, digits and . _ : -, beginning with a small letter or digit."];
    case "arabic":
      return ARABIC.test(cell) && !cell.includes("|")
        ? null
        : ["which is no Arabic word", "Write one Arabic word without vowel marks."];
    case "arabic-list":
      return listFault(cell);
    case "number":
      return Number.isFinite(Number(cell)) ? null : ["which is no number", "Write digits 0-9 with a point."];
    case "latitude":
      return range(90) ? ["which is no latitude", "Write degrees north from -90 to 90."] : null;
    case "longitude":
      return range(180) ? ["which is no longitude", "Write degrees east from -180 to 180."] : null;
    case "date":
      return ISO_DATE.test(cell) && !Number.isNaN(Date.parse(cell))
        ? null
        : ["which is no date", "Write YYYY, YYYY-MM or YYYY-MM-DD."];
    case "country":
      return /^[A-Z]{2}$/.test(cell) ? null : ["which is no ISO 3166-1 alpha-2 code", "Write two capitals, e.g. IQ."];
    case "flag":
      return cell === "1" || cell === "0"
        ? null
        : ["which is neither 1 nor 0", "Write 1 for yes; leave it empty for no."];
  }
}

function listFault(cell: string): readonly [string, string] | null {
  const seen = new Set<string>();
  if (cell.split("|").some((part) => part.trim() === "")) return ["which lists an empty name", "Remove the extra |."];
  for (const name of listOf(cell)) {
    const norm = fold(name);
    if (seen.has(norm))
      return [`which lists ${name} twice (vowel marks and forms of alef do not count)`, "Delete one of the two."];
    seen.add(norm);
  }
  return null;
}

function checkDistinct({ file, rows, columns }: Table, { distinct }: FileSchema, faults: Fault[]): void {
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const key = (distinct ?? columns).map((column) => fold(cells[column] ?? "")).join("\t");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else {
      faults.push({ file, line, wrong: `says the same as line ${first}`, mend: "Delete one of the two rows." });
    }
  }
}
