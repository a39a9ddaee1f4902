import type { MapPlace } from "../../api/types.ts";

type Point = readonly [x: number, y: number];

/** How a place is drawn, in pixels from the corner of the map; `x` and `y` are the middle of the mark. */
export interface Mark {
  readonly place: MapPlace;
  /** `point` bears its number at its place, `area` its name and number somewhere inside it, `dot` neither: others take its room. */
  readonly shape: "point" | "area" | "dot";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** On which side the name of a point stands; null when there is no room for it. */
  readonly name: "after" | "before" | null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What lies on what, the lowest first. */
const DRAWN = ["dot", "point", "area"] as const;
const DOT = 24;
const LINE = 20;
/** Pixels that a letter takes at most on the average. */
const LETTER = 7.2;

/** A place that is known to the spot or the town. */
export const isPoint = ({ precision }: MapPlace): boolean => precision === "exact" || precision === "town";

/**
 * Lays marks so that no number can be taken for another place's: a number stands alone only in the circle of a point, and what is known no
 * deeper than an area stands beside its own name or not at all. `places` come with the most incidents first; `rooms` gives where else
 * inside an area its mark may stand, nearest first. They are given in the order of drawing.
 */
export function layMarks(
  places: readonly { readonly place: MapPlace; readonly x: number; readonly y: number }[],
  nameOf: (place: MapPlace) => string,
  rooms: (place: MapPlace) => Iterable<Point>,
): readonly Mark[] {
  const taken: Box[] = [];
  const free = (box: Box) => taken.every((other) => apart(box, other));
  const marks = new Map<MapPlace, Mark>();
  const points = places.filter(({ place }) => isPoint(place)).map((at) => ({ ...at, box: circle(at) }));
  // Areas first, each where it takes the room of the fewest incidents told of towns; for half as many as its own it gives way.
  for (const { place, x, y } of places) {
    if (isPoint(place)) continue;
    const width = nameOf(place).length * LETTER + String(place.count).length * 8 + 18;
    let best: Box | null = null;
    let least = Math.max(place.count / 2, 1);
    for (const [a, b] of [[x, y] as const, ...rooms(place)]) {
      const box = around(a, b, width, LINE + 4);
      if (!free(box)) continue;
      const cost = points.reduce((sum, point) => (apart(point.box, box) ? sum : sum + point.place.count), 0);
      if (cost < least) [best, least] = [box, cost];
      if (cost === 0) break;
    }
    if (best === null) marks.set(place, { place, shape: "dot", x, y, width: DOT, height: DOT, name: null });
    else {
      taken.push(best);
      const middle = { x: best.x + best.w / 2, y: best.y + best.h / 2 };
      marks.set(place, { place, shape: "area", ...middle, width, height: LINE + 2, name: null });
    }
  }
  for (const { place, x, y, box } of points) {
    const shape = free(box) ? "point" : "dot";
    if (shape === "point") taken.push(box);
    const side = shape === "point" ? sizeOf(place) : DOT;
    marks.set(place, { place, shape, x, y, width: side, height: side, name: null });
  }
  for (const mark of marks.values()) {
    if (mark.shape !== "point") continue;
    const w = nameOf(mark.place).length * LETTER + 8;
    const sides = { after: mark.x + mark.width / 2 + 3, before: mark.x - mark.width / 2 - 3 - w };
    for (const side of ["after", "before"] as const) {
      const box = { x: sides[side], y: mark.y - LINE / 2, w, h: LINE };
      if (!free(box)) continue;
      taken.push(box);
      marks.set(mark.place, { ...mark, name: side });
      break;
    }
  }
  const all = [...marks.values()];
  return DRAWN.flatMap((shape) => all.filter((mark) => mark.shape === shape).reverse());
}

const sizeOf = ({ count }: MapPlace) => 2 * Math.min(12 + Math.sqrt(count) * 1.6, 22);
/** What others must leave free of a circle: its corners may be lain on. */
const circle = ({ place, x, y }: { readonly place: MapPlace; readonly x: number; readonly y: number }) =>
  around(x, y, sizeOf(place) * 0.8, sizeOf(place) * 0.8);
const around = (x: number, y: number, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h });
const apart = (a: Box, b: Box) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
