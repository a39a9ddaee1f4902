// npm run demo: installs and builds what is missing, then prints the record of the invented articles in demo/.
import { spawnSync } from "node:child_process";
import { inRoot, makeReady } from "./ready.mjs";

makeReady("demo");
const { status } = spawnSync(
  process.execPath,
  [inRoot("bin", "isnad"), "extract", "--format", "table", inRoot("demo", "articles"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
