import type { Analysed, Claims, Knowledge, Mention } from "../record/index.ts";
import { findEvents } from "./events/index.ts";
import { findFigures } from "./figures/index.ts";
import { findStatements } from "./statements/index.ts";

/** Reads events, statements and figures, each with its chain of attribution. */
export function claim(analysed: Analysed, mentions: readonly Mention[], knowledge: Knowledge): Claims {
  const statements = findStatements(analysed, mentions, knowledge);
  const events = findEvents(analysed, mentions, statements, knowledge);
  const figures = findFigures(analysed, mentions, events, statements, knowledge);
  return { events, statements, figures };
}
