/**
 * Remembers what was worked out for words. Holds at most twice `limit` of them: when the younger half is full the older one is dropped,
 * so that words which keep coming stay and memory does not grow with the text. Values are never `undefined`.
 */
export class WordCache<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(word: string): V | undefined {
    const value = this.young.get(word);
    if (value !== undefined) return value;
    const older = this.old.get(word);
    if (older !== undefined) this.set(word, older);
    return older;
  }

  set(word: string, value: V): void {
    if (this.young.size >= this.limit) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(word, value);
  }
}
