import { memo } from "react";
import type { TimelineItem, TimelineView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { DAY, instant } from "../../words/dates.ts";
import { incidentTitle } from "../incidents/words.ts";
import type { Laid } from "./lay.ts";
import type { Stretch } from "./scale.ts";

export const ROW = 24;
const DENSITY = 18;
/** Where a name inside a bar begins, in pixels from what is seen of it. */
const INSET = 10;

/** One lane: bars in rows, and below them how many there are in all where not each can be drawn. */
export const LaneRow = memo(function LaneRow(props: {
  readonly laid: Laid;
  readonly stretch: Stretch;
  readonly width: number;
  readonly counts: TimelineView;
  readonly chosen: string | null;
  /** Id of the bar that the Tab key reaches. */
  readonly stop: string | null;
  readonly choose: (id: string) => void;
}) {
  const { laid, stretch, width, counts, chosen, stop, choose } = props;
  const words = useWords();
  const { t, code } = words;
  const inLane = counts.buckets.filter(({ lane }) => lane === laid.lane);
  const dense = laid.left > 0 || counts.items.length < counts.total;
  return (
    <section className={`lane ${laid.lane}`} aria-label={code("lane", laid.lane)}>
      <h2 className="lane-name">
        {code("lane", laid.lane)}
        {laid.left > 0 && <span className="quiet num">{t("timeline.left", { n: laid.left })}</span>}
      </h2>
      <div className="lane-rows" style={{ blockSize: Math.max(1, laid.rows) * ROW }}>
        {laid.bars.map(({ item, x, width: long, row, open, label }) => (
          <button
            key={item.id}
            type="button"
            className="bar-item"
            data-id={item.id}
            tabIndex={item.id === stop ? 0 : -1}
            aria-pressed={item.id === chosen}
            aria-label={said(item, words)}
            title={said(item, words)}
            style={{ insetInlineStart: x, insetBlockStart: row * ROW }}
            onClick={() => choose(item.id)}
          >
            <span className={`bar-mark ${item.review} open-${open} ${item.kind}`} style={{ inlineSize: long }} />
            {item.disputes > 0 && <span aria-hidden="true">≠</span>}
            {label !== "none" && (
              <span
                className={`bar-label ${label}`}
                style={label === "inside" ? { insetInlineStart: Math.max(-x, 0) + INSET } : {}}
              >
                {incidentTitle(item, words)}
              </span>
            )}
          </button>
        ))}
      </div>
      {dense && <Density counts={inLane} bucket={counts.bucket} stretch={stretch} width={width} />}
    </section>
  );
});

/** A bar in words. */
export function said(item: TimelineItem, words: ReturnType<typeof useWords>): string {
  const parts = [
    incidentTitle(item, words),
    words.interval(item),
    words.t("incident.outlets", { n: item.outlets }),
    words.code("review", item.review),
    ...(item.disputes > 0 ? [words.t("timeline.disputed")] : []),
  ];
  return parts.join(words.comma);
}

const LENGTH = { year: 365.25, month: 30.44, day: 1 } as const;

function Density(props: {
  readonly counts: TimelineView["buckets"];
  readonly bucket: TimelineView["bucket"];
  readonly stretch: Stretch;
  readonly width: number;
}) {
  const { counts, bucket, stretch, width } = props;
  const scale = width / (stretch.to - stretch.from);
  const wide = Math.max(1.5, LENGTH[bucket] * DAY * scale - 1);
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return (
    <svg className="density" width={width} height={DENSITY} aria-hidden="true">
      {counts.map(({ from, count }) => {
        const x = (instant(from) - stretch.from) * scale;
        const high = Math.max(1.5, (count / most) * DENSITY);
        return x + wide < 0 || x > width ? null : (
          <rect key={from} x={x} y={DENSITY - high} width={wide} height={high} />
        );
      })}
    </svg>
  );
}
