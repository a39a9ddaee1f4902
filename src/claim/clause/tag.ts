import type { Analysed, Mention, Reading, Token } from "../../record/index.ts";
import { mentionOfToken, signKind, type Word, type WordKind } from "./word.ts";

const CLOSED: Readonly<Record<string, WordKind>> = {
  preposition: "preposition",
  conjunction: "conjunction",
  particle: "particle",
  pronoun: "pronoun",
  relative: "relative",
  demonstrative: "demonstrative",
  adverb: "adverb",
};

/** After a comma ما stands for what was just told (`…، ما أدى إلى`), not for a negation. */
const MA = "ما";

/**
 * Chooses one reading for every token of a text by its neighbours: a verb or its verbal noun, a noun or an adjective.
 * Unvowelled Arabic writes قتل for "he killed", "was killed" and "killing"; what stands before the word usually tells.
 */
export function tag(analysed: Analysed, mentions: readonly Mention[]): Word[] {
  const covered = mentionOfToken(analysed, mentions);
  const words: Word[] = [];
  for (const token of analysed.tokens) {
    const previous = words[token.index - 1] ?? null;
    const same = previous !== null && previous.token.sentence === token.sentence;
    words.push(wordOf(token, covered[token.index] ?? null, same ? previous : null, words));
  }
  return words;
}

function wordOf(token: Token, mention: Mention | null, previous: Word | null, words: readonly Word[]): Word {
  const base = { index: token.index, token, mention };
  const bare = { reading: null, preposition: null, conjunction: null, definite: false, enclitic: null };
  if (token.kind === "number") return { ...base, ...bare, kind: "number" };
  if (token.kind === "latin") return { ...base, ...bare, kind: "name", definite: true };
  if (token.kind !== "word") return { ...base, ...bare, kind: signKind(token.norm) };
  if (mention && mention.kind !== "time" && mention.kind !== "number" && mention.first < token.index) {
    return { ...base, ...bare, kind: "name", definite: true, reading: token.readings.find(isNominal) ?? null };
  }
  if (mention && mention.kind !== "time" && mention.first === token.index) return mentionWord(base, token, mention);
  if (token.norm === MA && previous?.kind === "comma") return { ...base, ...bare, kind: "relative" };
  const reading = choose(token, previous, words);
  if (!reading) return unknownWord(base, token, previous);
  return {
    ...base,
    kind: kindOf(reading, token),
    reading,
    preposition: reading.preposition,
    conjunction: reading.conjunction,
    definite: reading.definite || reading.enclitic !== null || reading.lexeme.pos === "name",
    enclitic: reading.enclitic,
  };
}

/** The first word of a known name: its clitics are those cut off where the name begins. */
function mentionWord(base: Pick<Word, "index" | "token" | "mention">, token: Token, mention: Mention): Word {
  const length = mention.start - token.start;
  const cut = token.cuts.find((c) => c.length === length) ?? token.cuts.find((c) => c.length > 0 && length > 0) ?? null;
  const lamArticle =
    length === 0
      ? token.cuts.find((c) => c.preposition === "ل" && token.norm.startsWith("لل", c.conjunction ? 1 : 0))
      : null;
  const chosen = lamArticle ?? cut;
  const reading = token.readings.find((r) => isNominal(r) && r.preposition === (chosen?.preposition ?? null)) ?? null;
  return {
    ...base,
    kind: "name",
    reading,
    preposition: chosen?.preposition ?? null,
    conjunction: chosen?.conjunction ?? null,
    definite: true,
    enclitic: null,
  };
}

/** A word that the lexicon doesn't know is taken for a name; its clitics are read only where the shape is plain. */
function unknownWord(base: Pick<Word, "index" | "token" | "mention">, token: Token, previous: Word | null): Word {
  const article = token.cuts.find((c) => c.stem.startsWith("ال") && c.stem.length > 4);
  const conjunction = article?.conjunction ?? (token.norm === "و" ? "و" : null);
  if (token.norm === "و")
    return {
      ...base,
      kind: "conjunction",
      reading: null,
      preposition: null,
      conjunction,
      definite: false,
      enclitic: null,
    };
  if ((token.norm === "ب" || token.norm === "ل" || token.norm === "ك") && token.norm.length === 1) {
    return {
      ...base,
      kind: "preposition",
      reading: null,
      preposition: token.norm,
      conjunction: null,
      definite: false,
      enclitic: null,
    };
  }
  const joined = previous?.kind === "name" && !article;
  return {
    ...base,
    kind: "name",
    reading: null,
    preposition: joined ? null : (article?.preposition ?? null),
    conjunction: joined ? null : conjunction,
    definite: true,
    enclitic: null,
  };
}

