import { signatureOf } from "./link/index.ts";
import type { Analysed, Extract } from "./record/index.ts";

/** The printed form of one extract: one object of the contract `isnad.extraction/1`. */
export function toContract(extract: Extract): Record<string, unknown> {
  const { article, text } = extract.analysed;
  const { raw } = article;
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
    times: extract.mentions.filter((m) => m.kind === "time"),
    numbers: extract.mentions.filter((m) => m.kind === "number"),
    mentions: extract.mentions.filter((m) => m.kind !== "time").map((m, i) => ({ id: `m${i + 1}`, ...m })),
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
