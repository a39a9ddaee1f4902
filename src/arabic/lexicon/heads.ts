import { hashOf } from "../seen-forms.ts";

/** Spellings that the table holds at first; it doubles when half full. */
const FIRST_ROOM = 1 << 17;

/**
 * The first entry of each spelling. Most look-ups find nothing: a word is tried under each of its cuts. So hash and number stand side by side
 * outside the heap, and a look-up that finds nothing costs one place in memory, where a `Map` compares string by string.
 */
export class Heads {
  /** Hash and number of the spelling plus one, in turn; 0 where the slot is free. */
  private slots = new Int32Array(4 * FIRST_ROOM);
  private readonly texts: string[] = [];
  private readonly entries: number[] = [];

  /** The first entry of a spelling; -1 when there is none. */
  get(text: string): number {
    const { slots } = this;
    const mask = (slots.length >> 1) - 1;
    const hash = hashOf(text, 0, text.length);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = slots[2 * at + 1]!;
      if (number === 0) return -1;
      if (slots[2 * at] === hash && this.texts[number - 1] === text) return this.entries[number - 1]!;
    }
  }

  /** Adds a spelling that is not there. */
  add(text: string, entry: number): void {
    this.texts.push(text);
    this.entries.push(entry);
    if (this.texts.length * 4 > this.slots.length) this.grow();
    else this.put(hashOf(text, 0, text.length), this.texts.length);
  }

  private put(hash: number, number: number): void {
    const { slots } = this;
    const mask = (slots.length >> 1) - 1;
    let at = hash & mask;
    while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
    slots[2 * at] = hash;
    slots[2 * at + 1] = number;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (const [i, text] of this.texts.entries()) this.put(hashOf(text, 0, text.length), i + 1);
  }
}
