import type { ActorEntry } from "../record/index.ts";
import type { Areas } from "./areas.ts";
import type { ValuePolicy } from "./policy.ts";
import type { EventRow } from "./row.ts";
import type { Language } from "./words.ts";

/** A cell; `null` = unknown, which stays empty. */
export type Cell = string | number | null;

/** One column of a table of events: its heading in both languages, and its cell. */
export interface Column {
  readonly name: string;
  readonly en?: string;
  readonly ar?: string;
  /** What its cells are in formats with types; text unless said. */
  readonly type?: "integer" | "real";
  cell(row: EventRow, settings: Settings): Cell;
}

/** Which number stands for a count that is a range. */
export const FIGURE_POLICIES = ["low", "high", "exact"] as const;
export type FigurePolicy = (typeof FIGURE_POLICIES)[number];

/** What a row stands for. */
export const ROW_KINDS = ["claims", "incidents"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** How an export is written; files name these choices where they have a field for them. */
export interface Settings {
  readonly of: RowKind;
  readonly figures: FigurePolicy;
  readonly policy: ValuePolicy;
  readonly language: Language;
  /** Names and larger areas of places, from the gazetteer. */
  readonly areas: Areas;
  /** Actors of the knowledge files by id, for their sectors and countries. */
  readonly actors: ReadonlyMap<string, ActorEntry>;
}

const NEEDS_QUOTES = /[",\r\n]/;
/** RFC 4180: a cell with separators in quotation marks, quotation marks doubled. */
export const quoted = (cell: string) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of comma-separated values; ends as RFC 4180 says. */
export const line = (cells: readonly Cell[], write: (cell: string) => string = quoted) =>
  `${cells.map((cell) => (cell === null ? "" : typeof cell === "number" ? String(cell) : write(cell))).join(",")}\r\n`;
