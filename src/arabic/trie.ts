/** A step in a tree of phrases, word by word. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>> | null;
  values: T[] | null;
}

/** Enters a value under a phrase, once. */
export function addToTrie<T>(root: TrieNode<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let child = node.next.get(word);
    if (!child) {
      child = { next: null, values: null };
      node.next.set(word, child);
    }
    node = child;
  }
  node.values ??= [];
  if (!node.values.includes(value)) node.values.push(value);
}
