import { useMemo, useRef } from "react";
import type { Lane, MapPlace } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useDrag } from "../../ui/drag.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { useWheel } from "../../ui/wheel.ts";
import { type Country, countryAt, project, roomIn, units } from "./countries.ts";
import { isPoint, layMarks } from "./marks.ts";
import { Tiles } from "./tiles.tsx";
import { keyOf, nearer, panned, type View } from "./view.ts";

/** Kilometres around the middle of what is known no deeper. */
const AROUND: Readonly<Record<string, number>> = { district: 18, region: 70 };
/** Pixels beside the middle of an area where its mark may stand when the middle is taken. */
const NEAR = [-24, 24].flatMap((dy) => [0, -40, 40].map((dx) => [dx, dy] as const));
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
  const inCountry = new Map(whole.map(({ place, country }) => [place, country]));
  const marks = layMarks(inside, words.name, function* (place) {
    const { x, y } = at(place);
    const country = inCountry.get(place);
    // Not far from the middle of what is no country: its circle shows where it may be.
    if (country === undefined) for (const [dx, dy] of NEAR) yield [x + dx, y + dy];
    else {
      for (const [a, b] of roomIn(country, place.lon, place.lat)) {
        yield [(a - view.x) * view.k + width / 2, (b - view.y) * view.k + height / 2];
      }
    }
  });
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
      {marks.map(({ place, shape, x, y, width: w, height: h, name }) => {
        const key = keyOf(place);
        const depth = words.code("precision", place.precision);
        return (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={`spot ${isPoint(place) ? "point" : "area"} ${shape === "dot" ? "dot" : ""} ${toneOf(place)}`}
            aria-pressed={key === chosen}
            title={`${words.name(place)} – ${depth} – ${words.number(place.count)}`}
            style={{ insetInlineStart: x - w / 2, insetBlockStart: y - h / 2, inlineSize: w, blockSize: h }}
            onClick={() => choose(key)}
          >
            {shape === "area" && <Foreign text={words.name(place)} className="area-name" />}
            <span className={shape === "dot" ? "visually-hidden" : "num"}>{words.number(place.count)}</span>
            {shape !== "area" && (
              <span className={name === null ? "visually-hidden" : `spot-name ${name}`}>
                <Foreign text={words.name(place)} />
              </span>
            )}
            <span className="visually-hidden">{depth}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
