import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractText } from "../../../test/support/extract-text.ts";

const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
let expected: readonly (readonly [number, string])[] = [];

describe("figures", () => {
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) expected = JSON.parse(line.slice(2)) as (readonly [number, string])[];
    else if (line === "!") expected = [];
    else check(`figures/corpus.txt:${index + 1}`, line, expected);
  }

  it("takes its chain from the statement that holds it", () => {
    const [figure] = extractText("قالت المنظمة إن عدد القتلى بلغ 64 مدنيا منذ بدء الحصار.").claims.figures;
    expect(figure).toMatchObject({ value: 64, sources: [{ name: "المنظمة" }] });
  });

  it("counts what the text counts and dates it by the article where no time stands", () => {
    const [figure] = extractText("ينتشر 1200 جندي في القاعدة.", "2031-03-04").claims.figures;
    expect(figure).toMatchObject({ quote: "1200 جندي", of: "جندي", of_en: "soldier" });
    expect(figure!.as_of).toEqual({ from: "2031-03-04", to: "2031-03-05" });
  });
});

function check(name: string, text: string, value: readonly (readonly [number, string])[]): void {
  it(name, () => {
    const { figures } = extractText(text).claims;
    expect(figures.map((figure) => [figure.value, figure.rule.replace("figure.", "")])).toEqual(value);
  });
}
