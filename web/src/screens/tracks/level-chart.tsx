import type { LevelTrack } from "../../../../src/record/index.ts";
import { useWords } from "../../i18n/index.ts";
import { DAY, instant } from "../../words/dates.ts";
import { countWords } from "../../words/values.ts";

const HIGH = 230;
const PAD = { start: 74, end: 52, top: 14, bottom: 26 };
/** A range of more than this many times is drawn by its logarithm: small numbers would lie on the axis. */
const WIDE = 50;

type Point = LevelTrack["points"][number];
const timeOf = (point: Point) => {
  const { from, to } = point.as_of ?? point.published ?? { from: null, to: null };
  const a = from ?? to;
  return a === null ? null : { from: instant(a), to: instant(to ?? from!) };
};

/** The end of the time that a number is said of; where its point stands. */
const endOf = ({ from, to }: { readonly from: number; readonly to: number }) => Math.max(from, to - DAY / 2);
/** Numbers from here on do not fit beside the axis in full. */
const LONG = 100_000;
/** Where there are more points, none has its number beside it: the numbers would cover each other. */
const NUMBERED = 60;
/** Part of the axis that lies before its first point. */
const LEAD = 0.06;

/** Points with their span of dates and of values; what contradicts each other is joined by a dashed line. */
export function LevelChart(props: {
  readonly track: LevelTrack;
  readonly width: number;
  readonly lit: number | null;
  readonly light: (i: number | null) => void;
}) {
  const { track, width, lit, light } = props;
  const words = useWords();
  const { t, number, brief, interval, day } = words;
  const rtl = words.lang === "ar";
  const times = track.points.map(timeOf);
  const known = times.filter((time) => time !== null);
  if (known.length === 0) return <p className="notice">{t("tracks.level.undated")}</p>;
  // A number said of years does not press the others together: the axis begins with the first that stands on it.
  const first = Math.min(...known.map(endOf));
  const to = Math.max(...known.map((time) => time.to), first + DAY);
  const from = Math.max(first - (to - first) * LEAD, Math.min(...known.map((time) => time.from)));
  const values = track.points.flatMap(({ low, high }) => [low, high].filter((value) => value !== null));
  const top = Math.max(...values, 1);
  const least = Math.min(...values.filter((value) => value > 0), top);
  const log = top / least > WIDE;
  const place = (value: number) =>
    log
      ? Math.log10(Math.max(value, least) / (least / 1.5)) / Math.log10((top * 1.1) / (least / 1.5))
      : value / (top * 1.1);
  const y = (value: number) => PAD.top + (1 - place(value)) * (HIGH - PAD.top - PAD.bottom);
  const along = (at: number) => PAD.start + ((at - from) / (to - from)) * (width - PAD.start - PAD.end);
  const x = (at: number) => (rtl ? width - along(at) : along(at));
  const marks = log ? decades(least, top) : [0, top / 2, top].map(Math.round);
  /** A number stands at the end of the time that it is said of; its line runs over all of that time. */
  const spot = (i: number) => {
    const time = times[i];
    const { low, high } = track.points[i]!;
    const value = low ?? high;
    return time === null || time === undefined || value === null ? null : { x: x(endOf(time)), y: y(value) };
  };
  const labels =
    track.points.length > NUMBERED
      ? null
      : apart(
          track.points.map((_, i) => spot(i)),
          rtl ? -1 : 1,
        );
  const rivals = new Set(track.rivals.flat());
  const edge = rtl ? "end" : "start";
  const date = (at: number) => day(new Date(at).toISOString().slice(0, 10));
  return (
    <svg
      className="level-chart"
      width={width}
      height={HIGH}
      role="img"
      aria-label={t("tracks.level.chart", { n: track.points.length })}
    >
      {marks.map((value) => (
        <g key={value}>
          <line className="grid" x1={x(from)} x2={x(to)} y1={y(value)} y2={y(value)} />
          <text
            x={rtl ? width - PAD.start + 8 : PAD.start - 8}
            y={y(value) + 4}
            textAnchor="end"
            direction={rtl ? "rtl" : "ltr"}
          >
            {value < LONG ? number(value) : brief(value)}
          </text>
        </g>
      ))}
      <text x={x(from)} y={HIGH - 6} textAnchor="start" direction={rtl ? "rtl" : "ltr"} className={edge}>
        {date(from)}
      </text>
      <text x={x(to)} y={HIGH - 6} textAnchor="end" direction={rtl ? "rtl" : "ltr"}>
        {date(to - DAY)}
      </text>
      {track.rivals.map(([a, b]) => {
        const [p, q] = [spot(a), spot(b)];
        return p === null || q === null ? null : (
          <line key={`${a} ${b}`} className="rival" x1={p.x} y1={p.y} x2={q.x} y2={q.y} />
        );
      })}
      {track.points.map((point, i) => {
        const at = spot(i);
        const time = times[i];
        if (at === null || time === null || time === undefined) return null;
        const { low, high, origin } = point;
        const rival = rivals.has(i);
        return (
          <g
            key={point.evidence.claim}
            className={`point ${rival ? "differs" : ""} ${lit === i ? "lit" : ""}`}
            onPointerEnter={() => light(i)}
            onPointerLeave={() => light(null)}
          >
            <title>{`${countWords(point, words)} – ${words.name(origin)} – ${interval(point.as_of ?? point.published)}`}</title>
            <line className="span" x1={x(Math.max(from, time.from))} x2={x(time.to)} y1={at.y} y2={at.y} />
            {low !== null && high !== null && low !== high && (
              <line className="span" x1={at.x} x2={at.x} y1={y(low)} y2={y(high)} />
            )}
            {low === null && <path d={`M${at.x - 4} ${at.y + 8}l4 6l4 -6`} />}
            {high === null && <path d={`M${at.x - 4} ${at.y - 8}l4 -6l4 6`} />}
            {rival ? (
              <rect x={at.x - 5} y={at.y - 5} width="10" height="10" transform={`rotate(45 ${at.x} ${at.y})`} />
            ) : (
              <circle cx={at.x} cy={at.y} r="5" />
            )}
            {labels !== null && (
              <text x={labels[i]!} y={at.y + 4} direction={rtl ? "rtl" : "ltr"} textAnchor="start">
                {number(i + 1)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the number of each point stands, in px: beside its point, or further along where another number stands already. */
function apart(spots: readonly (Spot | null)[], along: 1 | -1): number[] {
  const taken: Spot[] = [];
  return spots.map((spot) => {
    if (spot === null) return 0;
    // A number stands on no other point either.
    const others = spots.filter(
      (one) => one !== null && one !== spot && (one.x !== spot.x || one.y !== spot.y),
    ) as Spot[];
    let x = spot.x + along * LABEL.gap;
    const meets = (other: Spot) => Math.abs(other.x - x) < LABEL.width && Math.abs(other.y - spot.y) < LABEL.height;
    const on = (other: Spot) =>
      Math.abs(other.x - (x + along * LABEL.middle)) < LABEL.width - LABEL.middle &&
      Math.abs(other.y - spot.y) < LABEL.height;
    while (taken.some(meets) || others.some(on)) x += along * LABEL.width;
    taken.push({ x, y: spot.y });
    return x;
  });
}
const LABEL = { gap: 10, width: 16, middle: 4, height: 12 };

function decades(least: number, top: number): number[] {
  const all: number[] = [];
  for (let value = 10 ** Math.floor(Math.log10(least)); value <= top * 1.1; value *= 10)
    if (value >= least / 1.5) all.push(value);
  return all;
}
