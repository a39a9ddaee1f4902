import { signatureOf } from "./link/index.ts";
import type { Analysed, Extract, Mention } from "./record/index.ts";

/** The printed form of one extract: one object of the contract `isnad.extraction/1`. */
export function toContract(extract: Extract): Record<string, unknown> {
  const { article, text } = extract.analysed;
  const { raw } = article;
  const times: Mention[] = [];
  const numbers: Mention[] = [];
  const mentions: unknown[] = [];
  for (const mention of extract.mentions) {
    if (mention.kind === "time") times.push(mention);
    else mentions.push({ id: `m${mentions.length + 1}`, ...mention });
    if (mention.kind === "number") numbers.push(mention);
  }
  return {
    schema: "isnad.extraction/1",
    document: {
      id: raw.id,
      outlet: raw.outlet,
      title: raw.title,
      url: raw.url,
      published: article.published,
      language: "ar",
      length: text.length,
      sha256: raw.sha256,
      signature: signatureOf(bodyOf(extract.analysed)),
    },
    blocks: article.blocks,
    times,
    numbers,
    mentions,
    ...extract.claims,
    problems: extract.problems,
  };
}

/** Normal forms of the words and numbers of the article's own text. */
function bodyOf({ sentences, tokens }: Analysed): string[] {
  const norms: string[] = [];
  for (const { block, first, last } of sentences) {
    if (block !== "body") continue;
    for (let i = first; i < last; i++) if (tokens[i]!.kind !== "punctuation") norms.push(tokens[i]!.norm);
  }
  return norms;
}
