import { useMemo } from "react";
import { useWords } from "../../i18n/index.ts";
import { useSettings } from "../../settings/store.ts";
import { type Stretch, type Tick, ticksOf } from "./scale.ts";

/** Lines and labels of the stretch shown; labels are for the eye, each bar says its own date. */
export function Axis({ stretch, width }: { readonly stretch: Stretch; readonly width: number }) {
  const label = useTickWords();
  const ticks = ticksOf(stretch, width);
  const at = (tick: Tick) => ((tick.at - stretch.from) / (stretch.to - stretch.from)) * width;
  return (
    <div className="axis" aria-hidden="true">
      {ticks.map((tick, i) => (
        <div key={tick.at} className={tick.major ? "tick major" : "tick"} style={{ insetInlineStart: at(tick) }}>
          <span className="num">{label(tick, i === 0)}</span>
        </div>
      ))}
    </div>
  );
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
      if (unit === "day") return styles[full ? "date" : "day"].format(at);
      if (unit === "month") return styles[full ? "monthYear" : "month"].format(at);
      return styles.year.format(at);
    };
  }, [lang, digits, calendar, months]);
}
