import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, searchForm, wordsOf } from "./search-form.ts";

/** One row = words that a search takes for one. */
const FAMILIES = [
  "ضربة الضربة ضربات والضربات ضَرْبَة ضربتان بالضربات",
  "هجوم الهجوم للهجوم هجومان هجومين",
  "مدني المدنيين مدنيون المدنية",
  "مسؤول المسؤولين مسؤولون",
  "العراق عراقي العراقية عراقيين",
  "إيران ايران أيران",
  "قـــوات القوات قواتنا قواتها والقوات",
];

describe("searchForm", () => {
  it.each(FAMILIES)("is one for %s", (family) => {
    expect(new Set(family.split(" ").map(searchForm)).size).toBe(1);
  });

  it.each([
    ["صنعاء", "صنعت"],
    ["غزة", "غزو"],
    ["حلب", "حل"],
    ["الشرق", "الشرقية الوسطى"],
    ["قتل", "قتال"],
  ])("tells %s from %s", (one, other) => {
    expect(searchForm(one)).not.toBe([...wordsOf(other)].map(({ form }) => form).join(" "));
  });

  it("asks for words with the letters that may be written to them", () => {
    for (const written of ["وبغداد", "بغداد", "لبغداد", "فبغداد"]) {
      expect(asked("بغداد")[0]).toContain(searchForm(written));
    }
    expect(asked("وبغداد")[0]).toContain(searchForm("بغداد"));
  });

  it("gives spans that lie in the text, in order, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
