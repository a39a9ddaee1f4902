import type { Analysed } from "./analysed.ts";
import type { Published } from "./article.ts";
import type { Mention, MentionKind } from "./mention.ts";

/** Finds mentions of some kinds in an analysed text. Never throws; gives mentions in text order that do not overlap within one kind. */
export interface Recogniser {
  readonly name: string;
  readonly gives: readonly MentionKind[];
  /** Names of recognisers whose mentions it reads; they run before it. */
  readonly needs: readonly string[];
  find(analysed: Analysed, earlier: readonly Mention[]): Mention[];
  /** The publication interval that the text itself allows, for articles that came without one; null when it bounds nothing. */
  inferPublished?(analysed: Analysed): Published | null;
}
