import { numeralReader } from "../../arabic/index.ts";
import type { Analysed, Knowledge, Published, Recogniser, TimeMention } from "../../record/index.ts";
import { inferPublished } from "./infer.ts";
import { mentionsOf } from "./mentions.ts";
import type { Expression } from "./node.ts";
import { Parser } from "./parse.ts";
import { indexNamedDays, Source, TimeIndex } from "./words.ts";

/** A times recogniser that can also bound the publication date by what the text says. */
export interface TimesRecogniser extends Recogniser {
  readonly name: "times";
  /** The publication interval that the text's own times allow, or null when they bound nothing. */
  inferPublished(analysed: Analysed): Published | null;
}

interface Parsed {
  readonly source: Source;
  readonly expressions: readonly Expression[];
  readonly lone: boolean;
}

/**
 * Finds expressions of time and resolves them against the document's date and each other. `يوم الخميس الماضي` in an article of
 * 2024-07-26 gives 2024-07-25 to 2024-07-26; without a document date it stays open and says what it needs.
 */
export function createTimes(knowledge: Knowledge): TimesRecogniser {
  const reader = numeralReader(knowledge.tables.numerals ?? []);
  const named = indexNamedDays(knowledge.tables["named-days"] ?? []);
  const words = new TimeIndex(knowledge.tables.times ?? [], reader);
  // Inference and resolution see the same tokens one after the other: the parse is kept between them.
  const parses = new WeakMap<Analysed["tokens"], Parsed>();
  const parse = (analysed: Analysed): Parsed => {
    const known = parses.get(analysed.tokens);
    if (known) return known;
    const source = new Source(analysed, words, reader, named);
    const lone = isLone(source);
    const parsed = { source, expressions: new Parser(source, lone).all(), lone };
    parses.set(analysed.tokens, parsed);
    return parsed;
  };
  return {
    name: "times",
    gives: ["time"],
    needs: ["numbers"],
    find(analysed): TimeMention[] {
      const { source, expressions, lone } = parse(analysed);
      return mentionsOf(source, analysed.article.published, expressions, lone);
    },
    inferPublished(analysed): Published | null {
      const { source, expressions } = parse(analysed);
      return inferPublished(source, expressions);
    },
  };
}

const LONGEST_LONE = 16;

/** True when the text is one short expression of time and nothing else. */
function isLone(source: Source): boolean {
  if (source.tokens.length > LONGEST_LONE) return false;
  const words = source.tokens.filter((t) => t.kind !== "punctuation");
  const expressions = new Parser(source, true).all();
  const covered = expressions.reduce(
    (n, e) => n + source.tokens.slice(e.first, e.last).filter((t) => t.kind !== "punctuation").length,
    0,
  );
  const link = words[0] !== undefined && ["في", "خلال", "من", "بين"].includes(words[0].norm) ? 1 : 0;
  return expressions.length === 1 && covered >= words.length - link;
}
