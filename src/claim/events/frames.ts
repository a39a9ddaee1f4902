import { fold, LexemeMemo, masdarsOf, readTrait } from "../../arabic/index.ts";
import type { FormKind, Knowledge, Lexeme, PloverType, Reading, Status, Token, VerbEntry } from "../../record/index.ts";
import { PLOVER_TYPES, STATUSES } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";

export type Role = "actor" | "target" | "party" | "place" | "weapon" | "topic" | "cause";
/** Where a phrase stands to its trigger: subject, object, genitive, adjective, any, the next word, a preposition, or `say`: whoever says so. */
export type Slot = string;

/** One condition: the slot must hold (or, negated, must not hold) one of the items. */
export interface Need {
  readonly slot: Slot;
  readonly negated: boolean;
  /** Lemmas or word forms in normal form. */
  readonly words: ReadonlySet<string>;
  /** The same behind the article. */
  readonly definite: ReadonlySet<string>;
  /** Lexeme classes or mention kinds. */
  readonly classes: ReadonlySet<string>;
}

/** A row of `knowledge/words/frames.tsv`: which words tell which event, and which phrase fills which role. */
export interface Frame {
  readonly id: string;
  readonly type: PloverType;
  readonly mode: string | null;
  readonly acled: string | null;
  readonly status: Status | null;
  readonly roles: ReadonlyMap<Slot, Role>;
  readonly needs: readonly Need[];
  readonly closeness: number;
}

interface Entry {
  readonly frame: Frame;
  readonly forms: ReadonlySet<FormKind>;
}

/** Frames by lexeme. */
export interface Frames {
  readonly all: readonly Frame[];
  /** Words of the table that no lexeme has: a fault of the knowledge, reported by `check-knowledge`. */
  readonly unknown: readonly string[];
  of(reading: Reading): readonly Frame[];
  /** Whether some reading of a word tells events; most words have none that does. */
  may(token: Token): boolean;
}

const FORMS: Readonly<Record<string, readonly FormKind[]>> = {
  v: ["finite", "masdar"],
  f: ["finite"],
  m: ["masdar", "plural", "dual"],
  p: ["active-participle", "passive-participle"],
  n: ["base", "plural", "dual", "masdar"],
};

/** Reads the frames and ties their words to lexemes. Rows with conditions come before rows without, otherwise in the table's order. */
export function loadFrames(knowledge: Knowledge): Frames {
  const byLexeme = new Map<string, Entry[]>();
  const unknown: string[] = [];
  const all: Frame[] = [];
  const spellings = spellingsOf(knowledge);
  for (const row of knowledge.tables.frames ?? []) {
    const frame = frameOf(row);
    all.push(frame);
    for (const item of (row.words ?? "").split("|").filter(Boolean)) {
      const [kind, word] = [item.slice(0, 1), item.slice(2)];
      const ids = lexemesOf(spellings, kind, word);
      if (ids.length === 0) unknown.push(`${frame.id}: ${item}`);
      for (const id of ids) {
        const entries = byLexeme.get(id) ?? [];
        entries.push({ frame, forms: new Set(FORMS[kind]) });
        byLexeme.set(id, entries);
      }
    }
  }
  // Asked for each reading of each word: the answer is one list a lexeme and form, made once.
  const byForm = new LexemeMemo<ReadonlyMap<FormKind, readonly Frame[]> | null>();
  const formsOf = ({ id }: Lexeme) => {
    const entries = byLexeme.get(id);
    if (!entries) return null;
    const forms = [...new Set(entries.flatMap((e) => [...e.forms]))];
    const framesOf = (form: FormKind) => entries.filter((e) => e.forms.has(form)).map((e) => e.frame);
    return new Map(forms.map((form) => [form, closestFirst(framesOf(form))]));
  };
  const of = ({ lexeme, form }: Reading) => {
    let forms = byForm.get(lexeme);
    if (forms === undefined) forms = byForm.set(lexeme, formsOf(lexeme));
    return forms?.get(form) ?? NONE;
  };
  const telling = readTrait(({ readings }) => readings.some((reading) => of(reading).length > 0));
  return { all, unknown, of, may: (token) => telling.of(token) };
}

const NONE = noneOf<Frame>();

/** Frames of participles that tell what someone does besides: `…، مطالبا الحكومة`. */
export const isCircumstantial = ({ needs }: Frame): boolean => needs.some((n) => n.slot === "hal");

/** How closely a frame says what it wants: what must be there goes before what must not. */
const closeness = (needs: readonly Need[]): number => needs.reduce((sum, n) => sum + (n.negated ? 1 : WANTED), 0);
const WANTED = 8;

/** Closer frames are tried first. */
export const closestFirst = (frames: Frame[]): readonly Frame[] => frames.sort((a, b) => b.closeness - a.closeness);

function frameOf(row: Readonly<Record<string, string>>): Frame {
  const type = PLOVER_TYPES.find((t) => t === row.type);
  if (!type) throw new RangeError(`frames: ${row.id}: unknown PLOVER type ${JSON.stringify(row.type)}`);
  const status = STATUSES.find((s) => s === row.status) ?? null;
  const roles = new Map<Slot, Role>();
  for (const pair of (row.roles ?? "").split(" ").filter(Boolean)) {
    const [slot, role] = pair.split("=") as [string, Role];
    roles.set(slot, role);
  }
  const needs = (row.needs ?? "").split(" ").filter(Boolean).map(needOf);
  return {
    id: row.id!,
    type,
    mode: row.mode || null,
    acled: row.acled || null,
    status,
    roles,
    needs,
    closeness: closeness(needs),
  };
}

function needOf(text: string): Need {
  const negated = text.startsWith("!");
  const [slot, items] = (negated ? text.slice(1) : text).split(":") as [string, string];
  const words = new Set<string>();
  const classes = new Set<string>();
  for (const item of items.split("|")) {
    if (item.startsWith(".")) classes.add(item.slice(1));
    else words.add(fold(item));
  }
  const definite = new Set([...words].map((word) => `ال${word}`));
  return { slot, negated, words, definite, classes };
}

/** Lexemes by the normal form of what a row may call them. */
interface Spellings {
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  readonly masdars: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
}

function spellingsOf(knowledge: Knowledge): Spellings {
  const nouns = new Map<string, string[]>();
  const masdars = new Map<string, string[]>();
  const verbs = new Map<string, VerbEntry[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (list.at(-1) !== value) list.push(value);
  };
  for (const noun of knowledge.nouns) {
    for (const singular of noun.singular.split("|")) add(nouns, fold(singular), noun.id);
    for (const plural of noun.plurals) add(nouns, fold(plural), noun.id);
  }
  for (const verb of knowledge.verbs) {
    for (const masdar of masdarsOf(verb)) add(masdars, fold(masdar), verb.id);
    add(verbs, fold(verb.past), verb);
  }
  return { nouns, masdars, verbs };
}

function lexemesOf({ nouns, masdars, verbs }: Spellings, kind: string, word: string): readonly string[] {
  const [spelling, form] = word.split("@") as [string, string | undefined];
  const wanted = fold(spelling);
  if (kind === "n") return [...(nouns.get(wanted) ?? []), ...(masdars.get(wanted) ?? [])];
  return (verbs.get(wanted) ?? []).filter((verb) => form === undefined || verb.form === form).map((verb) => verb.id);
}
