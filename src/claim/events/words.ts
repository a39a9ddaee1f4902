import { fold, ReadingMemo, readTrait } from "../../arabic/index.ts";
import type { Knowledge, PloverType, Token } from "../../record/index.ts";

/** A word before a trigger that changes its status, and how many tokens it reaches. */
export interface Operator {
  readonly status: string;
  readonly reach: number;
  /** True when it works on finite verbs only. */
  readonly verbal: boolean;
}

/** Small word tables that the event rules read: operators of status, habit words, modes by modifier. */
export interface Words {
  operatorOf(token: Token): Operator | null;
  isHabit(token: Token): boolean;
  modeOf(token: Token): string | null;
  /** The mode that a word of its topic gives to an act of a type, by `knowledge/words/topic-modes.tsv`; null where no row holds the word. */
  topicModeOf(type: PloverType, token: Token): string | null;
  /** The mode of an act whose topic holds no such word. */
  otherwise(type: PloverType): string | null;
  has(table: string, token: Token): boolean;
  /** The kinds of talk of `talk.tsv` that a word belongs to. */
  talkOf(token: Token): readonly string[];
}

/** Loads `knowledge/words/event-words.tsv`: kind, value, reach, on, word. */
export function loadWords(knowledge: Knowledge): Words {
  const operators = new Map<string, Operator>();
  const modes = new Map<string, string>();
  const sets = new Map<string, Set<string>>();
  for (const row of knowledge.tables["event-words"] ?? []) {
    for (const word of (row.words ?? "").split("|").filter(Boolean)) {
      const key = fold(word);
      if (row.kind === "operator")
        operators.set(key, { status: row.value!, reach: Number(row.reach || 3), verbal: row.on === "verb" });
      else if (row.kind === "mode") modes.set(key, row.value!);
      else {
        const set = sets.get(row.kind!) ?? new Set();
        set.add(key);
        sets.set(row.kind!, set);
      }
    }
  }
  for (const row of knowledge.tables.talk ?? [])
    sets.set(`${TALK}${row.kind}`, new Set((row.words ?? "").split("|").map(fold)));
  const topics = topicModes(knowledge);
  const known = new Known(operators, modes, sets);
  return {
    operatorOf: (token) => known.of(token).operator,
    modeOf: (token) => known.of(token).mode,
    topicModeOf: (type, token) => {
      const map = topics.get(type);
      return map ? firstOf(map, formsOf(token)) : null;
    },
    otherwise: (type) => topics.get(type)?.get(ELSE) ?? null,
    isHabit: (token) => known.of(token).tables.has("habit"),
    has: (table, token) => known.of(token).tables.has(table),
    talkOf: (token) => known.of(token).talk,
  };
}

/** Before the names of the kinds of talk among the tables. */
const TALK = "talk.";

/** The word of `topic-modes.tsv` that stands for any other. */
const ELSE = "else";

function topicModes(knowledge: Knowledge): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const topics = new Map<string, Map<string, string>>();
  for (const row of knowledge.tables["topic-modes"] ?? []) {
    const map = topics.get(row.type!) ?? new Map<string, string>();
    topics.set(row.type!, map);
    for (const word of (row.words ?? "").split("|")) map.set(fold(word), row.mode!);
  }
  return topics;
}

/** All that the tables say of one word as it is read. */
interface WordInfo {
  readonly operator: Operator | null;
  readonly mode: string | null;
  readonly tables: ReadonlySet<string>;
  readonly talk: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_TALK: readonly string[] = [];
const NOWHERE: readonly number[] = [];
/** What the tables say of most words. */
const UNLISTED: WordInfo = { operator: null, mode: null, tables: NOTHING, talk: NO_TALK };

/** Looks each word up once: the rules ask of it many times. */
class Known {
  private readonly operators: ReadonlyMap<string, Operator>;
  private readonly modes: ReadonlyMap<string, string>;
  /** The tables that hold a form, by their place in `names`. */
  private readonly holders = new Map<string, number[]>();
  private readonly names: readonly string[];
  private readonly words = new ReadingMemo<WordInfo>();
  private readonly listed = readTrait((token) => this.read(token) !== UNLISTED);

  constructor(
    operators: ReadonlyMap<string, Operator>,
    modes: ReadonlyMap<string, string>,
    sets: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.operators = operators;
    this.modes = modes;
    this.names = [...sets.keys()];
    for (const [i, set] of [...sets.values()].entries())
      for (const form of set) this.holders.set(form, [...(this.holders.get(form) ?? []), i]);
  }

  of(token: Token): WordInfo {
    return this.listed.of(token) ? (this.words.get(token) ?? this.words.set(token, this.read(token))) : UNLISTED;
  }

  private read(token: Token): WordInfo {
    const forms = formsOf(token);
    const tables = this.tablesOf(forms);
    const operator = firstOf(this.operators, isPlural(token) ? spellingsOf(token) : forms);
    const mode = firstOf(this.modes, forms);
    if (operator === null && mode === null && tables === NOTHING) return UNLISTED;
    const talk = [...tables].filter((t) => t.startsWith(TALK)).map((t) => t.slice(TALK.length));
    return { operator, mode, tables, talk: talk.length > 0 ? talk : NO_TALK };
  }

  /** The tables that hold one of the forms, in their own order; most words are in none. */
  private tablesOf(forms: readonly string[]): ReadonlySet<string> {
    if (!forms.some((form) => this.holders.has(form))) return NOTHING;
    const places = new Set(forms.flatMap((form) => this.holders.get(form) ?? NOWHERE));
    return new Set([...places].sort((a, b) => a - b).map((place) => this.names[place]!));
  }
}

function firstOf<T>(map: ReadonlyMap<string, T>, forms: readonly string[]): T | null {
  for (const form of forms) {
    const value = map.get(form);
    if (value !== undefined) return value;
  }
  return null;
}

/** Behind an attached preposition a word this short is another word: كما, لما and بما deny nothing. */
const SHORT = 2;

/** The word as written, without its clitics, and the lemmas of its readings, in normal form; a function word is read as nothing else. */
function formsOf(token: Token): readonly string[] {
  const forms = [token.norm];
  const closed = isClosed(token);
  for (const cut of token.cuts) {
    if (cut.length === 0 || (cut.preposition !== null && (closed || cut.stem.length <= SHORT))) continue;
    forms.push(cut.stem);
  }
  for (const reading of closed ? token.readings.slice(0, 1) : token.readings) forms.push(reading.lexeme.norm);
  return forms;
}

/** The word as written, with and without its clitics and article. */
const spellingsOf = (token: Token): readonly string[] =>
  [token.norm, ...token.cuts.map((cut) => cut.stem)].map((stem) => stem.replace(/^ال/, ""));

/** `طلاب` is the plural of a noun that is spelt as the verb `طالب`, and demands nothing; plurals stand in the table as they are written. */
const isPlural = (token: Token) =>
  token.readings.length > 0 && token.readings.every((r) => r.form === "plural" && r.lexeme.pos === "noun");

const OPEN = new Set(["verb", "noun", "adjective", "name"]);
/** Function words (بعدما, كما) hold no other word, whatever their letters; those with a preposition of their own (بدون) do. */
function isClosed(token: Token): boolean {
  const reading = token.readings[0];
  return reading !== undefined && !OPEN.has(reading.lexeme.pos) && reading.preposition === null;
}
