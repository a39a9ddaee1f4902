import type { Lane, TimelineItem } from "../../api/types.ts";
import { instant } from "../../words/dates.ts";
import type { Stretch } from "./scale.ts";

/** A bar in pixels from the beginning of the axis; `more` marks the ends that are open or lie outside. */
export interface Bar {
  readonly item: TimelineItem;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly open: "none" | "before" | "after";
  /** Its name stands behind it; before it, at the end of the axis; inside it, where its end is out of sight; or nowhere for want of room. */
  readonly label: "behind" | "before" | "inside" | "none";
}

export interface Laid {
  readonly lane: Lane;
  readonly bars: readonly Bar[];
  readonly rows: number;
  /** Items in sight for which no row had room. */
  readonly left: number;
}

const LEAST = 9;
const GAP = 5;
/** Width of an open end, in pixels. */
const OPEN = 34;
const LETTER = 6.9;
/** Width of the sign that accounts differ. */
const SIGN = 15;

/**
 * Lays the items of a lane into rows, the most told first, so that no two overlap. Labels stand where there is room for those of all; what
 * finds no row is counted.
 */
export function lay(
  lane: Lane,
  items: readonly TimelineItem[],
  { from, to }: Stretch,
  width: number,
  most: number,
  labelOf: (item: TimelineItem) => string,
): Laid {
  const scale = (at: number) => ((at - from) / (to - from)) * width;
  const seen = items.flatMap((item) => {
    const begin = item.from === null ? null : scale(instant(item.from));
    const end = item.to === null ? null : scale(instant(item.to));
    const x = begin ?? end! - OPEN;
    const till = end ?? begin! + OPEN;
    if (till < 0 || x > width) return [];
    const start = Math.max(x, -20);
    const open: Bar["open"] = begin === null ? "before" : end === null ? "after" : "none";
    return [{ item, x: start, width: Math.max(Math.min(till, width + 20) - start, LEAST), open }];
  });
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const bars: Bar[] = [];
  let left = 0;
  const labelled = seen.length <= most * Math.max(3, width / 170);
  for (const bar of seen) {
    const long = Math.min(labelOf(bar.item).length * LETTER + 14, 230);
    const sign = bar.item.disputes > 0 ? SIGN : 0;
    const late = bar.x + bar.width + sign + long > width;
    const side = !late ? "behind" : bar.width > long + 30 ? "inside" : bar.x > long ? "before" : "behind";
    const label = labelled && side !== "inside" ? long : 0;
    const a = bar.x;
    const b = a + bar.width + sign + GAP;
    const row = side === "before" ? place(rows, a - label, b, most) : place(rows, a, b + label, most);
    const bare = row === null && label > 0 ? place(rows, a, b, most) : null;
    if (row === null && bare === null) left++;
    else
      bars.push({
        ...bar,
        row: (row ?? bare)!,
        label: !labelled || row === null ? "none" : side,
      });
  }
  return { lane, bars, rows: rows.length, left };
}

function place(rows: { readonly from: number; readonly to: number }[][], a: number, b: number, most: number) {
  for (const [i, row] of rows.entries()) {
    if (row.every(({ from, to }) => b <= from || a >= to)) {
      row.push({ from: a, to: b });
      return i;
    }
  }
  if (rows.length >= most) return null;
  rows.push([{ from: a, to: b }]);
  return rows.length - 1;
}
