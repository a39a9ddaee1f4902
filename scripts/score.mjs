// npm run score: extracts the shared bench, runs its four scorers and prints one table.
//   --bench DIR   where the bench is (default: ../shared/bench beside the project)
//   --write       records the figures in bench-floor.json
//   --check       fails when a figure is more than 0.01 below its floor
//   --only A,B    scores these articles alone, and neither cases nor sentences; floors are left alone
import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const SLACK = 0.01;
const root = fileURLToPath(new URL("..", import.meta.url));
const floorFile = join(root, "bench-floor.json");
const { values: options } = parseArgs({
  options: {
    bench: { type: "string", default: join(root, "../shared/bench") },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const bench = resolve(options.bench);
if (!existsSync(join(bench, "score.mjs"))) {
  process.stderr.write(`score: there is no bench in ${bench}; give its folder with --bench\n`);
  process.exit(options.check ? 0 : 1);
}
const only = options.only?.split(",") ?? null;
if (only && (options.write || options.check)) {
  process.stderr.write("score: floors are of the whole bench; leave out --only, or --write and --check\n");
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), "isnad-score-"));

/** Runs a program to its end; gives what it printed, or stops with what it complained of. */
function node(args, stdout = "pipe") {
  const run = spawnSync(process.execPath, args, {
    stdio: ["ignore", stdout, "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) throw new Error(`${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

function extract(input, name) {
  const output = join(scratch, name);
  const file = openSync(output, "w");
  node([join(root, "bin/isnad"), "extract", "--quiet", input], file);
  closeSync(file);
  return output;
}

/** The part of the bench to score: the bench itself, or a folder with the articles of `--only`. */
function selected() {
  if (only === null) return bench;
  const folder = join(scratch, "bench");
  for (const name of ["articles", "gold"]) mkdirSync(join(folder, name), { recursive: true });
  for (const id of only) {
    for (const name of [`articles/${id}.txt`, `gold/${id}.json`]) copyFileSync(join(bench, name), join(folder, name));
  }
  const lines = readFileSync(join(bench, "articles.jsonl"), "utf8").split("\n").filter(Boolean);
  const wanted = lines.filter((line) => only.includes(JSON.parse(line).id));
  writeFileSync(join(folder, "articles.jsonl"), wanted.map((line) => `${line}\n`).join(""));
  return folder;
}

/** Figures of the four scorers by name, each from 0 to 1. */
function figures() {
  const found = {};
  const from = selected();
  const articles = extract(join(from, "articles.jsonl"), "articles.jsonl");
  const gold = ["--gold", join(from, "gold"), "--articles", join(from, "articles")];
  const parts = JSON.parse(node([join(bench, "score.mjs"), ...gold, "--pred", articles, "--json"]));
  for (const [part, { f1 }] of Object.entries(parts)) found[part] = f1;
  // The share of spans that slice to their quote is a precision; its F1 would hide a fault.
  if (parts["spans.exact"]) found["spans.exact"] = parts["spans.exact"].precision;
  if (only) return found;

  const cases = join(bench, "values/cases.jsonl");
  const values = node([
    join(bench, "values/score-values.mjs"),
    "--gold",
    cases,
    "--pred",
    extract(cases, "values.jsonl"),
  ]);
  for (const [, kind, share] of values.matchAll(/^(.+): \d+ of \d+ = ([\d.]+)$/gm))
    found[`values: ${kind}`] = Number(share);

  for (const type of ["assault", "protest"]) {
    const gold = join(bench, `gsr/${type}.jsonl`);
    const said = node([join(bench, "gsr/score-gsr.mjs"), "--gold", gold, "--pred", extract(gold, `${type}.jsonl`)]);
    for (const [, name, f1] of said.matchAll(/^(\S+ yes against .+): .*F1 ([\d.]+)/gm)) found[name] = Number(f1);
  }
  return found;
}

/** Figures that the README shows, with what they are. */
const HEADLINES = [
  ["events.typed", "events found, with PLOVER type"],
  ["events.slots", "all fields of all events"],
  ["statements.speaker", "statements, with speaker"],
  ["figures.value", "figures, with value"],
  ["times.value", "times, with value"],
  ["ASSAULT yes against easy no", "sentences that tell of an assault"],
  ["values: all", "cases of times, durations and numbers (share right)"],
  ["spans.exact", "spans that hold their quote (share)"],
];

const tableOf = (rows) =>
  `| what | score |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value.toFixed(3)} |`).join("\n")}`;

/** Puts text between the markers `<!-- name -->` and `<!-- /name -->` of a page. */
function fill(page, name, content) {
  const file = join(root, page);
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = readFileSync(file, "utf8").split(open);
  writeFileSync(file, `${before}${open}\n${content}\n${close}${rest.split(close)[1]}`);
}

try {
  const found = figures();
  const floor = only === null && existsSync(floorFile) ? JSON.parse(readFileSync(floorFile, "utf8")) : {};
  let fallen = 0;
  for (const [name, value] of Object.entries(found)) {
    const low = floor[name] !== undefined && value < floor[name] - SLACK;
    if (low) fallen++;
    const was = floor[name] === undefined ? "" : `  floor ${floor[name].toFixed(3)}${low ? "  FALLEN" : ""}`;
    process.stdout.write(`${name.padEnd(34)} ${value.toFixed(3)}${was}\n`);
  }
  if (options.write) {
    writeFileSync(floorFile, `${JSON.stringify(found, null, 2)}\n`);
    fill("docs/quality.md", "figures", tableOf(Object.entries(found)));
    fill("README.md", "accuracy", tableOf(HEADLINES.map(([name, about]) => [about, found[name]])));
  }
  if (options.check) process.stdout.write(fallen === 0 ? "no figure fell\n" : `${fallen} figures fell\n`);
  process.exitCode = options.check && fallen > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
