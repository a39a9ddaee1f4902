import type { Block } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { SentenceView } from "../api.ts";
import { sentencesOf } from "./sentences.ts";

const KEPT = 64;

/** The sentences of the documents shown last: cards of one article follow each other. */
export class Sentences {
  readonly #store: Store;
  readonly #kept = new Map<string, readonly SentenceView[]>();

  constructor(store: Store) {
    this.#store = store;
  }

  async of(document: string, text: string): Promise<readonly SentenceView[]> {
    const known = this.#kept.get(document);
    if (known !== undefined) return known;
    const extraction = await this.#store.extraction(document);
    const cut = sentencesOf(text, (extraction?.blocks as readonly Block[] | undefined) ?? []);
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(document, cut);
    return cut;
  }
}
