import {
  fold,
  LexemeMemo,
  PhraseIndex,
  ReadingMemo,
  type ReadTrait,
  readTrait,
  WordMemo,
  type WordTrait,
  wordTrait,
} from "../../arabic/index.ts";
import type { Knowledge, Lexeme, Reading, SpeakerKind, Token } from "../../record/index.ts";

/** How a verb of saying brings in what was said. */
export type Takes = "an" | "colon" | "quote" | "noun" | "ila" | "ala" | "about" | "bi" | "min" | "fi";
export type Sense = "strict" | "start" | "source" | "shown" | "goes" | "paper" | "act" | "charge" | "in";

/** A row of `knowledge/words/cues.tsv`. */
export interface Cue {
  readonly id: string;
  readonly takes: ReadonlySet<string>;
  readonly sense: ReadonlySet<string>;
}

/** A preposition of attribution: whether the name that follows carries `ل` or stands after another word. */
export interface PrepositionCue {
  readonly id: string;
  /** The speaker comes with an attached or separate `ل`. */
  readonly lam: boolean;
  /** `حسبما`, `كما`: a verb of saying follows at once. */
  readonly verb: boolean;
}

export type Being = "person" | "body" | "paper";
export interface SpeakerHead {
  readonly kind: SpeakerKind;
  readonly being: Being;
}

/** The words that the statement rules read, built once from the knowledge. */
export interface Tables {
  /** The rows of `cues.tsv` that hold a verb; null for most lexemes. */
  cuesOf(lexeme: Lexeme): readonly Cue[] | null;
  readonly prepositions: PhraseIndex<PrepositionCue>;
  readonly heads: ReadonlyMap<string, SpeakerHead>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The kinds of `words` by the words that they hold. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** The kinds of `words` that hold a word. */
  readonly kinds: WordMemo<ReadonlySet<string>>;
  /** Whether some of `words` holds a word. */
  readonly listed: WordTrait;
  /** Whether some reading of a word is of a verb of saying; most words have none. */
  readonly saying: ReadTrait;
  readonly headMemo: ReadingMemo<SpeakerHead | null>;
}

const split = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((part) => part !== "");

export function loadTables(knowledge: Knowledge): Tables {
  const verbs = new Map<string, Cue[]>();
  const prepositions = new PhraseIndex<PrepositionCue>();
  for (const row of knowledge.tables.cues ?? []) {
    const cue: Cue = { id: row.id!, takes: new Set(split(row.takes)), sense: new Set(split(row.sense)) };
    for (const word of split(row.words)) {
      if (row.kind === "preposition") addPreposition(prepositions, cue.id, word);
      else add(verbs, fold(word), cue);
    }
  }
  const heads = new Map<string, SpeakerHead>();
  for (const row of knowledge.tables.speakers ?? []) {
    const head = { kind: row.kind as SpeakerKind, being: row.being as Being };
    for (const word of split(row.words)) if (!heads.has(fold(word))) heads.set(fold(word), head);
  }
  const words = new Map<string, ReadonlySet<string>>();
  for (const row of knowledge.tables["speech-words"] ?? []) {
    words.set(row.kind!, new Set(split(row.words).map((word) => fold(word))));
  }
  const holders = new Map<string, string[]>();
  for (const [kind, set] of words) for (const word of set) holders.set(word, [...(holders.get(word) ?? []), kind]);
  const cues = new LexemeMemo<readonly Cue[] | null>();
  const cuesOf = (lexeme: Lexeme) => {
    const known = cues.get(lexeme);
    return known === undefined ? cues.set(lexeme, verbs.get(lexeme.norm) ?? null) : known;
  };
  const saying = readTrait(({ readings }) => readings.some((r) => cuesOf(r.lexeme) !== null));
  const listed = wordTrait((token) => kindsOf(holders, token) !== NONE);
  const memos = { kinds: new WordMemo<ReadonlySet<string>>(), headMemo: new ReadingMemo<SpeakerHead | null>() };
  return { cuesOf, prepositions, heads, words, holders, saying, listed, ...memos };
}

function add(map: Map<string, Cue[]>, key: string, cue: Cue): void {
  const list = map.get(key);
  if (list) list.push(cue);
  else map.set(key, [cue]);
}

/** `وفقا ل` is entered with its lam apart. */
function addPreposition(index: PhraseIndex<PrepositionCue>, id: string, phrase: string): void {
  const lam = phrase.endsWith(" ل");
  const verb = phrase.endsWith("ما");
  index.add(lam ? phrase.slice(0, -2) : phrase, { id, lam, verb });
}

/** Lemma of a reading in normal form. */
export const lemmaOf = (reading: Reading): string => reading.lexeme.norm;

/** Feminine and plural endings, longest first, that a word unknown to the lexicon may carry. */
const ENDINGS = ["ون", "ين", "ان", "ات", "ة", "ا"];

/** What kind of speaker a word heads: by its lemma, else by its letters less the article, clitics and a regular ending. */
export function headOf(tables: Tables, token: Token): SpeakerHead | null {
  const known = tables.headMemo.get(token);
  return known === undefined ? tables.headMemo.set(token, readHead(tables, token)) : known;
}

function readHead(tables: Tables, token: Token): SpeakerHead | null {
  for (const reading of token.readings) {
    if (reading.lexeme.pos === "verb" && reading.form === "finite") continue;
    if (reading.lexeme.pos === "verb") continue;
    const head = tables.heads.get(lemmaOf(reading));
    if (head) return head;
  }
  for (const cut of token.cuts) {
    const bare = cut.stem.startsWith("ال") ? cut.stem.slice(2) : cut.stem;
    const found = tables.heads.get(bare) ?? withoutEnding(tables, bare);
    if (found) return found;
  }
  return null;
}

function withoutEnding(tables: Tables, bare: string): SpeakerHead | undefined {
  for (const ending of ENDINGS) {
    if (!bare.endsWith(ending) || bare.length - ending.length < 3) continue;
    const stem = bare.slice(0, -ending.length);
    const found = tables.heads.get(stem) ?? tables.heads.get(`${stem}ة`);
    if (found) return found;
  }
  return undefined;
}

/** True when the token, cut of its conjunction and preposition or not, is one of the words of a kind. */
export function isWord(tables: Tables, kind: string, token: Token): boolean {
  if (!tables.listed.of(token)) return false;
  return (tables.kinds.get(token) ?? tables.kinds.set(token, kindsOf(tables.holders, token))).has(kind);
}

const NONE: ReadonlySet<string> = new Set();
const NOWHERE: readonly string[] = [];

function kindsOf(holders: Tables["holders"], { cuts }: Token): ReadonlySet<string> {
  const kinds: string[] = [];
  for (const { stem } of cuts) {
    kinds.push(...(holders.get(stem) ?? NOWHERE));
    if (stem.startsWith("ال")) kinds.push(...(holders.get(stem.slice(2)) ?? NOWHERE));
  }
  return kinds.length > 0 ? new Set(kinds) : NONE;
}

/** True when some reading of a word is of a verb of saying: only then the cue rules look at it. */
export const maySay = ({ saying }: Tables, token: Token): boolean => saying.of(token);
