/** An expression of time without منذ, قبل, بين … around it. */

import { readConsecutive, readSameDay, readSomeTime, readTonight, readVague } from "./read-day.ts";
import { readDuration } from "./read-length.ts";
import { readEdge, readPeriod } from "./read-period.ts";
import { readDecade, readTwoUnits, readYearAlone } from "./read-year.ts";
import { type Read, readDate, type TimeText } from "./time-text.ts";

/** An expression without منذ, قبل, بين … around it. */
export function readSimple(text: TimeText, i: number): Read | null {
  return (
    readSomeTime(text, i) ??
    readVague(text.source, i) ??
    readTonight(text.source, i) ??
    readEdge(text, i) ??
    readSameDay(text.source, i) ??
    readPeriod(text, i) ??
    readDate(text, i) ??
    readDecade(text.source, i) ??
    readConsecutive(text.source, i) ??
    readYearAlone(text, i) ??
    readTwoUnits(text, i) ??
    readDuration(text, i)
  );
}
