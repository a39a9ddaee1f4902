import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../analyse/index.ts";
import { lexicon } from "../../arabic/lexicon/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Analysed, Published, TimeMention } from "../../record/index.ts";
import { civilOf, dayOf, isoDay, weekdayOf } from "./calendar.ts";
import { hijriMonthStart, hijriOf } from "./hijri.ts";
import { createTimes } from "./index.ts";
import { rules } from "./rule-list.ts";

const knowledge = loadKnowledge();
const read = lexicon(knowledge);
const times = createTimes(knowledge);

function analysed(text: string, published: Published | null): Analysed {
  const origin = { kind: "text", path: "", item: null } as const;
  const raw = { id: "x", text, sha256: "", origin, outlet: null, title: null, url: null, published: null };
  const blocks = [{ start: 0, end: text.length, kind: "body" }] as const;
  return analyse({ raw, blocks, published, problems: [] }, read);
}
const on = (day: string | null): Published | null =>
  day === null ? null : { from: day, to: isoDay(Math.floor(Date.parse(day) / 864e5) + 1)!, basis: "metadata" };
const find = (text: string, day: string | null) => times.find(analysed(text, on(day)), []) as TimeMention[];

describe("times/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: unknown = null;
  let day: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("@ ")) day = line === "@ -" ? null : line.slice(2);
    else if (line === "!") expected = [];
    else if (line.startsWith("= ")) expected = JSON.parse(line.slice(2));
    else {
      const [want, at] = [expected, day];
      it(`corpus.txt:${i + 1} ${line}`, () => {
        expect(find(line, at).map((m) => [m.from, m.to])).toEqual(want);
      });
    }
  }
});

const MONTHS = [
  ["يناير", "كانون الثاني", "جانفي"],
  ["فبراير", "شباط", "فيفري"],
  ["مارس", "آذار", "مارس"],
  ["أبريل", "نيسان", "أفريل"],
  ["مايو", "أيار", "ماي"],
  ["يونيو", "حزيران", "جوان"],
  ["يوليو", "تموز", "جويلية"],
  ["أغسطس", "آب", "أوت"],
  ["سبتمبر", "أيلول", "شتنبر"],
  ["أكتوبر", "تشرين الأول", "أكتوبر"],
  ["نوفمبر", "تشرين الثاني", "نونبر"],
  ["ديسمبر", "كانون الأول", "دجنبر"],
];
const HIJRI = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الثاني",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذي القعدة",
  "ذي الحجة",
];
const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
const eastern = (text: string, zero: number) => text.replace(/\d/g, (d) => String.fromCharCode(zero + Number(d)));

/** A date as papers write it. */
function renderings(dayNumber: number): string[] {
  const { year, month, day } = civilOf(dayNumber);
  const [egyptian, levantine, maghrebi] = MONTHS[month - 1] as [string, string, string];
  const weekday = WEEKDAYS[weekdayOf(dayNumber)]!;
  const digits = [
    `${day}/${month}/${year}`,
    `${day} / ${month} / ${year}`,
    `${day}-${month}-${year}`,
    isoDay(dayNumber)!,
  ];
  return [
    ...digits,
    ...digits.map((d) => eastern(d, 0x660)),
    `${day} ${egyptian} ${year}`,
    `${day} ${levantine} ${year}`,
    `${day} ${maghrebi} ${year}`,
    `${eastern(`${day} ${levantine} ${year}`, 0x6f0)}`,
    `${day} ${levantine}/ ${egyptian} ${year}`,
    `${day} ${egyptian}/${levantine} ${year}`,
    `${day} ${levantine} (${egyptian}) ${year}`,
    `${day} ${egyptian} عام ${year}`,
    `يوم ${weekday} ${day} ${egyptian} ${year}`,
    `${weekday} الموافق ${day} ${levantine} ${year}`,
    `${weekday} (${day} ${levantine} ${year})`,
  ];
}

