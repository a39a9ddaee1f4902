import { type Language, statusWords, typeWords } from "../../export/index.ts";
import type { Bounds, Count, EventClaim, FigureClaim, StatementClaim, StoredClaim } from "../../record/index.ts";
import type { Span } from "../../text/index.ts";
import { interval, short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { KEYS } from "./keys.ts";

/** What is shown beside a claim. */
export interface Beside {
  readonly number: number;
  readonly of: number;
  readonly why: readonly string[];
  /** What the accounts of its incident disagree on: `dead: 3 / 5`. */
  readonly disputes: readonly string[];
  readonly independence: string | null;
}

const REACH = 240;
const SENTENCE_END = /[.!؟?\n]/;

/** The sentence or sentences around words, at most some lines. */
export function sentenceOf(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !SENTENCE_END.test(text[to]!)) to++;
  return { start: from, end: text[to] === "\n" ? to : Math.min(text.length, to + 1) };
}

const countWords = (value: number | Bounds): string => {
  if (typeof value === "number") return String(value);
  const { low, high } = value;
  if (low !== null && high !== null) return low === high ? String(low) : `${low}-${high}`;
  return low === null ? `up to ${high}` : `${low} or more`;
};

/** One claim in plain words, its sentence and its chain. */
export function cardLines(
  stored: StoredClaim,
  { number, of, why, disputes, independence }: Beside,
  t: Terminal,
): string[] {
  const { claim, text, document } = stored;
  const words = "evidence" in claim ? claim.evidence : claim;
  const around = sentenceOf(text, words);
  const sentence = [
    t.foreign(text.slice(around.start, words.start)),
    t.style("bold", `[[${t.foreign(text.slice(words.start, words.end))}]]`),
    t.foreign(text.slice(words.end, around.end)),
  ].filter((part) => part !== "");
  const row = (label: string, value: string | null) =>
    value === null || value === "" ? [] : [`  ${t.style("dim", label.padEnd(9))} ${value}`];
  const chain = [document.outlet ?? document.name, ...sourcesOf(stored)].map((name) => t.foreign(name)).join(" <- ");
  const published = document.published?.slice(0, 10) ?? "undated";
  return [
    "",
    `${t.style("dim", `[${number} of ${of}]`)} ${t.style("bold", plainWords(stored, t))}`,
    ...factLines(stored, t, row),
    ...row("says", sentence.join(" ")),
    ...row("chain", chain),
    ...row("article", `${published}  ${t.foreign(short(document.title ?? document.name))}`),
    ...disputes.flatMap((dispute) => row("disagree", t.style("yellow", t.foreign(dispute)))),
    ...row("told by", independence === null ? null : t.foreign(independence)),
    ...row("on top", why.length === 0 ? null : t.style("dim", why.join("; "))),
    ...row("edited", stored.edited.length === 0 ? null : stored.edited.join(", ")),
    ...row("id", t.style("dim", stored.id)),
  ];
}

function sourcesOf({ kind, claim }: StoredClaim): string[] {
  if (kind === "statement") {
    const { via, speaker } = claim as StatementClaim;
    return [...via.map(({ name }) => name), ...(speaker === null ? [] : [speaker.name])];
  }
  return (claim as EventClaim | FigureClaim).sources.map(({ name }) => name);
}

const LANGUAGE: Language = "en";

function plainWords({ kind, claim }: StoredClaim, t: Terminal): string {
  if (kind === "statement") {
    const { speaker, form } = claim as StatementClaim;
    return `${speaker === null ? "someone" : t.foreign(speaker.name)} says (${form} speech)`;
  }
  if (kind === "figure") {
    const { value, low, high, approx, of } = claim as FigureClaim;
    const number = value ?? { low, high };
    return `a number: ${approx ? "about " : ""}${countWords(number)}${of === null ? "" : ` ${t.foreign(of)}`}`;
  }
  const { type, mode, status, date } = claim as EventClaim;
  const when = date === null ? "undated" : interval(date);
  return `${typeWords(type, mode, LANGUAGE)}, ${when}, ${statusWords(status, LANGUAGE)}`;
}

function factLines(
  { kind, claim }: StoredClaim,
  t: Terminal,
  row: (label: string, value: string | null) => string[],
): string[] {
  if (kind === "figure") {
    const { where, as_of } = claim as FigureClaim;
    return [...row("where", where === null ? null : t.foreign(where)), ...row("as of", as_of && interval(as_of))];
  }
  if (kind === "statement") return [];
  const { actor, target, place, weapon, weapon_count, fatalities, injured, detained, incidents } = claim as EventClaim;
  const names = (list: EventClaim["actor"]) => list.map(({ name }) => t.foreign(name)).join(", ");
  const counts: readonly (readonly [Count, string])[] = [
    [fatalities, "dead"],
    [injured, "injured"],
    [detained, "detained"],
    [incidents, "events counted"],
  ];
  const cost = counts.flatMap(([n, what]) => (n === null ? [] : [`${countWords(n)} ${what}`])).join(", ");
  const with_ =
    weapon === null && weapon_count === null
      ? null
      : `${weapon_count === null ? "" : `${countWords(weapon_count)} `}${t.foreign(weapon?.name ?? "weapons")}`;
  return [
    ...row("by", names(actor)),
    ...row("against", names(target)),
    ...row(
      "at",
      place === null
        ? null
        : `${t.foreign(place.name)}${place.country === null ? "" : `, ${place.country}`} (${place.precision})`,
    ),
    ...row("with", with_),
    ...row("cost", cost === "" ? null : t.style("red", cost)),
  ];
}

/** The keys in one line. */
export const keyLine = (t: Terminal) => t.style("dim", KEYS.map(({ key, action }) => `${key} ${action}`).join("  "));
/** The keys, one a line. */
export const helpLines = (t: Terminal) =>
  KEYS.map(({ key, arabic, about }) => `  ${t.style("bold", key)}  ${t.foreign([...arabic].join(" "))}  ${about}`);
