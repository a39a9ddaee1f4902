import type { Amount, Unit } from "./node.ts";

const CODES: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  century: ["Y", 100],
  decade: ["Y", 10],
  year: ["Y", 1],
  quarter: ["M", 3],
  month: ["M", 1],
  week: ["W", 1],
  day: ["D", 1],
  night: ["D", 1],
  hour: ["TH", 1],
  minute: ["TM", 1],
  second: ["TS", 1],
};
const ORDER = ["Y", "M", "W", "D", "TH", "TM", "TS"];

/** ISO 8601 form of a length: `سنة و3 أشهر` is `P1Y3M`; halves go to the next smaller unit (`نصف ساعة` is `PT30M`). Null for no amounts. */
export function isoDuration(amounts: readonly Amount[]): string | null {
  if (amounts.length === 0) return null;
  const sums = new Map<string, number>();
  const add = (code: string, n: number) => sums.set(code, Number(((sums.get(code) ?? 0) + n).toFixed(6)));
  for (const { unit, count } of amounts) {
    const [code, factor] = CODES[unit]!;
    const n = count * factor;
    const whole = Math.floor(n);
    const rest = n - whole;
    const smaller = rest === 0 || !isShare(rest) ? null : SMALLER[code];
    if (smaller) {
      if (whole > 0) add(code, whole);
      add(smaller[0], rest * smaller[1]);
    } else add(code, n);
  }
  let out = "P";
  for (const code of ORDER) {
    const n = sums.get(code);
    if (n === undefined) continue;
    if (code.startsWith("T") && !out.includes("T")) out += "T";
    out += `${n}${code.slice(-1)}`;
  }
  return out;
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  Y: ["M", 12],
  M: ["D", 30],
  D: ["TH", 24],
  TH: ["TM", 60],
  TM: ["TS", 60],
};
const isShare = (rest: number) => [0.5, 0.25, 0.75].includes(Number(rest.toFixed(6)));
