/** What is needed of a node of any DOM. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(
  "P DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE TBODY TR TD TH BLOCKQUOTE PRE FIGURE FIGCAPTION HR BR FORM ADDRESS BODY CENTER".split(
    " ",
  ),
);
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME", "BUTTON", "HEAD"]);

/** The text of an element: a block a line, white space inside a line as one space, as a browser shows it. */
export function textOf(root: DomNode): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const shown = line.replace(/[ \t\n\r\f]+/g, " ").trim();
    if (shown !== "") lines.push(shown);
    line = "";
  };
  const visit = (node: DomNode) => {
    if (node.nodeType === TEXT) line += node.textContent ?? "";
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const block = BLOCKS.has(name);
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  return lines.join("\n");
}
