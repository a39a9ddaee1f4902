import type { Interval, TimeMention } from "../../record/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";

/** When the event happened: the time mention of its clause nearest to the trigger, else one that opens its sentence; null when the text gives none. */
export function dateOf(candidate: Candidate, lookup: Lookup): Interval | null {
  const { sentence, phrases } = candidate.clauses;
  const at = candidate.word.index;
  const near =
    nearest(candidate, lookup, candidate.args.first, candidate.args.last) ?? nearestOfMerged(candidate, lookup);
  if (near) return interval(near);
  const first = phrases.find((p) => p.kind === "verb" || p.kind === "complementiser");
  const opening = lookup.within(sentence.first, first ? Math.max(first.first, sentence.first) : sentence.last);
  const time = opening.filter(isResolved).find((m) => m.last <= at);
  return time ? interval(time) : null;
}

const isResolved = (m: { kind: string }): m is TimeMention => {
  if (m.kind !== "time") return false;
  const t = m as TimeMention;
  return (t.from !== null || t.to !== null) && t.grain !== "duration";
};

function nearestOfMerged(candidate: Candidate, lookup: Lookup): TimeMention | null {
  for (const c of candidate.merged) {
    const time = nearest(c, lookup, c.args.first, c.args.last);
    if (time) return time;
  }
  return null;
}

function nearest(candidate: Candidate, lookup: Lookup, first: number, last: number): TimeMention | null {
  const at = candidate.word.index;
  let best: TimeMention | null = null;
  for (const m of lookup.within(first, last)) {
    if (!isResolved(m)) continue;
    if (!best || Math.abs(m.first - at) < Math.abs(best.first - at)) best = m;
  }
  return best;
}

const interval = (m: TimeMention): Interval => ({ from: m.from, to: m.to });
