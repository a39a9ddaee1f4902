import { COLUMNS, headingOf } from "./columns.ts";
import type { EventRow } from "./row.ts";
import { line, quoted, type Settings } from "./table.ts";

/** Comma-separated values for programs: UTF-8 without a mark, codes as they are, ISO dates. */
export async function* csvData(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  const columns = COLUMNS[settings.of];
  yield line(columns.map(({ name }) => name));
  for await (const row of rows) yield line(columns.map((column) => column.cell(row, settings)));
}

const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would run as a formula, also behind white space and in full-width signs. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Keeps a cell's text from being run: an apostrophe before it, as spreadsheets write text. */
export const neutralised = (cell: string) => quoted(FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Comma-separated values for spreadsheets: a byte-order mark, so that Arabic is read as UTF-8; headings in Arabic and English; cells of
 * text that begin like a formula neutralised. Numbers stay numbers.
 */
export async function* csvExcel(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  const columns = COLUMNS[settings.of];
  yield BYTE_ORDER_MARK + line(columns.map(headingOf));
  for await (const row of rows) {
    yield line(
      columns.map((column) => column.cell(row, settings)),
      neutralised,
    );
  }
}
