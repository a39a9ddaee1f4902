import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold, masdarsOf, nounFaults, verbFaults } from "../arabic/index.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "./index.ts";

const { verbs, nouns } = loadKnowledge();

const repeated = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);

/** The classes that a table's comment header names. */
function declared(file: string): Set<string> {
  const header = readFileSync(join(KNOWLEDGE_DIR, file), "utf8")
    .split("\n")
    .find((line) => line.startsWith("# Classes: "))!;
  return new Set(header.slice("# Classes: ".length).split(", "));
}

describe("lexemes", () => {
  it("are many enough for news prose", () => {
    expect(verbs.length).toBeGreaterThanOrEqual(1500);
    expect(nouns.length).toBeGreaterThanOrEqual(2000);
  });

  it("have ids of their own", () => {
    expect(repeated([...verbs, ...nouns].map((entry) => entry.id))).toEqual([]);
  });

  it("stand once", () => {
    expect(repeated(verbs.map((v) => [v.form, v.root, v.past, v.present].map(fold).join(" ")))).toEqual([]);
    const key = (n: (typeof nouns)[number]) => [n.pos, fold(n.singular), ...n.plurals.map(fold).sort()].join(" ");
    expect(repeated(nouns.map(key))).toEqual([]);
  });

  it("agree with form and root", () => {
    expect(verbs.flatMap((v) => [...verbFaults(v)].map((fault) => `${v.id}: ${fault}`))).toEqual([]);
    expect(nouns.flatMap((n) => [...nounFaults(n)].map((fault) => `${n.id}: ${fault}`))).toEqual([]);
  });

  it("are written in bare letters", () => {
    const bare = /^[ء-غف-ي]+$/u;
    const words = [
      ...verbs.flatMap((v) => [v.root, v.past, v.present, ...v.masdars]),
      ...nouns.flatMap((n) => [n.singular, ...n.plurals]),
    ];
    expect(words.filter((word) => !bare.test(word))).toEqual([]);
  });

  it("show the past's letters of derived forms in the present", () => {
    const derived = verbs.filter((v) => ["V", "VI", "QII"].includes(v.form));
    expect(derived.filter((v) => v.present !== `ي${v.past}`).map((v) => v.id)).toEqual([]);
  });

  it("give every derived verb a verbal noun", () => {
    expect(verbs.filter((v) => v.form !== "I" && masdarsOf(v).length === 0).map((v) => v.id)).toEqual([]);
  });

  it("name no class that the header lacks", () => {
    const unknown = (
      file: string,
      entries: readonly { readonly id: string; readonly classes: readonly string[] }[],
    ) => {
      const known = declared(file);
      return entries.flatMap((e) => e.classes.filter((name) => !known.has(name)).map((name) => `${e.id}: ${name}`));
    };
    expect(unknown("verbs.tsv", verbs)).toEqual([]);
    expect(unknown("nouns.tsv", nouns)).toEqual([]);
    expect([...verbs, ...nouns].filter((e) => e.classes.length === 0).map((e) => e.id)).toEqual([]);
  });

  it("put the commoner of two verbs spelt alike first", () => {
    const first = (past: string) => verbs.find((v) => fold(v.past) === fold(past))!.form;
    expect(["قتل", "وقع", "حمل", "بعد", "وعد"].map(first)).toEqual(["I", "I", "I", "I", "I"]);
    expect(["قدم", "وجه", "حذر"].map(first)).toEqual(["II", "II", "II"]);
  });
});
