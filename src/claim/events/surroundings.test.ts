/**
 * What is told of an event does not hang on words that say nothing of it: corpus sentences with a connective before them, a clause around them, a time
 * put in or a circumstance behind them keep their event with its parties.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { build, extract } from "../../pipeline.ts";
import type { EventClaim, RawText } from "../../record/index.ts";

const machine = build(loadKnowledge());

function events(text: string): readonly EventClaim[] {
  const raw: RawText = {
    id: "t",
    text,
    sha256: "",
    origin: { kind: "text", path: "surroundings", item: null },
    outlet: null,
    title: null,
    url: null,
    published: "2031-05-10T09:00:00Z",
  };
  return extract(raw, machine).claims.events;
}

/** Every so many sentences of the corpus is tried. */
const STEP = 2;

/** Sentences that begin with their verb and stand alone, above the known misses. */
function sentences(): readonly string[] {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  const out: string[] = [];
  let wanted = true;
  for (const line of lines) {
    if (line === "~") break;
    if (line.startsWith("= ") || line.startsWith("! ")) wanted = line.startsWith("= ");
    else if (wanted && PLAIN.test(line) && !line.slice(0, -1).includes(".")) out.push(line);
  }
  return out.filter((_, i) => i % STEP === 0);
}
/** Past verbs of the third person at the head, most of them. */
const PLAIN = /^(?:قصف|قتل|شن|أطلق|اعتقل|هاجم|استهدف|دمر|أعلن|زار|طالب|فرض|دعا|انفجر|سيطر|أرسل|وقع|نظم|دخل|بحث|صوت)/u;

const end = (sentence: string) => sentence.replace(/\.$/u, "");
const SURROUNDINGS: readonly (readonly [string, (sentence: string) => string])[] = [
  ["another report", (s) => `من جهة أخرى ${s}`],
  ["meanwhile", (s) => `وفي غضون ذلك ${s}`],
  ["in answer", (s) => `وردا على ذلك، ${s}`],
  ["an item of a list", (s) => `1- ${s}`],
  ["on a day", (s) => `الجمعة ${s}`],
  ["of an evening", (s) => `ومساء أمس ${s}`],
  ["in the field", (s) => `ميدانيا، ${s}`],
  ["then", (s) => `اجتمع الوزراء ثم ${s}`],
  ["while", (s) => `تستمر المشاورات في حين ${s}`],
  ["after", (s) => `تعطلت الدراسة بعد أن ${s}`],
  ["despite", (s) => `${end(s)} رغم الدعوات الدولية إلى الهدوء.`],
  ["again", (s) => `${end(s)} للمرة الثانية خلال أسبوع.`],
  ["without", (s) => `${end(s)} دون ذكر مزيد من التفاصيل.`],
  ["at a time", (s) => `${end(s)} في وقت تستعد فيه البلاد للانتخابات.`],
];

const parties = ({ type, actor, target }: EventClaim) => ({
  type,
  actor: actor.map((p) => p.name),
  target: target.map((p) => p.name),
});

/** Share of events that must keep all their parties; what is lost are words that may be a noun as well. */
const KEPT = 0.97;

describe("an event keeps its parties", () => {
  const told = sentences().map((sentence) => [sentence, events(sentence)] as const);

  test("the corpus gives enough sentences", () => {
    expect(told.length).toBeGreaterThan(60);
  });

  test.each(SURROUNDINGS)("%s", (_name, surround) => {
    const lost: unknown[] = [];
    let all = 0;
    for (const [sentence, own] of told) {
      const text = surround(sentence);
      const shift = text.indexOf(end(sentence));
      const found = events(text);
      for (const event of own) {
        all++;
        const same = found.find((e) => e.start === event.start + shift);
        const [before, after] = [parties(event), same && parties(same)];
        if (JSON.stringify(before) !== JSON.stringify(after)) lost.push({ text, before, after });
      }
    }
    if (lost.length > all * (1 - KEPT)) expect(lost).toEqual([]);
  });
});
