import { isActor, type PloverType } from "../../record/index.ts";
import type { NounPhrase } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { isCircumstantial } from "./frames.ts";
import { isSaid } from "./spoken-acts.ts";
import { hasTerms } from "./told.ts";

/**
 * True for diplomacy that is only named: what stands all the time (`الجماعة التي تدعمها الجزائر`), what law and custom know (`حالات الطوارئ`,
 * `منظمة حظر الأسلحة`), and nouns of acts without one who acts (`واجه انتقادات`).
 */
export function isMentioned(c: Candidate, lookup: Lookup): boolean {
  if (isQuotedWord(c)) return true;
  if (isSaid(c)) return false;
  if (c.frame.type === "ASSAULT" || c.frame.type === "PROTEST") return isFacing(c);
  if (c.verbal)
    return (
      isStanding(c, lookup) ||
      (c.frame.type === "SUPPORT" && !c.args.passive && c.actor.length === 0 && !WON.test(c.frame.id))
    );
  if (c.frame.id === "emergency" && c.word.preposition === "ل") return true;
  if (c.word.preposition === "ب" && isBeside(c, lookup)) return true;
  if (c.carried || c.merged.length > 0) return c.frame.type === "SUPPORT" && !aimsAtActor(c, lookup);
  if (isCircumstantial(c.frame) || c.frame.id === "accuse.inquiry.on") return false;
  if (CARRIED.has(c.frame.id)) return true;
  if (c.frame.type === "AGREE" && c.frame.id.startsWith("agree") && !hasTerms(c) && isOnlyNamed(c)) return true;
  const doers = c.actor.length + c.nationalities.length;
  if (c.frame.id === CALLS) return doers === 0 && c.word.reading?.number === "plural";
  if (c.frame.type === "SUPPORT") return (doers === 0 && c.frame.id === "support") || !aimsAtActor(c, lookup);
  if (c.frame.id === "sanction.punish") return doers === 0 && c.word.definite;
  if (doers > 0 || !DONE_BY.has(c.frame.type)) return false;
  // `عملية إجلاء المدنيين`: whom it takes out is enough.
  if (c.frame.type === "AID") return c.target.length === 0 || (c.topics.length === 0 && !isEvacuation(c));
  return AIMED.has(c.frame.type) ? c.target.length + c.topics.length === 0 : true;
}

const isEvacuation = ({ frame, word, clauses: { words } }: Candidate): boolean =>
  frame.id === "aid.evacuate" &&
  word.preposition === null &&
  OPERATION.has(words[word.index - 1]?.reading?.lexeme.lemma ?? "");
const OPERATION: ReadonlySet<string> = new Set(["عملية", "بدأ", "تم", "جرى", "استأنف"]);
/** `تجنب كلمة "اغتيال"`: the word is spoken of, not what it means. */
function isQuotedWord({ clauses: { words }, word, verbal }: Candidate): boolean {
  if (verbal || words[word.index - 1]?.kind !== "quote") return false;
  const closed = words[word.index + 1]?.kind === "quote";
  return closed && WORDS_FOR.has(words[word.index - 2]?.reading?.lexeme.lemma ?? "");
}
const WORDS_FOR: ReadonlySet<string> = new Set(["كلمة", "مصطلح", "عبارة", "لفظ", "مفردة", "تعبير", "تسمية", "وصف"]);

/** `وقف المجلس في مواجهة القرار`: in the face of something nobody fights; with whom is told by `مع` or `بين`. */
function isFacing({ clauses: { phrases, words }, phrase, word, args, carried }: Candidate): boolean {
  if (word.reading?.lexeme.lemma !== "مواجهة" || word.reading.number !== "singular" || carried) return false;
  const own = phrases[phrase]!;
  if (own.kind !== "noun" || own.preposition !== "في" || args.after.has("مع") || args.after.has("بين")) return false;
  const next = words[word.index + 1];
  return (
    word.enclitic !== null ||
    (next !== undefined && next.preposition === null && (FACED.has(next.kind) || next.token.norm === "مثل"))
  );
}
const FACED: ReadonlySet<string> = new Set(["noun", "name", "demonstrative", "number"]);

/** `نالت الحكومة ثقة البرلمان`: who gives it stands inside what is won. */
const WON = /^support\.confidence\.win/;

/** Nouns that tell an event only under a verb: `فرضت حالة الطوارئ`, `منح مهلة`. */
const CARRIED = new Set([
  "emergency",
  "martial.law",
  "seize.coup.noun",
  "sanction.embargo",
  "sanction.tariff",
  "sanction.convict",
  "consult.tour.made",
  "consult.session.held",
  "siege.cordon.laid",
  "threaten.made",
  "sanction.fine.noun",
  "sanction.embargo.on",
  "restrict.ban.on",
]);

