import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRecord, openRecord } from "isnad";
import { afterAll, beforeAll, expect, it } from "vitest";

const script = (name: string) => fileURLToPath(new URL(`support/${name}.mjs`, import.meta.url));
const ROUNDS = 50;
/** Milliseconds between the first acknowledgement (or the first of a kind) and the end, different from round to round. */
const delayOf = (round: number) => (round * 7) % 40;
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-kill-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Lets a program write and ends it without warning; gives what it acknowledged in whole lines. */
function written(name: string, path: string, round: number, first = ""): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script(name), path, String(round)], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    let ending = false;
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (ending || !out.includes(first)) return;
      ending = true;
      setTimeout(() => child.kill("SIGKILL"), delayOf(round));
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", reject);
    child.on("close", (_, signal) => {
      const whole = out.slice(0, out.lastIndexOf("\n") + 1);
      if (signal === "SIGKILL") resolve(whole.split(/\s/).filter(Boolean));
      else reject(new Error(err));
    });
  });
}

it(`loses nothing that was acknowledged, and keeps no half batch, over ${ROUNDS} sudden ends`, {
  timeout: 300_000,
}, async () => {
  const path = join(dir, "record");
  await (await createRecord(path)).close();
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const documents = await written("writer", path, round);
    acknowledged.push(...documents);
    const record = await openRecord(path);
    for (const id of documents) expect(await record.has(id, "1")).toBe(true);
    expect((await record.status()).documents % 3).toBe(0);
    await record.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 3);
  const record = await openRecord(path);
  for (const id of acknowledged) expect(await record.has(id, "1")).toBe(true);
  for await (const mismatch of record.verify()) expect(mismatch).toBeNull();
  await record.close();
});

/** Each round builds the rules anew. */
const JOINING_ROUNDS = 8;
it(`keeps what was joined whole and every review, over ${JOINING_ROUNDS} sudden ends while joining`, {
  timeout: 300_000,
}, async () => {
  const path = join(dir, "joined");
  await (await createRecord(path)).close();
  const acknowledged: string[] = [];
  let joinings = 0;
  for (let round = 0; round < JOINING_ROUNDS; round++) {
    const lines = await written("joiner", path, round, "j:");
    acknowledged.push(...lines.filter((line) => !line.startsWith("j:")));
    const last = lines.findLast((line) => line.startsWith("j:"))?.slice(2);
    const record = await openRecord(path);
    const reviews = new Set<string>();
    for await (const { id, orphaned } of record.reviews()) {
      reviews.add(id);
      expect(orphaned).toBe(false);
    }
    for (const id of acknowledged) expect(reviews).toContain(id);
    const joined = await record.joined();
    if (last !== undefined) {
      joinings++;
      // The one acknowledged last, or one after it whose word was lost.
      expect(joined!.at.split(".").map(Number)[1]).toBeGreaterThanOrEqual(Number(last.split(".")[1]));
    }
    let mentions = 0;
    for await (const row of record.incidents()) mentions += row.mentions;
    expect(mentions).toBe(joined?.mentions ?? 0);
    for await (const mismatch of record.verify()) expect(mismatch).toBeNull();
    await record.close();
  }
  expect(joinings).toBeGreaterThan(0);
});
