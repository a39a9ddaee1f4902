/**
 * An extraction without what can be worked out: quotes that the text gives back, numbers that the list of mentions repeats, ids that count.
 * Places in the text and among its tokens are counted from the one before, and ends from their beginnings: small numbers pack well.
 */

import { isFields } from "../../record/index.ts";

type Fields = Record<string, unknown>;

/** Stands for a quote that the text gives back at its span, and for the next number in the list of mentions. */
const KNOWN = 0;

/** Where what was met last begins, in the text and among its tokens. */
interface Trail {
  start: number;
  first: number;
}

/** From which field of the same object another one is counted. */
const FROM: ReadonlyMap<string, string> = new Map([
  ["end", "start"],
  ["last", "first"],
  ["noun", "first"],
]);

/** The slim form, or null for a value that would not come back as it was. */
export function slim(value: unknown, text: string): unknown {
  try {
    return slimmed(withoutNumbers(value), text, { start: 0, first: 0 });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What `slim` was given. Strings that were met before are shared where `known` holds them. */
export function whole(value: unknown, text: string, known: Map<string, string> | undefined): unknown {
  restore(value, text, { start: 0, first: 0 }, known);
  return withNumbers(value);
}

/** Gives back the quotes of what older formats packed, which is slim in nothing else. */
export const fillQuotes = (value: unknown, text: string, known: Map<string, string> | undefined): void =>
  restore(value, text, null, known);

function less(value: number, base: number): number {
  const left = value - base;
  if (!Number.isSafeInteger(value) || left + base !== value) throw new RangeError("no place in a text");
  return left;
}

function slimmed(value: unknown, text: string, trail: Trail): unknown {
  if (Array.isArray(value)) return value.map((item) => slimmed(item, text, trail));
  if (!isFields(value)) return value;
  const { start, first } = value;
  const out: Fields = { ...value };
  if (typeof start === "number") {
    if (value.quote === text.slice(start, value.end as number)) out.quote = KNOWN;
    else if (value.quote === KNOWN) throw new RangeError("no quote");
    out.start = less(start, trail.start);
    trail.start = start;
  }
  if (typeof first === "number") {
    out.first = less(first, trail.first);
    trail.first = first;
  }
  for (const [key, inner] of Object.entries(value)) {
    const from = FROM.has(key) ? value[FROM.get(key)!] : null;
    if (typeof inner === "object") out[key] = slimmed(inner, text, trail);
    else if (typeof inner === "number" && typeof from === "number") out[key] = less(inner, from);
  }
  return out;
}

function restore(value: unknown, text: string, trail: Trail | null, known: Map<string, string> | undefined): void {
  if (typeof value !== "object" || value === null) return;
  const fields = value as Fields;
  if (trail !== null) {
    if (typeof fields.start === "number") fields.start = trail.start += fields.start;
    if (typeof fields.first === "number") fields.first = trail.first += fields.first;
    for (const [key, base] of FROM) {
      const [counted, from] = [fields[key], fields[base]];
      if (typeof counted === "number" && typeof from === "number") fields[key] = counted + from;
    }
  }
  if (fields.quote === KNOWN && typeof fields.start === "number") {
    const quote = text.slice(fields.start, fields.end as number);
    fields.quote = known === undefined ? quote : (known.get(quote) ?? shared(flat(quote), known));
  }
  for (const key in fields) {
    const inner = fields[key];
    if (typeof inner === "object") restore(inner, text, trail, known);
    else if (known !== undefined && typeof inner === "string" && key !== "quote") fields[key] = shared(inner, known);
  }
}

/** The id of a mention by its place in the list. */
const idAt = (place: number) => `m${place + 1}`;

/** An extraction's lists of which one repeats the numbers of the other. */
interface Lists extends Fields {
  readonly numbers: readonly unknown[];
  readonly mentions: readonly unknown[];
}
const holdsLists = (value: unknown): value is Lists =>
  isFields(value) && Array.isArray(value.numbers) && Array.isArray(value.mentions);

function withoutNumbers(value: unknown): unknown {
  if (!holdsLists(value)) return value;
  const numbers = value.numbers.map((number) => JSON.stringify(number));
  let next = 0;
  const mentions = value.mentions.map((mention, place) => {
    if (!isFields(mention) || Object.keys(mention)[0] !== "id" || mention.id !== idAt(place))
      throw new RangeError("no mention as it is printed");
    const { id, ...rest } = mention;
    if (rest.kind !== "number" || JSON.stringify(rest) !== numbers[next]) return rest;
    next++;
    return KNOWN;
  });
  return { ...value, mentions };
}

function withNumbers(value: unknown): unknown {
  if (!holdsLists(value)) return value;
  let next = 0;
  const mentions = value.mentions.map((mention, place) => {
    const rest = mention === KNOWN ? value.numbers[next++] : mention;
    return { id: idAt(place), ...(rest as Fields) };
  });
  return { ...value, mentions };
}

/** The same letters by themselves: a slice as engines make it holds on to the whole text. */
const flat = (quote: string): string => Buffer.from(quote, "utf16le").toString("utf16le");

function shared(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  known.set(text, text);
  return text;
}
