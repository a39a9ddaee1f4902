import type { ToldIncident } from "../row.ts";
import type { Settings } from "../table.ts";
import { clean, linkable } from "./clean.ts";
import { type Briefing, briefingOf, type Fact, type Item, type Note } from "./content.ts";
import type { Phrases } from "./phrases.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Text that is text, whatever it holds. */
const text = (value: string) => clean(value).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
/** Text of another direction than its line. */
const bdi = (value: string) => `<bdi>${text(value)}</bdi>`;
/** Words of ours with dates in them, whose parts an Arabic line would turn round. */
const dated = (value: string) => text(value).replace(/\d{4}-\d\d(?:-\d\d)?/g, '<bdi dir="ltr">$&</bdi>');

const STYLE = `body{font:1.1rem/1.8 "Noto Naskh Arabic","Amiri",Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.4}article{border-top:1px solid #bbb;margin-top:1.5rem}dl{margin:.5rem 0}dt{float:inline-start;clear:both;
color:#555;margin-inline-end:.6rem}dd{margin:0 0 .2rem}.disputed{border-inline-start:.25rem solid #b30;padding-inline-start:.6rem}
.meta{color:#555;font-size:.9rem}sup a{text-decoration:none}blockquote{margin:.2rem 1rem}`;

const references = (notes: readonly number[]) => notes.map((n) => `<sup><a href="#n${n}">[${n}]</a></sup>`).join("");

const factHtml = ({ label, values, disputed }: Fact, words: Phrases) =>
  `<dt>${text(label)}</dt><dd${disputed ? ' class="disputed"' : ""}>${values
    .map(({ text: value, notes }) => `${value === "" ? "" : `<bdi>${dated(value)}</bdi>`}${references(notes)}`)
    .join(disputed ? " / " : words.comma)}${disputed ? ` <strong>(${text(words.disputed)})</strong>` : ""}</dd>`;

const itemHtml = (item: Item, words: Phrases) => `<article id="${text(item.id)}">
<h3>${dated(item.when)} · ${text(item.what)}${item.where === null ? "" : ` · ${bdi(item.where)}`}</h3>
<dl>${item.facts.map((fact) => factHtml(fact, words)).join("")}</dl>
<p class="meta">${bdi(item.independence)} · ${text(item.grade)} · ${text(item.review)}</p>
</article>
`;

function noteHtml({ number, chain, quote, title, published, url, alike }: Note, words: Phrases): string {
  const link = linkable(url);
  const about = [title, published].filter((part) => part !== null).map(bdi);
  const address =
    link === null ? [] : [`<a href="${text(link)}" rel="noreferrer noopener"><bdi dir="ltr">${text(link)}</bdi></a>`];
  const same = alike.length === 0 ? [] : [`${text(words.alike)} ${alike.map(bdi).join(words.comma)}`];
  return `<li id="n${number}">${chain.map(bdi).join(words.after)}: <blockquote lang="ar" dir="auto">${text(quote)}</blockquote>
<span class="meta">${[...about, ...address, ...same].join(" · ")}</span></li>
`;
}

function* htmlOf({ language, words, title, preface, sections, notes }: Briefing): Generator<string> {
  yield `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${dated(title)}</h1>
${preface.map((line) => `<p class="meta">${dated(line)}</p>`).join("\n")}
`;
  for (const section of sections) {
    yield `<h2>${text(section.title)}</h2>\n`;
    for (const item of section.items) yield itemHtml(item, words);
  }
  yield `<h2>${text(words.notes)}</h2>\n<ol>\n`;
  for (const note of notes) yield noteHtml(note, words);
  yield "</ol>\n</body>\n</html>\n";
}

/** A briefing as one page that loads and runs nothing; every text in it is escaped. */
export async function* briefingHtml(
  incidents: AsyncIterable<ToldIncident>,
  settings: Settings,
): AsyncGenerator<string> {
  yield* htmlOf(await briefingOf(incidents, settings));
}
