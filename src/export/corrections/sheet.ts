import { IsnadError } from "../../text/index.ts";
import { COLUMNS, headingOf } from "../columns.ts";
import { readCsv } from "./csv.ts";
import { unpackedBytes } from "./unpacked.ts";

/** A cell as a spreadsheet gives it. */
export type SheetCell = string | number | boolean | Date | null;

/** A sheet that came back. */
export interface Sheet {
  /** Names of the columns of `data`, of `author` and `reason`; null for a column that is none of them. */
  readonly columns: readonly (string | null)[];
  /** Headings of columns that are none of ours. */
  readonly unknown: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly SheetCell[] }[];
}

/** Columns that people may add: who judged a row, and why. */
const ADDED = [
  { name: "author", en: "Author", ar: "المراجع" },
  { name: "reason", en: "Reason", ar: "سبب المراجعة" },
];

// Names are in small letters, headings begin with a capital: `place` and `Place` are two columns.
const HEADINGS: ReadonlyMap<string, string> = new Map(
  [...COLUMNS.claims, ...COLUMNS.incidents, ...ADDED].flatMap((column) =>
    [column.name, column.en!, column.ar!, headingOf(column as never)].map((heading) => [heading, column.name]),
  ),
);

const ZIP = [0x50, 0x4b];
/** A workbook that unpacks to more is not opened. */
const UNPACKED_BYTES = 300_000_000;

/** Reads an edited sheet of the profiles `data`, `excel` or `xlsx` from its bytes. Fails on what is none (`corrections.sheet`). */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const zipped = ZIP.every((byte, i) => bytes[i] === byte);
  return sheetOf(zipped ? await workbookRows(bytes) : readCsv(decoded(bytes)));
}

async function workbookRows(bytes: Uint8Array): Promise<SheetCell[][]> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null || unpacked > UNPACKED_BYTES) {
    const what = unpacked === null ? "is damaged" : `unpacks to more than ${UNPACKED_BYTES / 1_000_000} MB`;
    throw new IsnadError("corrections.sheet", `the workbook ${what}`, "Save it as XLSX or CSV, in several parts.");
  }
  const { default: read } = await import("read-excel-file/node");
  try {
    const [first] = await read(Buffer.from(bytes), { trim: false });
    return (first?.data ?? []) as SheetCell[][];
  } catch (cause) {
    throw new IsnadError("corrections.sheet", "the workbook cannot be read", "Save it as XLSX or CSV.", { cause });
  }
}

/** UTF-8, or what spreadsheets write else: UTF-16 with a mark, or the Arabic code page of Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}

function sheetOf(cells: readonly (readonly SheetCell[])[]): Sheet {
  const [head, ...body] = cells;
  const names = (head ?? []).map((cell) => HEADINGS.get(String(cell ?? "").trim()) ?? null);
  if (!names.includes("id")) {
    throw new IsnadError(
      "corrections.sheet",
      "the sheet has no column of ids in its first line",
      "Give a sheet that `isnad export` wrote as data, excel or xlsx, with its heading line and its ids.",
    );
  }
  const twice = names.find((name, i) => name !== null && names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new IsnadError("corrections.sheet", `the column ${twice} is there twice`, "Leave one of them out.");
  }
  return {
    columns: names,
    unknown: (head ?? []).filter((cell, i) => names[i] === null && cell !== null && cell !== "").map(String),
    rows: body
      .map((row, i) => ({ number: i + 2, cells: names.map((_, k) => row[k] ?? null) }))
      .filter(({ cells: row }) => row.some((cell) => cell !== null && cell !== "")),
  };
}
