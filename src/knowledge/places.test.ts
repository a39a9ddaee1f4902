import { describe, expect, it } from "vitest";
import { loadKnowledge } from "./index.ts";
import { PLACE_KINDS } from "./schema.ts";

const { places, tables } = loadKnowledge();
const byId = new Map(places.map((p) => [p.id, p]));

/** Members and observers of the United Nations, Kosovo and Taiwan. */
const STATES =
  "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS XK TW".split(
    " ",
  );
/** Rough boxes of the countries that the news of armed conflict names most: south, north, west, east. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  IQ: [29, 37.5, 38.5, 49],
  SY: [32.2, 37.5, 35.5, 42.5],
  LB: [33, 34.8, 35, 36.7],
  PS: [31.1, 32.7, 34.1, 35.7],
  IL: [29.4, 33.5, 34.1, 36],
  JO: [29, 33.5, 34.8, 39.4],
  YE: [12, 19.1, 41.8, 54.7],
  LY: [19.4, 33.4, 9.2, 25.3],
  SD: [8.5, 23.3, 21.7, 38.8],
  IR: [25, 40, 43.9, 63.5],
  EG: [21.9, 31.8, 24.6, 37.1],
  SA: [16, 32.3, 34.4, 55.8],
  TR: [35.7, 42.3, 25.5, 45],
  AF: [29.3, 38.6, 60.4, 75],
  PK: [23.5, 37.2, 60.8, 77.3],
  SO: [-1.8, 12.1, 40.9, 51.5],
  UA: [44, 52.5, 22, 40.3],
};

describe("knowledge/places", () => {
  it("holds at least 5,000 places with ids of their own and kinds that are known", () => {
    expect(places.length).toBeGreaterThanOrEqual(5000);
    expect(byId.size).toBe(places.length);
    expect(places.filter((p) => !PLACE_KINDS.includes(p.kind)).map((p) => p.id)).toEqual([]);
    expect(places.filter((p) => ![1, 2, 3].includes(p.rank)).map((p) => p.id)).toEqual([]);
  });

  it("holds all states and their capitals", () => {
    const countries = new Set(places.filter((p) => p.kind === "country").map((p) => p.country));
    expect(STATES.filter((c) => !countries.has(c))).toEqual([]);
    const capitals = new Set(places.filter((p) => p.capital).map((p) => p.country));
    expect(STATES.filter((c) => !capitals.has(c))).toEqual([]);
  });

  it("names parents that exist, larger than the place, without cycles", () => {
    const wrong: string[] = [];
    for (const place of places) {
      const path = new Set<string>();
      for (let at = place; at.parent !== null; ) {
        if (path.has(at.id)) {
          wrong.push(`${place.id}: cycle`);
          break;
        }
        path.add(at.id);
        const parent = byId.get(at.parent);
        if (parent === undefined) {
          wrong.push(`${at.id}: no ${at.parent}`);
          break;
        }
        if (parent.country !== at.country) wrong.push(`${at.id}: parent in ${parent.country}`);
        at = parent;
      }
    }
    expect(wrong).toEqual([]);
  });

  it("lays places within their countries", () => {
    const outside = places.filter(({ country, lat, lon }) => {
      const box = country === null ? undefined : BOXES[country];
      return box && lat !== null && lon !== null && (lat < box[0] || lat > box[1] || lon < box[2] || lon > box[3]);
    });
    expect(outside.map((p) => `${p.id} ${p.lat} ${p.lon}`)).toEqual([]);
  });

  it("has adjectives of nationality for countries that it knows", () => {
    const rows = tables.nationalities ?? [];
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((r) => !byId.has(`cty.${r.country}`))).toEqual([]);
  });
});
