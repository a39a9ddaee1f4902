import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { get } from "../../api/client.ts";
import type { TimelineView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { Choice } from "../../ui/choice.tsx";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { type Filters, useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { DAY, instant } from "../../words/dates.ts";
import { INCIDENT_FILTERS, INCIDENT_KINDS } from "../incidents/words.ts";
import { Chart } from "./chart.tsx";
import { asked, moved, readStretch, type Stretch, usual, writeStretch, zoomed } from "./scale.ts";
import { Side } from "./side.tsx";
import { TimelineTable } from "./table.tsx";
import "./timeline.css";

/** Bars at most; the counts below the lanes tell of all. */
const ITEMS = 600;

/** Incidents in time, in lanes for force, talks and statements. */
export default function Timeline() {
  const { t } = useWords();
  const filters = useFilters();
  const query = Object.fromEntries(INCIDENT_FILTERS.map((name) => [name, filters[name]])) as Filters;
  const whole = useQuery({
    queryKey: ["timeline", query, "whole"],
    queryFn: ({ signal }) => get<TimelineView>("/timeline", { ...query, limit: 1 }, signal),
    placeholderData: keepPreviousData,
  });
  if (whole.isPending) return <Loading />;
  if (whole.isError) {
    return (
      <div className="page">
        <Failure error={whole.error} retry={() => void whole.refetch()} />
      </div>
    );
  }
  const { range, bucket, buckets, undated } = whole.data;
  const filtered = INCIDENT_FILTERS.some((name) => filters[name] !== undefined);
  return (
    <div className="timeline">
      {range !== null && buckets.length > 0 ? (
        <Open query={query} whole={whole.data} home={homeOf(query, { bucket, buckets, range })} />
      ) : (
        <>
          <header className="page-head timeline-head">
            <h1>{t("nav.timeline")}</h1>
            <FilterBar names={INCIDENT_FILTERS} chosen={INCIDENT_KINDS} />
          </header>
          {filtered ? (
            <Filtered names={INCIDENT_FILTERS}>
              {undated.total > 0 && t("timeline.none.undated", { n: undated.total })}
            </Filtered>
          ) : (
            <Empty icon="timeline" title={t("timeline.none.title")} action={t("empty.record.action")} to="/start">
              {undated.total > 0 ? t("timeline.none.undated", { n: undated.total }) : t("timeline.none.body")}
            </Empty>
          )}
        </>
      )}
    </div>
  );
}

/** What is shown before anybody zooms: the stretch that the filter names, or where most incidents lie. */
function homeOf(query: Filters, counted: Parameters<typeof usual>[0]): Stretch {
  const most = usual(counted);
  const from = query.from === undefined ? most.from : instant(query.from);
  const to = query.to === undefined ? most.to : instant(query.to);
  return from < to ? { from, to } : most;
}

function Open({ query, whole, home }: { query: Filters; whole: TimelineView; home: Stretch }) {
  const { t } = useWords();
  const [url, setUrl] = useUrl();
  const [stretch, setStretch] = useStretch(url.get("span"), home, (span) => setUrl({ span }, { replace: true }));
  const chosen = url.get("item");
  const choose = (item: string | null) => setUrl({ item }, { replace: true });
  const table = url.get("as") === "table";
  const window = asked(stretch);
  const later = (a: string, b = a) => (a > b ? a : b);
  const dates = {
    from: later(window.from, query.from),
    to: query.to !== undefined && query.to < window.to ? query.to : window.to,
  };
  const view = useQuery({
    queryKey: ["timeline", query, dates],
    queryFn: ({ signal }) => get<TimelineView>("/timeline", { ...query, ...dates, limit: ITEMS }, signal),
    placeholderData: keepPreviousData,
  });
  const zoom = (by: number) => setStretch(zoomed(stretch, by));
  const move = (by: number) => setStretch(moved(stretch, by));
  const rtl = document.documentElement.dir === "rtl";
  const all = whole.range === null ? home : edged(instant(whole.range.from), instant(whole.range.to));
  useKeys([
    { id: "timeline-in", code: "Equal", label: t("timeline.in"), run: () => zoom(0.5) },
    { id: "timeline-out", code: "Minus", label: t("timeline.out"), run: () => zoom(2) },
    { id: "timeline-all", code: "Digit0", label: t("timeline.all"), run: () => setStretch(all) },
    { id: "timeline-left", code: "ArrowLeft", label: t("timeline.move"), run: () => move(rtl ? 0.2 : -0.2) },
    { id: "timeline-right", code: "ArrowRight", label: t("timeline.move"), run: () => move(rtl ? -0.2 : 0.2) },
    { id: "timeline-close", code: "Escape", label: t("reader.close"), run: () => choose(null) },
  ]);
  return (
    <>
      <header className="timeline-head">
        <div className="page-head">
          <h1>{t("nav.timeline")}</h1>
          <FilterBar names={INCIDENT_FILTERS} chosen={INCIDENT_KINDS}>
            <Shown n={view.data?.items.length ?? 0} total={view.data?.total ?? null} />
          </FilterBar>
        </div>
        <div className="row">
          <Choice
            label={t("timeline.as")}
            value={table ? "table" : "chart"}
            options={[
              ["chart", t("timeline.as.chart")],
              ["table", t("timeline.as.table")],
            ]}
            onChange={(as) => setUrl({ as: as === "table" ? as : null })}
          />
          <Zoom zoom={zoom} move={move} home={() => setStretch(home)} all={() => setStretch(all)} />
          <Legend />
        </div>
      </header>
      {view.isError ? (
        <Failure error={view.error} retry={() => void view.refetch()} />
      ) : view.data === undefined ? (
        <Loading />
      ) : table ? (
        <TimelineTable view={view.data} />
      ) : (
        <Chart view={view.data} stretch={stretch} show={setStretch} chosen={chosen} choose={choose} />
      )}
      <Side view={view.data ?? whole} undated={whole.undated} chosen={chosen} choose={choose} />
    </>
  );
}

const edged = (from: number, to: number): Stretch => {
  const edge = Math.max((to - from) * 0.03, DAY);
  return { from: from - edge, to: to + edge + DAY };
};

/** The stretch shown: at once on the screen, a little later in the address. */
function useStretch(written: string | null, home: Stretch, write: (span: string | null) => void) {
  const [stretch, setStretch] = useState<Stretch>(() => readStretch(written) ?? home);
  const own = useRef(written);
  const timer = useRef(0);
  const homeKey = writeStretch(home);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the address says, or another home, moves the view from outside
  useEffect(() => {
    if (written === null || written !== own.current) setStretch(readStretch(written) ?? home);
    own.current = written;
  }, [written, homeKey]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (next: Stretch) => {
    setStretch(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      own.current = writeStretch(next);
      write(own.current);
    }, 200);
  };
  return [stretch, set] as const;
}

function Zoom(props: {
  readonly zoom: (by: number) => void;
  readonly move: (by: number) => void;
  readonly home: () => void;
  readonly all: () => void;
}) {
  const { zoom, move, home, all } = props;
  const { t } = useWords();
  return (
    <fieldset className="zoom">
      <legend className="visually-hidden">{t("timeline.zoom")}</legend>
      <Button className="button small icon" aria-label={t("timeline.earlier")} onPress={() => move(-0.5)}>
        <span className="flip">
          <Icon name="next" size={15} />
        </span>
      </Button>
      <Button className="button small" aria-label={t("timeline.in")} onPress={() => zoom(0.5)}>
        +
      </Button>
      <Button className="button small" aria-label={t("timeline.out")} onPress={() => zoom(2)}>
        −
      </Button>
      <Button className="button small icon" aria-label={t("timeline.later")} onPress={() => move(0.5)}>
        <Icon name="next" size={15} />
      </Button>
      <Button className="button small" onPress={home}>
        {t("timeline.home")}
      </Button>
      <Button className="button small" onPress={all}>
        {t("timeline.all")}
      </Button>
    </fieldset>
  );
}

function Legend() {
  const { t, code } = useWords();
  return (
    <ul className="legend small" aria-label={t("timeline.legend")}>
      {(["accepted", "proposed", "unsure", "rejected"] as const).map((state) => (
        <li key={state}>
          <span className={`bar-mark ${state}`} /> {code("review", state)}
        </li>
      ))}
      <li className="quiet">{t("timeline.length")}</li>
    </ul>
  );
}
