import type { Reading, Token } from "../../record/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ARTICLE = "ال";
/** Words that end the name of a place and qualify it: `الشرقية`, `الجديدة`, `الفوقا`. Normal forms. */
const QUALIFIERS = new Set(
  "الشرقية الغربية الشمالية الجنوبية الوسطي الشرقي الغربي الشمالي الجنوبي الكبري الصغري الكبير الصغير الجديدة القديمة الجديد القديم العليا السفلي التحتا الفوقا الفوقاني التحتاني فوقاني تحتاني".split(
    " ",
  ),
);
const LONGEST = 3;
const AND = "و";
const FOR = "ل";
/** Classes of nouns that behind a head noun tell whose or what for it is, not its name: `معسكر الجنود`, `منطقة الحادث`, `موقع الهجوم`. */
const UNNAMING = new Set(
  "human force group government organisation soldier fighter civilian attack motion event happen talks weapon ammunition violence death casualty victim operation seize strike".split(
    " ",
  ),
);
/** First letters of present-tense verbs, which vague head nouns often govern: `منطقة تشهد`. */
const PRESENT = "يت";

/**
 * Token after the last of an unknown name that begins at `at`, or `at` when none stands there. A name may be one word, a name-former with the
 * word after it (`أبو خشب`, `تل الضمان`, `عين البيضا`), and a qualifier (`الشرقية`).
 */
export function unknownNameEnd(vocabulary: Vocabulary, tokens: readonly Token[], at: number, open: number): number {
  let i = at;
  while (i < tokens.length && i - at < LONGEST && vocabulary.formers.has(tokens[i]!.norm) && joined(tokens, i, at)) i++;
  const former = i > at;
  const core = tokens[i];
  if (!former && open > 1 && core !== undefined && namesWithNext(tokens, i, at, vocabulary)) return i + 2;
  if (
    core === undefined ||
    !joined(tokens, i, at) ||
    !mayName(vocabulary, core, core.norm, core.readings, former, open)
  )
    return at;
  i++;
  if (i < tokens.length && QUALIFIERS.has(tokens[i]!.norm) && joined(tokens, i, at)) i++;
  return i;
}

/** `منطقة مربع القدود`, `منطقة أب كاماري`: an indefinite noun and a word that nothing knows are one name. */
function namesWithNext(tokens: readonly Token[], i: number, at: number, vocabulary: Vocabulary): boolean {
  const [core, next] = [tokens[i]!, tokens[i + 1]];
  if (next === undefined || !joined(tokens, i, at) || !joined(tokens, i + 1, at)) return false;
  const [reading] = core.readings;
  if (reading?.lexeme.pos !== "noun" || reading.definite || reading.number !== "singular") return false;
  if (reading.preposition !== null || reading.conjunction !== null || reading.enclitic !== null) return false;
  if (
    vocabulary.stops.has(core.norm) ||
    vocabulary.roleOf(core) !== 0 ||
    reading.lexeme.classes.some((c) => UNNAMING.has(c))
  )
    return false;
  return (
    next.readings.length === 0 &&
    next.norm.length > SHORT &&
    !vocabulary.stops.has(next.norm) &&
    !/^[وفبل]/u.test(next.norm)
  );
}
const SHORT = 3;

function joined(tokens: readonly Token[], i: number, at: number): boolean {
  const token = tokens[i]!;
  return token.kind === "word" && token.sentence === tokens[at]!.sentence && (i === at || token.spaced);
}

/**
 * Token after the last of an unknown name that goes on a list of them (`قريتي عين الدلب والمجدل`), and the letters of its و; null where none stands.
 */
export function joinedNameEnd(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  open: number,
): { readonly end: number; readonly cut: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !token.norm.startsWith(AND) || !token.spaced) return null;
  const stem = token.norm.slice(AND.length);
  if (vocabulary.formers.has(stem)) {
    const end = unknownNameEnd(vocabulary, tokens, at + 1, 2);
    return end > at + 1 ? { end, cut: AND.length } : null;
  }
  const named = token.readings.every(
    (r) =>
      r.conjunction === null ||
      (stem.startsWith(ARTICLE) && r.lexeme.pos !== "verb" && !r.lexeme.classes.some((c) => UNNAMING.has(c))),
  );
  return named && mayName(vocabulary, token, stem, [], false, open) ? { end: at + 1, cut: AND.length } : null;
}

/** A word that may be the name itself: not a word of grammar, not an adjective or verb, not known to the lexicon where the head noun is vague. */
function mayName(
  vocabulary: Vocabulary,
  token: Token,
  norm: string,
  readings: readonly Reading[],
  former: boolean,
  open: number,
): boolean {
  if (norm.length < 3 || vocabulary.countryOf(norm) !== null || vocabulary.stops.has(norm)) return false;
  if (former) return !readings.some((r) => r.lexeme.pos === "verb" && r.form === "finite" && !r.definite && open < 2);
  const definite = norm.startsWith(ARTICLE);
  for (const reading of readings) {
    const { pos } = reading.lexeme;
    if (open < 2) return false;
    // `قرب مسجد فقتلت مدنيا`
    if (reading.conjunction === "ف" && reading.form === "finite") return false;
    if (reading.preposition !== null || reading.conjunction !== null || reading.enclitic !== null) continue;
    // `معسكر المنار`: with the article behind a noun without one a participle describes nothing.
    const participle = definite && reading.form.endsWith("participle") && reading.number === "singular";
    if (pos !== "noun" && pos !== "name" && !participle) return false;
    if (pos === "noun" && (!definite || reading.lexeme.classes.some((c) => UNNAMING.has(c)))) return false;
  }
  if (vocabulary.roleOf(token) !== 0 && !definite) return false;
  if (!definite && (norm.startsWith(AND) || norm.startsWith(FOR) || (open < 2 && PRESENT.includes(norm[0]!))))
    return false;
  return (
    definite ||
    !(norm.endsWith("ية") || norm.endsWith("ات") || norm.endsWith("ين") || norm.endsWith("ها") || norm.endsWith("هم"))
  );
}
