import { strToU8, zipSync } from "fflate";
import { COLUMNS, headingOf } from "./columns.ts";
import type { EventRow } from "./row.ts";
import type { Cell, Settings } from "./table.ts";
import { EPOCH } from "./zip.ts";

/** Characters that XML 1.0 has no place for: a spreadsheet calls a file with one of them damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
/** Excel holds no longer text in a cell. */
const CELL_LIMIT = 32_767;
const WIDTH = 18;
const LETTERS = 26;

const xml = (text: string) =>
  text
    .toWellFormed()
    .replace(NO_XML, "")
    .replace(/[&<>"\r]/g, (c) => ENTITIES[c]!);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** `A`, `B` … `Z`, `AA`. */
function letters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % LETTERS));
}

/** Text is text, also what begins like a formula: a cell's type says so, and nothing is run. */
function cellXml(cell: Cell, at: string, style: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"${style}><v>${cell}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, CELL_LIMIT))}</t></is></c>`;
}

const rowXml = (cells: readonly Cell[], number: number, style = "") =>
  `<row r="${number}">${cells.map((cell, i) => cellXml(cell, letters(i) + number, style)).join("")}</row>`;

const FIXED: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** An Excel workbook (XLSX, ECMA-376): one sheet, right to left in Arabic, headings in both languages, the heading row fixed. */
export async function* xlsx(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<Uint8Array> {
  const columns = COLUMNS[settings.of];
  const lines = [rowXml(columns.map(headingOf), 1, ' s="1"')];
  for await (const row of rows) {
    lines.push(
      rowXml(
        columns.map((column) => column.cell(row, settings)),
        lines.length + 1,
      ),
    );
  }
  const direction = settings.language === "ar" ? ' rightToLeft="1"' : "";
  const view = `<sheetViews><sheetView${direction} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const widths = `<cols><col min="1" max="${columns.length}" width="${WIDTH}" customWidth="1"/></cols>`;
  const files: Readonly<Record<string, string>> = {
    ...FIXED,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${settings.of}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${view}${widths}<sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)] as const);
  yield zipSync(Object.fromEntries(entries), { mtime: EPOCH });
}
