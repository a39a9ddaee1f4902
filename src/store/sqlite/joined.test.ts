import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { joinRecord } from "../../joining.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { build, extract } from "../../pipeline.ts";
import { toContract } from "../../print.ts";
import { readText } from "../../read/text.ts";
import type { Extraction } from "../../record/index.ts";
import { joinedConformance } from "../conformance-joined.ts";
import { createRecord } from "../index.ts";

const dir = mkdtempSync(join(tmpdir(), "isnad-joined-"));
afterAll(() => rmSync(dir, { recursive: true }));
let made = 0;
const knowledge = loadKnowledge();
const machine = build(knowledge);

joinedConformance(
  "SQLite",
  () => createRecord(join(dir, `r${made++}`)),
  (text, about) => {
    const input = readText(text, about);
    if (!input.ok) throw new Error(input.failure.message);
    return { raw: input.raw, extraction: toContract(extract(input.raw, machine)) as unknown as Extraction };
  },
  (store) => joinRecord(store, knowledge, { version: "1+a", at: "2031-03-06T11:00:00Z" }),
);
