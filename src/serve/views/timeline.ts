import type { IncidentSketch, Interval } from "../../record/index.ts";
import { BUCKETS, type Lane, type TimelineItem, type TimelineView } from "../api/overviews.ts";
import { laneOf } from "./lanes.ts";

/** Columns of the overview at most. */
const MOST_BUCKETS = 400;
const LISTED = 50;
const LENGTHS = { year: 4, month: 7, day: 10 } as const;

/** A date of any precision as the day on which it begins. */
const dayOf = (date: string) =>
  date.length >= 10 ? date.slice(0, 10) : date.length === 7 ? `${date}-01` : `${date}-01-01`;
const beginning = ({ from, to }: Interval) => dayOf((from ?? to)!);

export interface TimelineQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly lane: Lane | null;
  readonly limit: number;
}

/** The timeline of what passes the filters other than dates. */
export function timelineOf(
  sketches: readonly IncidentSketch[],
  answers: ReadonlyMap<string, readonly { readonly to: string; readonly basis: "said" | "inferred" }[]>,
  { from, to, lane, limit }: TimelineQuery,
): TimelineView {
  const chosen = lane === null ? sketches : sketches.filter(({ type }) => laneOf(type) === lane);
  const dated = chosen.filter((s): s is IncidentSketch & { date: Interval } => s.date !== null);
  const inside = dated.filter(
    ({ date }) => (from === null || (date.to ?? "9999") > from) && (to === null || (date.from ?? "") < to),
  );
  const items = [...inside]
    .sort(
      (a, b) => b.outlets - a.outlets || b.disputes - a.disputes || (beginning(a.date) < beginning(b.date) ? -1 : 1),
    )
    .slice(0, limit)
    .map(itemOf);
  const shown = new Set(items.map(({ id }) => id));
  const undated = chosen.filter(({ date }) => date === null);
  const days = dated.map(({ date }) => beginning(date)).sort();
  return {
    items,
    ...bucketed(inside),
    range: days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! },
    total: inside.length,
    undated: { total: undated.length, ids: undated.slice(0, LISTED).map(({ id }) => id) },
    links: items.flatMap(({ id }) =>
      (answers.get(id) ?? []).filter((answer) => shown.has(answer.to)).map((answer) => ({ from: id, ...answer })),
    ),
  };
}

const itemOf = ({
  id,
  kind,
  type,
  mode,
  status,
  date,
  place,
  review,
  disputes,
  outlets,
}: IncidentSketch & { date: Interval }): TimelineItem => ({
  id,
  lane: laneOf(type),
  kind,
  type,
  mode,
  status,
  place: place === null ? null : { name: place.name, name_en: place.name_en },
  from: date.from,
  to: date.to,
  review,
  disputes,
  outlets,
});

/** Counts by the finest unit that keeps the overview readable. */
function bucketed(inside: readonly (IncidentSketch & { date: Interval })[]): Pick<TimelineView, "bucket" | "buckets"> {
  let made: Pick<TimelineView, "bucket" | "buckets"> | null = null;
  for (const bucket of BUCKETS) {
    const counts = new Map<string, number>();
    for (const { date, type } of inside) {
      const key = `${beginning(date).slice(0, LENGTHS[bucket])} ${laneOf(type)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (made !== null && counts.size > MOST_BUCKETS) break;
    const buckets = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => {
        const [from, lane] = key.split(" ") as [string, Lane];
        return { from, lane, count };
      });
    made = { bucket, buckets };
  }
  return made!;
}
