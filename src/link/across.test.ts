import { describe, expect, it } from "vitest";
import { BLANK } from "../../test/support/blank-event.ts";
import type { EventClaim, Incident, Knowledge, Linkable, PlaceEntry } from "../record/index.ts";
import { link } from "./index.ts";

const span = (quote: string, start = 0) => ({ start, end: start + quote.length, quote });
const entry = (id: string, kind: PlaceEntry["kind"], name: string, parent: string | null, lat: number): PlaceEntry => ({
  id,
  names: [name],
  name_en: id,
  kind,
  country: "YE",
  parent,
  lat,
  lon: 44,
  rank: 3,
  capital: false,
  precision: kind === "region" ? "region" : "town",
});
const KNOWLEDGE: Knowledge = {
  version: "",
  verbs: [],
  nouns: [],
  places: [
    entry("cty.YE", "country", "اليمن", null, 15),
    entry("reg.YE.wadi", "region", "الوادي", "cty.YE", 15.5),
    entry("reg.YE.sahel", "region", "الساحل", "cty.YE", 13.5),
    entry("twn.YE.qasr", "city", "القصر", "reg.YE.wadi", 15.6),
  ],
  actors: [],
  offices: [],
  weapons: [],
  tables: {
    "place-directions": [{ bearing: "90", form: "شرق" }],
    "place-heads": [
      { kind: "village", open: "2", number: "s", form: "قرية" },
      { kind: "region", open: "2", number: "s", form: "محافظة" },
      { kind: "part", open: "0", number: "s", form: "ريف" },
    ],
  },
};
const day = (n: number) => ({ from: `2031-03-0${n}`, to: `2031-03-0${n + 1}` });
const at = (name: string, precision: "town" | "district" | "region" = "town") => ({
  ...span(name),
  name,
  name_en: null,
  country: "YE",
  lat: null,
  lon: null,
  precision,
});
const party = (name: string, entity: string | null = null) => ({ ...span(name), name, name_en: null, entity });
const ARMY = party("الجيش", "ye.army");
const told = (clause: string, fields: Partial<EventClaim> = {}): EventClaim => ({
  id: "e1",
  ...span(clause.split(" ")[0]!),
  ...BLANK,
  date: day(4),
  evidence: span(clause),
  ...fields,
});
const article = (id: string, event: EventClaim, published: Linkable["document"]["published"] = day(4)): Linkable => ({
  document: { id, outlet: id, url: null, published, sha256: id, signature: null },
  credits: [],
  events: [event],
  statements: [],
  figures: [],
});
const joined = (...articles: readonly Linkable[]): readonly Incident[] => link(articles, KNOWLEDGE).incidents;
const reasons = (a: EventClaim, b: EventClaim) =>
  joined(article("a", a), article("b", b)).flatMap(({ mentions }) =>
    mentions.flatMap((mention) => mention.joined?.reasons ?? []),
  );

describe("places that no file knows", () => {
  const fight = (place: EventClaim["place"], clause = "معارك بين الجيش والمسلحين") =>
    told(clause, { place, actor: [ARMY], target: [party("كتيبة النخيل", "nakhil")] });

  it("are one with and without the noun before them", () => {
    expect(reasons(fight(at("قرية الزيتونة")), fight(at("الزيتونة")))).toContain("same place (+2.5)");
  });

  it("lie in what they are a part of", () => {
    expect(reasons(fight(at("شرق القصر")), fight(at("القصر")))).toContain("one place lies in the other (+1.3)");
    expect(reasons(fight(at("شرق محافظة الوادي", "region")), fight(at("القصر")))).toContain(
      "other places of one region (+0.2)",
    );
  });

  it("of other names stand against one event", () => {
    expect(reasons(fight(at("قرية الزيتونة")), fight(at("قرية الرمانة")))).toContain("places of other names (-1.5)");
  });

  it("may be where the other's clause names them", () => {
    const found = reasons(fight(at("قرية الزيتونة")), fight(at("قرية الرمانة"), "معارك في الرمانة قرب الزيتونة"));
    expect(found.join()).not.toContain("places of other names");
  });

  it("keep two fights of one day apart in two regions", () => {
    const raid = (place: string) =>
      told("غارة على مواقع", { mode: "aerial", place: at(place, "region"), target: [ARMY] });
    expect(joined(article("a", raid("محافظة الوادي")), article("b", raid("محافظة الساحل")))).toHaveLength(2);
    expect(joined(article("a", raid("محافظة الوادي")), article("b", raid("محافظة الوادي")))).toHaveLength(1);
  });
});

