import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
/** Vite puts a hash of the content into names below `assets/`, so these never change. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/;
const FOREVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

export interface StaticFile {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The files of the built web. Only what a listing of the folder found is ever read, by its whole name: no name that a request makes up
 * can lead out of it.
 */
export class StaticFiles {
  readonly #folder: string;
  #paths: ReadonlyMap<string, string> = new Map();
  readonly #read = new Map<string, { readonly at: number; readonly file: StaticFile }>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#list();
  }

  /** The file of a path such as `/assets/app-3f2a91c0.js`, or null. */
  file(path: string): StaticFile | null {
    // A build made while the server runs brings new names.
    if (!this.#paths.has(path) && (path.startsWith("/assets/") || path === "/index.html")) this.#list();
    const from = this.#paths.get(path);
    if (from === undefined) return null;
    const at = statSync(from, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return null;
    const known = this.#read.get(path);
    if (known?.at === at) return known.file;
    const bytes = readFileSync(from);
    const file: StaticFile = {
      bytes,
      headers: {
        "content-type": TYPES[extname(from)] ?? "application/octet-stream",
        "cache-control": HASHED.test(path) ? FOREVER : ASK_AGAIN,
        etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
      },
    };
    this.#read.set(path, { at, file });
    return file;
  }

  #list(): void {
    if (!existsSync(this.#folder)) return;
    const names = readdirSync(this.#folder, { recursive: true, withFileTypes: true });
    this.#paths = new Map(
      names
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return [path.slice(this.#folder.length).split(sep).join("/"), path];
        }),
    );
  }
}