/** Telephone calls: `تعرقل الاتصالات الهاتفية`. */
const CALLS = "consult.phone";

/** `بمساعدة من`, `بالتعاون مع البلدية`: how something else was done, unless it was done with a state, a force or a group. */
function isBeside(c: Candidate, lookup: Lookup): boolean {
  if (c.frame.type === "AID") return true;
  if (c.frame.type !== "COOPERATE") return false;
  return (
    (c.controlled && c.frame.id === "cooperate") ||
    !c.actor.some((p) =>
      lookup.within(p.first, p.reach).some((m) => m.kind !== "place" && m.kind !== "people" && isActor(m)),
    )
  );
}

/** Types whose nouns tell an act only with the one who does it. */
const DONE_BY: ReadonlySet<PloverType> = new Set(["ACCUSE", "AID", "REJECT", "REQUEST", "THREATEN"]);

/** Of these the one they are aimed at is enough: `إمهال الحكومة شهرا`. */
const AIMED: ReadonlySet<PloverType> = new Set(["ACCUSE", "REQUEST"]);

/** In the present of a relative clause these tell how things stand. */
const STANDING: ReadonlySet<PloverType> = new Set(["SUPPORT", "SANCTION", "MOBILIZE", "COOPERATE", "AID", "THREATEN"]);

/** `بموجب الاتفاق`, `أسوأ اتفاق`, `الالتزام بالهدنة`: an agreement or a promise without those who make it, that nothing brings as being there. */
function isOnlyNamed(c: Candidate): boolean {
  if ((c.actor.length > 0 && !c.controlled) || c.nationalities.length > 0 || c.word.enclitic !== null) return false;
  const before = c.clauses.words[c.word.index - 1];
  return c.word.definite || before === undefined || c.clauses.phrases[c.phrase]!.first < c.word.index;
}

/** Whoever is held is held now: `الجماعة التي تحتجز الجنود`. */
const HELD = new Set(["arrest", "abduct"]);

function isStanding(c: Candidate, lookup: Lookup): boolean {
  const { reading } = c.word;
  // `الفصائل التي تدعمها أنقرة`: which power backs whom is told wherever it stands.
  if (c.frame.type === "SUPPORT" && isBacking(c, lookup)) return false;
  if (c.args.antecedent === null || reading?.tense !== "present" || reading.future) return false;
  // `تعزيزات تصل إلى المدينة`: at the head of a line without another verb the present tells.
  if (c.args.antecedent.first === c.clauses.sentence.first && c.clauses.words[c.word.index - 1]!.kind !== "relative")
    return false;
  if (reading.person === 1 || HELD.has(c.frame.mode ?? "") || c.frame.id === "siege") return false;
  return STANDING.has(c.frame.type) && c.merged.length === 0;
}

const isBacking = ({ actor, target }: Candidate, lookup: Lookup): boolean =>
  actor.some((p) => holdsPower(p, lookup)) && target.some((p) => holdsPower(p, lookup));

/** A state, government, force or armed group. */
const holdsPower = ({ first, reach }: NounPhrase, lookup: Lookup): boolean =>
  lookup
    .within(first, reach)
    .some((m) => POWERS.has(m.kind) || (m.kind === "place" && m.metonym && m.precision === "country"));
const POWERS: ReadonlySet<string> = new Set(["government", "force", "group"]);

/** Backing is given to someone: `دعم الحكومة`, not `دعم الاقتصاد`. */
function aimsAtActor(c: Candidate, lookup: Lookup): boolean {
  const { words } = c.clauses;
  if (c.carried && c.word.enclitic !== null) return true;
  return c.target.some(
    (p) =>
      lookup.within(p.first, p.reach).some((m) => isActor(m) || m.kind === "place") ||
      (words[p.head]!.reading?.lexeme.classes.some((k) => BACKED.has(k)) ?? false) ||
      EFFORTS.has(words[p.head]!.reading?.lexeme.lemma ?? ""),
  );
}
/** What a state backs of others' doings: `دعم جهود المبعوث`. */
const EFFORTS = new Set([
  "جهد",
  "مبادرة",
  "وساطة",
  "مهمة",
  "خطة",
  "مسعى",
  "موقف",
  "قرار",
  "ترشيح",
  "عملية",
  "خطوة",
  "اتفاق",
  "هدنة",
  "مقترح",
]);
const BACKED = new Set(["government", "force", "group", "organisation", "human", "fighter", "soldier", "title"]);
