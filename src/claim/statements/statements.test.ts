import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractText } from "../../../test/support/extract-text.ts";
import { chainAt } from "./index.ts";

interface Expected {
  readonly speaker?: string;
  readonly role?: string;
  readonly form?: string;
  readonly kind?: string;
  readonly via?: readonly string[];
  readonly said?: string;
}

const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
let expected: Expected | null = null;

describe("statements", () => {
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) expected = JSON.parse(line.slice(2)) as Expected;
    else if (line === "!") expected = null;
    else check(`statements/corpus.txt:${index + 1}`, line, expected);
  }

  it("a pronoun, a last name and a title mean the one who spoke", () => {
    const { statements } = extractText(
      "قال الخبير العسكري نبيل العطار إن الطريق قطع. وأضاف أن الجسر سليم. وأوضح العطار أن الطريق سيفتح. وتابع الخبير أن ذلك قريب.",
    ).claims;
    expect(statements.map((s) => s.speaker?.name)).toEqual(Array(4).fill("نبيل العطار"));
    expect(statements.every((s) => s.speaker_kind === "analyst")).toBe(true);
  });

  it("a body is not the one who works in it, and who is quoted by `عنه` was named before", () => {
    const { statements } = extractText(
      "قال مسؤول في الأمم المتحدة إن المدنيين محاصرون. واتهمت الأمم المتحدة القوات بمنعهم. وقال الوزير سامي الراوي إن الطريق قطع. ونقلت عنه وكالة رويترز أن اثنين قتلا. وأضاف مخاطبا أنصاره إن الجسر سليم.",
    ).claims;
    expect(statements.map((s) => s.speaker?.name)).toEqual([
      "مسؤول في الأمم المتحدة",
      "الأمم المتحدة",
      ...Array(3).fill("سامي الراوي"),
    ]);
    expect(statements[3]!.via.map((v) => v.name)).toEqual(["وكالة رويترز"]);
  });

  it("participles and joined verbs begin statements of their own", () => {
    const { statements } = extractText("قال الوزير إن الطريق قطع، مضيفا أن الجسر سليم، وأكد أن السكان بخير.").claims;
    expect(statements.map((s) => s.quote)).toEqual(["الطريق قطع", "الجسر سليم", "السكان بخير"]);
  });

  it("the chain at an offset goes from the outlet to the speaker, inside nested words to the inner one", () => {
    const text = "أفادت وكالة السهم نقلا عن مصدر أمني بأن الجيش أعلن أن الطريق قطع.";
    const { statements } = extractText(text).claims;
    const names = (word: string) => chainAt(statements, text.indexOf(word)).map((source) => source.name);
    expect(names("قطع")).toEqual(["وكالة السهم", "مصدر أمني", "الجيش"]);
    expect(names("أعلن")).toEqual(["وكالة السهم", "مصدر أمني"]);
    expect(names("أفادت")).toEqual([]);
  });

  it("a quotation without a cue goes on with the last speaker", () => {
    const { statements } = extractText(
      'قال الوزير: "لن نغادر هذه المدينة أبدا".\n"وسنبقى هنا حتى يعود كل السكان إلى بيوتهم".',
    ).claims;
    expect(statements).toHaveLength(2);
    expect(statements[1]).toMatchObject({ cue: null, form: "direct", rule: "statement.continued" });
    expect(statements[1]!.speaker?.name).toBe(statements[0]!.speaker?.name);
  });

  it("gives exact spans and never throws on any row of words", () => {
    const word = fc.constantFrom(
      "قال",
      "وأضاف",
      "أن",
      "إن",
      "بحسب",
      "الوزير",
      "نقلا",
      "عن",
      "مصدر",
      '"',
      "»",
      "«",
      "،",
      ".",
      ":",
      "لـ",
      "كما",
      "ما",
      "\n",
      "اتهم",
      "نفته",
      "مضيفا",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { statements, figures } = extractText(text).claims;
        for (const claim of [...statements, ...figures]) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(claim.end).toBeGreaterThan(claim.start);
        }
        for (const { cue, speaker, via } of statements) {
          for (const span of [cue, speaker, ...via])
            if (span) expect(text.slice(span.start, span.end)).toBe(span.quote);
        }
      }),
    );
  });
});

function check(name: string, text: string, value: Expected | null): void {
  it(name, () => {
    const { statements } = extractText(text).claims;
    if (value === null) {
      expect(statements.map((s) => s.quote)).toEqual([]);
      return;
    }
    const found = statements[0];
    expect(found, text).toBeDefined();
    const got = {
      speaker: found!.speaker?.name,
      role: found!.speaker?.role,
      form: found!.form,
      kind: found!.speaker_kind,
      via: found!.via.map((source) => source.name.replace(/^وكالة /, "")),
      said: found!.quote,
    };
    expect(got).toMatchObject(value);
  });
}
