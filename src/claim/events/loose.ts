import { isActor } from "../../record/index.ts";
import type { NounPhrase } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import type { Words } from "./words.ts";

/** The frame of `عملية` and `حملة` without a word that tells their kind. */
const LOOSE = "attack.operation.run";
/** Frames of operations whose own words tell force. */
const PLAIN = /^attack\.(operation|campaign)/;

/**
 * Keeps an operation or a campaign of no told kind only where it is one of force: its doer or aim is an armed body and a verb, an aim or a place
 * goes with it (`العملية التي يشنها الجيش`, `عمليات الجيش في سيناء`), or the article told such an operation before (`العملية ستستمر`).
 * Candidates are in text order.
 */
export function dropLoose(candidates: readonly Candidate[], table: Words, lookup: Lookup): Candidate[] {
  let told = false;
  return candidates.filter((c) => {
    const keep = c.frame.id !== LOOSE || isOfForce(c, table, lookup) || (told && isNamedAgain(c, table));
    if (keep && PLAIN.test(c.frame.id)) told = true;
    return keep;
  });
}

function isOfForce(c: Candidate, table: Words, lookup: Lookup): boolean {
  if (isOther(c, table)) return false;
  if (c.merged.length > 0) return true;
  const bodies = [...c.actor, ...c.target].some((p) => isArmed(p, c, lookup)) || c.nationalities.length > 0;
  return bodies && (c.carried || (c.actor.length > 0 && c.target.length + c.places.length > 0));
}

const isNamedAgain = (c: Candidate, table: Words) =>
  c.word.definite && c.args.genitive === null && c.args.modifiers.length === 0 && !isOther(c, table);

/** `عملية السلام`, `حملة انتخابية`. */
function isOther(c: Candidate, table: Words): boolean {
  const { words } = c.clauses;
  const { genitive, modifiers } = c.args;
  if (modifiers.some((m) => table.has("operation-other", m.token))) return true;
  return (
    genitive !== null && words.slice(genitive.first, genitive.last).some((w) => table.has("operation-other", w.token))
  );
}

const ARMED = new Set(["force", "group", "soldier", "fighter"]);
function isArmed(phrase: NounPhrase, c: Candidate, lookup: Lookup): boolean {
  const { lexeme } = c.clauses.words[phrase.head]!.reading ?? {};
  if (lexeme?.classes.some((k) => ARMED.has(k))) return true;
  return lookup
    .within(phrase.first, phrase.last)
    .some((m) => (isActor(m) && ARMED.has(m.kind)) || (m.kind === "place" && m.precision === "country"));
}
