import { checkKnowledge, KNOWLEDGE_DIR } from "../knowledge/index.ts";
import { EXIT } from "./exit.ts";

/** `isnad check-knowledge`: prints each fault as `file:line: what is wrong — how to mend it`. */
export async function checkKnowledgeCommand(dirs: readonly string[]): Promise<number> {
  const faults = checkKnowledge(dirs.length > 0 ? dirs : [KNOWLEDGE_DIR]);
  for (const { file, line, wrong, mend } of faults) process.stdout.write(`${file}:${line}: ${wrong} — ${mend}\n`);
  process.stderr.write(faults.length === 0 ? "isnad: no fault found\n" : `isnad: ${faults.length} faults\n`);
  return faults.length === 0 ? EXIT.ok : EXIT.failed;
}
