import type { Extract, Stage } from "../record/index.ts";
import { EXIT } from "./exit.ts";
import { extractsOf } from "./load.ts";
import { machineWith } from "./machine.ts";

/** What each stage gave, out of the extract, which keeps it all. */
const GAVE: Readonly<Record<Stage, (extract: Extract) => unknown>> = {
  read: (x) => x.analysed.article.raw,
  clean: ({ analysed: { article } }) => ({
    id: article.raw.id,
    published: article.published,
    blocks: article.blocks.map((b) => ({ ...b, quote: article.raw.text.slice(b.start, b.end) })),
    problems: article.problems,
  }),
  analyse: ({ analysed }) => ({
    id: analysed.article.raw.id,
    sentences: analysed.sentences.map((s) => ({
      ...s,
      quote: analysed.text.slice(s.start, s.end),
      tokens: analysed.tokens.slice(s.first, s.last),
    })),
    quotes: analysed.quotes,
  }),
  recognise: (x) => ({ id: x.analysed.article.raw.id, mentions: x.mentions }),
  claim: (x) => ({ id: x.analysed.article.raw.id, ...x.claims, problems: x.problems }),
};

/** `isnad trace`: prints what one stage made of each article, as indented JSON. */
export async function traceCommand(
  file: string,
  { after, knowledge }: { readonly after: Stage; readonly knowledge: readonly string[] },
): Promise<number> {
  for await (const extract of extractsOf(file, machineWith(knowledge))) {
    process.stdout.write(`${JSON.stringify(GAVE[after](extract), null, 1)}\n`);
  }
  return EXIT.ok;
}
