/** Names of highlights and their order where they overlap: the later is painted over the earlier. `style/lights.css` says how each looks. */
export const LIGHTS = [
  "furniture",
  "said",
  "attribution",
  "what",
  "when",
  "where",
  "who",
  "figures",
  "evidence",
  "chosen",
  "lit",
  "found",
] as const;
export type Light = (typeof LIGHTS)[number];

const made = new Map<Light, Highlight>();

function highlight(light: Light): Highlight | null {
  if (typeof Highlight === "undefined") return null;
  let one = made.get(light);
  if (one === undefined) {
    one = new Highlight();
    one.priority = LIGHTS.indexOf(light);
    made.set(light, one);
    CSS.highlights.set(light, one);
  }
  return one;
}

/** A stretch of a text node to be lit. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly light: Light;
}

/**
 * Lights stretches of one text node by the CSS Custom Highlight API: no element is put into the text, so letters stay joined, the order of
 * mixed directions stays, and overlaps cost nothing. Gives back what puts them out.
 */
export function shine(node: Text, stretches: readonly Lit[]): () => void {
  const put: [Highlight, Range][] = [];
  for (const { start, end, light } of stretches) {
    const of = highlight(light);
    const from = Math.max(0, start);
    const to = Math.min(node.length, end);
    if (of === null || from >= to) continue;
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    of.add(range);
    put.push([of, range]);
  }
  return () => {
    for (const [of, range] of put) of.delete(range);
  };
}
