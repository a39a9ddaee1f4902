import { readFileSync } from "node:fs";
import { KNOWLEDGE_DIR, loadKnowledge } from "../knowledge/index.ts";
import type { Knowledge, RuleInfo } from "../record/index.ts";
import { listRules } from "../rules.ts";
import type { Store } from "../store/index.ts";
import type { Sessions } from "./guard/sessions.ts";
import type { Throttle } from "./guard/throttle.ts";
import type { Tiles } from "./guard/tiles.ts";
import type { Users } from "./guard/users.ts";
import type { Hub } from "./hub.ts";
import type { Jobs } from "./jobs/index.ts";

/** What routes work with. */
export interface Context {
  readonly store: Store;
  readonly hub: Hub;
  readonly jobs: Jobs;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly lore: Lore;
  /** Name of the record for people. */
  readonly name: string;
  /** The record's folder, shown to who is on this machine; null for those who come over the network. */
  readonly folder: string | null;
  /** `password` when people sign in by name. */
  readonly way: "link" | "password";
  /** Pictures of the ground for the map, when the user named a server of them. */
  readonly tiles: Tiles | null;
  readonly cookie: { readonly name: string; readonly secure: boolean };
}

/** The knowledge, loaded when first asked for. */
export class Lore {
  readonly #dirs: readonly string[];
  #knowledge: Knowledge | null = null;
  #rules: ReadonlyMap<string, RuleInfo> | null = null;

  constructor(dirs: readonly string[]) {
    this.#dirs = dirs;
  }

  get knowledge(): Knowledge {
    this.#knowledge ??= loadKnowledge(KNOWLEDGE_DIR, ...this.#dirs);
    return this.#knowledge;
  }

  get rules(): ReadonlyMap<string, RuleInfo> {
    this.#rules ??= new Map([...listRules(this.knowledge).values()].flat().map((rule) => [rule.id, rule]));
    return this.#rules;
  }
}

/** Version of the program. */
export function programVersion(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