describe("parties", () => {
  const fight = (id: string, place: EventClaim["place"]) =>
    article(id, told("اشتبك الجيش مع المسلحين", { place, actor: [ARMY], target: [party("مسلحون")] }));

  it("that fight in many places a week say little of which fight it is", () => {
    const others = ["الزيتونة", "الرمانة", "السدرة", "العنبة", "النخلة", "التينة"].map((name, i) =>
      fight(`x${i}`, at(name)),
    );
    const of = (incidents: readonly Incident[]) =>
      incidents.find(({ mentions }) => mentions.some(({ document }) => document === "a"))!.mentions;
    const pair = [fight("a", null), fight("b", null)];
    const alone = of(joined(...pair)).flatMap((m) => m.joined?.reasons ?? []);
    expect(alone).toContain("same actor (+1.5)");
    const among = of(joined(...pair, ...others)).flatMap((m) => m.joined?.reasons ?? []);
    expect(among).toContain("same actor (+1)");
  });

  it("that are called by a common noun say less than names", () => {
    expect(reasons(fight("a", null).events[0]!, fight("b", null).events[0]!)).toContain("same target (+0.9)");
  });

  it("that impose a sanction make it another one", () => {
    const expelled = (clause: string, entity: string) =>
      told(clause, {
        type: "SANCTION",
        mode: "expel",
        actor: [party(entity, entity)],
        target: [party("دبلوماسيون أجانب")],
      });
    const one = expelled("طرد عشرة دبلوماسيين أجانب أمس", "one");
    const by = (entity: string) => reasons(one, expelled("طرد دبلوماسيين أجانب من بلاده", entity));
    expect(by("one")).toContain("same actor (+1.5)");
    expect(by("two")).toContain("done by others (-2)");
  });

  it("unnamed make two agreements of one day two, but where they are told in the same words", () => {
    const signed = (clause: string) => told(clause, { type: "AGREE", date: day(4) });
    const one = article("a", signed("توقيع اتفاقية لتوريد معدات الري في معرض الخريف الدولي"));
    expect(joined(one, article("b", signed("توقيع اتفاقية لتدريب عمال الموانئ في معرض الخريف الدولي")))).toHaveLength(
      2,
    );
    expect(
      reasons(one.events[0]!, signed("توقيع اتفاقية لتوريد معدات الري في معرض الخريف الدولي أمس")).join(),
    ).not.toContain("signed");
  });

  it("of two visits to one town that have no name in common are other parties", () => {
    const visit = (name: string, clause: string) =>
      told(clause, {
        type: "CONSULT",
        mode: "visit",
        place: at("القصر"),
        date: null,
        actor: [party(name)],
      });
    const one = visit("وفد برلماني", "زار وفد برلماني القصر");
    expect(joined(article("a", one), article("b", visit("خبراء المياه", "زار خبراء المياه القصر")))).toHaveLength(2);
    expect(joined(article("a", one), article("b", visit("الوفد البرلماني", "زار الوفد البرلماني القصر")))).toHaveLength(
      1,
    );
  });
});

