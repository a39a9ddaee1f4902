import { firstFrom } from "./days.ts";
import { kindOfAll } from "./family.ts";
import type { Group } from "./join.ts";
import type { Mention } from "./mention.ts";

/** A series holds at most so many incidents by name. */
const MOST = 500;

/**
 * Which incidents a series counts, by index: those of its family inside its period whose country is its own and whose sides do not
 * contradict it. A series without a period holds none by this rule.
 */
export function holdsOf(groups: readonly Group[]): Map<number, readonly number[]> {
  const dated = new Map<string, { index: number; from: number; to: number; group: Group }[]>();
  for (const [index, group] of groups.entries()) {
    const days = group.members.find((m) => m.days !== null && m.days.to - m.days.from <= 3)?.days;
    if (kindOfAll(group.members) !== "incident" || !days) continue;
    for (const country of countriesOf(group)) {
      const key = `${group.members[0]!.family}|${country}`;
      const list = dated.get(key);
      if (list === undefined) dated.set(key, [{ index, ...days, group }]);
      else list.push({ index, ...days, group });
    }
  }
  for (const list of dated.values()) list.sort((a, b) => a.from - b.from);
  const holds = new Map<number, readonly number[]>();
  for (const [index, group] of groups.entries()) {
    const days = group.members.find((m) => m.days !== null && m.days.to - m.days.from > 3)?.days;
    if (kindOfAll(group.members) !== "series" || !days) continue;
    const held = new Set<number>();
    for (const country of countriesOf(group)) {
      const list = dated.get(`${group.members[0]!.family}|${country}`) ?? [];
      for (
        let i = firstFrom(list.length, (at) => list[at]!.from, days.from);
        i < list.length && list[i]!.from < days.to && held.size < MOST;
        i++
      ) {
        if (list[i]!.to <= days.to && sidesFit(group, list[i]!.group)) held.add(list[i]!.index);
      }
    }
    if (held.size > 0)
      holds.set(
        index,
        [...held].sort((a, b) => a - b),
      );
  }
  return holds;
}

const countriesOf = ({ members }: Group): Set<string> =>
  new Set(members.map((m) => m.place.at(-1)).filter((c): c is string => c !== undefined));

const ids = (members: readonly Mention[], role: "actor" | "target") =>
  members.flatMap((m) => m[role].flatMap((side) => side.line));

function sidesFit(series: Group, incident: Group): boolean {
  return (["actor", "target"] as const).every((role) => {
    const [one, other] = [ids(series.members, role), ids(incident.members, role)];
    return one.length === 0 || other.length === 0 || one.some((id) => other.includes(id));
  });
}
