/** Characters that would reorder or hide what stands around them; shown as a sign instead. */
const CONTROLS = /(?![\n\t])[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Text of an article or a source, made harmless for one line: controls of direction become a visible sign, length is bounded. */
export function harmless(text: string, limit = 2000): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replace(CONTROLS, "\u00b7");
}
