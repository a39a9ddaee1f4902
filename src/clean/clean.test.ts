import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { growth } from "../recognise/conformance.ts";
import type { Article, BlockKind } from "../record/index.ts";
import { clean, furnitureOf } from "./index.ts";

const furniture = furnitureOf(loadKnowledge().tables);

function article(text: string, given: { title?: string; published?: string } = {}): Article {
  const origin = { kind: "text", path: "", item: null } as const;
  const { title = null, published = null } = given;
  return clean({ id: "x", text, sha256: "", origin, outlet: null, title, url: null, published }, furniture);
}
const blocks = (text: string, title?: string): [BlockKind, string][] =>
  article(text, title === undefined ? {} : { title }).blocks.map((b) => [b.kind, text.slice(b.start, b.end).trim()]);

const FIRST =
  "أفاد سكان في البلدة بأن القصف تجدد مساء أمس على الأحياء الشرقية، وأن فرق الإسعاف نقلت المصابين إلى المستشفى.";
const SECOND =
  "وقال مسؤول محلي إن الطريق المؤدي إلى المعبر أغلق أمام الشاحنات، وإن المفاوضات مع الفصائل مستمرة حتى الآن.";
const THIRD = "وكانت الأطراف قد اتفقت في وقت سابق على وقف إطلاق النار، لكنها تبادلت الاتهامات بخرقه بعد ساعات قليلة.";

describe("clean/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: readonly [string, string] = ["", ""];
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) expected = JSON.parse(line.slice(2));
    else {
      const [place, kind] = expected;
      it(`corpus.txt:${i + 1} ${line}`, () => {
        const parts =
          place === "above"
            ? [line, FIRST, SECOND]
            : place === "below"
              ? [FIRST, SECOND, line]
              : [FIRST, SECOND, line, THIRD];
        const text = parts.join("\n\n");
        const at = text.indexOf(line);
        expect(article(text).blocks.find((b) => b.start <= at && at < b.end)?.kind).toBe(kind);
      });
    }
  }
});

