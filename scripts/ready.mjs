// Installs and builds what is missing, so that `npm run demo` and `npm start` work in a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);

function run(name, what, command, args) {
  process.stderr.write(`${name}: ${what}\n`);
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

/** Makes sure that packages are installed and the program is built; `name` is who says so. */
export function makeReady(name) {
  const built = inRoot("dist", "cli", "main.js");
  if (!existsSync(inRoot("node_modules", "fastify")))
    run(name, "installing packages (once)", "npm", ["ci", "--no-audit", "--no-fund"]);
  const stale = !existsSync(built) || newest(inRoot("src")) > newest(inRoot("dist"));
  if (stale) run(name, "building", "npm", ["run", "--silent", "build"]);
}
