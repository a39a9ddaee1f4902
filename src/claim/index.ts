import type { Analysed, Claims, Knowledge, Mention } from "../record/index.ts";
import { readAllClauses } from "./clause/index.ts";
import { findEvents } from "./events/index.ts";
import { findFigures } from "./figures/index.ts";
import { inStep } from "./in-step.ts";
import { withPlainNames } from "./names.ts";
import { findStatements } from "./statements/index.ts";

/** Reads events, statements and figures, each with its chain of attribution. */
export function claim(analysed: Analysed, mentions: readonly Mention[], knowledge: Knowledge): Claims {
  return claimAll([{ analysed, mentions }], knowledge)[0]!;
}

/** As `claim`; statements of all articles are read before their events, and both in step. */
export function claimAll(
  articles: readonly { readonly analysed: Analysed; readonly mentions: readonly Mention[] }[],
  knowledge: Knowledge,
): Claims[] {
  readAllClauses(articles);
  const statements = inStep(articles.map(({ analysed, mentions }) => findStatements(analysed, mentions, knowledge)));
  const events = inStep(
    articles.map(({ analysed, mentions }, i) => findEvents(analysed, mentions, statements[i]!, knowledge)),
  );
  return articles.map(({ analysed, mentions }, i) => {
    const figures = findFigures(analysed, mentions, events[i]!, statements[i]!, knowledge);
    return withPlainNames({ events: events[i]!, statements: statements[i]!, figures }, knowledge);
  });
}
