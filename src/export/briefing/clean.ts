/** White space, control characters, and marks that would reorder what follows. */
const UNSAFE = /[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Text of an article on one line, without what could reorder or break it. */
export const clean = (text: string) => text.replace(UNSAFE, " ").trim().toWellFormed();

/** An address that a link may have; null for any other scheme. */
export function linkable(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}
