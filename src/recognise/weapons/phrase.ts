import type { Token } from "../../record/index.ts";
import { base, type Modifier } from "./forms.ts";
import type { Node, Words } from "./words.ts";

/** What follows a head noun: types, models, origin, calibre. */
export interface Tail {
  /** Token after the phrase. */
  readonly last: number;
  readonly modifiers: readonly Modifier[];
  /** Model's name as written, or null. */
  readonly model: string | null;
  readonly calibre: number | null;
}

const HYPHENS = new Set(["-", "–", "‑", "_", "."]);
const OPENERS = new Set(['"', "«", "“", "”", "'", "‘", "(", "„"]);
const CLOSERS = new Set(['"', "»", "”", "“", "'", "’", ")"]);
/** A quoted model that the tables don't know has at most this many tokens. */
const LONGEST_MODEL = 5;

/** The longest phrase of a trie at token `at`; hyphens and dots glued between its words don't count. */
export function longest(
  root: Node | undefined,
  tokens: readonly Token[],
  at: number,
  limit: number,
  key: (norm: string) => string,
): (Modifier & { readonly last: number }) | null {
  let found: (Modifier & { readonly last: number }) | null = null;
  let node = root;
  let i = at;
  while (node && i < limit) {
    if (i > at && HYPHENS.has(tokens[i]!.norm)) i++;
    const token = tokens[i];
    if (i >= limit || token === undefined) break;
    node = node.next.get(key(token.norm));
    i++;
    if (node?.entry) found = { last: i, entry: node.entry, spelling: node.spelling };
  }
  return found;
}

const same = (norm: string) => norm;

/** Reads what follows the head noun that ends before token `at`. `limit` is the end of the sentence. */
export function readTail(
  text: string,
  tokens: readonly Token[],
  at: number,
  limit: number,
  headId: string,
  words: Words,
): Tail {
  const own = words.modifiers.get(headId);
  const modifiers: Modifier[] = [];
  let model: string | null = null;
  let calibre: number | null = null;
  let last = at;
  const take = (first: number, until: number, { entry, spelling }: Modifier) => {
    if (!modifiers.some((m) => m.entry === entry)) modifiers.push({ entry, spelling });
    if (entry.sort === "model") model = text.slice(tokens[first]!.start, tokens[until - 1]!.end);
  };
  for (;;) {
    const before = last;
    if (last < limit && tokens[last]!.norm === "_" && !tokens[last]!.spaced) last++;
    const direct = longest(own, tokens, last, limit, base);
    if (direct) {
      take(last, direct.last, direct);
      last = joinedNumber(tokens, direct.last, limit);
      continue;
    }
    const named = readModel(tokens, last, limit, words, own);
    if (named) {
      if (named.modifier) take(named.first, named.until, named.modifier);
      else model = text.slice(tokens[named.first]!.start, tokens[named.until - 1]!.end);
      last = named.last;
      continue;
    }
    const size = readCalibre(tokens, last, limit, words);
    if (size) {
      calibre = size.value;
      last = size.last;
      continue;
    }
    const quality = readQuality(tokens, last, limit, words);
    if (quality === last) return { last: before, modifiers, model, calibre };
    last = quality;
  }
}

/** `فجر-5`: a number glued to a model by a hyphen belongs to it. */
function joinedNumber(tokens: readonly Token[], last: number, limit: number): number {
  const hyphen = tokens[last];
  const number = tokens[last + 1];
  if (last + 1 < limit && hyphen && HYPHENS.has(hyphen.norm) && hyphen.norm !== "." && !hyphen.spaced) {
    if (number?.kind === "number" && !number.spaced) return last + 2;
  }
  return last;
}

interface Named {
  readonly first: number;
  /** Token after the name. */
  readonly until: number;
  /** Token after the closing quotation mark. */
  readonly last: number;
  readonly modifier: Modifier | null;
}

/** `من طراز كاتيوشا`, `نوع "غراد"`, `"كورنيت"`: a model after a link, in quotation marks, or both. */
function readModel(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: Words,
  own: Node | undefined,
): Named | null {
  const link = longest(words.links, tokens, at, limit, same);
  let first = link ? link.last : at;
  const opener = tokens[first];
  const quoted = first < limit && opener !== undefined && OPENERS.has(opener.norm);
  if (!link && !quoted) return null;
  if (quoted) first++;
  const match =
    longest(own, tokens, first, limit, base) ?? (link ? longest(words.models, tokens, first, limit, base) : null);
  const until = match ? joinedNumber(tokens, match.last, limit) : first;
  const closed = quoted && until < limit && CLOSERS.has(tokens[until]!.norm);
  if (match && (closed || !quoted)) return { first, until, last: closed ? until + 1 : until, modifier: match };
  if (!link) return null;
  if (!quoted) return match ? null : latinModel(tokens, first, limit);
  for (let i = first + 1; i <= first + LONGEST_MODEL && i < limit; i++) {
    if (CLOSERS.has(tokens[i]!.norm)) return { first, until: i, last: i + 1, modifier: null };
  }
  return match ? { first, until, last: until, modifier: match } : null;
}

/** A model in Latin letters that the tables don't know: `من نوع MC-130`. */
function latinModel(tokens: readonly Token[], first: number, limit: number): Named | null {
  if (first >= limit || tokens[first]!.kind !== "latin") return null;
  let until = first + 1;
  while (until < limit && !tokens[until]!.spaced && isModelPart(tokens[until]!)) until++;
  return { first, until, last: until, modifier: null };
}

const isModelPart = ({ kind, norm }: Token) => kind === "latin" || kind === "number" || norm === "-";

/** `عيار 107`, `122 ملم`: millimetres. */
function readCalibre(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: Words,
): { readonly value: number; readonly last: number } | null {
  const lead = longest(words.calibres, tokens, at, limit, same);
  let i = lead ? lead.last : at;
  if (i < limit && tokens[i]!.norm === "(") i++;
  const number = tokens[i];
  if (i >= limit || number?.kind !== "number") return null;
  const value = Number(number.norm.replace(",", "."));
  if (!Number.isFinite(value) || value <= 0 || value > 500) return null;
  const unit = tokens[i + 1];
  if (i + 1 < limit && unit && words.units.has(base(unit.norm))) {
    const closing = tokens[i + 2];
    const closed = i + 2 < limit && closing?.norm === ")" && tokens[i - 1]?.norm === "(";
    return { value, last: closed ? i + 3 : i + 2 };
  }
  return lead && tokens[i - 1]!.norm !== "(" ? { value, last: i + 1 } : null;
}

/** `إيراني الصنع`, `محلية الصنع`, `قديمة`, `بعيدة المدى`, and adjectives of origin alone. */
function readQuality(tokens: readonly Token[], at: number, limit: number, words: Words): number {
  const quality = longest(words.qualities, tokens, at, limit, base);
  if (quality) return quality.last;
  const token = tokens[at];
  if (at >= limit || token?.kind !== "word" || !words.origins.has(base(token.norm))) return at;
  const made = tokens[at + 1];
  return at + 1 < limit && made && words.made.has(base(made.norm)) ? at + 2 : at + 1;
}
