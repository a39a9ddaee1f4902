import { rules as events } from "./claim/events/rule-list.ts";
import { rules as figures } from "./claim/figures/rule-list.ts";
import { rules as statements } from "./claim/statements/rule-list.ts";
import { rules as actors } from "./recognise/actors/rule-list.ts";
import { rules as numbers } from "./recognise/numbers/rule-list.ts";
import { rules as places } from "./recognise/places/rule-list.ts";
import { rules as times } from "./recognise/times/rule-list.ts";
import { rules as weapons } from "./recognise/weapons/rule-list.ts";
import type { Knowledge, RuleInfo } from "./record/index.ts";

/** Who lists rules, by the folder that holds them. A new recogniser or kind of claim adds its line here. */
const RULE_LISTS: Readonly<Record<string, (knowledge: Knowledge) => readonly RuleInfo[]>> = {
  "recognise/numbers": numbers,
  "recognise/times": times,
  "recognise/places": places,
  "recognise/actors": actors,
  "recognise/weapons": weapons,
  "claim/events": events,
  "claim/statements": statements,
  "claim/figures": figures,
};

/** All rules by folder, each list in its own order. */
export function listRules(knowledge: Knowledge): ReadonlyMap<string, readonly RuleInfo[]> {
  return new Map(Object.entries(RULE_LISTS).map(([folder, rules]) => [folder, rules(knowledge)]));
}
