import type { Linkable } from "../record/index.ts";

/** Later than any date: what bears none comes last. */
const NEVER = "9999";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Order of publication: by day, within a day by the instant where it is known, then by id. */
export const byPublication = ({ document: a }: Linkable, { document: b }: Linkable): number =>
  compare(a.published?.from ?? NEVER, b.published?.from ?? NEVER) ||
  compare(a.instant ?? NEVER, b.instant ?? NEVER) ||
  compare(a.id, b.id);
