/** Years without a day, pairs of years or months, and decades. */

import type { Token } from "../../record/index.ts";
import { emptyDate } from "./node.ts";
import { type Read, readDate, type TimeText } from "./time-text.ts";
import { type Found, isYearDigits, type Source } from "./words.ts";
import { isAfterIn, isCounted, isYearPlace } from "./year-place.ts";

/** `في 2017،`, `اتفاق 2015`: a year after في, خلال, بحلول that counts nothing, or after an event that it names. */
export function readYearAlone(text: TimeText, i: number): Read | null {
  if (text.lone) return readBareYear(text.source, i);
  const { source } = text;
  if (!isYearDigits(source.tokens[i]) || !isYearPlace(source, i)) return null;
  // `في 2000 قرية` counts; a number that is not round is a year also before a noun.
  const counts = isAfterIn(source, i) && /00$/.test(source.norm(i)) && isCounted(source, i);
  return counts ? null : readBareYear(source, i);
}

/** `عامي 2014 و2015`, `شهري أيار/مايو وحزيران/يونيو الماضيين`. */
export function readTwoUnits(text: TimeText, i: number): Read | null {
  const { source } = text;
  const found = source.is(i, "unit-construct") ?? definiteDual(source, i);
  if (found === null || found.value === "day") return null;
  const side = (at: number) => (found.value === "year" ? readBareYear(source, at) : readDate(text, at, true));
  const a = side(found.last);
  if (a?.node.type !== "date" || a.letters > 0 || !source.norm(a.last).startsWith("و")) return null;
  const b = side(source.norm(a.last) === "و" ? a.last + 1 : a.last);
  if (b?.node.type !== "date") return null;
  if (found.value === "month" && (a.node.months.length === 0 || b.node.months.length === 0)) return null;
  return { node: { type: "range", a: a.node, b: b.node }, last: b.last, letters: found.letters, rule: "time.range" };
}

/** `العامين 2017 و2018`. */
function definiteDual(source: Source, i: number): Found | null {
  const dual = source.is(i, "unit-dual");
  return dual?.definite && dual.value === "year" && isYearDigits(source.tokens[dual.last]) ? dual : null;
}

export function readBareYear(source: Source, i: number): Read | null {
  const token = source.tokens[i];
  if (token?.kind !== "number" || !/^(?:19|20)\d\d$/.test(token.norm)) return null;
  if (source.at(i + 1).some((f) => f.kind.startsWith("unit"))) return null;
  const next = source.tokens[i + 1];
  if (next !== undefined && next.sentence === token.sentence && next.kind === "symbol") return null;
  return { node: { ...emptyDate(), year: Number(token.norm) }, last: i + 1, letters: 0, rule: "time.date" };
}

/** `شاب في العشرينات`: his age, and no decade. */
const isSomeone = (token: Token | undefined): boolean =>
  token?.readings.some((r) => r.lexeme.classes.includes("human")) ?? false;

export function readDecade(source: Source, i: number): Read | null {
  const found = source.is(i, "decade");
  if (found === null) return null;
  const decade = Number(found.value);
  let last = found.last;
  if (source.norm(last) === "من" && source.norm(last + 1).includes("عمر")) return null;
  if (source.norm(i - 1) === "في" && isSomeone(source.tokens[i - 2])) return null;
  let century = 1900;
  if (source.norm(last) === "من") last++;
  if (source.norm(last) === "القرن") {
    const ordinal = source.reader.ordinal(source.tokens, last + 1, source.limit(i));
    if (["الماضي", "المنصرم", "الفائت"].includes(source.norm(last + 1))) last += 2;
    else if (["الحالي", "الجاري"].includes(source.norm(last + 1))) {
      century = 2000;
      last += 2;
    } else if (ordinal !== null) {
      century = (ordinal.value - 1) * 100;
      last = ordinal.last;
    } else last = found.last;
  } else last = found.last;
  return {
    node: { type: "years", from: century + decade, to: century + decade + 10 },
    last,
    letters: found.letters,
    rule: "time.decade",
  };
}
