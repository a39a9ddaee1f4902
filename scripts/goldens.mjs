// npm run goldens: writes expected.json of every golden article anew, or of those named. Read the change before you commit it.
import { readdirSync, writeFileSync } from "node:fs";
import { build, loadKnowledge } from "../dist/index.js";
import { GOLDENS, goldenOf } from "../test/golden.mjs";

const machine = build(loadKnowledge());
const named = process.argv.slice(2);
for (const slug of named.length > 0 ? named : readdirSync(GOLDENS).sort()) {
  writeFileSync(new URL(`${slug}/expected.json`, GOLDENS), goldenOf(slug, machine));
  process.stdout.write(`wrote test/articles/${slug}/expected.json\n`);
}
