import { describe, expect, it } from "vitest";
import { BLANK } from "../../test/support/blank-event.ts";
import type { EventClaim, Incident, Knowledge, Linkable, PlaceEntry } from "../record/index.ts";
import { link } from "./index.ts";

const span = (quote: string, start = 0) => ({ start, end: start + quote.length, quote });
const place = (id: string, name: string, name_en: string, lat: number, parent: string): PlaceEntry => ({
  id,
  names: [name],
  name_en,
  kind: "city",
  country: "SY",
  parent,
  lat,
  lon: 37,
  rank: 3,
  capital: false,
  precision: "town",
});
const KNOWLEDGE: Knowledge = {
  version: "",
  verbs: [],
  nouns: [],
  places: [place("twn.SY.nahr", "النهر", "Nahr", 35, "cty.SY"), place("twn.SY.tall", "التل", "Tall", 35.05, "cty.SY")],
  actors: [],
  offices: [],
  weapons: [],
  tables: {
    "link-words": [
      { kind: "another", words: "آخر|ثان" },
      { kind: "harm", words: "مقتل|إصابة" },
    ],
  },
};
const at = (name: string, name_en: string | null, lat: number) => ({
  ...span(name),
  name,
  name_en,
  country: "SY",
  lat,
  lon: 37,
  precision: "town" as const,
});
const NAHR = at("النهر", "Nahr", 35);
const TODAY = { from: "2031-03-04", to: "2031-03-05" };

/** An event of an article: its clause begins at `from`, its trigger is the clause's first word. */
const told = (from: number, clause: string, fields: Partial<EventClaim> = {}): EventClaim => ({
  id: `e${from}`,
  ...span(clause.split(" ")[0]!, from),
  ...BLANK,
  evidence: span(clause, from),
  rule: `x${from}`,
  ...fields,
});
const article = (id: string, events: readonly EventClaim[], published: Linkable["document"]["published"] = TODAY) => ({
  document: { id, outlet: id, url: null, published, sha256: id, signature: null },
  credits: [],
  events,
  statements: [],
  figures: [],
});
const linked = (...events: readonly EventClaim[]): readonly Incident[] =>
  link([article("a", events)], KNOWLEDGE).incidents;

describe("mentions of one article", () => {
  const target = [{ ...span("المخيم"), name: "المخيم", name_en: null, entity: "camp" }];
  const mode = "heavy-weapons" as const;

  it("join attacks in the plural with one attack where neither has a day, as one incident", () => {
    const many = told(0, "الهجمات على المخيم", { place: NAHR, target, mode });
    const one = told(40, "استهداف المخيم قرب النهر", { place: NAHR, target, mode });
    expect(linked(many, one).map(({ kind }) => kind)).toEqual(["incident"]);
  });

  it("stay of two kinds where one has a plan", () => {
    const many = told(0, "الهجمات على المخيم", { place: NAHR, target, mode });
    const plan = told(40, "استهداف المخيم قرب النهر", { place: NAHR, target, mode, status: "planned" });
    expect(linked(many, plan)).toHaveLength(2);
  });

  it("stay of two kinds behind the news where one has a day", () => {
    const many = told(900, "الهجمات على المخيم", { place: NAHR, target, mode });
    const one = told(940, "استهداف المخيم قرب النهر", { place: NAHR, target, mode, date: TODAY });
    expect(linked(told(0, "اتهام الحكومة", { type: "ACCUSE" }), many, one)).toHaveLength(3);
  });

  it("keep apart what is told as another one", () => {
    const first = told(0, "هجوم على المخيم", { place: NAHR, target, date: TODAY });
    expect(linked(first, told(40, "هجوم ليلي على المخيم", { place: NAHR, target, date: TODAY }))).toHaveLength(1);
    expect(linked(first, told(40, "هجوم ليلي آخر على المخيم", { place: NAHR, target, date: TODAY }))).toHaveLength(2);
    expect(linked(first, told(40, "هجوم على مخيم يبعد ثان", { place: NAHR, target, date: TODAY }))).toHaveLength(1);
  });

  it("join another victim with the attack", () => {
    const first = told(0, "هجوم على المخيم", { place: NAHR, target, date: TODAY });
    expect(linked(first, told(40, "إصابة آخر في المخيم", { place: NAHR, target, date: TODAY }))).toHaveLength(1);
  });

  it("keep apart neighbouring towns that it names both, which two articles may mean as one", () => {
    const first = told(0, "قصف النهر", { place: NAHR, date: TODAY, mode });
    const tall = { ...at("التل", "Tall", 35.05), start: 49, end: 53 };
    const second = told(40, "غارة قرب التل", { place: tall, date: TODAY, mode });
    expect(linked(first, second)).toHaveLength(2);
    expect(link([article("a", [first]), article("b", [second])], KNOWLEDGE).incidents).toHaveLength(1);
  });

  it("join a withdrawal told again without a party, but not with an old one", () => {
    const leave = { type: "RETREAT", mode: "withdraw" } as const;
    const first = told(0, "انسحاب القوات من البلاد", leave);
    expect(linked(first, told(40, "جلاء الجنود", leave))).toHaveLength(1);
    const old = { from: "2024-01-01", to: "2025-01-01" };
    expect(linked(first, told(440, "جلاء الجنود", { ...leave, date: old }))).toHaveLength(2);
  });
});