function kindOf(reading: Reading, token: Token): WordKind {
  const { lexeme, form } = reading;
  if (lexeme.classes.includes("negation")) return "negation";
  if (lexeme.classes.includes("complementiser")) return "complementiser";
  if (lexeme.classes.includes("relative") || lexeme.pos === "relative") return "relative";
  if (lexeme.pos === "conjunction" && token.norm !== "و" && token.norm !== "او" && token.norm !== "ام") {
    return lexeme.classes.includes("coordination") ? "conjunction" : "subordinator";
  }
  if (lexeme.pos === "verb") return form === "finite" ? "verb" : form === "masdar" ? "noun" : "adjective";
  return CLOSED[lexeme.pos] ?? (lexeme.pos === "adjective" ? "adjective" : lexeme.pos === "name" ? "name" : "noun");
}

const isNominal = (r: Reading) =>
  r.lexeme.pos === "noun" ||
  r.lexeme.pos === "adjective" ||
  r.lexeme.pos === "name" ||
  (r.lexeme.pos === "verb" && r.form !== "finite");
const isFiniteVerb = (r: Reading) => r.lexeme.pos === "verb" && r.form === "finite";
const isClosed = (r: Reading) => !isNominal(r) && !isFiniteVerb(r);

/** Best reading in context; null when the lexicon knows none. */
function choose(token: Token, previous: Word | null, words: readonly Word[]): Reading | null {
  const readings = token.readings;
  if (readings.length === 0) return null;
  const first = readings[0]!;
  if (readings.length === 1 || isClosed(first)) return first;
  const verb = readings.find(isFiniteVerb) ?? null;
  const noun = readings.find(isNominal) ?? null;
  if (!verb || !noun) return preferAdjective(readings, first, previous);
  return verbHere(verb, noun, previous, words) ? verb : preferAdjective(readings.filter(isNominal), noun, previous);
}

/** After a noun that agrees in definiteness an adjective reading wins over a noun reading. */
function preferAdjective(readings: readonly Reading[], fallback: Reading, previous: Word | null): Reading {
  if (!previous || (previous.kind !== "noun" && previous.kind !== "adjective" && previous.kind !== "name"))
    return fallback;
  if (fallback.preposition || fallback.conjunction) return fallback;
  const adjective = readings.find(
    (r) =>
      r.lexeme.pos === "adjective" &&
      r.preposition === null &&
      r.conjunction === null &&
      (r.definite || !previous.definite),
  );
  return adjective && adjective.definite === previous.definite ? adjective : fallback;
}

/** True where a word that may be verb or noun stands as a verb. */
function verbHere(verb: Reading, noun: Reading, previous: Word | null, words: readonly Word[]): boolean {
  if (noun.definite || noun.preposition) return false;
  if (verb.enclitic === null && noun.enclitic !== null && !verb.future)
    return previous === null ? false : verbContext(previous, words);
  if (verb.future) return true;
  if (previous === null) return true;
  return verbContext(previous, words);
}

function verbContext(previous: Word, words: readonly Word[]): boolean {
  switch (previous.kind) {
    case "preposition":
    case "number":
    case "verb":
    case "demonstrative":
      return false;
    case "negation":
    case "relative":
    case "complementiser":
    case "subordinator":
    case "stop":
    case "comma":
    case "colon":
    case "particle":
      return true;
    case "quote":
    case "close":
    case "open": {
      const before = words[previous.index - 1];
      return before === undefined
        ? true
        : previous.kind === "quote" && before.kind !== "stop"
          ? verbContext(before, words)
          : true;
    }
    case "noun":
      // An indefinite noun wants its genitive; a definite one may be the subject of a verb after it.
      return previous.definite;
    case "adjective":
      return previous.definite;
    case "name":
    case "pronoun":
      return true;
    default:
      return true;
  }
}
