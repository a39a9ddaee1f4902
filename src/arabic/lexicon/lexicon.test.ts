import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Knowledge, Reading } from "../../record/index.ts";
import { fold } from "../normalise.ts";
import { inflect, lexicon, settle, shapeOf, voiceFromMarks } from "./index.ts";
import { MOST_READINGS } from "./read-word.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const knowledge: Knowledge = {
  ...loadKnowledge(here("fixture")),
  tables: loadKnowledge().tables,
  places: loadKnowledge().places,
};
const read = lexicon(knowledge);

/** Rows of a corpus file: the header after `=`, the phrases below it with their line, `!` marking counter-examples. */
function* rowsOf(file: string): Generator<{ name: string; header: string; word: string; negative: boolean }> {
  let header = "";
  for (const [i, line] of readFileSync(here(file), "utf8").split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) {
      header = line.slice(2);
      continue;
    }
    const negative = line.startsWith("! ");
    for (const word of (negative ? line.slice(2) : line).split(" ")) {
      yield { name: `${file}:${i + 1} ${word}`, header, word, negative };
    }
  }
}

const feature = (r: Reading) =>
  [r.lexeme.id, r.form, r.tense, r.form === "masdar" ? null : r.voice].filter((part) => part !== null).join(" ");

describe("paradigms", () => {
  for (const { name, header, word, negative } of rowsOf("paradigms.txt")) {
    test(name, () => {
      const features = read(fold(word)).map(feature);
      if (negative) expect(features).not.toContain(header);
      else expect(features).toContain(header);
    });
  }
});

const outside = (r: Reading) =>
  [
    r.lexeme.id,
    r.form,
    r.conjunction && `+${r.conjunction}`,
    r.preposition && `+${r.preposition}`,
    r.definite && "al",
    r.future && "s",
    r.enclitic && `-${r.enclitic}`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");

describe("first readings", () => {
  for (const { name, header, word } of rowsOf("words.txt")) {
    test(name, () => expect(outside(read(fold(word))[0]!)).toBe(header));
  }
});

describe("the writer's letters settle what the normal form hides", () => {
  const first = (raw: string) => feature(read(fold(raw), raw)[0]!);
  for (const [expected, raw] of [
    ["rama masdar", "رمي"],
    ["rama finite past either", "رمى"],
    ["alqa finite past either", "ألقى"],
    ["aadda masdar", "إعداد"],
    ["istahdafa masdar", "إستهداف"],
    ["illa base", "إلا"],
    ["allaa base", "ألا"],
  ] as const) {
    test(raw, () => expect(first(raw)).toBe(expected));
  }

  test("vowel marks settle the voice of the readings", () => {
    expect(read("قتل", "قُتِل")[0]).toMatchObject({ form: "finite", voice: "passive" });
    expect(read("قتل", "قتلٌ").every((r) => r.form === "masdar")).toBe(true);
    expect(read("عبر", "عبّر")[0]!.lexeme.id).toBe("abbara");
    expect(read("عبر", "عبر")[0]!.lexeme.id).toBe("ibra");
    expect(read("مؤكدا", "مؤكدا")[0]!.form).toBe("active-participle");
    expect(read("قتل").some((r) => r.voice === "either")).toBe(true);
  });
});

describe("every inflected form is read back", () => {
  for (const entry of [...knowledge.verbs, ...knowledge.nouns]) {
    test(entry.id, () => {
      const forms = inflect(entry);
      expect(forms.length).toBeGreaterThan(5);
      for (const form of forms) {
        expect(form.text).toBe(fold(form.text));
        // Too short to tell from names: listed, not read.
        if (form.tense === "imperative" && form.text.length <= 3) continue;
        const bare = read(form.text).some((r) => r.lexeme.id === entry.id);
        // Shapes that live only before a pronoun.
        const bound = read(`${form.text}ه`).some((r) => r.lexeme.id === entry.id && r.enclitic === "ه");
        expect(bare || bound, form.text).toBe(true);
      }
    });
  }
});

test("clitics come back as they went on", () => {
  const verbs = knowledge.verbs.filter((v) => !v.classes.includes("intransitive"));
  fc.assert(
    fc.property(
      fc.constantFrom(...verbs),
      fc.constantFrom("", "و", "ف"),
      fc.constantFrom("", "س"),
      fc.constantFrom("ها", "هم", "ه"),
      (verb, conjunction, future, enclitic) => {
        const stem = fold(verb.present).replace(/ي$/, "ي");
        if (/[أىء]$/.test(verb.present)) return;
        const readings = read(conjunction + future + stem + enclitic);
        expect(
          readings.some(
            (r) =>
              r.lexeme.id === verb.id &&
              (r.conjunction ?? "") === conjunction &&
              r.future === (future === "س") &&
              r.enclitic === enclitic &&
              r.tense === "present",
          ),
        ).toBe(true);
      },
    ),
  );
});

test("any Arabic string is read without fault and with few readings", () => {
  const letters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويةءؤئ"];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }), (word) => {
      expect(read(word).length).toBeLessThanOrEqual(MOST_READINGS);
      shapeOf(word);
    }),
  );
  expect(read("")).toEqual([]);
});

