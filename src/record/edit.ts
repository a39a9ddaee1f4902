import { IsnadError, type Quote } from "../text/index.ts";
import type { Interval } from "./article.ts";
import type { ClaimKind, EventClaim } from "./claim.ts";
import { PLOVER_MODES } from "./codes.ts";
import type { Claim } from "./stored.ts";
import { validateClaim } from "./validate.ts";

/** How the value of a field may be given. */
type Form = "word" | "flag" | "number" | "count" | "date" | "named" | "list";

/** The fields of each kind of claim that people may edit. */
export const EDITABLE: Readonly<Record<ClaimKind, Readonly<Record<string, Form>>>> = {
  event: {
    type: "word",
    mode: "word",
    acled: "word",
    status: "word",
    date: "date",
    place: "named",
    actor: "list",
    target: "list",
    weapon: "named",
    weapon_count: "count",
    fatalities: "count",
    injured: "count",
    detained: "count",
    damage: "flag",
    incidents: "count",
    sources: "list",
  },
  statement: { form: "word", speaker: "named", speaker_kind: "word", via: "list" },
  figure: {
    value: "number",
    low: "number",
    high: "number",
    approx: "flag",
    of: "word",
    of_en: "word",
    where: "word",
    as_of: "date",
    sources: "list",
  },
};
/** Spans that people may move: a claim's own, and the clause that tells an event. */
export const MOVABLE: Readonly<Record<ClaimKind, readonly string[]>> = {
  event: ["span", "evidence"],
  statement: ["span"],
  figure: ["span"],
};

type Fields = Readonly<Record<string, unknown>>;
/** Values by field, as `normalEdit` gives them. */
export type Edits = Fields;

/** Fields that a named thing has beside its name and span, with what they are when an edit does not say. */
const NAMED: Readonly<Record<string, Fields>> = {
  place: { name_en: null, country: null, lat: null, lon: null, precision: "country" },
  actor: { name_en: null, entity: null },
  target: { name_en: null, entity: null },
  weapon: {},
  sources: {},
  via: {},
  speaker: { role: null, entity: null },
};

/**
 * The value of an edit in one form, from what people write: `"2031-03"` is that month, `"3-5"` and `"3+"` are bounds, a name stands for
 * the thing of that name, null for nothing said. Fails on a field that claims of the kind do not have (`review.field`) and on a value that the field
 * cannot have (`review.value`).
 */
export function normalEdit(kind: ClaimKind, field: string, value: unknown): unknown {
  const form = EDITABLE[kind][field];
  if (form === undefined) {
    throw new IsnadError(
      "review.field",
      `${kind}s have no field ${JSON.stringify(field)} that can be edited`,
      `Give one of ${Object.keys(EDITABLE[kind]).join(", ")}.`,
      { values: { field } },
    );
  }
  const made = FORMS[form](value);
  if (made === undefined) throw badValue(field, value);
  return made;
}

const badValue = (field: string, value: unknown) =>
  new IsnadError("review.value", `${field} cannot be ${JSON.stringify(value)}`, "docs/record.md says what it can be.", {
    values: { field },
  });

const FORMS: Readonly<Record<Form, (value: unknown) => unknown>> = {
  word: (v) => (v === null || (typeof v === "string" && v.trim() !== "") ? v : undefined),
  flag: (v) => (v === null || typeof v === "boolean" ? v : v === "true" || v === "false" ? v === "true" : undefined),
  number: (v) => (v === null ? null : Number.isFinite(numberOf(v)) ? numberOf(v) : undefined),
  count: countOf,
  date: dateOf,
  named: (v) => (v === null ? null : namedOf(v)),
  list: (v) => {
    if (v === null) return [];
    const list = (Array.isArray(v) ? v : [v]).map(namedOf);
    return list.includes(undefined) ? undefined : list;
  },
};

const numberOf = (v: unknown) =>
  typeof v === "number" ? v : typeof v === "string" && /^-?\d+(\.\d+)?$/.test(v.trim()) ? Number(v) : Number.NaN;

