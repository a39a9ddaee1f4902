import type { Lexeme, Reading } from "../../record/index.ts";
import type { Features } from "./form.ts";
import { costOf } from "./order.ts";
import type { FormTable } from "./table.ts";

/** Attached pronouns in normal form, longest first. */
export const ENCLITICS = ["هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي"] as const;

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

/** Readings of one word in normal form, best first. */
export function readWord(table: FormTable, norm: string): Reading[] {
  const found = collect(table, norm);
  // Many writers leave the dots off a final ta marbuta.
  if (found.length === 0 && norm.endsWith("ه") && norm.length > 3)
    found.push(...collect(table, `${norm.slice(0, -1)}ة`));
  found.sort((a, b) => a.cost - b.cost || a.order - b.order);
  return found.slice(0, MOST_READINGS).map((scored) => scored.reading);
}

function collect(table: FormTable, norm: string): Scored[] {
  const found: Scored[] = [];
  fronts(table, norm, null, found);
  const first = norm[0];
  if (norm.length > 2 && (first === "و" || first === "ف")) fronts(table, norm.slice(1), first, found);
  return found;
}

function fronts(table: FormTable, rest: string, conjunction: Front["conjunction"], found: Scored[]): void {
  const bare: Front = { conjunction, preposition: null, definite: false, future: false };
  hosts(table, rest, bare, found);
  if (rest.length < 3) return;
  if (rest.startsWith("ال")) hosts(table, rest.slice(2), { ...bare, definite: true }, found);
  const first = rest[0]!;
  if (first === "س") hosts(table, rest.slice(1), { ...bare, future: true }, found);
  if (first !== "ب" && first !== "ك" && first !== "ل") return;
  const front: Front = { ...bare, preposition: first };
  const after = rest.slice(1);
  hosts(table, after, front, found);
  if (first !== "ل") {
    if (after.startsWith("ال")) hosts(table, after.slice(2), { ...front, definite: true }, found);
  } else if (after[0] === "ل") {
    hosts(table, after.slice(1), { ...front, definite: true }, found);
    // لـ + اللجنة: three lams are written as two.
    hosts(table, after, { ...front, definite: true }, found);
  }
}

function hosts(table: FormTable, host: string, front: Front, found: Scored[]): void {
  if (host === "") return;
  table.each(host, (lexeme, features) => accept(lexeme, features, front, null, found));
  if (front.definite) return;
  for (const enclitic of ENCLITICS) {
    if (!host.endsWith(enclitic) || host.length <= enclitic.length) continue;
    const stem = host.slice(0, -enclitic.length);
    table.each(stem, (lexeme, features) => accept(lexeme, features, front, enclitic, found));
  }
}

function accept(lexeme: Lexeme, features: Features, front: Front, enclitic: string | null, found: Scored[]): void {
  const { join, ...own } = features;
  if (!joins(features, front, enclitic)) return;
  const reading: Reading = {
    lexeme,
    form: own.form,
    conjunction: front.conjunction,
    preposition: front.preposition,
    future: front.future,
    definite: front.definite,
    enclitic,
    tense: own.tense,
    voice: own.voice,
    person: own.person,
    number: own.number,
    gender: own.gender,
  };
  if (found.some((known) => sameReading(known.reading, reading))) return;
  found.push({ reading, cost: costOf(reading, join), order: found.length });
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

/** Which clitics a form takes. */
function joins(features: Features, front: Front, enclitic: string | null): boolean {
  const { join, form, tense } = features;
  if (enclitic === null ? join === "pronoun" : join === "absolute" || join === "indefinite") return false;
  if (form === "finite") {
    if (front.definite) return false;
    if (front.future) return tense === "present" && enclitic !== "ي";
    if (front.preposition !== null) return front.preposition === "ل" && tense === "present" && enclitic !== "ي";
    return enclitic !== "ي";
  }
  if (front.future || enclitic === "ني") return false;
  return !front.definite || join === "any" || join === "absolute";
}
