import { type KeyboardEvent, useMemo, useRef } from "react";
import type { Lane, TimelineView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useDrag } from "../../ui/drag.ts";
import { useSize } from "../../ui/size.ts";
import { useWheel } from "../../ui/wheel.ts";
import { incidentTitle } from "../incidents/words.ts";
import { Axis } from "./axis.tsx";
import { LaneRow, ROW } from "./lane.tsx";
import { type Laid, lay } from "./lay.ts";
import { Links, type Spot } from "./links.tsx";
import { moved, type Stretch, zoomed } from "./scale.ts";

const LANES: readonly Lane[] = ["force", "talks", "statements", "other"];
/** Height of what a lane has beside its rows, and of the axis. */
const HEAD = 52;
const AXIS = 34;

export function Chart(props: {
  readonly view: TimelineView;
  readonly stretch: Stretch;
  readonly show: (stretch: Stretch) => void;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}) {
  const { view, stretch, show, chosen, choose } = props;
  const words = useWords();
  const { t } = words;
  const rtl = words.lang === "ar";
  const box = useRef<HTMLFieldSetElement>(null);
  const { width, height } = useSize(box);
  const lanes = useMemo(() => {
    const label = (item: TimelineView["items"][number]) => incidentTitle(item, words);
    const present = LANES.filter((lane) => lane !== "other" || view.items.some((item) => item.lane === lane));
    const room = Math.max(present.length * 2, Math.floor((height - AXIS - present.length * HEAD) / ROW));
    const laidTo = (most: Readonly<Record<string, number>>) =>
      present.map((lane) =>
        lay(
          lane,
          view.items.filter((item) => item.lane === lane),
          stretch,
          width,
          most[lane] ?? room,
          label,
        ),
      );
    const free = laidTo({});
    return laidTo(shared(free, room));
  }, [view, stretch, width, height, words]);
  useWheel(box, (event) => {
    const rect = box.current!.getBoundingClientRect();
    const x = rtl ? rect.right - event.clientX : event.clientX - rect.left;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (sideways !== 0) show(moved(stretch, ((rtl ? -1 : 1) * sideways) / width));
    else {
      const around = stretch.from + ((stretch.to - stretch.from) * x) / width;
      show(zoomed(stretch, 1.0016 ** Math.max(-400, Math.min(400, event.deltaY)), around));
    }
  });
  const drag = useDrag(stretch, (from, dx) => show(moved(from, ((rtl ? 1 : -1) * dx) / Math.max(width, 1))));
  const bars = lanes.flatMap(({ bars: all }) => all);
  const stop = bars.some(({ item }) => item.id === chosen) ? chosen : (firstOf(lanes)?.item.id ?? null);
  const { spots, total } = spotsOf(lanes, view.items.length < view.total);
  const step = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.id;
    const next = id === undefined ? null : neighbour(lanes, id, event.key, rtl);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <fieldset className="chart card" ref={box} {...drag} onKeyDown={step}>
      <legend className="visually-hidden">{t("timeline.chart")}</legend>
      {width > 0 && (
        <>
          <Axis stretch={stretch} width={width} />
          <div className="lanes">
            {lanes.map((laid) => (
              <LaneRow
                key={laid.lane}
                laid={laid}
                stretch={stretch}
                width={width}
                counts={view}
                chosen={chosen}
                stop={stop}
                choose={choose}
              />
            ))}
            <Links links={view.links} spots={spots} chosen={chosen} height={total} />
          </div>
          {bars.length === 0 && <p className="chart-empty quiet">{t("timeline.nothing")}</p>}
        </>
      )}
    </fieldset>
  );
}

/** Rows for each lane when there are not enough for all: the lanes that want most give first. */
function shared(lanes: readonly Laid[], room: number): Record<string, number> {
  const rows = Object.fromEntries(lanes.map(({ lane, rows: wanted }) => [lane, Math.max(1, wanted)]));
  const sum = () => Object.values(rows).reduce((a, b) => a + b, 0);
  while (sum() > room) {
    const [lane, most] = Object.entries(rows).reduce((a, b) => (b[1] > a[1] ? b : a));
    if (most <= 1) break;
    rows[lane] = most - 1;
  }
  return rows;
}

const firstOf = (lanes: readonly Laid[]) =>
  lanes
    .flatMap(({ bars }) => bars)
    .reduce<Laid["bars"][number] | null>((a, b) => (a === null || b.x < a.x ? b : a), null);

/** Where each bar begins, for the arrows between them. */
function spotsOf(lanes: readonly Laid[], dense: boolean) {
  const spots = new Map<string, Spot>();
  let y = 0;
  for (const { bars, rows, left } of lanes) {
    const head = 26;
    for (const { item, x, width, row } of bars) {
      spots.set(item.id, { x: x + Math.min(width, 24) / 2, y: y + head + row * ROW + ROW / 2 });
    }
    y += head + Math.max(1, rows) * ROW + (dense || left > 0 ? 20 : 2) + 5;
  }
  return { spots, total: y };
}

/** The bar that an arrow key leads to: earlier and later in a lane, or the nearest of the next lane. */
function neighbour(lanes: readonly Laid[], id: string, key: string, rtl: boolean): string | null {
  const at = lanes.findIndex(({ bars }) => bars.some(({ item }) => item.id === id));
  if (at === -1) return null;
  const here = lanes[at]!.bars.find(({ item }) => item.id === id)!;
  const along = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (along !== 0) {
    const order = [...lanes[at]!.bars].sort((a, b) => a.x - b.x || a.row - b.row);
    return order[order.indexOf(here) + (rtl ? -along : along)]?.item.id ?? null;
  }
  const by = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (by === 0) return null;
  for (let i = at + by; i >= 0 && i < lanes.length; i += by) {
    const near = [...lanes[i]!.bars].sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
    if (near !== undefined) return near.item.id;
  }
  return null;
}
