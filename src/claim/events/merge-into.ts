import { holds } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";

/** The frame of operations and campaigns that only their doer tells to be of force. */
export const LOOSE = "attack.operation.run";
export const isKill = (c: Candidate): boolean => c.frame.id.startsWith("kill") || c.frame.id.startsWith("wound");
export const isForce = (c: Candidate): boolean => c.frame.type === "ASSAULT" && !isKill(c);

/** Gives what one candidate tells to another that tells the same event; nothing where one of them is told by another already. */
export function merge(from: Candidate, into: Candidate): void {
  if (from === into || from.mergedInto || into.mergedInto) return;
  from.mergedInto = into;
  into.merged.push(from, ...from.merged);
  for (const key of ["actor", "target", "places", "weapons"] as const) {
    if (into[key].length === 0) into[key].push(...from[key].filter((p) => !holds(p, into.word.index)));
  }
  if (into.nationalities.length === 0) into.nationalities.push(...from.nationalities);
  if (into.mode === null || (into.mode === "heavy-weapons" && from.mode && from.mode !== "heavy-weapons"))
    into.mode = from.mode ?? into.mode;
}
