import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Fewer files than this mean that the scan went blind. */
const FILE_FLOOR = 50;

/** What each folder of `src` may import besides itself; `*` = everything. Files that stand in `src` itself join the parts. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  record: ["text"],
  arabic: ["text", "record"],
  knowledge: ["text", "record", "arabic"],
  read: ["text", "record", "arabic"],
  clean: ["text", "record", "arabic"],
  analyse: ["text", "record", "arabic"],
  recognise: ["text", "record", "arabic"],
  claim: ["text", "record", "arabic"],
  link: ["text", "record", "arabic"],
  store: ["text", "record", "arabic"],
  export: ["text", "record"],
  serve: ["*"],
  cli: ["*"],
  ".": ["*"],
};
/** Folders whose parts do not import each other; only the folder's own files join them. */
const APART = ["recognise"];
/** Folders that touch no clock, locale, environment or device. */
const PURE = ["text", "record", "arabic", "clean", "analyse", "recognise", "claim", "link", "export"];
const IMPURE = /\bprocess\.|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bperformance\.|\.toLocale|\bIntl\.|\bfetch\(/;

/** Folders that read Arabic text: there `\\w`, `\\W` and `\\b`, which know ASCII only, would be a fault. */
const READS_ARABIC = ["arabic", "clean", "analyse", "recognise", "claim", "link"];
const ASCII_CLASS = /\/[^/\n]*\\[wWbB][^/\n]*\/[dgimsuvy]*/;
/** A repeated group that ends in a repetition may take time beyond all bounds: `(a+)+`, `(a*b?)*`. */
const NESTED_REPEAT = /\/(?![/*])[^/\n]*\((?:[^()\n]*[^\\(])?[+*]\??\)[+*{][^/\n]*\/[dgimsuvy]*/;
/** A spread gives its object a hidden class of its own, and rules that meet many of them are compiled again and again. */
const SPREAD = /\{ \.\.\.(?:word|phrase|args|c\.args|noun|own|genitive|hit|source|maker|known)\b[^}]/;
/** Marks that make code read otherwise than it runs. */
const DIRECTION_MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

interface Source {
  readonly path: string;
  readonly code: string;
}

const sources: Source[] = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.includes("conformance"))
  .map((path) => ({ path, code: readFileSync(join(ROOT, "src", path), "utf8") }));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

const IMPORT =
  /^(?:import|export)\b[^;'"]*?\bfrom\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
const importsOf = (code: string) => [...code.matchAll(IMPORT)].map((m) => (m[1] ?? m[2] ?? m[3])!);
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
const folderOf = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : ".");

/** Each breach of the directions in one file. */
function breaches({ path, code }: Source): string[] {
  const from = folderOf(path);
  if (ALLOWED[from] === undefined) return [`${path}: the folder ${from} has no line in ALLOWED`];
  const found = importsOf(code).map((name) => (name.startsWith(".") ? relative(path, name) : bare(path, name)));
  if (PURE.includes(from)) {
    const impure = IMPURE.exec(withoutComments(code));
    if (impure !== null) found.push(`${from} must not use ${impure[0]}`);
  }
  if (READS_ARABIC.includes(from)) {
    const ascii = ASCII_CLASS.exec(withoutComments(code));
    if (ascii !== null) found.push(`${ascii[0]} knows ASCII letters only`);
    const nested = NESTED_REPEAT.exec(withoutComments(code));
    if (nested !== null) found.push(`${nested[0]} repeats a repetition`);
  }
  const spread = from === "claim" ? SPREAD.exec(withoutComments(code)) : null;
  if (spread !== null) found.push(`${spread[0]}… is to be made field by field (see phraseWith)`);
  if (DIRECTION_MARK.test(code)) found.push("holds an invisible direction mark; write it as an escape");
  return found.filter((breach) => breach !== null).map((breach) => `${path}: ${breach}`);
}

function relative(path: string, name: string): string | null {
  const from = folderOf(path);
  const allowed = ALLOWED[from]!;
  const target = posix.normalize(posix.join(posix.dirname(path), name));
  const to = folderOf(target);
  if (target.startsWith("..")) return `imports ${name}, outside src`;
  if (to === from)
    return APART.includes(from) && siblings(path, target) ? `must not import its sibling ${target}` : null;
  return allowed.includes("*") || allowed.includes(to) ? null : `${from} must not import ${to}`;
}

function bare(path: string, name: string): string | null {
  if (name.startsWith("node:") || builtinModules.includes(name)) {
    return PURE.includes(folderOf(path)) ? `${folderOf(path)} must not import ${name}` : null;
  }
  const pack = name.split("/", name.startsWith("@") ? 2 : 1).join("/");
  return dependencies[pack] === undefined ? `${pack} is no declared dependency` : null;
}

/** True for files in two different parts of one folder: `recognise/times/x.ts` and `recognise/places/y.ts`. */
function siblings(a: string, b: string): boolean {
  const part = (path: string) => dirname(path).split("/")[1];
  return part(a) !== undefined && part(b) !== undefined && part(a) !== part(b);
}

/** Files that come back to themselves by what they import, types included: one way round for each. */
function cycles(files: readonly Source[]): string[] {
  const graph = new Map(
    files.map(({ path, code }) => [
      path,
      importsOf(code)
        .filter((name) => name.startsWith("."))
        .map((name) => posix.join(posix.dirname(path), name)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" > "));
    if (done.has(path)) return;
    done.add(path);
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

describe("architecture", () => {
  it("sees the sources", () => {
    expect(sources.length).toBeGreaterThan(FILE_FLOOR);
    expect(sources.flatMap(({ code }) => importsOf(code)).length).toBeGreaterThan(FILE_FLOOR * 2);
  });

  it("holds: a part imports only what its line allows, pure parts stay pure, every package is declared", () => {
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  it("holds: no file imports itself by way of others", () => {
    expect(cycles(sources)).toEqual([]);
    const planted = [
      { path: "claim/a.ts", code: 'import { b } from "./b/c.ts";' },
      { path: "claim/b/c.ts", code: 'import type { A } from "../a.ts";' },
    ];
    expect(cycles(planted)).toEqual(["claim/a.ts > claim/b/c.ts > claim/a.ts"]);
  });

  const planted: readonly (readonly [string, string, string])[] = [
    ["text/x.ts", 'import type { Token } from "../record/index.ts";', "text must not import record"],
    ["arabic/x.ts", 'import { clean } from "../clean/index.ts";', "arabic must not import clean"],
    ["clean/x.ts", 'export { analyse } from "../analyse/index.ts";', "clean must not import analyse"],
    ["recognise/times/x.ts", 'import {\n  find,\n} from "../numbers/index.ts";', "must not import its sibling"],
    ["claim/events/x.ts", 'const x = await import("../../recognise/index.ts");', "claim must not import recognise"],
    ["recognise/times/x.ts", 'import { readFileSync } from "node:fs";', "recognise must not import node:fs"],
    ["record/x.ts", "export const now = () => new Date();", "record must not use new Date()"],
    ["claim/x.ts", "export const seed = Math.random();", "claim must not use Math.random"],
    ["cli/x.ts", 'import lodash from "lodash";', "lodash is no declared dependency"],
    ["cli/x.ts", 'import "@scope/name/deep";', "@scope/name is no declared dependency"],
    ["cli/x.ts", 'import { floor } from "../../test/floor.ts";', "outside src"],
    ["claim/x.ts", "const word = /\\bقال\\b/u;", "knows ASCII letters only"],
    ["clean/x.ts", "const line = /^(?:a+\\s*)+$/;", "repeats a repetition"],
    ["claim/x.ts", "const x = { ...phrase, first: 1 };", "is to be made field by field"],
    ["text/x.ts", 'const x = "\u202e";', "invisible direction mark"],
    ["magic/x.ts", "export const x = 1;", "has no line in ALLOWED"],
  ];
  it.each(planted)("fails on a breach planted in %s: %s", (path, code, says) => {
    expect(breaches({ path, code }).join("\n")).toContain(says);
  });
});
