import type { StoredClaim } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { ClaimRow, ClaimView } from "../api/claims.ts";
import { Refusal } from "../problem.ts";
import { claimView, litOf } from "./claim.ts";
import { sentenceAround } from "./sentences.ts";

/** A claim as it is shown, with the incident that it is part of. */
export const viewOf = async (store: Store, stored: StoredClaim): Promise<ClaimView> =>
  claimView(stored, stored.kind === "event" ? await store.incidentOf(stored.id) : null);

/** Makes rows of claims: each with its article, its sentence and its incident. */
export class ClaimRows {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async row(stored: StoredClaim): Promise<ClaimRow> {
    const { document, published, text, claim } = stored;
    return {
      ...(await viewOf(this.#store, stored)),
      document,
      published,
      sentence: sentenceAround(text, claim, litOf(stored)),
    };
  }

  /** The row of an id; refused when the record has no such claim. */
  async of(id: string): Promise<ClaimRow> {
    return this.row(await this.claim(id));
  }

  async claim(id: string): Promise<StoredClaim> {
    const claim = await this.#store.claim(id);
    if (claim !== null) return claim;
    throw new Refusal(404, "record.unknown-id", "the record has no such claim", "GET /claims lists them.");
  }
}
