import { resolve, sep } from "node:path";
import { checkKnowledge, KNOWLEDGE_DIR } from "../knowledge/index.ts";
import { EXIT } from "./exit.ts";

/** `isnad check-knowledge`: checks folders of a user's own against the shipped one, or that alone; prints each fault as `file:line: what is wrong — how to mend it`. */
export async function checkKnowledgeCommand(dirs: readonly string[]): Promise<number> {
  const own = dirs.filter((dir) => resolve(dir) !== KNOWLEDGE_DIR);
  const faults = checkKnowledge([KNOWLEDGE_DIR, ...own]).filter(
    ({ file }) => own.length === 0 || !file.startsWith(KNOWLEDGE_DIR + sep),
  );
  for (const { file, line, wrong, mend } of faults) process.stdout.write(`${file}:${line}: ${wrong} — ${mend}\n`);
  process.stderr.write(faults.length === 0 ? "isnad: no fault found\n" : `isnad: ${faults.length} faults\n`);
  return faults.length === 0 ? EXIT.ok : EXIT.failed;
}
