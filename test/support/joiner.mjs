// Adds articles to a record, judges one of their events and joins, without end: `node joiner.mjs RECORD ROUND`. Says what is acknowledged.
import { writeSync } from "node:fs";
import { build, extract, joinRecord, loadKnowledge, openRecord, readText, toContract } from "isnad";

const [path, round] = process.argv.slice(2);
const knowledge = loadKnowledge();
const machine = build(knowledge);
const record = await openRecord(path);

for (let n = 0; ; n++) {
  const input = readText(`قُتل ${n + 2} مدنيين في انفجار قنبلة في بغداد يوم 4 مارس 2031. خبر ${round}.${n}`, {
    outlet: `صحيفة ${n % 3}`,
  });
  const extraction = toContract(extract(input.raw, machine));
  const [{ document }] = await record.put([
    { raw: input.raw, extraction, version: "1", readAt: "2031-03-05T00:00:00Z" },
  ]);
  for await (const { id } of record.claims({ document, kind: "event", limit: 1 })) {
    const verdict = n % 2 === 0 ? "accept" : "reject";
    const review = await record.review({ target: id, verdict, author: "a", at: "2031-03-05T00:00:00Z" });
    writeSync(1, `${review.id}\n`);
  }
  const joined = await joinRecord(record, knowledge, { version: "1", at: `${round}.${n}` });
  writeSync(1, `j:${joined.at}\n`);
}
