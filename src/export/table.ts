import type { StoredEvent } from "../record/index.ts";

/** One column of a table of events: its heading in both languages, and its cell; `null` = unknown, which stays empty. */
export interface Column {
  readonly name: string;
  readonly en?: string;
  readonly ar?: string;
  cell(event: StoredEvent, settings: Settings): string | number | null;
}

/** Which number stands for a count that is a range. */
export const FIGURE_POLICIES = ["low", "high", "exact"] as const;
export type FigurePolicy = (typeof FIGURE_POLICIES)[number];

export interface Settings {
  readonly figures: FigurePolicy;
}

const NEEDS_QUOTES = /[",\r\n]/;
/** RFC 4180: a cell with separators in quotation marks, quotation marks doubled. */
export const quoted = (cell: string) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of comma-separated values; ends as RFC 4180 says. */
export const line = (cells: readonly (string | number | null)[], write: (cell: string) => string = quoted) =>
  `${cells.map((cell) => (cell === null ? "" : typeof cell === "number" ? String(cell) : write(cell))).join(",")}\r\n`;
