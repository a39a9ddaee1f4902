/** What a person answers to a card. */
export type Action = "accept" | "reject" | "unsure" | "edit" | "skip" | "undo" | "quit" | "help" | "note";

interface Key {
  readonly action: Action;
  readonly key: string;
  /** What the same physical key gives in Arabic layouts (PC, and where it differs Mac). */
  readonly arabic: string;
  readonly about: string;
}

/** The keys of the triage; an answer may also be written out in a script. */
export const KEYS: readonly Key[] = [
  { action: "accept", key: "y", arabic: "غ", about: "accept: the claim says what the text says" },
  { action: "reject", key: "n", arabic: "ىر", about: "reject" },
  { action: "unsure", key: "u", arabic: "ع", about: "unsure" },
  { action: "edit", key: "e", arabic: "ث", about: "edit a field" },
  { action: "note", key: "r", arabic: "ق", about: "write a remark" },
  { action: "skip", key: "s", arabic: "س", about: "skip for now" },
  { action: "undo", key: "z", arabic: "ئظ", about: "undo your last answer (also Backspace)" },
  { action: "quit", key: "q", arabic: "ض", about: "quit; everything answered is kept" },
  { action: "help", key: "?", arabic: "؟", about: "these keys" },
];

const BY_KEY: ReadonlyMap<string, Action> = new Map(
  KEYS.flatMap(({ action, key, arabic }) => [key, ...arabic].map((char) => [char, action] as const)),
);
const BY_WORD: ReadonlyMap<string, Action> = new Map(
  KEYS.flatMap(({ action, key }) => [key, action].map((word) => [word, action] as const)),
);

const BACKSPACE = ["\u007f", "\b"];
const STOPS = ["\u0003", "\u0004"];

/** The action of a pressed key in any layout; null for other keys. */
export function actionOfKey(char: string): Action | null {
  if (STOPS.includes(char)) return "quit";
  if (BACKSPACE.includes(char)) return "undo";
  return BY_KEY.get(char.toLowerCase()) ?? null;
}

/** An answer with what was written behind it. */
export interface Answer {
  readonly action: Action;
  readonly rest: string;
}

/** The answer of a line: `y`, `accept`, `n no such place`, `e fatalities 3 # as the ministry says`; null for anything else. */
export function answerOfLine(line: string): Answer | null {
  const [, word = "", rest = ""] = /^\s*(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  const action = BY_WORD.get(word.toLowerCase()) ?? ([...word].length === 1 ? actionOfKey(word) : null);
  return action === null ? null : { action, rest: rest.trim() };
}
