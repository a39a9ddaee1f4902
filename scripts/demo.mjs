// npm run demo: installs and builds what is missing, makes a record of the invented articles in demo/, prints what they tell together.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot, makeReady } from "./ready.mjs";

makeReady("demo");

/** Runs a command of isnad; ends with its code where it fails. */
function isnad(args, stdout) {
  const { status } = spawnSync(process.execPath, [inRoot("bin", "isnad"), ...args], {
    stdio: ["inherit", stdout, "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const record = join(mkdtempSync(join(tmpdir(), "isnad-demo-")), "record");
isnad(["init", record], "ignore");
isnad(["add", record, inRoot("demo", "articles"), "--quiet"], "ignore");
isnad(["digest", record, ...process.argv.slice(2)], "inherit");
process.stderr.write(`demo: the record is in ${record}; try: npx isnad review ${record}\n`);
