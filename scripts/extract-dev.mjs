// usage: node scripts/extract-dev.mjs FILE.txt|FILE.jsonl … > out.jsonl   (quick, until bin/isnad is there)
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { build, extract } from "../dist/pipeline.js";
import { toContract } from "../dist/print.js";

const machine = build(loadKnowledge());
for (const path of process.argv.slice(2)) {
  let bytes = readFileSync(path);
  if (path.endsWith(".gz")) bytes = gunzipSync(bytes);
  const content = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const inputs = /\.jsonl(\.gz)?$/.test(path)
    ? content
        .split("\n")
        .filter(Boolean)
        .map((l) => JSON.parse(l))
    : [{ id: basename(path, ".txt"), text: content }];
  for (const [i, x] of inputs.entries()) {
    const raw = {
      id: x.id,
      text: x.text,
      sha256: createHash("sha256").update(x.text).digest("hex"),
      origin: { kind: "jsonl", path, item: i + 1 },
      outlet: x.outlet ?? null,
      title: x.title ?? null,
      url: x.url ?? null,
      published: x.published ?? null,
    };
    console.log(JSON.stringify(toContract(extract(raw, machine))));
  }
}
