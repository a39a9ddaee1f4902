import { numeralReader, wordTrait } from "../../arabic/index.ts";
import type { Analysed, Knowledge, NumberMention, Recogniser } from "../../record/index.ts";
import { Bounds } from "./bounds.ts";
import { dual, mayBeDual } from "./duals.ts";
import { Finder } from "./finder.ts";

/**
 * Finds numbers: digits of both kinds, words of both genders, ordinals, fractions, percentages, ranges, bounded and vague quantities and dual
 * nouns. `أكثر من 165 هجوما` gives value 165, low 165, high null.
 */
export function createNumbers(knowledge: Knowledge): Recogniser {
  const reader = numeralReader(knowledge.tables.numerals ?? []);
  const bounds = new Bounds(knowledge.tables["number-bounds"] ?? []);
  const counts = wordTrait((token) => reader.mayBegin(token) || mayBeDual(token));
  return {
    name: "numbers",
    gives: ["number"],
    needs: [],
    find(analysed: Analysed): NumberMention[] {
      const finder = new Finder(analysed, reader, bounds);
      const mentions: NumberMention[] = [];
      const { tokens } = analysed;
      let i = 0;
      let floor = 0;
      while (i < tokens.length) {
        const token = tokens[i]!;
        const found = counts.of(token) && (reader.mayBegin(token) ? finder.at(i, floor) : dual(analysed, i));
        if (!found) {
          i++;
          continue;
        }
        mentions.push(found);
        floor = found.last;
        i = Math.max(floor, i + 1);
      }
      return mentions;
    },
  };
}
