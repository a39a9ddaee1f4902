import { useMemo } from "react";
import { useWords } from "../../i18n/index.ts";
import { useSettings } from "../../settings/store.ts";
import { type Stretch, type Tick, ticksOf } from "./scale.ts";

/** Lines and labels of the stretch shown; labels are for the eye, each bar says its own date. */
export function Axis({ stretch, width }: { readonly stretch: Stretch; readonly width: number }) {
  const label = useTickWords();
  const ticks = ticksOf(stretch, width).map((tick, i) => ({
    tick,
    x: ((tick.at - stretch.from) / (stretch.to - stretch.from)) * width,
    text: label(tick, i === 0),
  }));
  const said = roomy(ticks, width);
  return (
    <div className="axis" aria-hidden="true">
      {ticks.map(({ tick, x, text }, i) => (
        <div key={tick.at} className={tick.major ? "tick major" : "tick"} style={{ insetInlineStart: x }}>
          {said.has(i) && <span className="num">{text}</span>}
        </div>
      ))}
    </div>
  );
}

const LETTER = 6.8;
const GAP = 10;

/** Labels that have room: none over the next or cut off at the end; of two that collide the larger unit stays. */
function roomy(ticks: readonly { readonly tick: Tick; readonly x: number; readonly text: string }[], width: number) {
  const said: number[] = [];
  const end = (i: number) => ticks[i]!.x + ticks[i]!.text.length * LETTER + GAP;
  for (const [i, { tick, x }] of ticks.entries()) {
    if (end(i) > width + GAP) continue;
    const last = said.at(-1);
    if (last !== undefined && end(last) > x) {
      if (!tick.major || ticks[last]!.tick.major) continue;
      said.pop();
    }
    said.push(i);
  }
  return new Set(said);
}

/** A label as short as the lines beside it allow: the first and each larger unit say more. */
function useTickWords(): (tick: Tick, first: boolean) => string {
  const { lang } = useWords();
  const { digits, calendar, months } = useSettings();
  return useMemo(() => {
    const ca = calendar === "hijri" ? "islamic-umalqura" : "gregory";
    const region = calendar === "hijri" ? "" : months === "egypt" ? "-EG" : "-SY";
    const locale = `${lang === "ar" ? `ar${region}` : "en-GB"}-u-ca-${ca}-nu-${digits}`;
    const of = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    const month = lang === "ar" ? "long" : "short";
    const styles = {
      hour: of({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      date: of({ day: "numeric", month, year: "numeric" }),
      day: of({ day: "numeric" }),
      month: of({ month }),
      monthYear: of({ month, year: "numeric" }),
      year: of({ year: "numeric" }),
    };
    return ({ at, unit, major }, first) => {
      const full = first || major;
      if (unit === "hour") return styles[full ? "date" : "hour"].format(at);
      if (unit === "day") return styles[first ? "date" : major ? "month" : "day"].format(at);
      if (unit === "month") return styles[first && !major ? "monthYear" : major ? "year" : "month"].format(at);
      return styles.year.format(at);
    };
  }, [lang, digits, calendar, months]);
}
