// npm run bench:record: articles read, extracted, stored and joined by the command itself, then lists and searches on that record.
//   --articles N   how many articles (default: all)
//   --corpus FILE  JSON Lines, may be .gz (default: ../shared/corpus/news-2018.jsonl.gz)
//   --jobs N       as for `isnad add` (default: 2)
//   --keep DIR     keep the record there
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { openRecord } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "1000000" },
    corpus: { type: "string", default: join(root, "../shared/corpus/news-2018.jsonl.gz") },
    jobs: { type: "string", default: "2" },
    keep: { type: "string" },
  },
});
if (!existsSync(options.corpus)) throw new Error(`${options.corpus} is not there: give --corpus FILE`);
const dir = mkdtempSync(join(tmpdir(), "isnad-bench-"));
const input = join(dir, "articles.jsonl");
const record = options.keep ?? join(dir, "record");
const say = (text) => process.stdout.write(`${text}\n`);

/** The first articles of the corpus as a file of their own. */
async function choose() {
  const file = createReadStream(options.corpus);
  const lines = createInterface({ input: options.corpus.endsWith(".gz") ? file.pipe(createGunzip()) : file });
  const out = createWriteStream(input);
  let left = Number(options.articles);
  for await (const line of lines) {
    if (left-- <= 0) break;
    out.write(`${line}\n`);
  }
  await new Promise((done) => out.end(done));
}

/** Runs the command in a process of its own that tells its time, processor time and memory. */
function run(...args) {
  const began = performance.now();
  const program = join(dir, "measured.mjs");
  writeFileSync(
    program,
    `process.argv.splice(2, Infinity, ...${JSON.stringify(args)});
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\nused " + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 }));
});
await import(${JSON.stringify(new URL("../bin/isnad", import.meta.url).href)});
`,
  );
  const made = spawnSync(process.execPath, [program], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (made.status !== 0 && made.status !== 3) throw new Error(made.stderr);
  const used = JSON.parse(made.stderr.slice(made.stderr.lastIndexOf("used ") + 5));
  return { out: made.stdout, wall: (performance.now() - began) / 1000, ...used };
}
const row = (name, { wall, cpu, mb }) =>
  say(`${name.padEnd(34)} ${wall.toFixed(1).padStart(8)} ${cpu.toFixed(1).padStart(8)} ${mb.toFixed(0).padStart(8)}`);

await choose();
run("init", record);
say(`${"stage".padEnd(34)} ${"seconds".padStart(8)} ${"CPU s".padStart(8)} ${"peak MB".padStart(8)}`);
const add = run("add", record, input, "--jobs", options.jobs, "--quiet", "--json");
const again = run("join", record, "--again", "--json");
row(`add: read, extract, store, join`, add);
row("  of which about join", again);
const { joined, ...tally } = JSON.parse(add.out);
say(`\n${JSON.stringify(tally)}\n${JSON.stringify(joined)}`);

const store = await openRecord(record);
const { textBytes, diskBytes } = await store.status();
say(
  `${(diskBytes / 1e6).toFixed(1)} MB on disk for ${(textBytes / 1e6).toFixed(1)} MB of text: ${(diskBytes / textBytes).toFixed(2)} times\n`,
);

/** Milliseconds and processor milliseconds of the middle one of nine. */
async function middle(work) {
  const times = [];
  for (let i = 0; i < 9; i++) {
    const began = performance.now();
    const cpu = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(cpu);
    times.push([performance.now() - began, (user + system) / 1000]);
  }
  return [0, 1]
    .map((which) =>
      times
        .map((time) => time[which])
        .sort((a, b) => a - b)[4]
        .toFixed(1)
        .padStart(8),
    )
    .join(" ");
}
const list = (filter) => async () => {
  for await (const _ of store.incidents({ ...filter, limit: 50 }));
  await store.countIncidents(filter);
};
say(`${"list or search, 50 rows and count".padEnd(60)} ${"ms".padStart(8)} ${"CPU ms".padStart(8)}`);
for (const filter of [
  {},
  { sort: "dispute" },
  { sort: "newest", kind: "incident" },
  { place: "Syria" },
  { actor: "الجيش" },
  { source: "رويترز" },
  { q: "قصف" },
  { q: "غارة سوريا", type: "ASSAULT", from: "2018-01-01" },
  { disputed: true, grade: "fair", review: "proposed" },
]) {
  say(`incidents ${JSON.stringify(filter).padEnd(50)} ${await middle(list(filter))}`);
}
for (const words of ["هدنة", "وزير الخارجية", "قصف جوي دمشق"]) {
  say(`search    ${words.padEnd(50)} ${await middle(() => store.search({ words }))}`);
}
await store.close();
rmSync(dir, { recursive: true });