describe("days", () => {
  const raid = (n: number) =>
    told(`غارة رقم ${n} على مخزن`, { mode: "aerial", date: day(n), place: at("القصر"), target: [ARMY] });

  it("that follow each other are two raids where each article tells of its own day", () => {
    const pair = (published: number) =>
      joined(article("a", raid(4), day(published)), article("b", raid(5), day(5)))
        .flatMap(({ mentions }) => mentions)
        .flatMap((mention) => mention.joined?.reasons ?? []);
    expect(pair(4)).toContain("each told of the day on which its article came out (-1.5)");
    expect(pair(5)).toContain("dates are a day apart (+0.8)");
  });

  it("that a few of many articles misread keep no two halves apart", () => {
    const shot = (n: number, place: string | null) =>
      told("إطلاق نار على السوق", {
        mode: "firearms",
        date: day(n),
        place: place === null ? null : at(place),
        target: [party("السوق القديم", "souq")],
        fatalities: 7,
      });
    const right = Array.from({ length: 6 }, (_, i) => article(`a${i}`, shot(3, "القصر"), day(6)));
    const wrong = [article("b0", shot(2, "القصر"), day(6)), article("b1", shot(4, "القصر"), day(6))];
    const most = Math.max(...joined(...right, ...wrong).map(({ mentions }) => mentions.length));
    expect(most).toBe(8);
  });

  it("of publication further apart say less", () => {
    const raid = told("غارة على المخزن القديم", { mode: "aerial", date: null, place: at("القصر"), actor: [ARMY] });
    const pair = (n: number) =>
      joined(article("a", raid, day(2)), article("b", { ...raid, evidence: span("غارة أصابت جسرا") }, day(n)))
        .flatMap(({ mentions }) => mentions)
        .flatMap((mention) => mention.joined?.reasons ?? []);
    expect(pair(3)).toContain("published within a day or two (+0.5)");
    expect(pair(8)).toContain("published within a week (-0.3)");
  });
});

describe("articles meet", () => {
  const held = {
    mode: "seize",
    type: "COERCE",
    place: at("القصر"),
    actor: [ARMY],
    target: [party("المصفاة", "refinery")],
  };
  const seized = (clause: string, date: EventClaim["date"]) => told(clause, { ...held, date } as Partial<EventClaim>);
  const late = { from: "2031-10-20", to: "2031-10-21" };

  it("where one gives the day and the other a period that it lies late in", () => {
    const season = seized("سيطر الجيش على المصفاة في القصر خلال موسم الأمطار", {
      from: "2031-08-01",
      to: "2031-12-01",
    });
    const incidents = joined(
      article("a", season, { from: "2032-02-01", to: "2032-02-02" }),
      article("b", seized("سيطرة الجيش على مصفاة القصر", late), late),
    );
    expect(incidents).toHaveLength(1);
  });

  it("where nobody knows when one was written, on what it has in common with any other", () => {
    const clause = "سيطر الجيش على المصفاة الكبرى في القصر بعد حصار طويل";
    const timeless = article("a", seized(clause, null), null);
    const [incident, ...more] = joined(timeless, article("b", seized(`${clause} للمدينة`, late), late));
    expect(more).toEqual([]);
    expect(incident!.mentions.flatMap((m) => m.joined?.reasons ?? [])).toContain(
      "neither a date nor when it was published is known (-1.2)",
    );
    expect(joined(timeless, article("b", told("قصف على الجسر", { place: at("الوادي") }), late))).toHaveLength(2);
  });
});

describe("means and tolls", () => {
  const blast = (name: string, clause: string, weapon_count: number) =>
    told(clause, {
      mode: "explosives",
      place: at("القصر"),
      target: [ARMY],
      weapon: { ...span(name), name },
      weapon_count,
    });

  it("stand against one event where the weapons differ, however many they were", () => {
    const found = reasons(blast("لغم", "انفجر لغم عند الجسر", 2), blast("قذيفة", "انفجرت قذيفة عند الحقل", 2));
    expect(found).toContain("other weapons (-1.2)");
    expect(found.join()).not.toContain("same number of weapons");
  });

  it("like are only tolls that are numbers", () => {
    const dozens = { low: 20, high: null };
    const fight = (injured: EventClaim["injured"]) =>
      told("معارك قرب المطار", { place: at("القصر"), target: [ARMY], injured });
    expect(reasons(fight(dozens), fight(dozens))).toContain("casualties fit (+0.6)");
    expect(reasons(fight(31), fight(31))).toContain("same casualties (+1.5)");
  });

  it("of tens of thousands hurt are no single event", () => {
    const [incident] = joined(article("a", told("إصابة خمسين ألفا", { injured: 50_000 })));
    expect(incident!.kind).toBe("series");
  });
});
