import { prepositionCode } from "./cue-reading.ts";
import type { Scene } from "./scene.ts";
import { readSource, type SourcePhrase } from "./source.ts";

/** `جاء في بيان الوزارة أن`, `ورد في التقرير`: the paper that a verb of standing tells of, within a few words. */
export function paperAfter(scene: Scene, at: number, limit: number): SourcePhrase | null {
  for (let i = at + 1; i < Math.min(limit, at + 4); i++) {
    const word = scene.words[i]!;
    if (prepositionCode(word) === "fi" && word.enclitic === null) {
      const source = readSource(scene, i + 1, limit, false, true);
      return source && (source.head?.being === "paper" || source.through) ? source : null;
    }
    if (word.mention?.kind !== "time" && word.kind !== "adverb" && word.kind !== "conjunction") return null;
  }
  return null;
}
