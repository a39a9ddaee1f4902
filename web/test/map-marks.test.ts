import { describe, expect, it } from "vitest";
import type { MapPlace } from "../../src/serve/api/index.ts";
import { layMarks } from "../src/screens/map/marks.ts";

const place = (name: string, precision: MapPlace["precision"], count: number): MapPlace => ({
  name,
  name_en: null,
  country: null,
  lat: 0,
  lon: 0,
  precision,
  count,
  lanes: { force: count, talks: 0, statements: 0, other: 0 },
  disputed: 0,
  incidents: [],
});
const lay = (
  places: readonly (readonly [MapPlace, number, number])[],
  rooms: readonly (readonly [number, number])[] = [],
) =>
  new Map(
    layMarks(
      places.map(([one, x, y]) => ({ place: one, x, y })),
      ({ name }) => name,
      () => rooms,
    ).map((mark) => [mark.place.name, mark]),
  );
const town = place("town", "town", 60);
const land = place("land", "country", 114);

describe("marks of a map", () => {
  it("gives a number without a name to points alone", () => {
    const marks = lay([
      [land, 100, 100],
      [town, 300, 100],
    ]);
    expect(marks.get("land")).toMatchObject({ shape: "area", x: 100, y: 100 });
    expect(marks.get("town")).toMatchObject({ shape: "point", name: "after" });
  });

  it("moves what is said of a country off its towns, inside the country, or writes no number", () => {
    const moved = lay(
      [
        [land, 100, 100],
        [town, 104, 98],
      ],
      [
        [110, 102],
        [220, 180],
      ],
    );
    expect(moved.get("land")).toMatchObject({ shape: "area", x: 220, y: 180 });
    expect(
      lay([
        [land, 100, 100],
        [town, 104, 98],
      ]).get("land"),
    ).toMatchObject({ shape: "dot", x: 100, y: 100 });
  });

  it("draws towns that lie on one another as one number and dots", () => {
    const marks = lay([
      [town, 100, 100],
      [place("suburb", "town", 2), 106, 100],
    ]);
    expect(marks.get("town")!.shape).toBe("point");
    expect(marks.get("suburb")!.shape).toBe("dot");
  });
});
