import type { Interval } from "../../../src/record/article.ts";
import type { Claim, ClaimKind, EventClaim, FigureClaim, Named, StatementClaim } from "../../../src/record/index.ts";
import type { Words } from "../i18n/index.ts";
import { harmless } from "./harmless.ts";

interface Bounded {
  readonly low: number | null;
  readonly high: number | null;
}

/** Keeps a name's direction to itself inside a sentence. */
export const apart = (name: string) => `\u2068${harmless(name, 300)}\u2069`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A count in words: `3`, `at least 3`, `3 to 5`; 0 is said to be none. */
export function countWords(count: number | Bounded, { t, number }: Words): string {
  if (typeof count === "number") return count === 0 ? t("value.none") : number(count);
  const { low, high } = count;
  if (low === null && high === null) return t("value.some");
  if (low === null) return t("value.most", { n: high! });
  if (high === null) return t("value.least", { n: low });
  return low === high ? number(low) : t("value.range", { low, high });
}

/** Parties that are named before the rest is only counted. */
const NAMED = 4;

const COUNTS = new Set(["weapon_count", "fatalities", "injured", "detained", "incidents"]);
const CODES: Readonly<Record<string, string>> = {
  type: "type",
  mode: "mode",
  status: "status",
  speaker_kind: "speaker",
  form: "form",
};

/** Any value of a field of a claim or incident in words of the reader's language; null where the text says nothing. */
export function valueWords(field: string, value: unknown, words: Words): string | null {
  if (value === null || value === undefined || value === "") return null;
  const group = CODES[field];
  if (group !== undefined && typeof value === "string") return words.code(group, value);
  if (typeof value === "boolean") return words.code("bool", String(value));
  if (COUNTS.has(field)) return countWords(value as number | Bounded, words);
  if (typeof value === "number") return words.number(value);
  if (Array.isArray(value)) {
    const each = value.map((one) => valueWords(field, one, words)).filter((one) => one !== null);
    if (each.length === 0) return null;
    const named = each.slice(0, NAMED).map(apart).join(words.comma);
    // Not as a parameter: a list of isolated names has no direction of its own.
    return each.length > NAMED ? `${named} ${words.t("value.more", { n: each.length - NAMED })}` : named;
  }
  if (!isObject(value)) return harmless(String(value), 600);
  if ("precision" in value && typeof value.name === "string") {
    const place = words.name(value as unknown as Named);
    return `${apart(place)} (${words.code("precision", String(value.precision))})`;
  }
  if (typeof value.name === "string") return harmless(words.name(value as unknown as Named), 300);
  if ("from" in value && "to" in value) return words.interval(value as unknown as Interval);
  if ("low" in value)
    return figureWords(value as unknown as Bounded & { value?: number | null; approx?: boolean }, words);
  return JSON.stringify(value);
}

function figureWords(figure: Bounded & { value?: number | null; approx?: boolean }, words: Words): string {
  const { low, high, value = null, approx = false } = figure;
  const open = low !== high || value === null;
  const text =
    open && (low !== null || high !== null)
      ? countWords({ low, high }, words)
      : value === null
        ? words.t("value.some")
        : words.number(value);
  // Bounds say by themselves that the number is not exact.
  return approx && !open ? words.t("value.about", { what: text }) : text;
}

/** What happened, in a word or two: the mode where there is one, else the type. */
export function eventWords({ type, mode }: Pick<EventClaim, "type" | "mode">, words: Words): string {
  const kind = words.code("type", type);
  if (mode === null) return kind;
  const how = words.code("mode", mode);
  return type === "ASSAULT" || how === kind ? capital(how) : `${kind}: ${how}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One line that names a claim: what, where; who; how many of what. */
export function claimTitle(kind: ClaimKind, claim: Claim, words: Words): string {
  if (kind === "event") {
    const event = claim as EventClaim;
    const where = event.place === null ? null : apart(words.name(event.place));
    return [eventWords(event, words), where].filter(Boolean).join(" · ");
  }
  if (kind === "statement") {
    const said = claim as StatementClaim;
    return (said.speaker && harmless(said.speaker.name, 200)) ?? words.t("value.unnamedSpeaker");
  }
  const figure = claim as FigureClaim;
  const of = words.lang === "en" ? (figure.of_en ?? figure.of) : figure.of;
  // What is counted goes first: behind a number it would have to agree with it, and texts give it in any form.
  return [of && apart(of), figureWords(figure, words)].filter(Boolean).join(": ");
}
