const SEPARATORS = [",", ";", "\t"] as const;

/** Cells of comma-, semicolon- or tab-separated values as spreadsheets save them; the heading's line says which. Empty lines are left out. */
export function readCsv(text: string): string[][] {
  const marked = text.replace(/^\ufeff/, "");
  const named = /^sep=(.)\r?\n/i.exec(marked);
  const body = named === null ? marked : marked.slice(named[0].length);
  return cellsOf(body, named?.[1] ?? separatorOf(body)).filter((row) => row.some((cell) => cell !== ""));
}

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let open = false;
  for (const c of text) {
    if (c === '"') open = !open;
    else if (!open && (c === "\n" || c === "\r")) break;
    else if (!open) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return SEPARATORS.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const { value, end } = quotedCell(text, at);
      [cell, at] = [value, end];
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    row.push(cell + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** What stands in quotation marks; a mark that is never closed runs to the end. */
function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return { value: parts.join("") + text.slice(from), end: text.length };
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') return { value: parts.join(""), end: mark + 1 };
    parts.push('"');
    from = mark + 2;
  }
}
