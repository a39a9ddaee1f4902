export { answerEnd, isAnswered } from "./answer.ts";
export { type Arguments, argumentsWith, type Clauses } from "./arguments.ts";
export { group } from "./coordination.ts";
export { nounArguments, participleArguments } from "./noun.ts";
export { inNominative, loadPlurals, PEOPLE, type Plurals, partyName } from "./party-name.ts";
export {
  holds,
  isDirection,
  isNationality,
  type NounPhrase,
  type Phrase,
  phraseAt,
  phrasesOf,
  phraseWith,
} from "./phrase.ts";
export { clauseSubject, continuedSubject, impliedSubject, lastThing, resolvePronoun } from "./pronoun.ts";
export { readClauses } from "./read.ts";
export { isWhoever } from "./relative.ts";
export { isCopula } from "./subject.ts";
export { verbArguments } from "./verb.ts";
export type { Word } from "./word.ts";
