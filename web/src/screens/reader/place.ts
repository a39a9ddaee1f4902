/** Offset in the article of a place in the page, or null when it is not in the article's text. Blocks carry `data-start`. */
export function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  if (block === undefined || block === null || node.nodeType !== Node.TEXT_NODE) return null;
  return Number(block.dataset.start) + offset;
}

/** The stretch of the article that is selected now, or null. Without the white space at its ends. */
export function selectedSpan(text: string): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const a = offsetOf(range.startContainer, range.startOffset);
  const b = offsetOf(range.endContainer, range.endOffset);
  if (a === null || b === null || a >= b) return null;
  const words = text.slice(a, b);
  const start = a + words.length - words.trimStart().length;
  const end = b - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** Offset in the article under the pointer, or null. */
export function offsetAt(x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y);
  return at === null || at === undefined ? null : offsetOf(at.offsetNode, at.offset);
}
