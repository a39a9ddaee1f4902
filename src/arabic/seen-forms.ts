import { unitAt } from "./letters.ts";

/** What is kept under the letters that it was read from. */
interface Written {
  readonly raw: string;
}

/** Slots for each form that is kept: a half-empty table finds a word at its first or second look. */
const ROOM = 2;
/** No word is looked for in more slots: words made to share a hash are not all kept, and cost no more than others. */
const LOOKS = 32;

/** One generation: open addressing by hash, so that a word is found from its place in a text without cutting it out. */
class Generation<F extends Written> {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly forms: (F | undefined)[];
  size = 0;

  constructor(limit: number) {
    const slots = 2 ** Math.ceil(Math.log2(limit * ROOM));
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.forms = new Array<F | undefined>(slots).fill(undefined);
  }

  get(text: string, start: number, end: number, hash: number): F | undefined {
    for (let look = 0; look < LOOKS; look++) {
      const at = (hash + look) & this.mask;
      const form = this.forms[at];
      if (form === undefined) return undefined;
      if (this.hashes[at] === hash && isWrittenAt(form.raw, text, start, end)) return form;
    }
    return undefined;
  }

  add(form: F, hash: number): void {
    for (let look = 0; look < LOOKS; look++) {
      const at = (hash + look) & this.mask;
      if (this.forms[at] !== undefined) continue;
      this.forms[at] = form;
      this.hashes[at] = hash;
      this.size++;
      return;
    }
  }
}

/**
 * Remembers forms by the letters in which a text writes them. Holds at most twice `limit`: when the younger half is full the older one is
 * dropped, so that words which keep coming stay and memory does not grow with the text.
 */
export class SeenForms<F extends Written> {
  private readonly limit: number;
  private young: Generation<F>;
  private old: Generation<F> | null = null;

  constructor(limit: number) {
    this.limit = limit;
    this.young = new Generation(limit);
  }

  /** How many are held. */
  get size(): number {
    return this.young.size + (this.old?.size ?? 0);
  }

  /** The form of the letters `[start, end)` of `text`, whose hash is `hash`. */
  get(text: string, start: number, end: number, hash: number): F | undefined {
    const form = this.young.get(text, start, end, hash);
    if (form !== undefined || this.old === null) return form;
    const older = this.old.get(text, start, end, hash);
    if (older !== undefined) this.add(older, hash);
    return older;
  }

  add(form: F, hash: number): void {
    if (this.young.size >= this.limit) {
      this.old = this.young;
      this.young = new Generation(this.limit);
    }
    this.young.add(form, hash);
  }
}

/** A hash of the letters `[start, end)` of a text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ unitAt(text, i), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isWrittenAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (unitAt(raw, i) !== unitAt(text, start + i)) return false;
  return true;
}
