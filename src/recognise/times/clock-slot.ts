/** The clock time in a date, and the same time again by another clock. */

import { readClock, shifted, skipZone } from "./clock.ts";
import type { DateNode, PartOfDay } from "./node.ts";
import type { Source } from "./words.ts";

export function setClock(
  node: DateNode,
  clock: { hour: number; minute: number | null },
  part: PartOfDay | null,
  last: number,
): number {
  node.clock = part === null && node.part !== null ? { ...clock, hour: shifted(clock.hour, node.part) } : clock;
  if (node.part === null) node.part = part;
  return last;
}

/** The same time again by another clock, `(17:26)`, `(1.30 توقيت غرينتش)`, `04,30 ت غ`: token after it, or `i` when there is none. */
export function skipOtherClock(source: Source, i: number, node: DateNode): number {
  const marked = source.norm(i) === "(";
  const at = marked ? i + 1 : i;
  if (source.tokens[at]?.kind !== "number" || i >= source.limit(i - 1)) return i;
  const read = readClock(source, at, true);
  if (read === null || read.clock.minute === null) return i;
  let plain = at + 1;
  while (plain < read.last && source.norm(plain) !== ":") plain++;
  const zoned = skipZone(source, plain < read.last ? plain + 2 : at + 1) > (plain < read.last ? plain + 2 : at + 1);
  if (marked ? source.norm(read.last) !== ")" : !zoned) return i;
  if (!zoned && node.part === null) node.clock = read.clock;
  return marked ? read.last + 1 : read.last;
}

/** `الخامسة والنصف فجرا`, `الثالثة وربع بعد الظهر` without الساعة. */
export function fillSpokenClock(source: Source, i: number, node: DateNode, leading: boolean): number | null {
  if (node.clock !== null) return null;
  const definite = source.norm(i).startsWith("ال");
  if (!definite && !leading) return null;
  const read = readClock(source, i, false);
  return read === null || !definite ? null : setClock(node, read.clock, read.part, read.last);
}
