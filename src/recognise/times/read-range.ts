/** Times from one date to another: `من A إلى B`, `بين A وB`, `A - B`. */

import { shifted } from "./clock.ts";
import { readBareYear } from "./read-year.ts";
import { DASH, type Read, readDate, type TimeText } from "./time-text.ts";

/** `بين عامي 2005 و2013`, `بين العامين 2005 و2013`. */
const PAIR = /^(?:عامي|سنتي|العامين|السنتين)$/;
const RANGE_TO = new Set(["الي", "حتي", "لغاية", "وحتي", "والي"]);

/** `من A إلى B`, `بين A وB`, `A - B`. */
export function readRange(text: TimeText, i: number): Read | null {
  const { source } = text;
  const token = source.tokens[i]!;
  const cut = token.cuts.find((c) => c.stem === "بين" || c.stem === "من");
  const word = cut?.stem === "بين" || (cut?.stem === "من" && cut.preposition === null) ? cut : undefined;
  const at = word === undefined ? i : i + 1;
  const between = word?.stem === "بين";
  const head = between && PAIR.test(source.norm(at)) ? at + 1 : at;
  if (word === undefined && source.at(i).length === 0 && token.kind !== "number") return null;
  const a = readSide(text, head);
  if (a === null) return null;
  const next = source.tokens[a.last];
  if (next === undefined || a.last >= source.limit(i)) return null;
  let b: Read | null = null;
  if (between) {
    if (next.norm === "و" || RANGE_TO.has(next.norm)) b = readSide(text, a.last + 1);
    else if (next.norm.startsWith("و")) b = readSide(text, a.last);
  } else if (RANGE_TO.has(next.norm) && (word !== undefined || a.node.type === "date")) b = readSide(text, a.last + 1);
  else if (word !== undefined && next.norm.startsWith("لل")) b = readSide(text, a.last);
  else if (
    DASH.has(next.norm) &&
    a.node.type === "date" &&
    (a.node.clock === null || source.tokens[a.last + 1]?.kind === "number")
  )
    b = readSide(text, a.last + 1);
  if (b === null || a.node.type !== "date" || b.node.type !== "date") return null;
  if (
    word === undefined &&
    a.node.weekday === null &&
    b.node.weekday === null &&
    a.node.months.length + b.node.months.length + (a.node.year ?? 0) === 0 &&
    a.node.clock === null
  )
    return null;
  const clocks = a.node.clock !== null && b.node.clock !== null;
  if (DASH.has(next.norm) && !(clocks || b.node.months.length > 0 || b.node.year !== null)) return null;
  if (a.node.clock !== null && a.node.part === null && b.node.part !== null) {
    a.node.part = b.node.part;
    a.node.clock = { ...a.node.clock, hour: shifted(a.node.clock.hour, b.node.part) };
  }
  return {
    node: { type: "range", a: a.node, b: b.node },
    last: b.last,
    letters: word?.length ?? a.letters,
    rule: "time.range",
  };
}

function readSide(text: TimeText, i: number): Read | null {
  return readDate(text, i, true) ?? readBareYear(text.source, i);
}
