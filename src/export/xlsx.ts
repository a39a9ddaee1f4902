import { unzipSync, type Zippable, zipSync } from "fflate";
import { COLUMNS, headingOf } from "./columns.ts";
import type { EventRow } from "./row.ts";
import type { Cell, Settings } from "./table.ts";
import { EPOCH } from "./zip.ts";

/** Characters that XML 1.0 has no place for: a spreadsheet calls a file with one of them damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Excel holds no longer text in a cell. */
const CELL_LIMIT = 32_767;
const WIDTH = 16;

/** Text that a cell can hold; anything is text here, also what begins like a formula. */
const cellText = (text: string) => text.replace(NO_XML, "").slice(0, CELL_LIMIT).toWellFormed();
const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : typeof cell === "number"
      ? { value: cell, type: Number }
      : { value: cellText(cell), type: String };

/** An Excel workbook (XLSX): one sheet, right to left in Arabic, headings in both languages. All text is text: nothing is run. */
export async function* xlsx(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<Uint8Array> {
  const { default: write } = await import("write-excel-file/universal");
  const columns = COLUMNS[settings.of];
  const data: object[][] = [columns.map((column) => ({ value: headingOf(column), fontWeight: "bold" }))];
  for await (const row of rows) data.push(columns.map((column) => cellOf(column.cell(row, settings))) as object[]);
  const made = write(data as never, {
    sheet: settings.of,
    stickyRowsCount: 1,
    rightToLeft: settings.language === "ar",
    columns: columns.map(() => ({ width: WIDTH })),
  });
  const bytes = new Uint8Array(await (await made.toBlob()).arrayBuffer());
  yield zipSync(unzipSync(bytes) as Zippable, { mtime: EPOCH });
}
