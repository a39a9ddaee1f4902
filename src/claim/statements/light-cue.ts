import { type Clauses, phraseAt, verbArguments } from "../clause/index.ts";
import { findComplement } from "./complement.ts";
import type { Hit } from "./hit.ts";
import { clauseStart } from "./object.ts";
import type { Scene } from "./scene.ts";
import { canSpeak, readSource } from "./source.ts";
import { type Cue, isWord } from "./tables.ts";

/** The noun stands within this many tokens of its verb. */
const REACH = 14;

/**
 * `وجه الوزير تحذيرا إلى السكان من كذا`, `أطلقت المنظمة نداء`: a verb that lends its subject to a verbal noun of saying. The noun must bring in what was
 * said by a preposition of its verb, or by أن.
 */
export function readLightCue(scene: Scene, clauses: Clauses, at: number): Hit | null {
  const cues = cuesOf(scene, at);
  if (cues === null) return null;
  const verb = lightVerbBefore(scene, clauses, at);
  if (verb < 0) return null;
  const subject = subjectOf(scene, clauses, verb, at);
  if (subject === null) return null;
  for (const cue of cues) {
    const { complement } = findComplement(scene, clauses, at, cue, "masdar");
    if (complement === null || (complement.kind !== "preposition" && complement.kind !== "an")) continue;
    const { reading } = scene.words[verb]!;
    return {
      sentence: clauses.sentence,
      at,
      last: at + 1,
      id: cue.id,
      shape: "finite",
      clause: clauseStart(scene, clauses, Math.min(verb, subject.first), verb),
      subject,
      via: [],
      lasting: false,
      complement: cue.sense.has("start") ? accusedIn(scene, at, complement) : complement,
      gender: reading?.gender ?? null,
      number: reading?.number ?? null,
      pronoun: false,
      nested: false,
    };
  }
  return null;
}

/** `تحذيرات`, `اتهاما`, and the charge of `أصابع الاتهام`. */
function cuesOf(scene: Scene, at: number): readonly Cue[] | null {
  const { token, preposition, conjunction, enclitic } = scene.words[at]!;
  if (preposition !== null || conjunction !== null || enclitic !== null) return null;
  const pointing = at > 0 && isWord(scene.tables, "finger", scene.words[at - 1]!.token);
  for (const reading of token.readings) {
    if (reading.form !== "masdar" || (reading.definite && !pointing)) continue;
    const cues = scene.tables.cuesOf(reading.lexeme);
    if (cues) return cues;
  }
  return null;
}

function lightVerbBefore(scene: Scene, clauses: Clauses, at: number): number {
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    const { kind, reading } = scene.words[i]!;
    if (kind === "complementiser" || kind === "relative" || kind === "stop") return -1;
    if (kind !== "verb") continue;
    return reading?.form === "finite" && !reading.future && reading.lexeme.classes.includes("light") ? i : -1;
  }
  return -1;
}

function subjectOf(scene: Scene, clauses: Clauses, verb: number, at: number) {
  const own = readSource(scene, verb + 1, at, false, true);
  if (own && canSpeak(scene, own)) return own;
  const index = phraseAt(clauses.phrases, verb);
  const before = clauses.phrases[index]?.kind === "verb" ? verbArguments(clauses, index).subject[0] : undefined;
  const source = before && before.first < verb ? readSource(scene, before.first, verb) : null;
  return source && canSpeak(scene, source) ? source : null;
}

/** `اتهامات إلى فلان بكذا`: what is said begins with the one it is said of. */
function accusedIn(scene: Scene, at: number, complement: NonNullable<Hit["complement"]>): Hit["complement"] {
  let i = at + 1;
  while (i < complement.from && scene.words[i]!.kind === "adjective") i++;
  const { kind, token } = scene.words[i]!;
  if (i >= complement.from) return complement;
  return { kind: "noun", from: kind === "preposition" && token.norm.length <= 3 ? i + 1 : i, to: null };
}
