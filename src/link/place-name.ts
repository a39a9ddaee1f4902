import type { Knowledge } from "../record/index.ts";
import { nameKey } from "./stem.ts";

/** A place's name without the nouns and directions before it. */
export interface BareName {
  readonly name: string;
  /** A part or the surroundings of what the name names (`شرق`, `ريف`). */
  readonly part: boolean;
  /** A region of that name (`محافظة`). */
  readonly region: boolean;
}

/** Kinds of nouns that stand before the name of a place and are no part of it; a camp or a base is called by its noun. */
const HEADS: ReadonlySet<string> = new Set(["town", "village", "suburb", "district", "region", "area"]);

/** Takes the nouns and directions off the front of a place's name, as the knowledge files list them: `شرق مدينة كذا` is a part of `كذا`. */
export class PlaceNames {
  readonly #parts: ReadonlySet<string>;
  readonly #regions: ReadonlySet<string>;
  readonly #heads: ReadonlySet<string>;

  constructor({ tables }: Knowledge) {
    const forms = (table: string, test: (row: Readonly<Record<string, string>>) => boolean) =>
      (tables[table] ?? []).filter(test).map((row) => nameKey(row.form!));
    this.#parts = new Set([
      ...forms("place-directions", () => true),
      ...forms("place-heads", ({ kind }) => kind === "part"),
    ]);
    this.#regions = new Set(forms("place-heads", ({ kind }) => kind === "region"));
    this.#heads = new Set(forms("place-heads", ({ kind }) => HEADS.has(kind!)));
  }

  bare(full: string): BareName {
    const words = nameKey(full).split(" ");
    let part = false;
    let region = false;
    let at = 0;
    for (; at + 1 < words.length; at++) {
      const word = words[at]!;
      if (this.#parts.has(word)) part = true;
      else if (this.#heads.has(word)) region = this.#regions.has(word);
      else break;
    }
    return { name: words.slice(at).join(" "), part, region };
  }
}
