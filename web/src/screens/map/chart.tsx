import { useMemo, useRef } from "react";
import type { Lane, MapPlace } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useDrag } from "../../ui/drag.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { useWheel } from "../../ui/wheel.ts";
import { type Country, countryAt, project, units } from "./countries.ts";
import { Tiles } from "./tiles.tsx";
import { keyOf, nearer, panned, type View } from "./view.ts";

/** Kilometres around the middle of what is known no deeper. */
const AROUND: Readonly<Record<string, number>> = { district: 18, region: 70 };
/** Marks drawn at once; the list beside the map has all. */
const MARKS = 300;

/** The lane of most incidents at a place. */
const toneOf = ({ lanes }: MapPlace): Lane =>
  (Object.entries(lanes) as [Lane, number][]).reduce((a, b) => (b[1] > a[1] ? b : a))[0];

export function MapChart(props: {
  readonly places: readonly MapPlace[];
  readonly countries: readonly Country[];
  readonly view: View;
  readonly show: (view: View) => void;
  readonly size: { readonly width: number; readonly height: number };
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
  /** Template of the tiles that are shown, or null. */
  readonly tiles: string | null;
}) {
  const { places, countries, view, show, size, chosen, choose, tiles } = props;
  const { width, height } = size;
  const words = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  useWheel(box, (event) => {
    const rect = box.current!.getBoundingClientRect();
    const by = 0.9984 ** Math.max(-400, Math.min(400, event.deltaY));
    show(nearer(view, by, event.clientX - rect.left - width / 2, event.clientY - rect.top - height / 2));
  });
  const drag = useDrag(view, (from, dx, dy) => show(panned(from, -dx, -dy)));
  // Only what is in sight is drawn: the shapes of all countries take too long to paint while the map moves.
  const [halfX, halfY] = [width / 2 / view.k, height / 2 / view.k];
  const inSight = ({ bounds: [[a, b], [c, d]] }: Country) =>
    c >= view.x - halfX && a <= view.x + halfX && d >= view.y - halfY && b <= view.y + halfY;
  const land = countries
    .filter(inSight)
    .map(({ id, path }) => <path key={id} d={path} className={tiles === null ? "land" : "land bare"} />);
  const whole = useMemo(
    () =>
      places.flatMap((place) => {
        if (place.precision !== "country") return [];
        const country = countryAt(countries, place.lon, place.lat);
        return country === null ? [] : [{ place, country }];
      }),
    [places, countries],
  );
  const at = (place: MapPlace) => {
    const [x, y] = project(place.lon, place.lat);
    return { x: (x - view.x) * view.k + width / 2, y: (y - view.y) * view.k + height / 2 };
  };
  const inside = places
    .map((place) => ({ place, ...at(place) }))
    .filter(({ x, y }) => x > -20 && y > -20 && x < width + 20 && y < height + 20)
    .slice(0, MARKS);
  const labelled = namesThatFit(inside, words);
  return (
    <fieldset className="map-chart card" ref={box} {...drag}>
      <legend className="visually-hidden">{words.t("map.chart")}</legend>
      <svg width={width} height={height} aria-hidden="true">
        <defs>
          {(["force", "talks", "statements", "other"] as const).map((lane) => (
            <pattern
              key={lane}
              id={`hatch-${lane}`}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform={`scale(${1 / view.k}) rotate(45)`}
            >
              <rect className={`wash ${lane}`} width="7" height="7" />
              <rect className={`stripe ${lane}`} width="1.6" height="7" />
            </pattern>
          ))}
        </defs>
        <g transform={`translate(${width / 2 - view.x * view.k} ${height / 2 - view.y * view.k}) scale(${view.k})`}>
          {tiles !== null && <Tiles template={tiles} view={view} size={size} />}
          {land}
          {whole
            .filter(({ country }) => inSight(country))
            .map(({ place, country }) => (
              <path key={keyOf(place)} d={country.path} className="whole" fill={`url(#hatch-${toneOf(place)})`} />
            ))}
          {inside.map(({ place }) => {
            const km = AROUND[place.precision];
            const [x, y] = project(place.lon, place.lat);
            return km === undefined ? null : (
              <circle
                key={keyOf(place)}
                className={`around ${toneOf(place)} ${keyOf(place) === chosen ? "lit" : ""}`}
                cx={x}
                cy={y}
                r={Math.max(units(km, place.lat), 15 / view.k)}
              />
            );
          })}
        </g>
      </svg>
      {[...inside].reverse().map(({ place, x, y }) => {
        const key = keyOf(place);
        const point = place.precision === "exact" || place.precision === "town";
        const r = point ? Math.min(12 + Math.sqrt(place.count) * 1.6, 22) : 12;
        return (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={`spot ${point ? "point" : "area"} ${toneOf(place)}`}
            aria-pressed={key === chosen}
            title={`${words.name(place)} – ${words.code("precision", place.precision)}`}
            style={{ insetInlineStart: x - r, insetBlockStart: y - r, inlineSize: r * 2, blockSize: r * 2 }}
            onClick={() => choose(key)}
          >
            <span className="num">{words.number(place.count)}</span>
            <span className={labelled.has(place) ? "spot-name" : "visually-hidden"}>
              <Foreign text={words.name(place)} />
            </span>
            <span className="visually-hidden">{words.code("precision", place.precision)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** Places whose names can be written beside them without lying on others, those of most incidents first. */
function namesThatFit(
  inside: readonly { readonly place: MapPlace; readonly x: number; readonly y: number }[],
  words: ReturnType<typeof useWords>,
): ReadonlySet<MapPlace> {
  const taken: { readonly x: number; readonly y: number; readonly w: number }[] = [];
  const fit = new Set<MapPlace>();
  for (const { x, y } of inside) taken.push({ x: x - 12, y, w: 24 });
  for (const { place, x, y } of inside) {
    const w = words.name(place).length * 7.2 + 8;
    const a = x + 14;
    if (taken.some((other) => Math.abs(other.y - y) < 20 && a < other.x + other.w && other.x < a + w)) continue;
    taken.push({ x: a, y, w });
    fit.add(place);
  }
  return fit;
}
