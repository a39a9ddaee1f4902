/** Reads what stands around a verbal noun, another noun that tells an event, or a participle. */

import { type Arguments, argumentsWith, type Clauses } from "./arguments.ts";
import { collect, moreAdjectives } from "./collect.ts";
import { group } from "./coordination.ts";
import { isNationality } from "./describing.ts";
import { lostNun } from "./ending.ts";
import { NO_PHRASES, type NounPhrase, phraseAt } from "./phrase.ts";
import type { Word } from "./word.ts";

const MANY = "عديد";

/** `مقتل مدنيين`, `هجمات مسلحين`: people in the plural describe no single noun and no things. */
function areOthers({ reading, token }: Word, noun: Word): boolean {
  if (reading === null || reading.number === "singular" || !/[يو]ن$/u.test(token.norm)) return false;
  return noun.reading !== null && noun.reading.number !== "dual" && !/[يو]ن$/u.test(noun.token.norm);
}

/** Reads what stands around the noun at token `at` inside noun phrase `p`. */
export function nounArguments(clauses: Clauses, p: number, at: number): Arguments {
  const { words, phrases } = clauses;
  const phrase = phrases[p] as NounPhrase;
  const right = collect(clauses, p + 1, false);
  const modifiers: Word[] = [];
  let g = at + 1;
  // Quotation marks are transparent: `"جريمة حرب" مكتملة`.
  const open = words[at]!.kind === "noun" && !words[at]!.definite;
  while (g < phrase.last && (words[g]!.kind === "quote" || isAdjective(words[g]!))) {
    // `نقل الفارين`: with the article behind a noun without one it stands for those it describes.
    if (open && words[g]!.definite && words[g]!.reading?.lexeme.pos === "verb") break;
    // `اعتقال العديد من المواطنين`
    if (open && words[g]!.definite && words[g]!.reading?.lexeme.lemma === MANY) break;
    // `إجلاء مسلحي الحركة`: a plural that has lost its nun is no adjective here.
    if (open && g === at + 1 && (lostNun(words[g]!) || areOthers(words[g]!, words[at]!))) break;
    if (words[g]!.kind !== "quote") modifiers.push(words[g]!);
    g++;
  }
  const more = modifiers.length > 0 ? moreAdjectives(clauses, p + 1) : p + 1;
  if (more > p + 1) modifiers.push(...words.slice(phrase.last, phrases[more - 1]!.last).filter(isNationality));
  let genitive: NounPhrase | null = null;
  if (g < phrase.last && modifiers.length === 0) {
    let end = phrase.last;
    const own = words[at]!;
    while (end > g + 1 && agreesAsModifier(words[end - 1]!, own)) modifiers.push(words[--end]!);
    genitive = {
      kind: "noun",
      first: g,
      last: end,
      head: headFrom(words, g, end),
      preposition: null,
      joined: false,
      definite: true,
      time: words[g]!.mention?.kind === "time" && words[g]!.mention !== words[at]!.mention,
      attached: false,
      reach: end === phrase.last ? phrase.reach : end,
    };
    // `مفاوضات حثيثة`, `جلسته الاعتيادية`: a word that nothing knows describes where no genitive can stand or its ending agrees.
    if (genitive.time || describesUnknown(own, genitive, words)) genitive = null;
  }
  const owned =
    words[at]!.enclitic !== null && at + 1 === phrase.last && !GIVING.has(words[at]!.reading?.lexeme.lemma ?? "");
  const object = owned || (genitive && isBody(words[genitive.first]!)) ? objectOfMasdar(clauses, p, at) : null;
  const behind = object ? collect(clauses, phraseAt(clauses.phrases, object.first) + 1, false) : right;
  return {
    at,
    subject: NO_PHRASES,
    object: object ? group(clauses, object) : NO_PHRASES,
    after: behind.after,
    modifiers,
    genitive,
    passive: false,
    antecedent: null,
    first: phrase.first,
    last: Math.max(behind.last, phrase.last),
  };
}

