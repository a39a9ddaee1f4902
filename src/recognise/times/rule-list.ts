import type { Knowledge, RuleInfo } from "../../record/index.ts";
import { row } from "../rule-row.ts";

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return [
    row(
      "time.date",
      "A day, month, season or year with its weekday, part of the day and clock time, in any order.",
      "فجر الخميس 4 يوليو 2024",
    ),
    row(
      "time.period",
      "A unit with هذا, الماضي, المقبل: the calendar unit, or several counted from the document's day.",
      "خلال الأشهر الستة الماضية",
    ),
    row("time.part", "The beginning, middle, end, half or quarter of a period.", "مطلع الشهر الجاري"),
    row("time.range", "From one time to another, both included.", "بين يناير ويونيو"),
    row("time.since", "Open from a time on; it runs to the document's date.", "منذ عام 2017"),
    row("time.since-event", "Since an event: from the date that its clause or another منذ gives.", "منذ اندلاع الحرب"),
    row("time.until", "Open before a time.", "حتى نهاية الشهر"),
    row("time.before", "A length counted back from the document's day, or open before a date.", "قبل أسبوعين"),
    row("time.after", "A length counted forward, or open after a date.", "بعد ثلاثة أيام"),
    row("time.tonight", "The night of or before the document's day.", "الليلة الماضية"),
    row("time.same-day", "That day, the next, the one before: counted from the last day told.", "في اليوم التالي"),
    row("time.same-span", "The same span as the last one told.", "الفترة ذاتها"),
    row("time.day-after", "The day after a day named by an event and its date.", "غداة مقتل القائد الجمعة"),
    row("time.nth-day", "The nth day running is the day reported on.", "لليوم العاشر على التوالي"),
    row("time.decade", "Ten years of a century.", "في التسعينيات"),
    row("time.duration", "A length; in `duration` as ISO 8601.", "ثلاثة أسابيع"),
    row("time.vague", "A time without bounds.", "مؤخرا"),
  ];
}