describe("dates", () => {
  const any = fc.integer({ min: dayOf(2007, 1, 1), max: dayOf(2027, 12, 31) });

  it("reads back days of 2007–2027 in all spellings", () => {
    fc.assert(
      fc.property(any, (day) => {
        for (const form of renderings(day)) {
          const found = find(`وقع الهجوم في ${form} قرب البلدة`, null).map((m) => [m.from, m.to]);
          expect([form, found]).toEqual([form, [[isoDay(day), isoDay(day + 1)]]]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("reads back Hijri days and agrees with the calendar both ways", () => {
    fc.assert(
      fc.property(any, (day) => {
        const hijri = hijriOf(day);
        expect(hijriMonthStart(hijri.year, hijri.month) + hijri.day - 1).toBe(day);
        const text = `بدأ الصيام في ${hijri.day} ${HIJRI[hijri.month - 1]} ${hijri.year} هـ`;
        expect([text, find(text, null).map((m) => m.from)]).toEqual([text, [isoDay(day)]]);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps to known Hijri dates", () => {
    expect(isoDay(hijriMonthStart(1445, 9))).toBe("2024-03-11");
    expect(isoDay(hijriMonthStart(1433, 2) + 29)).toBe("2012-01-24");
  });

  it("finds the named weekday on the right side of any day", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 6 }), (day, weekday) => {
        const name = WEEKDAYS[weekday]!;
        const at = (text: string) => {
          const [mention] = find(text, isoDay(day));
          return Math.round(Date.parse(mention!.from!) / 864e5);
        };
        const bare = at(`قتل الجنود ${name} في البلدة`);
        expect(weekdayOf(bare)).toBe(weekday);
        expect(day - bare).toBeGreaterThanOrEqual(0);
        expect(day - bare).toBeLessThan(7);
        const last = at(`قتل الجنود ${name} الماضي في البلدة`);
        expect(day - last).toBeGreaterThan(0);
        expect(day - last).toBeLessThanOrEqual(7);
        const next = at(`يجتمع المجلس ${name} المقبل في البلدة`);
        expect(next - day).toBeGreaterThan(0);
        expect(next - day).toBeLessThanOrEqual(7);
      }),
      { numRuns: 300 },
    );
  });

  it("reads lengths in all units and numbers", () => {
    const units: readonly (readonly [string, string, string, string])[] = [
      ["دقيقة", "دقيقتين", "دقائق", "PTnM"],
      ["ساعة", "ساعتين", "ساعات", "PTnH"],
      ["يوما", "يومين", "أيام", "PnD"],
      ["أسبوعا", "أسبوعين", "أسابيع", "PnW"],
      ["شهرا", "شهرين", "أشهر", "PnM"],
      ["سنة", "سنتين", "سنوات", "PnY"],
      ["عاما", "عامين", "أعوام", "PnY"],
    ];
    for (const [one, two, many, code] of units) {
      for (const n of [2, 3, 7, 10, 11, 24, 90]) {
        const phrase = n === 2 ? two : `${n} ${n <= 10 ? many : one}`;
        const found = find(`استمرت المعركة ${phrase} قرب البلدة`, null).map((m) => m.duration);
        expect([phrase, found]).toEqual([phrase, [code.replace("n", String(n))]]);
      }
    }
  });

  it("never throws, keeps quotes exact and mentions apart on any text", () => {
    const pieces = [
      "منذ",
      "قبل",
      "بعد",
      "يوم",
      "الخميس",
      "26",
      "/",
      "7",
      "2024",
      "تموز",
      "(",
      ")",
      "من",
      "إلى",
      "الشهر",
      "الماضي",
      "الساعة",
      ":",
      "و",
      "النصف",
      "الأول",
      "فجر",
      "اليوم",
      "خلال",
      "ثلاثة",
      "أيام",
      "رمضان",
      "-",
      "هذا",
      "العام",
      "آخر",
      "\n",
      "غداة",
      "بين",
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 25 });
    fc.assert(
      fc.property(text, fc.option(fc.constant("2024-07-26")), (parts, day) => {
        const raw = parts.join(" ");
        let end = 0;
        for (const m of find(raw, day)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(raw.slice(m.start, m.end)).toBe(m.quote);
          if (m.from !== null && m.to !== null) expect(m.from <= m.to).toBe(true);
          end = m.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("publication date from the text", () => {
  const infer = (text: string) => times.inferPublished(analysed(text, null));
  it("takes a day that the text calls its own", () => {
    expect(infer("سقطت القذائف فجر اليوم الجمعة (26 تموز 2024) قرب البلدة.")).toMatchObject({
      from: "2024-07-26",
      to: "2024-07-27",
      basis: "inferred",
    });
    expect(infer("زار الوفد المدينة أمس 3 مارس 2019.")).toMatchObject({ from: "2019-03-04", to: "2019-03-05" });
  });
  it("fixes the year by a weekday and ends with the month called present", () => {
    const text = "سقط حاكم المدينة عام 2023. وقتل القائد يوم الأربعاء 7 فبراير الجاري.";
    expect(infer(text)).toMatchObject({ from: "2024-02-07", to: "2024-03-01" });
  });
  it("ends before the month called coming", () => {
    const text = "قصف القاعدة في 4 مايو 2022. وهو الأول في العام الجاري 2022. وتجرى الانتخابات في سبتمبر المقبل.";
    expect(infer(text)).toMatchObject({ from: "2022-05-04", to: "2022-09-01" });
  });
  it("bounds the day by yesterday's weekday, the year beside this one and what has yet to come", () => {
    // The weekday tells the year of a day; yesterday's weekday is that of the latest date.
    expect(infer("سقطت القذائف أمس الجمعة (26 تموز)، وكانت الهدنة بدأت في كانون الثاني 2024.")).toMatchObject({
      from: "2024-07-27",
    });
    expect(infer("سقطت القذائف أمس الخميس، وقال البيان المؤرخ في 25 تموز 2024 إن الهدنة انتهت.")).toMatchObject({
      from: "2024-07-26",
    });
    // A month that is called present, a year counted from its neighbour, and what has yet to come.
    expect(infer("سقطت القذائف في تموز الجاري 2024.")).toMatchObject({ from: "2024-07-01", to: "2024-08-01" });
    expect(infer("وقعت المعركة العام الماضي 2023.")).toMatchObject({ from: "2024-01-01", to: "2025-01-01" });
    expect(infer("سقطت القذائف في 25 تموز 2024. وسيجتمع الوفدان في 5 آب 2024.")).toMatchObject({
      from: "2024-07-25",
      to: "2024-08-06",
    });
  });
  it("stays silent without bounds on both sides", () => {
    expect(infer("أعلن الجيش أمس الثلاثاء مقتل جندي.")).toBeNull();
    expect(infer("سقطت المدينة في صيف 2014، وقتل العشرات في سبتمبر الماضي.")).toBeNull();
  });
});

describe("rules", () => {
  it("are all listed, each shown by its example", () => {
    for (const rule of rules(knowledge)) {
      const found = find(`قال المتحدث إن القوات وصلت ${rule.example}`, "2024-07-26").map((m) => m.rule);
      expect([rule.id, found]).toEqual([rule.id, expect.arrayContaining([rule.id])]);
    }
  });
});
