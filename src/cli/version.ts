import { readFileSync } from "node:fs";
import { KNOWLEDGE_DIR, loadKnowledge } from "../knowledge/index.ts";
import { EXIT } from "./exit.ts";

/** The version of this program. */
export const programVersion = (): string =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

/** `isnad version`: the program's version, and the hash of the knowledge that travels into each extract. */
export async function versionCommand({ knowledge }: { readonly knowledge: readonly string[] }): Promise<number> {
  const version = programVersion();
  const k = loadKnowledge(KNOWLEDGE_DIR, ...knowledge);
  const rows = `${k.verbs.length} verbs, ${k.nouns.length} nouns, ${k.actors.length} actors, ${k.places.length} places, ${k.weapons.length} weapons`;
  process.stdout.write(
    `isnad ${version}\nknowledge ${k.version.slice(0, 16)} (${rows})\nnode ${process.versions.node}\n`,
  );
  return EXIT.ok;
}
