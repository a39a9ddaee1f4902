import type { Interval } from "../../../src/record/article.ts";
import type { MessageKey } from "../i18n/index.ts";
import type { Params } from "../i18n/message.ts";
import type { Settings } from "../settings/store.ts";

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Start of a date as precise as its text: `2024-07` is its first day, `2024-07-25T18:00` an instant. All days are UTC days. */
export function instant(date: string): number {
  const [day = "", time] = date.split("T");
  const [year = "1970", month = "01", date_ = "01"] = day.split("-");
  const clock = time === undefined ? "00:00" : time.replace(/(Z|[+-]\d\d:?\d\d)$/, "").slice(0, 8);
  return Date.parse(`${year}-${month}-${date_}T${clock.length === 2 ? `${clock}:00` : clock}Z`);
}

export type Grain = "time" | "day" | "month" | "year" | "span";

/** How much of the calendar an interval covers: one day, one whole month, one whole year, hours, or something between. */
export function grainOf(from: number, to: number): Grain {
  const a = new Date(from);
  const b = new Date(to);
  const midnight = from % DAY === 0 && to % DAY === 0;
  if (!midnight) return "time";
  if (to - from === DAY) return "day";
  if (a.getUTCDate() !== 1 || b.getUTCDate() !== 1) return "span";
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (months === 1) return "month";
  return months === 12 && a.getUTCMonth() === 0 ? "year" : "span";
}

type Style = Intl.DateTimeFormatOptions;
const STYLES: Readonly<Record<Exclude<Grain, "span">, Style>> = {
  time: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/** Writes days and intervals in words by the reader's settings; what is stored stays ISO 8601. */
export function dates(
  { lang, digits, calendar, months }: Pick<Settings, "lang" | "digits" | "calendar" | "months">,
  t: (key: MessageKey, params?: Params) => string,
) {
  const region = months === "egypt" ? "EG" : "SY";
  const gregorian = `${lang === "ar" ? `ar-${region}` : "en-GB"}-u-ca-gregory-nu-${digits}`;
  const hijri = `${lang === "ar" ? "ar" : "en-GB"}-u-ca-islamic-umalqura-nu-${digits}`;
  const cache = new Map<string, Intl.DateTimeFormat>();
  const formatter = (locale: string, style: Style) => {
    const key = `${locale}${JSON.stringify(style)}`;
    const made = cache.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    cache.set(key, made);
    return made;
  };
  const bothNames = (text: string, at: number, style: Style) => {
    if (lang !== "ar" || months !== "both" || style.month === undefined) return text;
    const name = (r: string) => formatter(`ar-${r}-u-ca-gregory`, { month: "long" }).format(at);
    return text.replace(name("SY"), `${name("SY")}/${name("EG")}`);
  };
  const one = (at: number, grain: Exclude<Grain, "span">): string => {
    const style = STYLES[grain];
    const west = () => bothNames(formatter(gregorian, style).format(at), at, style);
    const east = () => formatter(hijri, style).format(at);
    if (calendar === "gregorian" || grain === "year") return west();
    return calendar === "hijri" ? east() : `${west()} (${east()})`;
  };
  const stamp = (date: string) => {
    const at = instant(date);
    if (Number.isNaN(at)) return date;
    return one(at, date.includes("T") ? "time" : date.length <= 4 ? "year" : date.length <= 7 ? "month" : "day");
  };
  /** An interval in words: a day, a month, "25 – 27 July 2024", "before …", "after …"; null = not said. */
  const interval = (value: Interval | null): string => {
    if (value === null || (value.from === null && value.to === null)) return t("date.unknown");
    if (value.from === null) return t("date.before", { date: stamp(value.to!) });
    if (value.to === null) return t("date.after", { date: stamp(value.from) });
    const from = instant(value.from);
    const to = instant(value.to);
    if (Number.isNaN(from) || Number.isNaN(to)) return `${value.from} – ${value.to}`;
    const grain = grainOf(from, to);
    if (grain === "time") {
      const style: Style = STYLES.time;
      return formatter(gregorian, style).formatRange(from, to);
    }
    if (grain !== "span") return one(from, grain);
    if (calendar === "hijri") return formatter(hijri, STYLES.day).formatRange(from, to - 1);
    return formatter(gregorian, STYLES.day).formatRange(from, to - 1);
  };
  /** An instant of this machine's clock, in the reader's own time zone. */
  const moment = (iso: string): string => {
    const at = Date.parse(iso);
    if (Number.isNaN(at)) return iso;
    return new Intl.DateTimeFormat(calendar === "hijri" ? hijri : gregorian, STYLES.time).format(at);
  };
  return { day: stamp, interval, moment };
}
