import type { Lexeme } from "../../record/index.ts";
import { codeOf, type Features, type Form } from "./form.ts";
import { Heads } from "./heads.ts";

/** Forms that the columns hold at first; they double when full. */
const FIRST_ROOM = 1 << 17;

/**
 * Inflected forms by spelling. Entries of one spelling are a linked list over flat number arrays: some hundred thousand forms
 * cost a few megabytes and no object each.
 */
export class FormTable {
  private readonly heads = new Heads();
  // Columns of whole numbers outside the heap: the collector does not walk them.
  private lexemeOf = new Int32Array(FIRST_ROOM);
  private featuresOf = new Int32Array(FIRST_ROOM);
  private nextOf = new Int32Array(FIRST_ROOM);
  private readonly speltOf: string[] = [];
  private readonly lexemes: Lexeme[] = [];
  private readonly features: Features[] = [];
  private readonly featureIds = new Map<number, number>();

  get size(): number {
    return this.speltOf.length;
  }

  /** Adds a lexeme with its forms; earlier lexemes and forms come first among equals. */
  add(lexeme: Lexeme, forms: readonly Form[]): void {
    const index = this.lexemes.push(lexeme) - 1;
    for (const form of forms) this.push(form, index, this.featureId(form));
  }

  /** Calls `visit` for each entry of a spelling, in the order of adding. */
  each(text: string, visit: (lexeme: Lexeme, features: Features, spelt: string) => void): void {
    let at = this.heads.get(text);
    while (at >= 0) {
      visit(this.lexemes[this.lexemeOf[at]!]!, this.features[this.featuresOf[at]!]!, this.speltOf[at]!);
      at = this.nextOf[at]!;
    }
  }

  private push({ text, spelt }: Form, lexeme: number, feature: number): void {
    const at = this.speltOf.length;
    let tail = this.heads.get(text);
    if (tail < 0) this.heads.add(text, at);
    else {
      for (;;) {
        const same = this.lexemeOf[tail] === lexeme && this.featuresOf[tail] === feature;
        if (same && this.speltOf[tail] === spelt) return;
        const next: number = this.nextOf[tail]!;
        if (next < 0) break;
        tail = next;
      }
      this.nextOf[tail] = at;
    }
    // One string for both where they agree, as most do.
    this.speltOf.push(spelt === text ? text : spelt);
    if (at === this.nextOf.length) this.grow();
    this.lexemeOf[at] = lexeme;
    this.featuresOf[at] = feature;
    this.nextOf[at] = -1;
  }

  private grow(): void {
    const twice = (column: Int32Array) => {
      const out = new Int32Array(column.length * 2);
      out.set(column);
      return out;
    };
    this.lexemeOf = twice(this.lexemeOf);
    this.featuresOf = twice(this.featuresOf);
    this.nextOf = twice(this.nextOf);
  }

  private featureId(features: Features): number {
    const key = codeOf(features);
    let id = this.featureIds.get(key);
    if (id === undefined) {
      const { form, tense, voice, person, number, gender, join, jussive } = features;
      id = this.features.push({ form, tense, voice, person, number, gender, join, jussive }) - 1;
      this.featureIds.set(key, id);
    }
    return id;
  }
}
