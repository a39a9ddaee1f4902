import { join } from "node:path";

const LONGEST_PART = 100;
const DEEPEST = 12;
/** Characters that some file system forbids, control characters, and marks that would make a name read otherwise than it is. */
const UNSAFE = /[<>:"|?*\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A path inside a folder made of a name that someone sent: its folders stay, whatever would lead out of it goes.
 * `safeName("../a/./b.txt")` is `a/b.txt`. Null when nothing is left.
 */
export function safeName(sent: string): string | null {
  const parts = sent
    .normalize("NFC")
    .split(/[\\/]/)
    .map((part) => part.replace(UNSAFE, "_").replace(/^[. ]+|[. ]+$/g, ""))
    .filter((part) => part !== "")
    .map((part) => (part.length <= LONGEST_PART ? part : shortened(part)))
    .slice(-DEEPEST);
  return parts.length === 0 ? null : parts.join("/");
}

/** Cut in the middle, so that the ending, which tells the kind, stays. */
function shortened(part: string): string {
  const ending = /(\.[A-Za-z0-9]{1,8}){1,2}$/.exec(part)?.[0] ?? "";
  return `${part.slice(0, LONGEST_PART - ending.length)}${ending}`;
}

/** A name that no file has yet: `a.txt`, then `a-2.txt`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.indexOf(".", name.lastIndexOf("/") + 1);
  const [base, ending] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}${ending}`)) return `${base}-${n}${ending}`;
}

export const FILES = "files";
/** Where the inputs of a job lie. */
export const filesOf = (folder: string) => join(folder, FILES);
