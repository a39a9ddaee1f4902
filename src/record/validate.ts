import { PLOVER_MODES } from "./codes.ts";
import { ENUMERATIONS, type Field, SHAPES } from "./schema.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?(Z|[+-]\d\d:\d\d)?$/;

const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (v) => typeof v === "string",
  number: (v) => typeof v === "number" && Number.isFinite(v),
  integer: (v) => Number.isInteger(v),
  boolean: (v) => typeof v === "boolean",
  date: (v) => typeof v === "string" && DATE.test(v),
  sha256: (v) => typeof v === "string" && /^[0-9a-f]{64}$/.test(v),
};

interface FieldType {
  readonly base: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly optional: boolean;
}
const TYPES = new Map<string, FieldType>();
function typeOf([written]: Field): FieldType {
  let type = TYPES.get(written);
  if (type === undefined) {
    const base = written.replace(/[?=[\]]+$/, "");
    const tail = written.slice(base.length);
    type = { base, list: tail.includes("[]"), nullable: tail.includes("?"), optional: tail.includes("=") };
    TYPES.set(written, type);
  }
  return type;
}
const ENTRIES = new Map(Object.entries(SHAPES).map(([name, shape]) => [name, Object.entries(shape)]));
const SETS = new Map(Object.entries(ENUMERATIONS).map(([name, words]) => [name, new Set(words)]));

/**
 * Checks a printed extraction against the contract and its article's text: fields and their types, enumerations, unique ids, and that
 * every span slices to its quote. Gives one English sentence a fault, none when all is well. Never throws.
 */
export function validate(extraction: unknown, text: string): string[] {
  const faults: string[] = [];
  checkShape(extraction, "extraction", "", text, faults);
  if (faults.length > 0 || !isFields(extraction)) return faults;
  checkIds(extraction, faults);
  checkBlocks(extraction.blocks as readonly Fields[], faults);
  checkModes(extraction.events as readonly Fields[], faults);
  const { length } = extraction.document as Fields;
  if (length !== text.length) faults.push(`document.length is ${length}, but the text has ${text.length} code units`);
  return faults;
}

function checkShape(value: unknown, shape: string, at: string, text: string, faults: string[]): void {
  if (!isFields(value)) {
    faults.push(`${at || "the extraction"} should be an object (${shape})`);
    return;
  }
  for (const [key, field] of ENTRIES.get(shape)!)
    checkField(value[key], field, at === "" ? key : `${at}.${key}`, text, faults);
  if ("start" in value && "end" in value) checkSpan(value, at, text, faults);
}

function checkField(value: unknown, field: Field, at: string, text: string, faults: string[]): void {
  const type = typeOf(field);
  if (value === undefined && type.optional) return;
  if (value === null && type.nullable) return;
  if (type.list) {
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) checkValue(item, type.base, `${at}[${i}]`, text, faults);
    else faults.push(`${at} should be a list`);
  } else checkValue(value, type.base, at, text, faults);
}

function checkValue(value: unknown, base: string, at: string, text: string, faults: string[]): void {
  if (SHAPES[base] !== undefined) checkShape(value, base, at, text, faults);
  else if (base === "count") {
    if (typeof value !== "number") checkShape(value, "bounds", at, text, faults);
    else if (!(Number.isFinite(value) && value >= 0)) faults.push(`${at} should be a count, not ${value}`);
  } else if (SETS.has(base)) {
    if (!SETS.get(base)!.has(value as string)) faults.push(`${at} is ${JSON.stringify(value)}, which is no ${base}`);
  } else if (!PRIMITIVES[base]!(value))
    faults.push(`${at} should be ${base}, not ${JSON.stringify(value) ?? "absent"}`);
}

function checkSpan(value: Fields, at: string, text: string, faults: string[]): void {
  const { start, end, quote } = value;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return;
  const [from, to] = [start as number, end as number];
  if (from < 0 || to < from || to > text.length) {
    faults.push(`${at} has span [${from}, ${to}) outside a text of length ${text.length}`);
  } else if (quote !== undefined && text.slice(from, to) !== quote) {
    faults.push(
      `${at} quotes ${JSON.stringify(quote)}, but the text has ${JSON.stringify(text.slice(from, to))} there`,
    );
  }
}

function checkIds(extraction: Fields, faults: string[]): void {
  for (const list of ["mentions", "events", "statements", "figures"]) {
    const seen = new Set<unknown>();
    for (const item of extraction[list] as readonly Fields[]) {
      if (seen.has(item.id)) faults.push(`${list} has two items with the id ${JSON.stringify(item.id)}`);
      seen.add(item.id);
    }
  }
}

function checkBlocks(blocks: readonly Fields[], faults: string[]): void {
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if ((block.start as number) < end) faults.push(`blocks[${i}] begins before the one before it ends`);
    end = block.end as number;
  }
}

function checkModes(events: readonly Fields[], faults: string[]): void {
  for (const [i, { type, mode }] of events.entries()) {
    if (mode !== null && !PLOVER_MODES[type as keyof typeof PLOVER_MODES].includes(mode as string)) {
      faults.push(`events[${i}].mode is ${JSON.stringify(mode)}, which is no mode of ${type}`);
    }
  }
}
