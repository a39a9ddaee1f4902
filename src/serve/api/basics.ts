/** Pages of lists, and who is signed in. */

import type { Role } from "../guard/roles.ts";

export interface Page<T> {
  readonly items: readonly T[];
  /** What to give as `cursor` for the next page; null = this is the last. */
  readonly next: string | null;
  /** How many there are over all pages; null where counting would take too long. */
  readonly total: number | null;
}

/** What names an outlet or origin may come with. */
export interface Titled {
  /** Of the article, where its outlet is unknown and the name is the article's id. */
  readonly title?: string;
}

export interface SessionView {
  /** Who is signed in, or null. */
  readonly user: string | null;
  readonly role: Role | null;
  /** `link` = by the link that the server printed, `password` = by name and password. */
  readonly way: "link" | "password";
  /** Name of the record. */
  readonly record: string;
  /** Version of the program. */
  readonly program: string;
  /** Template of the addresses of map tiles, with `{z}`, `{x}`, `{y}`; null = none. */
  readonly tiles: string | null;
  /** Whom the tiles are owed to. */
  readonly tilesCredit: string | null;
}
