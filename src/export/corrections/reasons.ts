/** Why a row or cell of an edited sheet is not taken, in English; `{names}` stand for what was found. The workbench words the same codes in its languages. */
export const REASONS = {
  "no-id": "the row has no id",
  incident: "{id} is an incident: give a sheet of claims, exported without --incidents",
  "bad-id": "{id} is no id of an event's claim",
  twice: "{id} is in row {first} already",
  coarsened: "the sheet was written with --coarsen: give one that was not",
  "unknown-id": "the record has no claim {id}: it may have been read anew since, or be of another record",
  "not-editable": "this column cannot be edited in a sheet",
  verdict: "{text} is none of accepted, rejected, unsure; a judgement is taken back with `isnad review RECORD undo`",
  rival: "the record says {now} by now, edited since the sheet was written",
  date: "{text} is no date such as 2031-03-04",
  end: "{to} is not after {from}: the end is exclusive, the day after the last",
  number: "{text} is no number",
  whole: "a count is a whole number from 0",
  bounds: "{low} is more than {high}",
  place: "a place needs its Arabic name; empty all its cells to say that there is none",
  names: "there are {count} names here and {other} in {column}",
  flag: "{text} is none of yes, no and empty",
  value: "{text} cannot stand here",
} as const;

export type Reason = keyof typeof REASONS;
export type ReasonValues = Readonly<Record<string, string | number>>;

/** What cannot be taken from a row, or is left alone. */
export interface Refusal {
  readonly row: number;
  /** null = the whole row. */
  readonly column: string | null;
  readonly code: Reason;
  /** What the words of the reason name. */
  readonly values: ReasonValues;
  /** The reason in English. */
  readonly message: string;
}

/**
 * A refusal with its reason in words. A detail goes before the sentence of the code.
 *
 *     refusalOf(3, "date_to", "end", { from: "2031-03-04", to: "2031-03-02" }).message // "2031-03-02 is not after 2031-03-04: …"
 */
export const refusalOf = (
  row: number,
  column: string | null,
  code: Reason,
  values: ReasonValues = {},
  detail?: string,
): Refusal => ({ row, column, code, values, message: detail ?? worded(REASONS[code], values) });

const QUOTED = new Set(["text", "now"]);

const worded = (sentence: string, values: ReasonValues): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    QUOTED.has(name) ? JSON.stringify(values[name]) : String(values[name]),
  );
