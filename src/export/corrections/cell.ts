import { neutralised } from "../csv.ts";
import type { Cell } from "../table.ts";
import type { SheetCell } from "./sheet.ts";

const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DAY = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/;
/** A day as spreadsheets rewrite it: day or month first. */
const LOCAL_DAY = /^(\d{1,2})[/.\-\u200f](\d{1,2})[/.\-\u200f](\d{4})( 0?0:00(:00)?)?$/;
/** Excel cuts a cell there. */
const CELL_LIMIT = 32_767;

const folded = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200e\u200f]/g, "")
    .trim();

/** The text of a cell that came back, with days as ISO 8601. */
export function textOf(cell: SheetCell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  return folded(String(cell));
}

/** ASCII digits for Arabic-Indic and Persian ones. */
const ascii = (text: string) => text.replace(EASTERN, (digit) => String(digit.charCodeAt(0) & 0xf));

/** The number of a cell that came back; null = empty, NaN = none. */
export function numberOf(cell: SheetCell): number | null {
  if (typeof cell === "number") return cell;
  const text = ascii(textOf(cell)).replace("٫", ".");
  if (text === "") return null;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/** True when a cell still says what was written: apart from what spreadsheets do to cells by themselves. */
export function isSame(cell: SheetCell, written: Cell): boolean {
  if (typeof written === "number") return numberOf(cell) === written;
  const text = textOf(cell);
  if (written === null) return text === "";
  const was = folded(written);
  return text === was || text === unquoted(neutralised(was)) || sameDay(text, was) || isCut(text, was);
}

const unquoted = (cell: string) => (cell.startsWith('"') ? folded(cell.slice(1, -1).replaceAll('""', '"')) : cell);
const isCut = (text: string, was: string) =>
  was.length > CELL_LIMIT && was.startsWith(text) && text.length > CELL_LIMIT - 2;

function sameDay(text: string, was: string): boolean {
  const local = LOCAL_DAY.exec(ascii(text));
  if (local === null) return false;
  const [, a, b, year] = local.map((part) => part?.padStart(2, "0"));
  return was === `${year}-${b}-${a}` || was === `${year}-${a}-${b}`;
}

/** A date that was written anew: ISO 8601 as precise as known; undefined for what is none. */
export function dayOf(cell: SheetCell): string | null | undefined {
  const text = ascii(textOf(cell));
  if (text === "") return null;
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
