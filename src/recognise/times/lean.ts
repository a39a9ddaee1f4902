import type { Token } from "../../record/index.ts";
import type { Source } from "./words.ts";

/** Words that point forward without a future verb. */
const FUTURE_WORDS = new Set(
  "سوف المقرر المقررة المزمع المرتقب المرتقبة المتوقع المنتظر موعدا سيتم ستتم سيكون ستكون سيعقد ستعقد سيبدا ستبدا سيجري ستجري ستجرى سيجرى".split(
    " ",
  ),
);
const LOOK = 12;

const isFuture = (source: Source, i: number): boolean => {
  const token = source.tokens[i]!;
  if (token.kind !== "word") return false;
  if (FUTURE_WORDS.has(token.norm) || token.readings[0]?.future === true) return true;
  // أن with a present verb plans: على أن يبدأ الاثنين.
  return token.readings[0]?.tense === "present" && source.norm(i - 1) === "ان";
};

/** `يبدأ الوزير الاثنين زيارة`: what begins a sentence in the present with a day behind it is yet to come. */
const PLANNED = new Set(
  "يبدا تبدا يزور تزور يعقد تعقد يلتقي تلتقي يجتمع تجتمع يجري تجري يصل تصل يتوجه تتوجه ينطلق تنطلق يستقبل تستقبل يستضيف تستضيف يصوت تصوت يفتتح تفتتح يبحث تبحث يناقش تناقش يستانف تستانف يقوم تقوم يختتم تختتم".split(
    " ",
  ),
);
const isPlanned = ({ norm }: Token): boolean => PLANNED.has(norm.replace(/^[وف](?=[يت])/, ""));

/** True when a cue before token `at` in its sentence points forward, with no past verb between. */
export function leansForward(source: Source, at: number): boolean {
  const start = source.analysed.sentences[source.tokens[at]!.sentence]?.first ?? 0;
  const first = Math.max(start, at - LOOK);
  for (let i = at - 1; i >= first; i--) {
    if (isFuture(source, i)) return true;
    if (source.tokens[i]!.readings[0]?.tense === "past") return false;
    if (i === start && isPlanned(source.tokens[i]!)) return true;
  }
  return false;
}

/** True when a forward cue stands on either side of token `at`. */
export function futureAround(source: Source, at: number): boolean {
  if (leansForward(source, at)) return true;
  const last = Math.min(source.limit(at), at + LOOK);
  for (let i = at + 1; i < last; i++) if (isFuture(source, i)) return true;
  return false;
}
