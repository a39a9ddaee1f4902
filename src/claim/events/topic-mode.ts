import type { Word } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Words } from "./words.ts";

/** How many words of a subordinate clause are read for the topic: `طالب بأن تنسحب القوات`. */
const CLAUSE_REACH = 6;

/** Modes that a frame gives where it leaves the mode to the topic. */
const OPEN = new Set<string | null>([null, "change", "violence", "troops"]);

/**
 * The mode of a demand, refusal, threat or mobilisation by what it is about: `دعا إلى سحب القوات` is a demand to yield, `دعا إلى الحوار` one to
 * meet. Null for other types and where the frame itself says the mode.
 */
export function topicModeOf(c: Candidate, table: Words): string | null {
  const { type, mode } = c.frame;
  if (!OPEN.has(mode)) return null;
  if (type === "MOBILIZE") return firstMode(c, c.actor, table);
  const other = table.otherwise(type);
  if (other === null) return null;
  // `على الحكومة سحب قواتها`: what must be done tells the demand.
  const own = c.frame.id === DUTY ? table.topicModeOf(type, c.word.token) : null;
  return own ?? firstMode(c, c.topics, table) ?? clauseMode(c, table) ?? other;
}

const DUTY = "request.must";

function firstMode(c: Candidate, phrases: Candidate["topics"], table: Words): string | null {
  for (const phrase of phrases) {
    for (let i = phrase.first; i < phrase.reach; i++) {
      const mode = table.topicModeOf(c.frame.type, c.clauses.words[i]!.token);
      if (mode) return mode;
    }
  }
  return null;
}

/** The words behind the trigger, into the clause that a complementiser opens. */
function clauseMode(c: Candidate, table: Words): string | null {
  const { words, sentence } = c.clauses;
  const last = Math.min(sentence.last, Math.max(c.args.last, c.word.index + 1) + CLAUSE_REACH);
  for (let i = c.word.index + 1; i < last; i++) {
    const word = words[i]!;
    if (word.kind === "stop" || opensOther(word)) break;
    if (word.mention && word.mention.kind !== "time") continue;
    const mode = table.topicModeOf(c.frame.type, word.token);
    if (mode) return mode;
  }
  return null;
}

/** `، بينما تستمر المفاوضات`, `رغم دعوات التهدئة`: what is told besides is no topic. */
const opensOther = ({ kind, token, reading, conjunction }: Word): boolean =>
  kind === "subordinator" ||
  (kind === "verb" && conjunction === "و" && reading?.lexeme.classes.includes("say") === true) ||
  BESIDES.has(token.norm) ||
  BESIDES.has(reading?.lexeme.lemma ?? "");
const BESIDES: ReadonlySet<string> = new Set(["بينما", "فيما", "رغم", "وسط", "حسبما", "وفق", "بحسب"]);
