import type { FigureClaim, LevelTrack, Linkable, Named } from "../../record/index.ts";
import { daysOf, gapOf } from "../days.ts";
import { hashOf } from "../hash.ts";
import { originOf } from "../origin.ts";
import { nameKey, stemsOf } from "../stem.ts";
import type { World } from "../world.ts";
import { nationOf, nationsActing, withoutNation } from "./nations.ts";
import type { Scene } from "./scene.ts";

type Point = LevelTrack["points"][number];
interface Group extends Pick<LevelTrack, "of" | "where"> {
  readonly points: Point[];
  /** The country whose things are counted, and the key of the same things of nobody's. */
  readonly nation: string | null;
  readonly bare: string;
}

/** Numbers of one thing in one place, over time. A number that only one article gives once makes no track. */
export function levelsOf(scene: Scene): LevelTrack[] {
  const groups = new Map<string, Group>();
  for (const document of scene.documents.values()) {
    for (const figure of document.figures) {
      const of = figure.of_en ?? figure.of;
      if (of === null || (figure.value === null && figure.low === null && figure.high === null)) continue;
      if (isAnyone(figure, scene.world)) continue;
      const where = figure.where === null ? null : nameKey(figure.where);
      const key = keyOf(of, where);
      const point = pointOf(figure, document, scene);
      const group = groups.get(key);
      if (group !== undefined) {
        group.points.push(point);
        continue;
      }
      const nation = figure.of_en === null ? null : nationOf(figure, scene.world);
      const bare = nation === null ? key : keyOf(withoutNation(of), where);
      groups.set(key, { of: thingOf(figure), where: placeOf(figure, scene.world), points: [point], nation, bare });
    }
  }
  joinNations(groups, scene);
  return [...groups.values()].filter(isSeries).map(trackOf);
}

const keyOf = (of: string, where: string | null): string => `${[...new Set(stemsOf(of))].sort().join(" ")}|${where}`;

/**
 * What one article calls American soldiers another calls soldiers: a number of nobody's things joins those of the one nation whose things are counted so
 * there, when that nation acts in its article and another article gives a number that agrees.
 */
function joinNations(groups: ReadonlyMap<string, Group>, { documents, world }: Scene): void {
  const byBare = new Map<string, Group[]>();
  for (const group of groups.values())
    if (group.nation !== null) byBare.set(group.bare, [...(byBare.get(group.bare) ?? []), group]);
  for (const [bare, [theirs, ...more]] of byBare) {
    const nobodys = groups.get(bare);
    if (nobodys === undefined || more.length > 0) continue;
    const known = [...theirs!.points];
    const joins = (point: Point) =>
      known.some((one) => one.evidence.document !== point.evidence.document && !exclude(one, point)) &&
      nationsActing(documents.get(point.evidence.document)!, world).has(theirs!.nation!);
    const all = nobodys.points.splice(0);
    for (const point of all) (joins(point) ? theirs! : nobodys).points.push(point);
  }
}

/** `50 شخصا` nowhere in particular, `آخرون`, `دولار`: numbers of nothing in common. */
function isAnyone({ of, where }: FigureClaim, { words }: World): boolean {
  if (of === null) return false;
  const [head, ...rest] = of.split(" ");
  if (words.has("measure", head!)) return true;
  if (rest.length > 0) return false;
  return words.has("rest", of) || (where === null && words.has("anyone", of));
}

/** Numbers that one teller gives in one article for one time are parts of each other (`100 نائب من أصل 329`), and say nothing over time. */
const isSeries = ({ points: [first, ...more] }: Group): boolean =>
  more.some((p) => !ofOneTeller(first!, p) || first!.as_of?.from !== p.as_of?.from || first!.as_of?.to !== p.as_of?.to);

const thingOf = ({ of, of_en }: FigureClaim): Named => ({ name: (of ?? of_en)!, name_en: of_en });

const placeOf = ({ where }: FigureClaim, world: World): Named | null =>
  where === null ? null : { name: where, name_en: world.placeNamed(where)?.name_en ?? null };

function pointOf(figure: FigureClaim, document: Linkable, scene: Scene): Point {
  const { id, start, end, quote, value, approx, as_of } = figure;
  const bounded = figure.low !== null || figure.high !== null;
  return {
    as_of,
    published: document.document.published,
    low: bounded ? figure.low : value,
    high: bounded ? figure.high : value,
    approx,
    origin: originOf(figure.sources, document, null, scene.world),
    evidence: { document: document.document.id, claim: id, start, end, quote },
  };
}

function trackOf({ of, where, points }: Group): LevelTrack {
  const order = points
    .map((point, i) => ({
      point,
      i,
      from: (daysOf(point.as_of) ?? daysOf(point.published))?.from ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => (a.from === b.from ? a.i - b.i : a.from - b.from))
    .map(({ point }) => point);
  const refs = order.map((p) => `${p.evidence.document} ${p.evidence.claim}`);
  return {
    kind: "level",
    id: `t${hashOf(`level ${refs.join(" ")}`)}`,
    of,
    where,
    points: order,
    rivals: rivalsOf(order),
  };
}

/** How many points of a track are held against each one. */
const NEIGHBOURS = 20;

function rivalsOf(points: readonly Point[]): LevelTrack["rivals"] {
  const rivals: (readonly [number, number])[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < Math.min(points.length, i + 1 + NEIGHBOURS); j++) {
      if (!ofOneTeller(points[i]!, points[j]!) && atOneTime(points[i]!, points[j]!) && exclude(points[i]!, points[j]!))
        rivals.push([i, j]);
    }
  }
  return rivals;
}

/** What one source gives in one article are parts, groups or moments of a thing (`168 نائبا من 329`), not rivals. */
const ofOneTeller = (a: Point, b: Point): boolean =>
  a.evidence.document === b.evidence.document && a.origin.name === b.origin.name;

/** Said of overlapping times; without times, published within a week. */
function atOneTime(a: Point, b: Point): boolean {
  const [x, y] = [daysOf(a.as_of), daysOf(b.as_of)];
  if (x !== null && y !== null) return gapOf(x, y) < 0;
  const [p, q] = [daysOf(a.published), daysOf(b.published)];
  return x === null && y === null && p !== null && q !== null && gapOf(p, q) <= 7;
}

/** `about` stretches a number by a tenth. */
function exclude(a: Point, b: Point): boolean {
  const bounds = ({ low, high, approx }: Point): [number, number] => {
    const slack = approx ? 0.1 : 0;
    return [(low ?? 0) * (1 - slack), high === null ? Number.POSITIVE_INFINITY : high * (1 + slack)];
  };
  const [low, high] = bounds(a);
  const [lower, higher] = bounds(b);
  return low > higher || lower > high;
}
