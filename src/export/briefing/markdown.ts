import type { ToldIncident } from "../row.ts";
import type { Settings } from "../table.ts";
import { clean, linkable } from "./clean.ts";
import { type Briefing, briefingOf, type Fact, type Item, type Note } from "./content.ts";
import type { Phrases } from "./phrases.ts";

/** What Markdown or HTML within it would read as markup. */
const MARKUP = /[\\`*_{}[\]<>#|~!&$^]/g;
const text = (value: string) =>
  clean(value).replace(MARKUP, (c) => (c === "<" ? "&lt;" : c === "&" ? "&amp;" : `\\${c}`));

const references = (notes: readonly number[]) => notes.map((n) => `[^${n}]`).join("");

const factMarkdown = ({ label, values, disputed }: Fact, words: Phrases) =>
  `- ${text(label)}: ${values
    .map(({ text: value, notes }) => `${text(value)}${references(notes)}`)
    .join(disputed ? " / " : words.comma)}${disputed ? ` **(${text(words.disputed)})**` : ""}\n`;

const itemMarkdown = (item: Item, words: Phrases) =>
  `### ${text(item.when)} · ${text(item.what)}${item.where === null ? "" : ` · ${text(item.where)}`}

${item.facts.map((fact) => factMarkdown(fact, words)).join("")}- ${text(words.sources)}: ${text(item.independence)}; ${text(item.grade)}; ${text(item.review)}

`;

function noteMarkdown({ number, chain, quote, title, published, url, alike }: Note, words: Phrases): string {
  const link = linkable(url);
  const same = alike.length === 0 ? null : `${text(words.alike)} ${alike.map(text).join(words.comma)}`;
  const about = [title === null ? null : text(title), published, link === null ? null : `<${link}>`, same];
  const tail = about.filter((part) => part !== null).join(" · ");
  return `[^${number}]: ${chain.map(text).join(words.after)}: «${text(quote)}»${tail === "" ? "" : ` ${tail}`}\n`;
}

function* markdownOf({ words, title, preface, sections, notes }: Briefing): Generator<string> {
  yield `# ${text(title)}\n\n${preface.map((line) => `${text(line)}\n`).join("\n")}\n`;
  for (const section of sections) {
    yield `## ${text(section.title)}\n\n`;
    for (const item of section.items) yield itemMarkdown(item, words);
  }
  yield `## ${text(words.notes)}\n\n`;
  for (const note of notes) yield noteMarkdown(note, words);
}

/** A briefing in Markdown with footnotes; every text in it is escaped. */
export async function* briefingMarkdown(
  incidents: AsyncIterable<ToldIncident>,
  settings: Settings,
): AsyncGenerator<string> {
  yield* markdownOf(await briefingOf(incidents, settings));
}
