import { addToTrie, fold, type TrieNode, tokenise } from "../../arabic/index.ts";
import type { ActorEntry, Cut, Token } from "../../record/index.ts";

/** A known name found in a text: what it may name, the view positions `[first, last)`, and how its first word was cut. */
export interface NameMatch {
  readonly values: readonly ActorEntry[];
  readonly first: number;
  readonly last: number;
  readonly cut: Cut;
}

/** Spellings that writers of names vary, above those of the normal form. */
const VARIED = /اميرك|ديموقراط|اوربي/;

/**
 * The form under which names are compared: above the normal form it folds what writers vary in names alone: a final ta marbuta without dots,
 * أميركي beside أمريكي, ديموقراطي beside ديمقراطي.
 */
export function keyOf(norm: string): string {
  const key = norm.endsWith("ة") ? `${norm.slice(0, -1)}ه` : norm;
  if (!VARIED.test(key)) return key;
  return key.replace("اميرك", "امريك").replace("ديموقراط", "ديمقراط").replace("اوربي", "اوروبي");
}

/** The words of a name under their keys. */
export const keysOf = (name: string): string[] => tokenise(name).map((t) => keyOf(fold(t.norm)));

/** First names and connectors that writers join to the next word or not: عبد الله, عبدالله. */
const JOINED = new Set(["عبد", "نصر", "نور", "سيف", "ابو", "بو"]);
const KUNYA = ["ابو", "ابي", "ابا"];
const PLURAL_STEM = 3;
const LONGEST_GENITIVE = 5;

/** The forms in which a name stands in a sentence: cases of its plurals and of أبو, joined and parted عبد. */
export function variantsOf(name: string): string[][] {
  const forms = [keysOf(name)];
  const add = (make: (words: readonly string[]) => string[] | null) => {
    for (const words of [...forms]) {
      const made = make(words);
      if (made !== null) forms.push(made);
    }
  };
  add((words) => (words.some(isNominative) ? words.map((w) => (isNominative(w) ? `${w.slice(0, -2)}ين` : w)) : null));
  add((words) =>
    words.length > 1 && words[0]!.endsWith("و") && words[0]!.length >= LONGEST_GENITIVE
      ? [`${words[0]!.slice(0, -1)}ي`, ...words.slice(1)]
      : null,
  );
  for (const kunya of KUNYA.slice(1)) {
    add((words) => (words.includes(KUNYA[0]!) ? words.map((w) => (w === KUNYA[0] ? kunya : w)) : null));
  }
  add(joined);
  add(parted);
  return forms;
}

const isNominative = (word: string) => word.endsWith("ون") && word.length > PLURAL_STEM + 2 && word !== "الكون";

function joined(words: readonly string[]): string[] | null {
  const at = words.findIndex((w, i) => JOINED.has(w) && i + 1 < words.length && words[i + 1]!.startsWith("ال"));
  return at < 0 ? null : [...words.slice(0, at), words[at]! + words[at + 1]!, ...words.slice(at + 2)];
}

function parted(words: readonly string[]): string[] | null {
  const at = words.findIndex((w) => w.startsWith("عبدال") && w.length > 6);
  return at < 0 ? null : [...words.slice(0, at), "عبد", words[at]!.slice(3), ...words.slice(at + 1)];
}

/** Where the names that begin with a word stand in an index, for each of the word's cuts. */
export type Starts = readonly (TrieNode<ActorEntry> | undefined)[];

/** A text without its quotation marks, word by word, with what the index asks of each. */
interface View {
  readonly view: readonly Token[];
  readonly infos: readonly { readonly key: string; readonly starts: Starts | null }[];
}

/** Names of several words under their keys, found over the words of a text without its quotation marks. */
export class NameIndex {
  private readonly root: TrieNode<ActorEntry> = { next: new Map(), values: null };

  add(words: readonly string[], value: ActorEntry): void {
    if (words.length === 0) return;
    addToTrie(this.root, words, value);
  }

  /** The first step of each of a word's keys; null where no name begins with any of them. */
  starts(keys: readonly string[]): Starts | null {
    const starts = keys.map((key) => this.root.next!.get(key));
    return starts.some((start) => start !== undefined) ? starts : null;
  }

  /** The longest name that begins at view position `at` and ends before `limit`; uncut readings win over cut ones of the same length. */
  longest(scan: View, at: number, limit: number): NameMatch | null {
    let best: NameMatch | null = null;
    const { starts } = scan.infos[at]!;
    if (starts === null) return null;
    for (let c = 0; c < starts.length; c++) {
      let node = starts[c];
      if (node === undefined) continue;
      const cut = scan.view[at]!.cuts[c]!;
      let i = at + 1;
      while (node) {
        if (node.values && (best === null || i > best.last)) best = { values: node.values, first: at, last: i, cut };
        if (i >= limit || !node.next) break;
        node = node.next.get(scan.infos[i]!.key);
        i++;
      }
    }
    return best;
  }
}