test("countries and capitals are read as names", () => {
  const place = { ...knowledge.places[0]!, id: "ru", kind: "country", capital: false, names: ["روسيا"] };
  const noun = { ...knowledge.nouns.find((n) => n.id === "askari")!, id: "rusi", singular: "روسي" };
  const readers = lexicon({ ...knowledge, places: [place], nouns: [noun] });
  expect(readers("وروسيا").map((r) => r.lexeme.pos)).toEqual(["name", "adjective", "adjective"]);
  expect(readers("لروسيا")[0]).toMatchObject({ preposition: "ل", lexeme: { id: "place.ru" } });
});

test("a broken entry gives no forms and breaks nothing", () => {
  const broken = { id: "x", gloss: "", form: "I", root: "", past: "", present: "", masdars: [], classes: [] };
  const table = lexicon({ ...knowledge, verbs: [broken] });
  expect(table("قصف")).toEqual([]);
});

describe("voice by vowel marks", () => {
  const voice = (raw: string, tense: "past" | "present") => {
    const reading = read(fold(raw)).find((r) => r.form === "finite" && r.tense === tense)!;
    return voiceFromMarks(raw, reading);
  };
  for (const [expected, tense, raw] of [
    ["passive", "past", "قُتل"],
    ["passive", "past", "قُتلوا"],
    ["active", "past", "قَتل"],
    ["either", "past", "قتل"],
    ["passive", "past", "أُطلقت"],
    ["active", "past", "أَطلقت"],
    ["passive", "past", "استُهدفت"],
    ["passive", "past", "وقُصفت"],
    ["passive", "past", "دُمّرت"],
    ["passive", "present", "يُقتل"],
    ["active", "present", "يَقتل"],
    ["passive", "present", "سيُقصف"],
    ["either", "present", "يُدمر"],
    ["passive", "present", "يُدمَّر"],
    ["active", "present", "يُدمِّر"],
    ["passive", "present", "تُستهدف"],
  ] as const) {
    test(raw, () => expect(voice(raw, tense)).toBe(expected));
  }
});

describe("neighbours settle verb or noun", () => {
  const of = (raw: string) => ({
    kind: /[0-9]/.test(raw) ? "number" : raw === "،" ? "punctuation" : "word",
    norm: fold(raw),
    readings: read(fold(raw), raw),
  });
  const first = (word: string, before: string | null, after: string) =>
    settle(of(word).readings, before === null ? undefined : of(before), of(after))[0]!.form;
  for (const [expected, word, before, after] of [
    ["finite", "قصف", null, "الجنود"],
    ["masdar", "قصف", null, "كبير"],
    ["masdar", "قصف", "بعد", "الكتاب"],
    ["finite", "قصف", "الذي", "الكتاب"],
    ["finite", "قتل", "،", "5"],
    ["finite", "وقتل", "اللجنة", "الجنود"],
    ["masdar", "وقتل", "تدمير", "الجنود"],
    ["masdar", "قتل", "كل", "الجنود"],
    ["masdar", "قتل", "انفجر", "الجنود"],
    ["masdar", "قصف", "كتاب", "الجنود"],
    ["finite", "قصف", "كتابا", "الجنود"],
    ["finite", "قصفا", "جنديان", "في"],
    ["finite", "قصف", "جندي", "في"],
  ] as const) {
    test(`${before} ${word} ${after}`, () => expect(first(word, before, after)).toBe(expected));
  }
});

describe("shape of unknown words", () => {
  for (const [ending, definite, word] of [
    ["plural-f", true, "الزرزورات"],
    ["plural-m", false, "زرزورون"],
    ["nisba", true, "الزرزورية"],
    ["feminine", false, "زرزورة"],
    [null, false, "زرزور"],
  ] as const) {
    test(word, () => expect(shapeOf(word)).toMatchObject({ ending, definite }));
  }
});

test("building and reading stay quick and small", () => {
  const many = Array.from({ length: 52 }, (_, i) => knowledge.verbs.map((v) => ({ ...v, id: `${v.id}.${i}` }))).flat();
  const from = process.cpuUsage();
  const big = lexicon({ ...knowledge, verbs: many });
  const spent = process.cpuUsage(from);
  expect(big("قصفت").length).toBe(MOST_READINGS);
  expect((spent.user + spent.system) / 1000).toBeLessThan(4_000);
});
