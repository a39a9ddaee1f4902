/** Who does what a verbal noun tells, by the verb before that governs it: `اضطر الجيش إلى الانسحاب`. */

import {
  type Arguments,
  holds,
  impliedSubject,
  isCopula,
  type NounPhrase,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { normalPreposition, phrasesIn } from "./match.ts";

/** Verbs whose subject does not do what their complement says. */
const ALOOF = new Set([
  "say",
  "condemn",
  "accuse",
  "demand",
  "deny",
  "believe",
  "expect",
  "fear",
  "reject",
  "refuse",
  "investigate",
  "cause",
  "perception",
  "warn",
  "support",
]);

/** What a force announces of taking, destroying and shelling, and a state of its own measures, is its own work: `أعلن الجيش تدمير …`. */
function isOwnReport(verb: Word, c: Candidate): boolean {
  const announced = verb.reading!.lexeme.classes.includes("declare") || verb.reading!.lexeme.lemma === "أعلن";
  return announced && isOwnWork(c);
}

export function isOwnWork(c: Candidate): boolean {
  return OWN_MODES.has(c.frame.mode ?? "") || OWN_TYPES.has(c.frame.type) || c.frame.id === "kill.eliminate";
}
const OWN_MODES = new Set(["destroy", "arrest", "seize", "heavy-weapons"]);
const OWN_TYPES: ReadonlySet<string> = new Set(["MOBILIZE", "RETREAT", "SANCTION", "COOPERATE", "CONCEDE", "AID"]);

const ANSWERING = new Set(["رد", "انتقم", "عقب", "علق"]);
const ORDERING = new Set(["رد", "أمر", "أوعز", "وجه", "اعترف", "أقر"]);
const HELPING = new Set(["ساعد", "ساند", "عاون", "آزر"]);
const COMPELLING = new Set(["أجبر", "أرغم", "اتهم"]);
/** `دفع القصف السكان إلى النزوح`, `ما دفع الحكومة للمطالبة`: whoever is driven to it. */
const drives = (verb: Word, args: Arguments): boolean =>
  DRIVING.has(verb.reading!.lexeme.lemma) && args.object.length > 0 && (args.after.has("إلى") || args.after.has("ل"));
const DRIVING: ReadonlySet<string> = new Set(["دفع", "حدا", "اضطر", "دعا"]);

export function doerOfVerb(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "relative") return null;
    if (phrase.kind !== "verb") continue;
    const verb = words[phrase.first]!;
    // `رجلا كان قياديا في التنظيم في مداهمة`: who is something does nothing by it.
    if (!verb.reading || isCopula(verb)) return null;
    const args = verbArguments(c.clauses, i);
    const governed = [...args.object, ...[...args.after.values()].flat()].some((p) => holds(p, c.word.index));
    const own = phrases[c.phrase]!;
    // `فر السجناء بعد هجوم`: an attack that something came after is not its doer's.
    const later = own.kind === "noun" && LATER.has(own.preposition ?? "") && ATTACK.test(c.frame.id);
    if (later && c.word.reading?.form !== "masdar") return null;
    if (!governed || (own.kind === "noun" && CAUSES.has(normalPreposition(own.preposition ?? "")))) return null;
    if (own.kind === "noun" && own.preposition === "في" && c.frame.type === "ASSAULT" && !engages(verb)) return null;
    // `رد الجيش على إطلاق الصواريخ`: what is answered was done by others.
    if (own.kind === "noun" && own.preposition === "على" && ANSWERING.has(verb.reading.lexeme.lemma)) return null;
    // `اتهم الجيش المسلحين بقصف القرية`: whoever is accused of it.
    if (verb.reading.lexeme.classes.includes("accuse")) {
      const accused = phrasesIn("o", args, c.clauses);
      return args.passive || accused.length === 0 ? args.subject : accused;
    }
    // `رد الجنود بإطلاق النار`, `أمر الرئيس بفتح تحقيق`: what they answer with or have done is theirs.
    if (ORDERING.has(verb.reading.lexeme.lemma) && (args.after.get("ب") ?? []).some((p) => holds(p, c.word.index)))
      return args.passive ? null : args.subject;
    // `ساعدت القوات الجيش في استعادة المدينة`: both did.
    if (HELPING.has(verb.reading.lexeme.lemma)) return args.passive ? null : [...args.subject, ...args.object];
    // `أجبر القصف السكان على النزوح`, `اضطر الجيش إلى الانسحاب`: whoever has to.
    if (COMPELLING.has(verb.reading.lexeme.lemma) || drives(verb, args))
      return args.passive ? args.subject : args.object;
    if (verb.reading.lexeme.lemma === "اضطر") return args.subject;
    if (
      args.passive ||
      suffers(verb, args) ||
      (!isOwnReport(verb, c) && verb.reading.lexeme.classes.some((k) => ALOOF.has(k)))
    )
      return null;
    const unsaid = args.subject.length === 0 ? impliedSubject(c.clauses, verb) : null;
    return unsaid ? [unsaid] : args.subject;
  }
  return null;
}

const ATTACK = /^(?:attack|aerial|fight)/;
const LATER: ReadonlySet<string> = new Set(["بعد", "قبل", "منذ", "غداة"]);

/** `شاركت القوات في الهجوم`; of other verbs في tells what was going on (`تجمع السكان في قصف`). */
const engages = ({ reading }: Word): boolean => ENGAGING.has(reading!.lexeme.lemma);
const ENGAGING: ReadonlySet<string> = new Set(
  "شارك|تشارك|ساهم|أسهم|ساعد|ساند|نجح|فشل|أخفق|استمر|بدأ|شرع|تورط|مضى|أمعن|تسبب|واصل|اشترك|دخل|انخرط|رد|باشر|استخدم|استغل|وظف|اعتمد".split(
    "|",
  ),
);

/** What stands behind these made the subject do it: `تعثرت القوافل بسبب القصف`. */
const CAUSES: ReadonlySet<string> = new Set(["بسبب", "جراء", "نتيجه", "اثر", "رغم"]);

/** `قتل القيادي بانفجار عبوة`: who is killed or hurt with no one named beside did not do it. */
const suffers = (verb: Word, args: Arguments): boolean =>
  FALLING.has(verb.reading?.lexeme.lemma ?? "") ||
  (verb.reading?.voice === "either" && args.object.length === 0 && HARMING.has(verb.reading.lexeme.lemma));
/** `راح ضحية الانفجار تسعة عمال`: who falls, whatever stands behind. */
const FALLING = new Set(["راح", "ذهب", "لقي", "سقط", "استشهد"]);
const HARMING = new Set(["قتل", "جرح", "أصاب", "أسر", "اعتقل", "اختطف", "خطف", "أوقف", "اغتال", "استهدف"]);
