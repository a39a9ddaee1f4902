import type { ErrorValues } from "../../../src/text/index.ts";

export type * from "../../../src/serve/api/index.ts";

/** An error as RFC 9457 writes it. */
export interface Refused {
  readonly title?: string;
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
  /** What to do about it. */
  readonly mend?: string;
  /** What the words name. */
  readonly values?: ErrorValues;
}
