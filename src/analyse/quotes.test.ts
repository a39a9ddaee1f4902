import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../arabic/index.ts";
import type { Token } from "../record/index.ts";
import { findQuotes } from "./quotes.ts";

const quotesOf = (text: string) => {
  const tokens = tokenise(text).map((token, index) => ({ ...token, index }) as unknown as Token);
  return findQuotes(text, tokens);
};
const insides = (text: string) => quotesOf(text).map((q) => text.slice(q.start, q.end));

describe("quotations", () => {
  const rows: [string, string[], string][] = [
    ["straight", ["نعم سنأتي"], 'قال الوزير "نعم سنأتي" ثم مضى.'],
    ["curly", ["لن نأتي"], "قال “لن نأتي”."],
    ["guillemets", ["لن نأتي"], "قال «لن نأتي»."],
    ["turned curly", ["لن نأتي"], "قال ”لن نأتي“."],
    ["one glyph for both sides", ["لن نأتي"], "قال ”لن نأتي”."],
    ["spaces inside both marks", ["لن نأتي"], 'وقال إن " لن نأتي ".'],
    ["after a proclitic", ["نوع من العزل"], 'وصفها بـ"نوع من العزل" أمس'],
    ["after a colon", ["لن نأتي اليوم"], "وقال الوزير:” لن نأتي اليوم” وسكت"],
    ["two names", ["السهم", "الرمح"], 'صحيفتا "السهم" و"الرمح" كتبتا'],
    ["nested of another family", ["جاء «الفارس» أمس", "الفارس"], 'قال: "جاء «الفارس» أمس".'],
    ["nested of the same family", ['جاء "الفارس" أمس', "الفارس"], 'قال: "جاء "الفارس" أمس".'],
    ["nested never closed", ['جاء "الفارس، وهو صديق، أمس', "الفارس"], 'قال إن "جاء "الفارس، وهو صديق، أمس".'],
    ["never closed", ["من طرف الجيران كلهم."], "كانت رسالة “من طرف الجيران كلهم.\nوقال آخر “نعم”.".split("\n")[0]!],
    ["closing mark alone", ["وهذا آخر الكلام"], "مضى اليوم.\nوهذا آخر الكلام”."],
    ["over paragraphs", ["أول الكلام.\nوآخره"], 'وقال: "أول الكلام.\nوآخره".'],
    ["doubled single marks", ["لن نأتي"], "قال ''لن نأتي'' أمس"],
    ["single curly", ["الراية"], "جماعة ‘الراية’ أعلنت"],
    ["a short word that looks like particles", ["فل"], 'يرى أن "فل" اسم'],
    ["opened and closed by marks of two families", ["لن نأتي", "أبدا"], 'قال "لن نأتي» ثم قال "أبدا".'],
    ["apostrophe in Latin", [], "صحيفة L'Avenir أمس"],
  ];
  for (const [name, expected, text] of rows) {
    it(name, () => expect(insides(text)).toEqual(expected));
  }

  it("tells that a quotation is never closed", () => {
    const [quote] = quotesOf("قال “لن نأتي أبدا.\nومضى اليوم.");
    expect(quote).toMatchObject({ open: 4, close: null });
  });

  it("counts tokens of the inside", () => {
    const [quote] = quotesOf('حركة "الراية" أعلنت');
    expect(quote!.last - quote!.first).toBe(1);
  });

  it("gives ordered spans inside the text for any input", () => {
    const piece = fc.constantFrom('"', "“", "”", "«", "»", "'", "‘", "’", " ", "\n", "و", "كلام", ".", "،", ":", "ب");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const quotes = quotesOf(text);
        for (const [i, q] of quotes.entries()) {
          expect(q.start).toBeGreaterThanOrEqual(0);
          expect(q.start).toBeLessThan(q.end);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.open === null && q.close === null).toBe(false);
          if (q.open !== null) expect(q.open).toBeLessThan(q.start);
          if (q.close !== null) expect(q.close).toBeGreaterThanOrEqual(q.end);
          if (i > 0) expect(quotes[i - 1]!.start).toBeLessThanOrEqual(q.start);
        }
      }),
    );
  });
});
