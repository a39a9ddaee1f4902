import type { Lexeme, Reading } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import type { Features } from "./form.ts";
import { costOf } from "./order.ts";
import { IMPOSSIBLE, mismatch } from "./spelling.ts";
import type { FormTable } from "./table.ts";

/** Attached pronouns in normal form, longest first. */
export const ENCLITICS = ["هما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي"] as const;
/** Their last letters. */
const ENDS = "اهمنكي";

/** What stands before the host: decides which forms may follow. */
interface Front {
  readonly conjunction: "و" | "ف" | null;
  readonly preposition: "ب" | "ك" | "ل" | null;
  readonly definite: boolean;
  readonly future: boolean;
}

interface Scored {
  readonly reading: Reading;
  readonly cost: number;
  readonly order: number;
}

/** No word keeps more readings than this. */
export const MOST_READINGS = 8;

/** Readings of one word in normal form, best first; `spelling`, letter for letter beside it, tells more where the writer did. */
export function readWord(table: FormTable, norm: string, spelling: string | null = null): readonly Reading[] {
  const told = spelling !== null && spelling.length === norm.length ? spelling : null;
  const found = collect(table, norm, told);
  if (found.length === 0) for (const other of variants(norm)) found.push(...collect(table, other, told));
  if (found.length > 1) found.sort((a, b) => a.cost - b.cost || a.order - b.order);
  const limit = (found[0]?.cost ?? 0) + IMPOSSIBLE / 2;
  // Pushed one by one: `map` gives an array that may have holes, and rules that meet both kinds run slowly.
  const readings: Reading[] = [];
  for (const { cost, reading } of found) if (cost < limit && readings.length < MOST_READINGS) readings.push(reading);
  return readings.length > 0 ? readings : NO_READINGS;
}

export const NO_READINGS = noneOf<Reading>();

/** Other habits of spelling for words that are not known as written: final ه for ة, and the Cairene مسئول for مسؤول. */
function variants(norm: string): string[] {
  const list: string[] = [];
  if (norm.length > 3 && norm.endsWith("ه")) list.push(`${norm.slice(0, -1)}ة`);
  if (norm.includes("ئو")) list.push(norm.replace("ئو", "ؤو"));
  if (norm.includes("ؤ")) list.push(norm.replace("ؤ", "ئ"));
  return list;
}

/** One word being read: the table, the writer's spelling, and what was found so far. */
interface Search {
  readonly table: FormTable;
  readonly length: number;
  readonly spelling: string | null;
  readonly found: Scored[];
}

function collect(table: FormTable, norm: string, spelling: string | null): Scored[] {
  const search: Search = { table, length: norm.length, spelling, found: [] };
  fronts(search, norm, null);
  const first = norm[0];
  if (norm.length > 2 && (first === "و" || first === "ف")) fronts(search, norm.slice(1), first);
  return search.found;
}

function fronts(search: Search, rest: string, conjunction: Front["conjunction"]): void {
  const front = (preposition: Front["preposition"], definite: boolean, future = false): Front => ({
    conjunction,
    preposition,
    definite,
    future,
  });
  hosts(search, rest, front(null, false));
  if (rest.length < 3) return;
  if (rest.startsWith("ال")) hosts(search, rest.slice(2), front(null, true));
  const first = rest[0]!;
  if (first === "س") hosts(search, rest.slice(1), front(null, false, true));
  if (first !== "ب" && first !== "ك" && first !== "ل") return;
  const after = rest.slice(1);
  hosts(search, after, front(first, false));
  if (first !== "ل") {
    if (after.startsWith("ال")) hosts(search, after.slice(2), front(first, true));
  } else if (after[0] === "ل") {
    hosts(search, after.slice(1), front(first, true));
    // لـ + اللجنة: three lams are written as two.
    hosts(search, after, front(first, true));
    // لـ + الذين: the article is part of the relative.
    const { table, length, found } = search;
    hosts({ table, length, spelling: null, found }, `ا${after}`, front(first, false));
  }
}

function hosts(search: Search, host: string, front: Front): void {
  if (host === "") return;
  const { table, spelling } = search;
  const start = search.length - host.length;
  const visit = (enclitic: string | null) => (lexeme: Lexeme, features: Features, spelt: string) => {
    if (!joins(lexeme, features, front, enclitic)) return;
    accept(
      search,
      readingOf(lexeme, features, front, enclitic),
      features,
      spelling ? mismatch(spelling, start, spelt) : 0,
    );
  };
  table.each(host, visit(null));
  if (front.definite || !ENDS.includes(host.at(-1)!)) return;
  for (const enclitic of ENCLITICS) {
    if (host.length > enclitic.length && host.endsWith(enclitic)) {
      table.each(host.slice(0, -enclitic.length), visit(enclitic));
    }
  }
}

function accept({ found }: Search, reading: Reading, features: Features, extra: number): void {
  const cost = costOf(reading, features) + extra;
  const at = found.findIndex((known) => sameReading(known.reading, reading));
  if (at < 0) found.push({ reading, cost, order: found.length });
  else if (cost < found[at]!.cost) found[at] = { reading, cost, order: found[at]!.order };
}

function readingOf(lexeme: Lexeme, features: Features, front: Front, enclitic: string | null): Reading {
  const { form, tense, voice, person, number, gender } = features;
  const { conjunction, preposition, future, definite } = front;
  return {
    lexeme,
    form,
    conjunction,
    preposition,
    future,
    definite,
    enclitic,
    tense,
    voice,
    person,
    number,
    gender,
  };
}

function sameReading(a: Reading, b: Reading): boolean {
  return (
    a.lexeme === b.lexeme &&
    a.form === b.form &&
    a.enclitic === b.enclitic &&
    a.conjunction === b.conjunction &&
    a.preposition === b.preposition &&
    a.definite === b.definite &&
    a.future === b.future &&
    a.tense === b.tense &&
    a.voice === b.voice &&
    a.person === b.person &&
    a.number === b.number &&
    a.gender === b.gender
  );
}

const CLOSED = new Set<Lexeme["pos"]>(["preposition", "conjunction", "particle", "pronoun", "adverb"]);

/** Attached prepositions stand before the nominal prepositions (بدون, لغير) only; relatives and demonstratives take them as nouns do. */
function closedJoins({ pos, lemma }: Lexeme, front: Front): boolean {
  if (front.definite) return false;
  return front.preposition === null || (pos === "preposition" && lemma.length >= 3);
}

/** Which clitics a form takes. */
function joins(lexeme: Lexeme, features: Features, front: Front, enclitic: string | null): boolean {
  const { join, form, tense } = features;
  if (enclitic === null ? join === "pronoun" : join === "absolute" || join === "indefinite") return false;
  if (form === "finite") {
    if (front.definite) return false;
    if (front.future) return tense === "present" && !features.jussive && enclitic !== "ي";
    if (front.preposition !== null) return front.preposition === "ل" && tense === "present" && enclitic !== "ي";
    return enclitic !== "ي" && enclitic !== "ك";
  }
  if (front.future) return false;
  if (form === "base" && CLOSED.has(lexeme.pos)) return closedJoins(lexeme, front);
  if (enclitic === "ني") return false;
  return !front.definite || join === "any" || join === "absolute";
}
