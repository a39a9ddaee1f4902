export { answerEnd, isAnswered } from "./answer.ts";
export {
  type Arguments,
  argumentsWith,
  type Clauses,
  group,
  isCopula,
  isWhoever,
  nounArguments,
  participleArguments,
  phraseAt,
  readClauses,
  verbArguments,
} from "./clause.ts";
export { inNominative, loadPlurals, PEOPLE, type Plurals, partyName } from "./party-name.ts";
export { holds, isDirection, isNationality, type NounPhrase, type Phrase, phrasesOf, phraseWith } from "./phrase.ts";
export { clauseSubject, continuedSubject, impliedSubject, lastThing, resolvePronoun } from "./pronoun.ts";
export type { Word } from "./word.ts";