/** True for a lone unknown word in -a behind a feminine noun or one of things: with the article where the noun is definite, else without. */
function describesUnknown(own: Word, { first, last }: NounPhrase, words: readonly Word[]): boolean {
  const { kind, reading, mention, token } = words[first]!;
  if (last - first !== 1 || kind !== "name" || reading !== null || mention !== null) return false;
  const definite = own.enclitic !== null || own.token.norm.startsWith("ال");
  if (definite) return token.norm.startsWith("ال");
  const agrees = own.reading?.gender === "feminine" || own.reading?.number === "plural";
  return agrees && !token.norm.startsWith("ال") && /ه$|ة$/u.test(token.norm);
}

/** With these the pronoun is who gets or becomes something: `تعيينه عضوا`, `تكبيدهم خسائر`. */
const GIVING: ReadonlySet<string> = new Set(
  "عين كبد منح أعطى سلم اعتبر جعل سمى انتخب اختار أمهل ألبس زود حمل بلغ أبلغ".split(" "),
);

/** States, groups and forces have no names put beside theirs: a noun behind them is another. */
const isBody = ({ mention, reading }: Word): boolean =>
  mention !== null ? BODIES.has(mention.kind) : (reading?.lexeme.classes.some((k) => BANDS.has(k)) ?? false);
const BANDS: ReadonlySet<string> = new Set(["group", "force", "government", "fighter", "soldier", "aircraft"]);
const BODIES = new Set(["place", "government", "group", "force", "organisation", "party"]);

/** `نشر الحكومة قوات على الحدود`: right behind the doer in the genitive stands what a verbal noun does it to. */
function objectOfMasdar({ phrases, words }: Clauses, p: number, at: number): NounPhrase | null {
  let i = p + 1;
  // `شن الجيش والمتطوعين هجوما`: those joined to the doer stand between.
  for (let phrase = phrases[i]; phrase?.kind === "noun" && isJoinedBody(phrase, words); phrase = phrases[i]) i++;
  const next = phrases[i];
  const { reading } = words[at]!;
  if ((reading?.form !== "masdar" && reading?.lexeme.lemma !== "إعلان") || next?.kind !== "noun") return null;
  if (next.preposition !== null || next.joined || next.time || next.attached) return null;
  const { kind, mention } = words[next.head]!;
  // `الشرطة الكندية ريم`, and `اغتيالهم ريم`.
  return kind === "adjective" || (mention?.kind === "person" && words[at]!.enclitic === null) ? null : next;
}

const isJoinedBody = ({ joined, preposition, head, time }: NounPhrase, words: readonly Word[]): boolean =>
  joined && preposition === null && !time && words[head]!.reading?.form !== "masdar" && isBody(words[head]!);

/** Reads what stands around the participle at token `at` that tells what someone does besides: `…، مطالبا الحكومة بالإسراع`. */
export function participleArguments(clauses: Clauses, p: number, at: number): Arguments {
  const noun = nounArguments(clauses, p, at);
  const right = collect(clauses, p + 1, true, true);
  const object = noun.genitive ? [noun.genitive] : right.bare.slice(0, 1).flatMap((one) => group(clauses, one));
  return argumentsWith(noun, { object, genitive: null, after: right.after, last: Math.max(right.last, noun.last) });
}

/** An adjective, or the غير before one. */
const isAdjective = (w: Word) =>
  (w.kind === "adjective" && !isNameMention(w)) || (w.kind === "negation" && w.reading?.lexeme.lemma === "غير");

const isNameMention = (w: Word) =>
  w.mention !== null && w.mention.kind !== "time" && w.mention.last - w.mention.first > 1;

/** An adjective at the end of a genitive chain may belong to its first noun: `هجوم حركة الشباب الأخير`. Told by gender. */
function agreesAsModifier(word: Word, own: Word): boolean {
  if (word.kind !== "adjective" || isNameMention(word)) return false;
  const mine = own.reading?.gender;
  const its = word.reading?.gender;
  return (
    mine === "masculine" &&
    its === "masculine" &&
    word.mention === null &&
    own.reading?.number === "singular" &&
    word.index > own.index + 2
  );
}

function headFrom(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i < last; i++)
    if (words[i]!.kind !== "number" && words[i]!.kind !== "quote" && words[i]!.kind !== "demonstrative") return i;
  return first;
}
