import type { Lexeme } from "../../record/index.ts";
import { codeOf, type Features, type Form } from "./form.ts";

/**
 * Inflected forms by spelling. Entries of one spelling are a linked list over flat number arrays: some hundred thousand forms
 * cost a few megabytes and no object each.
 */
export class FormTable {
  private readonly heads = new Map<string, number>();
  private readonly lexemeOf: number[] = [];
  private readonly featuresOf: number[] = [];
  private readonly speltOf: string[] = [];
  private readonly nextOf: number[] = [];
  private readonly lexemes: Lexeme[] = [];
  private readonly features: Features[] = [];
  private readonly featureIds = new Map<number, number>();

  get size(): number {
    return this.nextOf.length;
  }

  /** Adds a lexeme with its forms; earlier lexemes and forms come first among equals. */
  add(lexeme: Lexeme, forms: readonly Form[]): void {
    const index = this.lexemes.push(lexeme) - 1;
    for (const form of forms) this.push(form, index, this.featureId(form));
  }

  /** Calls `visit` for each entry of a spelling, in the order of adding. */
  each(text: string, visit: (lexeme: Lexeme, features: Features, spelt: string) => void): void {
    let at = this.heads.get(text);
    while (at !== undefined && at >= 0) {
      visit(this.lexemes[this.lexemeOf[at]!]!, this.features[this.featuresOf[at]!]!, this.speltOf[at]!);
      at = this.nextOf[at];
    }
  }

  private push({ text, spelt }: Form, lexeme: number, feature: number): void {
    const at = this.nextOf.length;
    let tail = this.heads.get(text);
    if (tail === undefined) this.heads.set(text, at);
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
    this.lexemeOf.push(lexeme);
    this.featuresOf.push(feature);
    this.nextOf.push(-1);
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
