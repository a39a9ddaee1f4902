import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRecord, openRecord } from "isnad";
import { afterAll, beforeAll, expect, it } from "vitest";

const WRITER = fileURLToPath(new URL("support/writer.mjs", import.meta.url));
const ROUNDS = 50;
/** Milliseconds between the first acknowledgement and the end, different from round to round. */
const delayOf = (round: number) => (round * 7) % 40;
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-kill-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Lets a writer write and ends it without warning; gives the documents that it acknowledged in whole lines. */
function written(path: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, path, String(round)], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), delayOf(round)));
    child.stdout.on("data", (chunk) => {
      out += chunk;
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
    const documents = await written(path, round);
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
