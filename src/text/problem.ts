import type { Span } from "./span.ts";

/** A finding about a text that a person should look at; kept in the extract, never thrown. */
export interface Problem extends Span {
  /** Stable code, listed in `docs/problems.md`. */
  readonly code: string;
  readonly message: string;
}
