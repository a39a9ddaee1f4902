import { describe, expect, it } from "vitest";
import type { EventClaim } from "./claim.ts";
import { differing, edited, editFault, normalEdit, saidOf } from "./edit.ts";

const TEXT = "قُتل جنديان في هجوم على بلدة الورد.";
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote });
const event: EventClaim = {
  id: "e1",
  ...at("هجوم"),
  type: "ASSAULT",
  mode: "heavy-weapons",
  acled: null,
  status: "asserted",
  date: null,
  place: {
    ...at("بلدة الورد"),
    name: "بلدة الورد",
    name_en: "Al-Ward",
    country: "IQ",
    lat: 33,
    lon: 44,
    precision: "town",
  },
  actor: [],
  target: [{ ...at("جنديان"), name: "جنديان", name_en: null, entity: null }],
  weapon: null,
  weapon_count: null,
  fatalities: 2,
  injured: null,
  detained: null,
  damage: null,
  incidents: null,
  sources: [],
  evidence: at("قُتل جنديان في هجوم على بلدة الورد"),
  rule: "event.verb",
};
const edit = (field: string, value: unknown) => edited(event, { [field]: normalEdit("event", field, value) }, TEXT);

describe("an edit", () => {
  it.each([
    ["date", "2031-03-31", { from: "2031-03-31", to: "2031-04-01" }],
    ["date", "2031-12", { from: "2031-12", to: "2032-01" }],
    ["date", "2031", { from: "2031", to: "2032" }],
    ["fatalities", "3-5", { low: 3, high: 5 }],
    ["fatalities", "3+", { low: 3, high: null }],
    ["fatalities", "4", 4],
    ["fatalities", null, null],
    ["damage", "true", true],
    ["status", "denied", "denied"],
    ["actor", null, []],
  ])("of %s to %j is %j", (field, given, value) => {
    const claim = edit(field, given) as unknown as Record<string, unknown>;
    expect(claim[field]).toEqual(value);
    expect(editFault("event", event, { [field]: normalEdit("event", field, given) }, TEXT)).toBeNull();
  });

  it.each([
    ["date", "2031-04-31"],
    ["date", "soon"],
    ["fatalities", "5-3"],
    ["fatalities", { low: "x" }],
    ["fatalities", Number.NaN],
    ["place", ""],
    ["status", 3],
  ])("refuses %s = %j", (field, given) => {
    expect(() => normalEdit("event", field, given)).toThrow(expect.objectContaining({ code: "review.value" }));
  });

  it("of a name keeps words of the text under it, and what was known only while the name stays", () => {
    const { place } = edit("place", "الموصل");
    expect(place).toEqual({
      ...at("بلدة الورد"),
      name: "الموصل",
      name_en: null,
      country: null,
      lat: null,
      lon: null,
      precision: "country",
    });
    expect(edit("place", { name: "بلدة الورد", country: "SY" }).place).toMatchObject({ country: "SY", lat: 33 });
    expect(edit("actor", ["مسلحون"]).actor).toEqual([{ ...at("هجوم"), name: "مسلحون", name_en: null, entity: null }]);
  });

  it("of a type takes a mode away that the type does not have", () => {
    expect(edit("type", "PROTEST")).toMatchObject({ type: "PROTEST", mode: null });
    expect(editFault("event", event, { type: "PROTEST", mode: "heavy-weapons" }, TEXT)).toContain("no mode");
    expect(editFault("event", event, { type: "WAR" }, TEXT)).toContain("WAR");
  });

  it("moves words, which then are those of the text", () => {
    const moved = edited(event, { span: { start: 0, end: 4 }, evidence: { start: 0, end: 11 } }, TEXT);
    expect([moved.quote, moved.evidence.quote]).toEqual([TEXT.slice(0, 4), TEXT.slice(0, 11)]);
  });

  it("changes what a claim says, which where and by which rule it was read does not", () => {
    const said = saidOf("event", event);
    expect(differing(said, saidOf("event", edit("fatalities", 3)))).toEqual(["fatalities"]);
    expect(differing(said, saidOf("event", { ...event, rule: "x", id: "e9", start: 0, evidence: at("هجوم") }))).toEqual(
      [],
    );
  });
});