describe("clean", () => {
  it("takes the news ticker for furniture only when a headline remains", () => {
    const ticker = "انفجار في مدينة بعيدة";
    const title = "هدوء حذر على خط التماس";
    expect(blocks(["عاجل", ticker, title, FIRST].join("\n"))).toEqual([
      ["boilerplate", `عاجل\n${ticker}`],
      ["title", title],
      ["body", FIRST],
    ]);
    expect(blocks(["عاجل", title, FIRST].join("\n"))[1]).toEqual(["title", title]);
  });

  it("takes all below the comments' heading for comments, until the site's own lines return", () => {
    const comment = "سالم -\nأتفق مع الكاتب تماما.";
    const tail = "جميع الحقوق محفوظة 2033";
    expect(blocks([FIRST, SECOND, "التعليقات", comment, tail].join("\n"))).toEqual([
      ["body", `${FIRST}\n${SECOND}`],
      ["boilerplate", "التعليقات"],
      ["comment", comment],
      ["boilerplate", tail],
    ]);
  });

  it("leaves an article in short lines whole", () => {
    const lines = ["هدوء في الجنوب", "عودة إلى القرى", "قافلة إلى المخيم", "لجنة في العاصمة", "وفد إلى الجبهة"];
    expect(blocks([...lines, FIRST].join("\n")).map(([kind]) => kind)).toEqual(["body"]);
  });

  it("does not open comments above the article", () => {
    expect(blocks(["التعليقات", FIRST, SECOND].join("\n")).at(-1)).toEqual(["body", `${FIRST}\n${SECOND}`]);
  });

  it("follows a list of related articles to its end", () => {
    const text = [FIRST, "اقرأ أيضا", "عودة الطلاب إلى مدارسهم", "من يحكم البلدة؟", SECOND].join("\n");
    expect(blocks(text).map(([kind]) => kind)).toEqual(["body", "related", "body"]);
  });

  it("takes short lines together between two paragraphs for links, not the entries of a list", () => {
    const links = ["كيف عادت الحياة إلى القرى؟", "قصة قرية خلف النهر"];
    expect(blocks([FIRST, SECOND, FIRST, ...links, SECOND].join("\n")).map(([kind]) => kind)).toEqual([
      "body",
      "related",
      "body",
    ]);
    const entries = ["البلد: لبنان", "اللغة: العربية"];
    expect(blocks([FIRST, SECOND, FIRST, ...entries, SECOND].join("\n")).map(([kind]) => kind)).toEqual(["body"]);
  });

  it("takes a headline alone between paragraphs for a link, not a heading, a sentence without its stop or an entry", () => {
    const between = (line: string) => blocks([FIRST, SECOND, FIRST, line, SECOND].join("\n"))[1]?.[0] ?? "body";
    for (const link of [
      "الوزيرة: لهذا السبب أجلنا موعد الزيارة",
      "صور من الجو.. هكذا بدا السوق بعد العاصفة",
      "النهر يفيض على ضفتيه للمرة الثانية في أسبوع والقرى تنتظر قوارب النجاة",
    ])
      expect(between(link)).toBe("related");
    expect(between("ثلاثة أعوام من الجفاف")).toBe("title");
    for (const told of [
      "وأشار التقرير إلى أن القرى الثلاث لم تعرف المطر منذ أعوام طويلة مضت",
      "في المقابل نفى مدير المحطة أن تكون المياه قد بلغت أساسات الجسر القديم",
      "- مطالبة جميع الأطراف بفتح الطرق أمام قوافل الغذاء والدواء دون تأخير",
    ])
      expect(between(told)).toBe("body");
  });

  it("takes a short line below a long link for the heading of what follows", () => {
    const links = ["اللجنة تطالب بتحقيق عاجل في غرق المركب قبالة الساحل", "ضحايا بلا أسماء"];
    expect(blocks([FIRST, SECOND, FIRST, ...links, SECOND].join("\n")).map(([kind]) => kind)).toEqual([
      "body",
      "related",
      "title",
      "body",
    ]);
  });

  it("takes headlines, agencies and initials below the article for what they are", () => {
    const article = [FIRST, SECOND, FIRST];
    expect(blocks([...article, "قافلة الدواء تصل إلى الجزيرة بعد أسبوع"].join("\n")).at(-1)?.[0]).toBe("related");
    for (const sign of ["رويترز / أ ف ب", "س م / ر ع"])
      expect(blocks([...article, sign].join("\n")).at(-1)).toEqual(["boilerplate", sign]);
    const list = ["أفضل رواية", "أفضل قصة", "أفضل ديوان", "أفضل مسرحية", "أفضل ترجمة", "أفضل غلاف"];
    expect(blocks([...article, ...list].join("\n")).map(([kind]) => kind)).toEqual(["body"]);
  });

  it("takes whose opinion it is for the site's own words", () => {
    const line = "هذا المقال بقلم ليلى الساحلي، والآراء الواردة أدناه تعبر عن رأيها، ولا تعكس بالضرورة رأي الصحيفة.";
    expect(blocks([line, FIRST, SECOND].join("\n"))[0]).toEqual(["boilerplate", line]);
  });

  it("finds furniture inside one line and leaves what follows", () => {
    const link = "اقرأ أيضا: عودة الطلاب إلى مدارسهم";
    expect(blocks(`${FIRST} ${link} ${SECOND}`)).toEqual([
      ["body", FIRST],
      ["related", link],
      ["body", SECOND],
    ]);
    const tail = "رابط الخبر بصحيفة الأفق: هدنة في الجنوب";
    expect(blocks(`${FIRST} ${tail}`)).toEqual([
      ["body", FIRST],
      ["related", tail],
    ]);
  });

  it("finds headers and the site's tail without a full stop before them", () => {
    const bare = FIRST.slice(0, -1);
    expect(blocks(`${bare} اقرأ أيضا: عودة الطلاب`).map(([kind]) => kind)).toEqual(["body", "related"]);
    expect(blocks(`${bare} تابعونا على جميع الحقوق محفوظة © 2033`).map(([kind]) => kind)).toEqual([
      "body",
      "boilerplate",
    ]);
  });

  it("leaves words of furniture that stand inside a sentence", () => {
    const text = "طلب المعلم من تلاميذه أن اقرأ أيضا ما كتبه الآخرون عن الحرب في تلك البلاد.";
    expect(blocks(text)).toEqual([["body", text]]);
  });

  it("cuts a dateline off the first sentence", () => {
    for (const prefix of [
      "عدن (رويترز) -",
      "دمشق، سوريا (CNN)--",
      "صنعاء - وكالات:",
      "بغداد / الأناضول -",
      "الرياض: «الشرق الأوسط»",
      "صيدا 4 آذار مارس (رويترز) -",
      "إربد 4 آذار/ مارس 2033 (وكالة السنابل) -",
    ]) {
      expect(blocks(`${prefix} ${FIRST}`)).toEqual([
        ["dateline", prefix],
        ["body", FIRST],
      ]);
    }
    for (const none of [
      `قالت رويترز: ${FIRST}`,
      `قال مراسل (رويترز) - ${FIRST}`,
      `مقتل 12 (رويترز) - ${FIRST}`,
      `نقل مراسل الجزيرة - سالم - ${FIRST}`,
    ]) {
      expect(blocks(none)).toEqual([["body", none]]);
    }
  });

  it("leaves a list of the article's own at its end", () => {
    const text = [FIRST, SECOND, "1- العراق (12)", "2- سوريا (9)", "لبنان"].join("\n");
    expect(blocks(text)).toEqual([["body", text]]);
  });

  it("takes short lines below the site's own for its tags and links", () => {
    const tail = ["شارك الخبر", "هدنة", "نازحون"].join("\n");
    expect(blocks([FIRST, SECOND, tail].join("\n")).at(-1)).toEqual(["boilerplate", tail]);
  });

  it("parts a heading from the caption glued to it", () => {
    const text = [FIRST, SECOND, "من يملك القرار؟ Getty Images مبنى البرلمان القديم", THIRD].join("\n");
    expect(blocks(text).map(([kind]) => kind)).toEqual(["body", "title", "caption", "body"]);
  });

  it("knows the given title wherever it stands above the article", () => {
    const title = "قتل ثلاثة وأصيب آخرون.";
    expect(blocks(`${title}\n${FIRST}`, title)[0]).toEqual(["title", title]);
  });

  it("covers any text in order, with nothing left out", () => {
    const pieces = [
      "عاجل",
      "\n",
      "\n\n",
      " ",
      "اقرأ أيضا: ",
      "التعليقات",
      FIRST,
      "(رويترز) -",
      "؟",
      ".",
      "\u0000",
      "\ud800",
      "ﷺ",
      "\r",
      "\u2028",
      "2033/5/5",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const text = parts.join("");
        let at = 0;
        for (const block of article(text).blocks) {
          expect(block.start).toBe(at);
          expect(block.end).toBeGreaterThanOrEqual(block.start);
          at = block.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes time linear in the length of one line full of furniture", () => {
    const prepare = (times: number) => {
      const text = "نص. اقرأ أيضا: خبر آخر. ".repeat(times);
      return () => void article(text);
    };
    expect(growth(prepare, 1000, 8, 32)).toBeLessThan(32);
  });
});

describe("publication date", () => {
  const dated = (line: string, published?: string) =>
    article(`${line}\n\n${FIRST}\n${SECOND}`, published === undefined ? {} : { published });

  it("is the day of the metadata, as written", () => {
    for (const given of ["2033-03-04", "2033-03-04T23:50:00+03:00", "Fri, 04 Mar 2033 09:00:00 GMT", "20330304"]) {
      expect(article(FIRST, { published: given }).published).toEqual({
        from: "2033-03-04",
        to: "2033-03-05",
        basis: "metadata",
      });
    }
    expect(article(FIRST, { published: "2032-12-31" }).published?.to).toBe("2033-01-01");
    expect(article(FIRST, { published: "2032-02-29" }).published?.to).toBe("2032-03-01");
  });

  it("is read from a dateline in many spellings", () => {
    for (const line of [
      "4 مارس 2033",
      "٤ آذار ٢٠٣٣",
      "الجمعة 4 آذار/ مارس 2033 - 13:05",
      "نشر في: 4 مارس 2033، 1:05 م",
      "March 4, 2033",
      "2033-03-04",
      "4 جانفي 2033",
      "الجمعة، 31/3/2033",
    ]) {
      expect([line, dated(line).published?.basis]).toEqual([line, "dateline"]);
    }
    expect(dated("25 كانون الثاني 2033").published?.from).toBe("2033-01-25");
    const prefixed = article(`إربد 4 آذار/ مارس 2033 (وكالة السنابل) - ${FIRST}`);
    expect(prefixed.published).toEqual({ from: "2033-03-04", to: "2033-03-05", basis: "dateline" });
  });

  it("stays unknown, with a problem, when the dateline is ruined or two differ", () => {
    for (const [line, code] of [
      ["4 آذار/ تموز 2033", "clean.dateline-unclear"],
      ["31 فبراير 2033", "clean.dateline-unclear"],
      ["5/6/2033", "clean.dateline-unclear"],
      ["4 مارس 2033\n6 مارس 2033", "clean.datelines-differ"],
    ] as const) {
      const { published, problems } = dated(line);
      expect([line, published, problems.map((p) => p.code)]).toEqual([line, null, [code]]);
    }
  });

  it("prefers publication to update, and metadata to a dateline that differs", () => {
    expect(dated("نشر في 4 مارس 2033\nآخر تحديث 6 مارس 2033").published?.from).toBe("2033-03-04");
    const both = dated("4 مارس 2033", "2033-03-09");
    expect([both.published?.from, both.problems.map((p) => p.code)]).toEqual([
      "2033-03-09",
      ["clean.dateline-differs"],
    ]);
  });

  it("is unknown without either, and metadata that is no date is a problem", () => {
    expect(article(FIRST).published).toBeNull();
    expect(article(FIRST, { published: "أمس" }).problems.map((p) => p.code)).toEqual(["clean.metadata-date"]);
  });

  it("is not read from dates that head the parts of a chronicle", () => {
    const chronicle = article([FIRST, "4 مارس 2033", SECOND, "6 مارس 2033", THIRD].join("\n"));
    expect([chronicle.published, chronicle.problems]).toEqual([null, []]);
    expect(chronicle.blocks.map((b) => b.kind)).toEqual(["body", "title", "body", "title", "body"]);
  });

  it("is not read from dates inside sentences", () => {
    expect(dated("وقع الهجوم في 4 مارس 2033 قرب المعبر").published).toBeNull();
  });
});
