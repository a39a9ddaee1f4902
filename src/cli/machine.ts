import { KNOWLEDGE_DIR, loadKnowledge } from "../knowledge/index.ts";
import { build, type Machine } from "../pipeline.ts";

/** Builds the machine from the shipped knowledge and the folders that the user adds. */
export function machineWith(dirs: readonly string[]): Machine {
  return build(loadKnowledge(KNOWLEDGE_DIR, ...dirs));
}
