import { PLOVER_MODES } from "./codes.ts";
import { ENUMERATIONS, type Field, SHAPES } from "./schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?(Z|[+-]\d\d:\d\d)?$/;

const PRIMITIVES = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    string: (v: unknown) => typeof v === "string",
    number: (v: unknown) => typeof v === "number" && Number.isFinite(v),
    integer: (v: unknown) => Number.isInteger(v),
    boolean: (v: unknown) => typeof v === "boolean",
    date: (v: unknown) => typeof v === "string" && DATE.test(v),
    sha256: (v: unknown) => typeof v === "string" && /^[0-9a-f]{64}$/.test(v),
  }),
);

interface FieldType {
  readonly base: string;
  /** The check of a primitive type, else null. */
  readonly primitive: ((value: unknown) => boolean) | null;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly optional: boolean;
}
function typeOf([written]: Field): FieldType {
  const base = written.replace(/[?=[\]]+$/, "");
  const primitive = PRIMITIVES.get(base) ?? null;
  const tail = written.slice(base.length);
  return { base, primitive, list: tail.includes("[]"), nullable: tail.includes("?"), optional: tail.includes("=") };
}
const ENTRIES = new Map(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    Object.entries(shape).map(([key, field]) => [key, typeOf(field)] as const),
  ]),
);
const SETS = new Map(Object.entries(ENUMERATIONS).map(([name, words]) => [name, new Set(words)]));

/** What is checked, and where in it: the steps are put into words for a fault alone. */
interface Check {
  readonly text: string;
  readonly faults: string[];
  readonly path: (string | number)[];
}

const placeOf = ({ path }: Check): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");

/**
 * Checks a printed extraction against the contract and its article's text: fields and their types, enumerations, unique ids, and that
 * every span slices to its quote. Gives one English sentence a fault, none when all is well. Never throws.
 */
export function validate(extraction: unknown, text: string): string[] {
  const faults: string[] = [];
  checkShape(extraction, "extraction", { text, faults, path: [] });
  if (faults.length > 0 || !isFields(extraction)) return faults;
  checkIds(extraction, faults);
  checkBlocks(extraction.blocks as readonly Fields[], faults);
  checkModes(extraction.events as readonly Fields[], faults);
  const { length } = extraction.document as Fields;
  if (length !== text.length) faults.push(`document.length is ${length}, but the text has ${text.length} code units`);
  return faults;
}

/** As `validate`, for one claim alone: `shape` is `event`, `statement` or `figure`. */
export function validateClaim(claim: unknown, shape: string, text: string): string[] {
  const check: Check = { text, faults: [], path: [] };
  checkShape(claim, shape, check);
  if (check.faults.length === 0 && shape === "event") checkModes([claim as Fields], check.faults);
  return check.faults;
}

function checkShape(value: unknown, shape: string, check: Check): void {
  if (!isFields(value)) {
    check.faults.push(`${placeOf(check) || "the extraction"} should be an object (${shape})`);
    return;
  }
  for (const [key, type] of ENTRIES.get(shape)!) {
    check.path.push(key);
    checkField(value[key], type, check);
    check.path.pop();
  }
  if ("start" in value && "end" in value) checkSpan(value, check);
}

function checkField(value: unknown, type: FieldType, check: Check): void {
  if (value === undefined && type.optional) return;
  if (value === null && type.nullable) return;
  if (!type.list) checkValue(value, type, check);
  else if (!Array.isArray(value)) check.faults.push(`${placeOf(check)} should be a list`);
  else {
    for (let i = 0; i < value.length; i++) {
      check.path.push(i);
      checkValue(value[i], type, check);
      check.path.pop();
    }
  }
}

function checkValue(value: unknown, { base, primitive }: FieldType, check: Check): void {
  const { faults } = check;
  if (primitive !== null) {
    if (!primitive(value)) faults.push(`${placeOf(check)} should be ${base}, not ${JSON.stringify(value) ?? "absent"}`);
  } else if (ENTRIES.has(base)) checkShape(value, base, check);
  else if (base === "count") {
    if (typeof value !== "number") checkShape(value, "bounds", check);
    else if (!(Number.isFinite(value) && value >= 0)) faults.push(`${placeOf(check)} should be a count, not ${value}`);
  } else if (!SETS.get(base)!.has(value as string))
    faults.push(`${placeOf(check)} is ${JSON.stringify(value)}, which is no ${base}`);
}

function checkSpan(value: Fields, check: Check): void {
  const { start, end, quote } = value;
  const { text, faults } = check;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return;
  const [from, to] = [start as number, end as number];
  if (from < 0 || to < from || to > text.length) {
    faults.push(`${placeOf(check)} has span [${from}, ${to}) outside a text of length ${text.length}`);
  } else if (quote !== undefined && !holdsAt(text, from, to, quote)) {
    faults.push(
      `${placeOf(check)} quotes ${JSON.stringify(quote)}, but the text has ${JSON.stringify(text.slice(from, to))} there`,
    );
  }
}

const holdsAt = (text: string, from: number, to: number, quote: unknown): boolean =>
  typeof quote === "string" && quote.length === to - from && text.startsWith(quote, from);

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