function countOf(v: unknown): unknown {
  if (v === null || (typeof v === "number" && v >= 0 && Number.isFinite(v))) return v;
  if (typeof v === "string") {
    const match = /^(\d+)(?:(\+)|-(\d+))?$/.exec(v.trim());
    if (match === null) return undefined;
    const low = Number(match[1]);
    if (match[2] !== undefined) return { low, high: null };
    return match[3] === undefined ? low : countOf({ low, high: Number(match[3]) });
  }
  if (typeof v !== "object") return undefined;
  const { low = null, high = null } = v as { low?: unknown; high?: unknown };
  const fits = (x: unknown) => x === null || (typeof x === "number" && Number.isFinite(x) && x >= 0);
  if (!fits(low) || !fits(high) || (low !== null && high !== null && (low as number) > (high as number)))
    return undefined;
  return { low, high };
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const two = (n: number) => String(n).padStart(2, "0");

function dateOf(v: unknown): Interval | null | undefined {
  if (v === null) return null;
  if (typeof v !== "string") {
    const { from = null, to = null } = v as { from?: unknown; to?: unknown };
    const fits = (x: unknown) => x === null || (typeof x === "string" && !Number.isNaN(Date.parse(x)));
    return fits(from) && fits(to) && (from ?? to) !== null ? ({ from, to } as Interval) : undefined;
  }
  const match = DATE.exec(v.trim());
  if (match === null || Number.isNaN(Date.parse(v.trim()))) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  if (!Number.isNaN(day!)) {
    const next = new Date(Date.UTC(year!, month! - 1, day! + 1));
    // 31 April is no day, and would be 1 May.
    if (new Date(Date.UTC(year!, month! - 1, day!)).getUTCDate() !== day) return undefined;
    return { from: v.trim(), to: next.toISOString().slice(0, 10) };
  }
  if (!Number.isNaN(month!)) {
    return { from: v.trim(), to: month === 12 ? `${year! + 1}-01` : `${year}-${two(month! + 1)}` };
  }
  return { from: v.trim(), to: String(year! + 1) };
}

function namedOf(v: unknown): unknown {
  if (typeof v === "string") return v.trim() === "" ? undefined : { name: v.trim() };
  return typeof v === "object" && v !== null && typeof (v as Fields).name === "string" ? v : undefined;
}

/**
 * A claim as people edited it. A named thing that an edit gives keeps the words of the one that it stands for, else the claim's own, unless the
 * edit has a span; what else was known of it stays where its name does. A mode that the edited type does not have goes.
 */
export function edited<C extends Claim>(claim: C, edits: Edits, text: string): C {
  const made: Record<string, unknown> = { ...(claim as unknown as Fields) };
  const quote = (at: { readonly start: number; readonly end: number }): Quote => ({
    start: at.start,
    end: at.end,
    quote: text.slice(at.start, at.end),
  });
  if (edits.span !== undefined) Object.assign(made, quote(edits.span as Quote));
  if (edits.evidence !== undefined) made.evidence = quote(edits.evidence as Quote);
  const own = quote(made as unknown as Quote);
  for (const [field, value] of Object.entries(edits)) {
    if (field === "span" || field === "evidence") continue;
    const before = (claim as unknown as Fields)[field];
    const named = (one: unknown, old: Fields | undefined) => thing(field, one as Fields, old, own, quote);
    if (Array.isArray(value)) {
      const olds = (before ?? []) as readonly Fields[];
      made[field] = value.map((one, i) => named(one, olds.find((old) => old.name === one.name) ?? olds[i]));
    } else made[field] = value !== null && NAMED[field] ? named(value, (before ?? undefined) as Fields) : value;
  }
  if ("type" in edits && !("mode" in edits)) {
    const { type, mode } = made as unknown as EventClaim;
    if (mode !== null && !PLOVER_MODES[type]?.includes(mode)) made.mode = null;
  }
  return made as unknown as C;
}

function thing(
  field: string,
  value: Fields,
  old: Fields | undefined,
  own: Quote,
  quote: (at: Quote) => Quote,
): unknown {
  const at = typeof value.start === "number" && typeof value.end === "number" ? value : (old ?? own);
  const rest = old !== undefined && old.name === value.name ? old : NAMED[field];
  return { ...rest, ...value, ...quote(at as unknown as Quote) };
}

/** What is wrong with a claim of a text after edits, or null; the edits are of the forms that `normalEdit` gives. */
export function editFault(kind: ClaimKind, claim: Claim, edits: Edits, text: string): string | null {
  return validateClaim(edited(claim, edits, text), kind, text)[0] ?? null;
}

/** What a claim says, apart from where and by which rule it was read: two readings of the same say the same. */
export function saidOf(kind: ClaimKind, claim: Claim): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  const add = (field: string, value: unknown) => {
    said[field] = JSON.stringify(value ?? null);
  };
  for (const [field, form] of Object.entries(EDITABLE[kind])) {
    const value = (claim as unknown as Fields)[field];
    if (form === "list") add(field, ((value ?? []) as readonly Fields[]).map((one) => one.entity ?? one.name).sort());
    else if (form === "named") add(field, value == null ? null : ((value as Fields).entity ?? (value as Fields).name));
    else add(field, value);
  }
  return said;
}

/** Fields that two readings say differently. */
export const differing = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] =>
  Object.keys(b).filter((field) => a[field] !== b[field]);
