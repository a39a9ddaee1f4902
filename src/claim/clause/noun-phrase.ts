/** Where a noun phrase ends: what a noun takes as its genitive, and what describes it. */

import type { Mention } from "../../record/index.ts";
import {
  describesAny,
  describesName,
  isCausing,
  isDescribed,
  isOfOthers,
  isOtherNation,
  isPair,
  isTwin,
  isUn,
  isUnknownNisba,
} from "./describing.ts";
import { isNisba, isWhereabouts } from "./direction.ts";
import { isAccusative, isReflexive, keepsNun, lostNun, someNominative } from "./ending.ts";
import type { Word } from "./word.ts";

/**
 * Where a noun phrase ends. An indefinite noun takes a genitive after it; once a word is definite (article, name, attached pronoun),
 * only agreeing adjectives may follow. A known name is taken whole.
 */
export function nounPhraseEnd(words: readonly Word[], first: number, limit: number): number {
  let i = first;
  let open = true;
  let adjectives = true;
  let definite = false;
  let previous: Mention | null = null;
  while (i < limit) {
    const word = words[i]!;
    if (word.kind === "quote") {
      const next = words[i + 1];
      if (i === first || next === undefined || next.index >= limit || !canFollowQuote(next, open || definite)) break;
      if (isTold(next, words[first]!)) break;
      i++;
      continue;
    }
    if (i > first && isOtherNation(word, words[i - 1]!)) {
      i++;
      continue;
    }
    if (i > first && (word.preposition !== null || word.conjunction !== null)) break;
    if (
      i > first &&
      isWhereabouts(words, i, limit) &&
      (definite || !open || words[first]!.kind === "number" || isNisba(word))
    )
      break;
    const mention = word.mention;
    if (i > first && mention !== previous && isAccusative(word) && someNominative(words, first, i)) break;
    if (mention && mention.kind !== "time" && mention === previous) {
      i++;
      continue;
    }
    if (mention?.kind === "time" && i > first && previous?.kind !== "time") break;
    if (mention?.kind === "time") {
      previous = mention;
      i++;
      while (i < limit && words[i]!.mention === mention) i++;
      open = false;
      adjectives = false;
      continue;
    }
    if (previous?.kind === "time") break;
    if (word.kind === "number") {
      // `منعت الميليشيا المئات`: round numbers with the article are people of their own, but behind what is done to them (`مقتل العشرات`).
      if (i > first && ROUND.has(word.token.norm) && (words[i - 1]!.definite || words[i - 1]!.mention !== null)) break;
      // `الجنود الأربعة`: with the article the number describes.
      if (i > first && !open && !(definite && adjectives && word.token.norm.startsWith("ال"))) break;
      i++;
      continue;
    }
    // `زيارة غير معلنة`, `مدنيون غير مسلحين`
    if (i > first && isUn(word, words[i + 1], limit)) {
      i += 2;
      open = false;
      continue;
    }
    if (word.kind === "demonstrative") {
      // `في غضون ذلك`: by itself a demonstrative closes the phrase as its genitive.
      if (i > first && open && !definite && STANDING.has(word.token.norm)) return i + 1;
      // `توقيف هذا الرجل`: with the noun that it points at it is the genitive.
      const named = i > first && open && !definite && words[i - 1]!.kind === "noun" && isPointedAt(words[i + 1]);
      if (i > first && !named) break;
      i++;
      continue;
    }
    if (word.kind === "pronoun") {
      if (i > first) break;
      return i + 1;
    }
    // `زملائه المتظاهرين`: behind a pronoun of its own a noun takes people with the article as what describes it.
    if (mention?.kind === "people" && i > first && isDescribed(words[i - 1]!, word, mention)) {
      i++;
      continue;
    }
    if (mention) {
      if (
        mention.kind === "person" &&
        (isBody(previous, first) || (definite && (isNobody(words, first, i, word) || isPlainThing(words[first]!))))
      )
        break;
      // `اغتيالهم رئيس البلدية`: behind its doer's pronoun a verbal noun has an object of its own.
      if (i > first && words[i - 1]!.enclitic !== null && words[i - 1]!.reading?.form === "masdar") break;
      if (!open && !(definite && mention.kind === "person" && !isAnotherOffice(word, previous))) break;
      previous = mention;
      i = Math.min(limit, Math.max(i + 1, mention.last));
      // An indefinite weapon takes its owner: طائرات التحالف.
      open =
        isConstruct(words[i - 1]!, mention) ||
        (mention.kind === "weapon" &&
          i === first + 1 &&
          word.token.norm.startsWith("ال") === false &&
          word.reading?.definite !== true);
      definite = !open && (mention.kind !== "people" || word.token.cuts.some((c) => c.stem.startsWith("ال")));
      adjectives = true;
      continue;
    }
    // `الجيشان الهندي والباكستاني`
    if (i > first && i + 1 < limit && isPair(words, first, i)) {
      i += 2;
      open = false;
      definite = true;
      continue;
    }
    if (word.kind === "adjective" && i > first && isPortfolio(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (i === first && word.preposition === "من" && FORESEEN.has(word.token.norm)) return i + 1;
    if (word.kind === "adjective") {
      if (i > first && !open && !(adjectives && word.definite === definite)) break;
      if (i > first && isCausing(word)) break;
      if (i > first && word.definite && !describesAny(words, first, i, word, definite)) break;
      if (definite && isOfOthers(words, first, i)) break;
      // A noun with its adjective takes no genitive: `طائرات حربية` | `مواقع`. An elative before its noun does (`أكبر هجوم`).
      if (i > first && words[i - 1]!.kind !== "number") open = lostNun(word);
      if (keepsNun(word)) open = false;
      if (word.definite) definite = true;
      i++;
      continue;
    }
    if (i > first && isTwin(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (i > first && definite && adjectives && isUnknownNisba(word)) {
      i++;
      continue;
    }
    if (i > first && describesName(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (word.kind === "noun" || word.kind === "name") {
      if (i > first && word.kind === "noun" && isAccusative(word) && words[i - 1]!.kind !== "number") break;
      if (i > first && isMostOf(word)) break;
      if (i > first && definite && isSame(word) && isGoverned(words, first)) return i + 1;
      if (i > first && isReflexive(word) && words[i - 1]!.reading?.form !== "masdar") break;
      // `نجم عن ذلك مقتل ثلاثة`: what is pointed at has the article.
      if (i > first && words[i - 1]!.kind === "demonstrative" && i - 1 === first && !word.definite) break;
      // `شيع الآلاف جثمان شاب`: with the article a round number takes what it counts behind من.
      if (i > first && words[i - 1]!.kind === "number" && ROUND.has(words[i - 1]!.token.norm)) break;
      if (!open) {
        const run =
          word.kind === "name" &&
          word.reading === null &&
          words[i - 1]?.kind === "name" &&
          words[i - 1]?.mention === null;
        if (!run) break;
      }
      if (word.definite) {
        open = false;
        definite = true;
      }
      if (isAccusative(word) || keepsNun(word)) open = false;
      i++;
      continue;
    }
    break;
  }
  return Math.max(i, first + 1);
}

const ROUND: ReadonlySet<string> = new Set(["المئات", "الالاف", "العشرات", "الملايين"]);

/** `أوقفت الشرطة المصرية فلانا`, `وصل إلى دمشق المبعوث`: behind a body or a place that heads the phrase, a person is another. */
const isBody = (previous: Mention | null, first: number): boolean =>
  previous !== null && previous.first <= first && BODIES.has(previous.kind);
const BODIES: ReadonlySet<string> = new Set(["force", "group", "government", "organisation", "place"]);

/** `استقبل في الديوان الأميري رئيس الحركة`: no person describes a building or a body. */
const isPlainThing = ({ mention, definite, reading }: Word): boolean =>
  mention === null && definite && isBuilt(reading?.lexeme.classes ?? []);
const isBuilt = (classes: readonly string[]): boolean =>
  classes.some((c) => c === "facility" || c === "organisation" || c === "settlement") &&
  !classes.some((c) => c === "human" || c === "title" || c === "group" || c === "government");

/** `استدعت الخارجية السفير`: an office stands beside people, not behind a word in -iyya by itself. */
const isNobody = (words: readonly Word[], first: number, at: number, office: Word): boolean =>
  at === first + 1 &&
  words[first]!.kind === "adjective" &&
  words[first]!.mention === null &&
  words[first]!.reading?.gender === "feminine" &&
  (office.reading?.lexeme.classes.includes("title") ?? false);

/** `من المتوقع خروج المقاتلين`: what is foreseen is the subject of its own clause. */
const FORESEEN: ReadonlySet<string> = new Set([
  "المتوقع",
  "المقرر",
  "المرتقب",
  "المنتظر",
  "المفترض",
  "المرجح",
  "المحتمل",
  "الممكن",
  "المستبعد",
  "المزمع",
]);

const isPointedAt = (word: Word | undefined): boolean =>
  word?.kind === "noun" && word.preposition === null && word.mention === null && word.token.norm.startsWith("ال");

/** `وزراء خارجية دول الخليج`: the portfolio of a minister takes a genitive. */
const isPortfolio = (minister: Word, word: Word) =>
  (!word.definite || minister.reading?.number === "dual") &&
  word.reading?.gender === "feminine" &&
  MINISTERS.has(minister.reading?.lexeme.lemma ?? "");
const MINISTERS: ReadonlySet<string> = new Set(["وزير", "وزارة"]);

/** `استقبل أمير البلاد وزير الدفاع`: behind one known person an office names another. */
const isAnotherOffice = (word: Word, previous: Mention | null): boolean =>
  previous?.kind === "person" && (word.reading?.lexeme.classes.includes("title") ?? false);

/** `مقاتلو المعارضة`: a sound plural that has lost its nun wants a genitive, though it is known by itself. */
const isConstruct = ({ reading, token }: Word, { kind, first, last }: Mention) =>
  kind === "people" &&
  last - first === 1 &&
  reading?.number === "plural" &&
  !reading.definite &&
  /[^ا][وي]$/u.test(token.norm) &&
  !reading.lexeme.lemma.endsWith("ي");

const STANDING: ReadonlySet<string> = new Set(["ذلك"]);

/** `أفادت مصادر "سكاي نيوز عربية" بأن`: a medium in marks behind those who speak is told it. */
const isTold = ({ mention, index }: Word, head: Word): boolean =>
  (mention?.kind === "outlet" || mention?.kind === "agency") &&
  mention.first === index &&
  head.mention !== null &&
  head.mention.kind !== "outlet" &&
  head.mention.kind !== "agency";

const canFollowQuote = (next: Word, open: boolean) =>
  open &&
  next.preposition === null &&
  next.conjunction === null &&
  (next.kind === "noun" || next.kind === "name" || next.kind === "adjective");

/** `29 أجنبية غالبيتهن من روسيا`: a clause of its own says of most of them. */
const isMostOf = ({ enclitic, reading }: Word): boolean => enclitic !== null && MOST.has(reading?.lexeme.lemma ?? "");
const MOST: ReadonlySet<string> = new Set(["غالبية", "أغلبية", "معظم", "أغلب"]);

/** `في المدينة نفسها`: behind what a preposition governs it says that it is the same. */
const isSame = ({ enclitic, reading }: Word): boolean => enclitic !== null && reading?.lexeme.lemma === "نفس";
const isGoverned = (words: readonly Word[], first: number): boolean =>
  words[first]!.preposition !== null || words[first - 1]?.kind === "preposition";
