// npm run bench: speed and memory of the whole way, and the share that each stage has of it. Each article goes through once, as in
// `isnad extract`: a second time its words would be remembered and cost half. For one core alone: taskset -c 0 npm run bench.
//   --articles N   how many articles (default: 12000)
//   --corpus FILE  JSON Lines, may be .gz (default: ../shared/corpus/news-2018.jsonl.gz, or else the demo articles again and again)
import "../bin/engine.js";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { analyse } from "../dist/analyse/index.js";
import { claimAll } from "../dist/claim/index.js";
import { clean } from "../dist/clean/index.js";
import { build, loadKnowledge, toContract, validate } from "../dist/index.js";
import { recogniseAll } from "../dist/recognise/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "12000" },
    corpus: { type: "string", default: join(root, "../shared/corpus/news-2018.jsonl.gz") },
  },
});
const limit = Number(options.articles);

const rawOf = (x) => ({
  id: x.id,
  text: x.text,
  sha256: createHash("sha256").update(x.text).digest("hex"),
  origin: { kind: "jsonl", path: "bench", item: null },
  outlet: x.outlet ?? null,
  title: x.title ?? null,
  url: x.url ?? null,
  published: x.published ?? null,
});

/** Articles one at a time, so that memory shows the program's and not the corpus's. */
async function* articles() {
  let given = 0;
  if (existsSync(options.corpus)) {
    const file = createReadStream(options.corpus);
    const bytes = options.corpus.endsWith(".gz") ? file.pipe(createGunzip()) : file;
    for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === "") continue;
      if (given++ >= limit) return;
      yield rawOf(JSON.parse(line));
    }
    return;
  }
  const dir = join(root, "test/articles");
  const texts = readdirSync(dir).map((slug) => ({
    id: slug,
    text: readFileSync(join(dir, slug, "source.txt"), "utf8"),
  }));
  for (; given < limit; given++) yield rawOf(texts[given % texts.length]);
}

const rows = new Map();
/** Runs one step and adds its time to the step's row. */
function timed(name, step) {
  const began = performance.now();
  const made = step();
  rows.set(name, (rows.get(name) ?? 0) + performance.now() - began);
  return made;
}

const started = performance.now();
const machine = build(loadKnowledge());
const start = performance.now() - started;
const recognisers = machine.recognisers.map((recogniser) =>
  Object.assign({}, recogniser, {
    find: (analysed, earlier) => timed(`recognise ${recogniser.name}`, () => recogniser.find(analysed, earlier)),
  }),
);
const inRecognisers = () => recognisers.reduce((sum, { name }) => sum + (rows.get(`recognise ${name}`) ?? 0), 0);

/** What `isnad extract` does with articles that it reads together, stage by stage in the order of src/pipeline.ts. */
function through(raws) {
  const articles = timed("clean", () => raws.map((raw) => clean(raw, machine.furniture)));
  const analysed = timed("analyse", () => articles.map((article) => analyse(article, machine.read)));
  const recognised = recogniseAll(analysed, recognisers);
  const claims = timed("claim", () => claimAll(recognised, machine.knowledge));
  for (const [i, { analysed, mentions }] of recognised.entries()) {
    const { problems } = analysed.article;
    const contract = timed("print", () => toContract({ analysed, mentions, claims: claims[i], problems }));
    const faults = timed("check", () => validate(contract, raws[i].text));
    if (faults.length > 0) throw new Error(`${raws[i].id}: ${faults[0]}`);
    timed("print", () => JSON.stringify(contract));
  }
}

/** So many articles are read together, as `src/cli/crew.ts` does. */
const TOGETHER = 32;

let count = 0;
let bytes = 0;
let units = 0;
let way = 0;
const memory = [];
const cpu = process.cpuUsage();
let group = [];
function readTogether() {
  const began = performance.now();
  through(group);
  way += performance.now() - began;
  group = [];
}
for await (const raw of articles()) {
  count++;
  bytes += Buffer.byteLength(raw.text);
  units += raw.text.length;
  group.push(raw);
  if (group.length === TOGETHER) readTogether();
  if (count % 1000 === 0) memory.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
}
readTogether();
const { user, system } = process.cpuUsage(cpu);

process.stdout.write(
  `${count} articles, ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(units / count)} code units each, from ${existsSync(options.corpus) ? "the corpus" : "shipped text"}\n`,
);
process.stdout.write(`start: knowledge and rules ready in ${start.toFixed(0)} ms\n\n`);
process.stdout.write(
  `${"step".padEnd(22)} ${"ms/article".padStart(10)} ${"articles/s".padStart(11)} ${"MB/s".padStart(7)} ${"share".padStart(7)}\n`,
);
const row = (name, ms) =>
  `${name.padEnd(22)} ${(ms / count).toFixed(3).padStart(10)} ${((count / ms) * 1000).toFixed(0).padStart(11)} ${(bytes / 1e3 / ms).toFixed(2).padStart(7)} ${`${((ms / way) * 100).toFixed(1)} %`.padStart(7)}\n`;
for (const [name, ms] of rows) process.stdout.write(row(name, ms));
process.stdout.write(row("recognise, all", inRecognisers()));
process.stdout.write(row("the whole way", way));
process.stdout.write(row("CPU of all threads", (user + system) / 1000));
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\npeak memory ${peak.toFixed(0)} MB; heap after each 1000 articles, MB: ${memory.join(" ")}\n`);
