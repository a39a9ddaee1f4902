// npm run demo: installs and builds what is missing, then prints the record of the invented articles in demo/.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (...parts) => join(root, ...parts);

function run(what, command, args) {
  process.stderr.write(`demo: ${what}\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Time of the newest file below a folder. */
const newest = (dir) =>
  readdirSync(dir, { recursive: true }).reduce((time, name) => Math.max(time, statSync(join(dir, name)).mtimeMs), 0);

const built = inRoot("dist", "cli", "main.js");
const stale = () => !existsSync(built) || newest(inRoot("src")) > newest(inRoot("dist"));
if (!existsSync(inRoot("node_modules", "commander")))
  run("installing packages (once)", "npm", ["ci", "--no-audit", "--no-fund"]);
if (stale()) run("building", "npm", ["run", "--silent", "build"]);

const { status } = spawnSync(
  process.execPath,
  [inRoot("bin", "isnad"), "extract", "--format", "table", inRoot("demo", "articles"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
