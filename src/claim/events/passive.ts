/** Whether an unmarked verb is to be read as passive: `قتل ثلاثة جنود`. */

import { isActor } from "../../record/index.ts";
import {
  type Arguments,
  argumentsWith,
  type Clauses,
  continuedSubject,
  impliedSubject,
  isWhoever,
  type NounPhrase,
  phraseAt,
} from "../clause/index.ts";
import type { Lookup } from "./candidate.ts";
import type { Frame } from "./frames.ts";
import { phrasesIn } from "./match.ts";
import { isPlace } from "./party.ts";
import { DOERS, LIFE, POWERS } from "./phrase-sort.ts";

/** `الطبيبة أوقفت في المطار`: without an object, and with a subject that is no body of power, the unmarked verb may be passive. */
export function maySuffer(args: Arguments, clauses: Clauses, lookup: Lookup): boolean {
  const reading = clauses.words[args.at]!.reading;
  if (args.passive || reading?.voice !== "either" || reading.enclitic !== null || args.object.length > 0) return false;
  return !args.subject.some(
    (p) =>
      lookup.within(p.first, p.last).some((m) => POWERS.has(m.kind)) ||
      (clauses.words[p.head]!.reading?.lexeme.classes.some((c) => POWERS.has(c)) ?? false),
  );
}
/** Frames of what is done to people: only these read `أوقفت الطبيبة` as passive. */
export const TO_PEOPLE =
  /^(arrest|abduct|kill|wound|targeted|beat|torture|retreat\.(release|free)|sanction\.(dismiss|purge|remove)|agree\.(appoint|elect))/;

const isHarming = ({ id }: Frame) => /^(?:kill|wound|arrest|targeted)/.test(id) || id === "abduct";

export const PASSIVE = { passive: true };

/** Verbs of killing and wounding with a single noun phrase are read as passive (`قتل ثلاثة جنود`), others as the marks say. */
export function passiveOf(args: Arguments, frame: Frame, verbal: boolean, clauses: Clauses, lookup: Lookup): Arguments {
  if (!verbal || args.passive) return args;
  const verb = clauses.words[args.at]!;
  const { reading } = verb;
  if (reading?.voice !== "either" || reading.enclitic !== null) return args;
  // `رجل قتل قصفا`: says how.
  if (
    isHarming(frame) &&
    args.subject.length > 0 &&
    args.object.length > 0 &&
    args.object.every((p) => isManner(p, clauses))
  )
    return argumentsWith(args, { object: [], passive: true });
  if (args.object.length > 0) {
    // `قتل سبعة جنود في هجوم وسط البلاد`: what stands apart and names no victim is no object.
    const apart =
      isHarming(frame) &&
      frame.roles.has("o") &&
      standsApart(args, clauses) &&
      !args.object.some((p) => mayBeVictim(p, clauses, lookup));
    return apart ? argumentsWith(args, { object: [], passive: true }) : args;
  }
  // `فقتلوا من فيه`: whoever is there is killed.
  const next = clauses.phrases[phraseAt(clauses.phrases, args.at) + 1];
  if (next?.kind === "relative" && isWhoever(clauses.words[next.first]!)) return args;
  const unsaid = args.subject.length === 0 && isHarming(frame) ? impliedSubject(clauses, verb) : null;
  // `35 مدنيا، بينهم أطفال، قتلوا بغارات`: those named before.
  if (unsaid) return argumentsWith(args, { subject: [unsaid], passive: true });
  const subject = args.subject[0];
  if (!subject || !frame.roles.has("o")) return args;
  // States speak and act by the name of their land: `طالبت الرياض`.
  if (SPEAKING.has(frame.type) && lookup.within(subject.first, subject.last).some(isPlace)) return args;
  if (LIFE.has(clauses.words[subject.head]!.reading?.lexeme.lemma ?? "")) return argumentsWith(args, PASSIVE);
  if (phrasesIn("qibal", args, clauses).length > 0) return argumentsWith(args, PASSIVE);
  const after = subject.first > args.at;
  if (isHarming(frame) || frame.id === "seize.contraband") return argumentsWith(args, PASSIVE);
  const inanimate =
    isPost(clauses, subject) ||
    !lookup
      .within(subject.first, subject.last)
      .some((m) => m.kind !== "place" && m.kind !== "facility" && m.kind !== "number" && m.kind !== "weapon");
  const doer = clauses.words[subject.head]!.reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false;
  if (!after || !inanimate || doer) return args;
  // `سيطرت القوات على الوادي وقطعت الطرق`: what stands behind a verb that goes on is done to.
  const going = frame.roles.get("s") === "actor" ? continuedSubject(clauses, clauses.words[args.at]!) : null;
  return argumentsWith(args, going ? { subject: [going], object: args.subject } : PASSIVE);
}

const isManner = ({ head, last, first }: NounPhrase, { words }: Clauses): boolean => {
  const { reading, token, definite } = words[head]!;
  return last - first === 1 && !definite && reading?.form === "masdar" && token.norm.endsWith("ا");
};

/** `وقصف تحصينات المسلحين`: what people have built, though they stand in the phrase. */
function isPost({ words }: Clauses, { head }: NounPhrase): boolean {
  const { mention, reading } = words[head]!;
  if (mention !== null || !reading) return false;
  return POSTS.has(reading.lexeme.lemma) || reading.lexeme.classes.includes("facility");
}
const POSTS: ReadonlySet<string> = new Set("حصن|تحصين|موقع|مقر|هدف|تجمع|معقل|وكر|خندق|موضع|مخبأ|سيارة|آلية".split("|"));

/** The subject stands behind its verb, and something but a day between it and the object (`اعتقلت الشرطة الأحد سعيد كذا`). */
const standsApart = ({ at, subject: [one], object: [two] }: Arguments, { words }: Clauses) =>
  one !== undefined &&
  two !== undefined &&
  one.first > at &&
  words.slice(one.last, two.first).some((w) => w.mention?.kind !== "time");

function mayBeVictim({ first, last, head }: NounPhrase, { words }: Clauses, lookup: Lookup): boolean {
  if (lookup.within(first, last).some((m) => m.kind === "number" || (isActor(m) && !isPlace(m)))) return true;
  const { reading, definite } = words[head]!;
  const human = reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false;
  return human && !(definite && reading?.number === "singular");
}

const SPEAKING: ReadonlySet<string> = new Set([
  "REQUEST",
  "REJECT",
  "ACCUSE",
  "THREATEN",
  "AGREE",
  "SUPPORT",
  "CONSULT",
]);