describe("what has not happened", () => {
  const leave = {
    type: "RETREAT",
    mode: "withdraw",
    actor: [{ ...span("القوات"), name: "القوات", name_en: null, entity: "f" }],
  } as const;
  const words = { kind: "never", words: "لن" };
  const knowledge = { ...KNOWLEDGE, tables: { "link-words": [...KNOWLEDGE.tables["link-words"]!, words] } };

  it("is a prospect, whether it lies ahead, is planned or will not be", () => {
    const kinds = (event: EventClaim) => link([article("a", [event])], knowledge).incidents[0]!.kind;
    const clause = "لن تنسحب القوات";
    expect(kinds(told(0, "انسحاب القوات", { ...leave, date: { from: "2031-09-01", to: "2031-10-01" } }))).toBe(
      "prospect",
    );
    expect(kinds(told(0, "انسحاب القوات", { ...leave, status: "planned" }))).toBe("prospect");
    const never = { ...told(0, clause, { ...leave, status: "denied" }), ...span("تنسحب", 3) };
    expect(kinds(never)).toBe("prospect");
    expect(kinds(told(0, "انسحاب القوات", leave))).toBe("incident");
  });

  it("is one move, told as a plan and by its name; letting captives go is another act", () => {
    const plan = told(0, "انسحاب القوات", { ...leave, status: "planned" });
    expect(linked(plan, told(40, "الانسحاب المنتظر", { ...leave, status: "planned" }))).toHaveLength(1);
    expect(linked(plan, told(40, "إطلاق الأسرى", { ...leave, mode: "release" }))).toHaveLength(2);
  });
});

it("an attack with rockets is one with drones and rockets at the same place", () => {
  const arm = (name: string) => ({ ...span(name), name });
  const target = [{ ...span("القاعدة"), name: "القاعدة", name_en: null, entity: "base" }];
  const month = { from: "2031-02-20", to: "2031-03-20" };
  const one = told(0, "سقوط صواريخ على النهر", {
    place: NAHR,
    target,
    date: month,
    mode: "heavy-weapons",
    weapon: arm("صواريخ"),
  });
  const two = (clause: string) =>
    told(0, clause, { place: NAHR, target, date: TODAY, mode: "drone", weapon: arm("مسيرة") });
  const joined = (clause: string) =>
    link([article("a", [one]), article("b", [two(clause)])], KNOWLEDGE).incidents.length;
  expect(joined("هجوم بطائرة مسيرة وأربعة صواريخ قرب الجسر")).toBe(1);
  expect(joined("هجوم بطائرة مسيرة وأربع عبوات قرب الجسر")).toBe(2);
});

describe("places", () => {
  const event = (name: string, name_en: string | null) =>
    told(0, `قصف ${name}`, { place: at(name, name_en, 35), date: TODAY });
  const pair = (a: EventClaim, b: EventClaim) =>
    link([article("a", [a]), article("b", [b])], KNOWLEDGE).incidents.flatMap(({ mentions }) =>
      mentions.flatMap(({ joined }) => joined?.reasons ?? []),
    );

  it("are one under their bare name and under their kind and name", () => {
    expect(pair(event("النهر", "Nahr"), event("مدينة النهر", "Nahr"))).toContain("same place (+2.5)");
  });

  it("lie by the place by which they are told", () => {
    expect(pair(event("النهر", "Nahr"), event("ريف النهر", null))).toContain("one place lies in the other (+1.3)");
  });
});

it("mentions of two articles whose times nobody knows are less surely one", () => {
  const raid = (from: number, clause: string) => told(from, clause, { place: NAHR, mode: "aerial" });
  const two = (published: Linkable["document"]["published"]) =>
    link(
      [
        article("a", [raid(0, "غارة على أطراف البلدة")], published),
        article("b", [raid(0, "غارة أصابت مخزنا")], published),
      ],
      KNOWLEDGE,
    ).incidents;
  expect(two(TODAY)).toHaveLength(1);
  expect(two(null)).toHaveLength(2);
});
