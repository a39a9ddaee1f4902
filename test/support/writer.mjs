// Writes batches to a record without end and says which documents are acknowledged: `node writer.mjs RECORD ROUND`.
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { openRecord, toContract } from "isnad";

const [path, round] = process.argv.slice(2);
const record = await openRecord(path);

function entry(name) {
  const text = `خبر ${name}`;
  const raw = {
    id: name,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    origin: { kind: "text", path: name, item: null },
    outlet: null,
    title: null,
    url: null,
    published: null,
  };
  const analysed = { text, sentences: [], tokens: [], article: { raw, blocks: [], published: null } };
  const claims = { events: [], statements: [], figures: [] };
  const extraction = toContract({ analysed, mentions: [], claims, problems: [], rules: "" });
  return { raw, extraction, version: "1", readAt: "2031-03-04T00:00:00Z" };
}

for (let batch = 0; ; batch++) {
  const puts = await record.put([0, 1, 2].map((i) => entry(`${round}.${batch}.${i}`)));
  writeSync(1, `${puts.map(({ document }) => document).join(" ")}\n`);
}
