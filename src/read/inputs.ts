import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { failed } from "./raw.ts";
import { Fault, type Input, type Read } from "./types.ts";

export type FileKind = "text" | "html" | "jsonl" | "warc" | "feed";

const KINDS: Readonly<Record<string, FileKind>> = {
  ".txt": "text",
  ".html": "html",
  ".htm": "html",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".warc": "warc",
  ".xml": "feed",
  ".rss": "feed",
  ".atom": "feed",
};

/** What a file's name says it holds, `.gz` aside; null for names that say nothing. */
export function kindOf(path: string): FileKind | null {
  const name = basename(path).toLowerCase().replace(/\.gz$/, "");
  const dot = name.lastIndexOf(".");
  return dot < 0 ? null : (KINDS[name.slice(dot)] ?? null);
}

const nameOf = (path: string) => path.replace(/\.gz$/i, "").replace(/\.[^./\\]+$/, "");

interface Found {
  readonly path: string;
  /** Below the folder that was given, with `/`; the file's name when it was given itself. */
  readonly below: string;
}

/**
 * All files of the given paths: folders are walked to the bottom, in the order of their names, and only files of a known kind are taken.
 * Ids are file names without their ending, or their paths below the folder where two would be alike.
 */
export function inputsOf(paths: readonly string[]): (Input | Read)[] {
  const found: (Found | Read)[] = [];
  for (const path of paths) {
    if (path === "-") found.push({ path, below: path });
    else walkGiven(path, found);
  }
  const names = new Map<string, number>();
  for (const file of found) {
    if ("ok" in file) continue;
    const name = nameOf(basename(file.path));
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return found.map((file) => {
    if ("ok" in file) return file;
    const name = nameOf(basename(file.path));
    return { path: file.path, id: names.get(name) === 1 ? name : nameOf(file.below) };
  });
}

function walkGiven(path: string, found: (Found | Read)[]): void {
  try {
    if (statSync(path).isDirectory()) walk(path, realpathSync(path), path, found);
    else if (kindOf(path) === null) {
      throw new Fault(
        "read.unknown-type",
        "its name does not say what it holds",
        `Name it ${Object.keys(KINDS).join(", ")}.`,
      );
    } else found.push({ path, below: basename(path) });
  } catch (error) {
    found.push(failed(path, null, error));
  }
}

function walk(folder: string, root: string, given: string, found: (Found | Read)[]): void {
  const names = readdirSync(folder, { encoding: "utf8" }).sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const path = join(folder, name);
    try {
      if (lstatSync(path).isSymbolicLink() && leaves(realpathSync(path), root)) {
        throw new Fault(
          "read.link-outside",
          "it is a link that leaves the folder",
          "Give the file that it points to by itself.",
        );
      }
      const stat = lstatSync(path);
      // A link to a folder inside would give its files twice, or never end.
      if (stat.isDirectory()) walk(path, root, given, found);
      else if (statSync(path).isFile() && kindOf(path) !== null) {
        found.push({ path, below: relative(given, path).split(sep).join("/") });
      }
    } catch (error) {
      found.push(failed(path, null, error));
    }
  }
}

const leaves = (target: string, root: string) => target !== root && !target.startsWith(root + sep);
