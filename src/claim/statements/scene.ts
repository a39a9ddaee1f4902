import {
  type ActorMention,
  type Analysed,
  isActor,
  type Mention,
  type PlaceMention,
  type QuotedSpan,
} from "../../record/index.ts";
import type { Clauses, Word } from "../clause/index.ts";
import type { Tables } from "./tables.ts";

/** One article as the statement rules see it: words, clauses, quotations by their opening token, names by token. */
export interface Scene {
  readonly analysed: Analysed;
  readonly tables: Tables;
  readonly words: readonly Word[];
  readonly clauses: readonly Clauses[];
  /** The quotation whose inside begins at or right after a token that opens one. */
  readonly opening: ReadonlyMap<number, QuotedSpan>;
  /** The quotation by the token that closes it. */
  readonly closing: ReadonlyMap<number, QuotedSpan>;
  readonly names: readonly (ActorMention | PlaceMention | null)[];
}

export function sceneOf(
  analysed: Analysed,
  mentions: readonly Mention[],
  tables: Tables,
  read: { readonly words: readonly Word[]; readonly clauses: readonly Clauses[] },
): Scene {
  const names: (ActorMention | PlaceMention | null)[] = new Array(analysed.tokens.length).fill(null);
  for (const mention of mentions) {
    const actor = isActor(mention);
    if (!actor && !(mention.kind === "place" && mention.metonym)) continue;
    for (let i = mention.first; i < mention.last; i++) {
      const known = names[i];
      if (!known || rank(mention) > rank(known)) names[i] = mention as ActorMention | PlaceMention;
    }
  }
  const opening = new Map<number, QuotedSpan>();
  const closing = new Map<number, QuotedSpan>();
  for (const quote of analysed.quotes) {
    if (quote.open !== null) opening.set(quote.first - 1, quote);
    if (quote.close !== null) closing.set(quote.last, quote);
  }
  return { analysed, tables, words: read.words, clauses: read.clauses, opening, closing, names };
}

/** A person before a group, a group before a place; longer before shorter. */
function rank(mention: Mention): number {
  const kind = mention.kind === "person" ? 2 : mention.kind === "place" ? 0 : 1;
  return kind * 40 + Math.min(39, mention.last - mention.first);
}

/** A person told by the office alone (`وزير النقل`): a name may follow. */
export function isOffice(mention: ActorMention | PlaceMention | null | undefined): boolean {
  if (mention?.kind !== "person") return false;
  return mention.role !== null && mention.role.start === mention.start && mention.role.end === mention.end;
}

/** Token right after a quotation, its closing mark passed. */
export function afterQuote(quote: QuotedSpan): number {
  return quote.close === null ? quote.last : quote.last + 1;
}
