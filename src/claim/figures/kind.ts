/** Kinds of figures, and the numbers from which on something is one. */

import type { Sentence } from "../../record/index.ts";

/** What kind of figure a number is; the id travels as the rule. */
export type FigureKind =
  | "strength"
  | "tally.acts"
  | "tally.harm"
  | "bases"
  | "votes"
  | "members"
  | "displaced"
  | "crowd"
  | "arrests"
  | "cases"
  | "captives"
  | "sites"
  | "materiel"
  | "population"
  | "money"
  | "share"
  | "compared"
  | "elliptic";

export interface Previous {
  readonly kind: FigureKind;
  readonly sentence: Sentence;
  readonly harm: boolean;
  /** How many it counts; null for `عشرات`. */
  readonly value: number | null;
}

export const TROOPS = new Set(["soldier", "fighter", "force"]);

export const NATIONS = new Set(["nationality"]);
export const PEOPLE = new Set([...TROOPS, ...NATIONS]);
export const NOT_COUNTED = new Set(["time", "measure", "weapon", "ammunition", "vehicle", "aircraft", "economy"]);
/** Fewer people than this without a word of strength or total are someone, not a figure. */
export const MANY = 20;
/** Casualties that are fewer are a tally only beside a total or another tally. */
export const FEW = 10;
/** Acts that are fewer are told one by one. */
export const SEVERAL = 3;
/** Acts that are fewer are those of a day. */
export const MANY_ACTS = 10;

/** Smaller sums are prices and fines. */
export const MONEY = 1_000;
/** Fewer who leave or are in need are told by name. */
export const MASSES = 100;
