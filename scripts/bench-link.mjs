// node scripts/bench-link.mjs: processor time of joining 12,500 to 100,000 event mentions on one core.
//   --extracts FILE  JSON Lines as printed by `isnad extract` (default: the demo articles)
//   --most N         largest number of mentions (default: 100000)
//   --dense          all replicas at the same time, as if ever more outlets told of the same days
// The extracts are replicated with dates and coordinates of their own and places that go round, so that the copies are as dense as news: each
// replica lies some days after the one before, and its documents are other documents.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, extract, link, linkableOf, loadKnowledge, read, toContract } from "../dist/index.js";

const { values: options } = parseArgs({
  options: { extracts: { type: "string" }, most: { type: "string", default: "100000" }, dense: { type: "boolean" } },
});
const knowledge = loadKnowledge();
const MS_A_DAY = 86_400_000;

async function seeds() {
  if (options.extracts !== undefined) {
    const lines = readFileSync(options.extracts, "utf8").split("\n");
    return lines.filter(Boolean).map((line) => linkableOf(JSON.parse(line)));
  }
  const machine = build(knowledge);
  const dir = fileURLToPath(new URL("../demo/articles/", import.meta.url));
  const made = [];
  for await (const given of read(readdirSync(dir).map((name) => dir + name))) {
    if (given.ok) made.push(linkableOf(JSON.parse(JSON.stringify(toContract(extract(given.raw, machine))))));
  }
  return made;
}

/** Span of publication of the seeds in days: a replica is shifted by it, so that replicas do not lie on one another. */
function spanOf(documents) {
  const days = documents.flatMap(({ document: d }) => (d.published ? [Date.parse(d.published.from) / MS_A_DAY] : []));
  return Math.max(1, Math.ceil(Math.max(...days) - Math.min(...days)) + 1);
}

const places = knowledge.places.filter((p) => p.lat !== null && p.kind === "town");

function shift(iso, days) {
  if (iso === null) return null;
  const moved = new Date(Date.parse(iso.length > 10 ? `${iso.slice(0, 16)}Z` : iso) + days * MS_A_DAY);
  return Number.isNaN(moved.getTime()) ? iso : moved.toISOString().slice(0, Math.min(iso.length, 16));
}
const moved = (interval, days) =>
  interval && { ...interval, from: shift(interval.from, days), to: shift(interval.to, days) };

function replica({ document, events, ...rest }, n, days) {
  const town = places[(n * 7919) % places.length];
  const place = (given) =>
    given && n > 0 && (given.precision === "town" || given.precision === "exact")
      ? { ...given, name: town.names[0], name_en: town.name_en, country: town.country, lat: town.lat, lon: town.lon }
      : given;
  return {
    ...rest,
    document: {
      ...document,
      id: `${document.id}#${n}`,
      url: null,
      sha256: `${document.sha256}${n}`,
      signature: n === 0 ? document.signature : null,
      published: moved(document.published, days),
    },
    events: events.map((e) => ({ ...e, date: moved(e.date, days), place: place(e.place) })),
  };
}

const given = await seeds();
const span = spanOf(given);
const sizes = [];
for (let size = Number(options.most); size >= 1000 && sizes.length < 4; size /= 2) sizes.unshift(Math.floor(size));
let before = null;
console.log(`${given.length} extracts over ${span} days, replicated\n`);
console.log("mentions   seconds   µs/mention   times the row above   incidents");
for (const size of sizes) {
  const documents = [];
  let mentions = 0;
  for (let n = 0; mentions < size; n++) {
    for (const seed of given) {
      if (mentions >= size) break;
      const left = size - mentions;
      const made = replica(
        seed.events.length > left ? { ...seed, events: seed.events.slice(0, left) } : seed,
        n,
        options.dense ? 0 : n * span,
      );
      documents.push(made);
      mentions += made.events.length;
    }
  }
  const start = process.cpuUsage();
  const { incidents } = link(documents, knowledge);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  const growth = before === null ? "" : (seconds / before).toFixed(2);
  before = seconds;
  console.log(
    `${String(mentions).padStart(8)} ${seconds.toFixed(2).padStart(9)} ${((seconds * 1e6) / mentions).toFixed(0).padStart(12)} ${growth.padStart(21)} ${String(incidents.length).padStart(11)}`,
  );
}
