import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { IsnadError } from "../text/index.ts";
import type { Store } from "./contract.ts";

export type {
  ClaimFilter,
  DocumentFilter,
  DocumentListing,
  Entry,
  Hit,
  IncidentFilter,
  LinkedRecord,
  Mismatch,
  Part,
  Put,
  RecordStatus,
  SearchQuery,
  Store,
  TrackFilter,
  Version,
} from "./contract.ts";
export { type Change, diff, diffOf } from "./diff.ts";
export { documentIdOf } from "./ids.ts";

/** The file of a record inside its folder. */
export const RECORD_FILE = "record.isnad";

const fileOf = (path: string) => (path.endsWith(".isnad") ? path : join(path, RECORD_FILE));

/** True for a folder that holds a record, or such a file itself. */
export const isRecord = (path: string): boolean => existsSync(fileOf(path)) && statSync(fileOf(path)).isFile();

/** How a record is opened. */
export interface OpenOptions {
  /** Milliseconds that a write waits, holding up its thread, while another process or thread writes. Default 5000. */
  readonly patience?: number;
}

/**
 * Opens a record: a folder that holds `record.isnad`, or such a file itself. A second process may have it open too. Fails with one
 * `IsnadError` (`store.no-record`, `store.busy`, `store.newer` …) that says how to mend it.
 */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<Store> {
  const { SqliteStore } = await import("./sqlite/store.ts");
  return new SqliteStore(fileOf(path), false, options.patience);
}

/** Makes an empty record, with its folder when that is not there yet; refuses a place where there is one already. */
export async function createRecord(path: string): Promise<Store> {
  const file = fileOf(path);
  if (existsSync(file)) {
    throw new IsnadError("store.exists", `${file} is there already`, "Use it as it is, or choose another folder.");
  }
  const folder = dirname(file);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new IsnadError("store.no-folder", `${folder} is no folder`, "Choose another name.");
  }
  mkdirSync(folder, { recursive: true });
  const { SqliteStore } = await import("./sqlite/store.ts");
  return new SqliteStore(file, true);
}
