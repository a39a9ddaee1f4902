import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { get } from "../../api/client.ts";
import { useSession } from "../../api/queries.ts";
import type { MapView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { setSettings, useSettings } from "../../settings/store.ts";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { useSize } from "../../ui/size.ts";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { INCIDENT_FILTERS, INCIDENT_KINDS } from "../incidents/words.ts";
import { MapChart } from "./chart.tsx";
import { type Country, loadCountries } from "./countries.ts";
import { MapKey } from "./key.tsx";
import { MapSide } from "./side.tsx";
import { homeView, nearer, panned, readView, type View, writeView } from "./view.ts";
import "./map.css";

/** Until the shapes are here the places stand alone. */
const NONE: readonly Country[] = [];
/** Loaded when the places have been drawn: they are what one came for. */
const useCountries = (drawn: boolean) =>
  useQuery({
    queryKey: ["countries"],
    queryFn: async () => {
      await idle();
      return loadCountries();
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: drawn,
  });
const idle = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => done(), { timeout: 400 });
    else setTimeout(done, 50);
  });

/** Incidents in space, each as deep as its place is known. */
export default function MapScreen() {
  const { t } = useWords();
  const filters = useFilters();
  const query = Object.fromEntries(INCIDENT_FILTERS.map((name) => [name, filters[name]]));
  const map = useQuery({
    queryKey: ["map", query],
    queryFn: ({ signal }) => get<MapView>("/map", query, signal),
    placeholderData: keepPreviousData,
  });
  const countries = useCountries(map.data !== undefined);
  const filtered = INCIDENT_FILTERS.some((name) => filters[name] !== undefined);
  return (
    <div className="map">
      <header className="page-head">
        <h1>{t("nav.map")}</h1>
        <FilterBar names={INCIDENT_FILTERS} chosen={INCIDENT_KINDS}>
          {map.data !== undefined && <Shown n={map.data.total - map.data.unplaced.total} total={map.data.total} />}
        </FilterBar>
      </header>
      {map.isPending ? (
        <Loading />
      ) : map.isError ? (
        <Failure error={map.error} retry={() => void map.refetch()} />
      ) : map.data.total === 0 && filtered ? (
        <Filtered names={INCIDENT_FILTERS} />
      ) : map.data.total === 0 ? (
        <Empty icon="map" title={t("map.none.title")} action={t("empty.record.action")} to="/start">
          {t("incidents.none.body")}
        </Empty>
      ) : (
        <Open map={map.data} countries={countries} />
      )}
    </div>
  );
}

function Open(props: { readonly map: MapView; readonly countries: ReturnType<typeof useCountries> }) {
  const { map, countries } = props;
  const { t } = useWords();
  const [url, setUrl] = useUrl();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const home = () => homeView(map.places, size.width, size.height);
  const [own, setOwn] = useState<View | null>(null);
  const written = useRef(url.get("view"));
  const timer = useRef(0);
  const inUrl = url.get("view");
  useEffect(() => {
    if (inUrl !== written.current) setOwn(readView(inUrl));
    written.current = inUrl;
  }, [inUrl]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const view = own ?? readView(inUrl) ?? home();
  const show = (next: View) => {
    setOwn(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      written.current = writeView(next);
      setUrl({ view: written.current }, { replace: true });
    }, 200);
  };
  const { tiles = null, tilesCredit = null } = useSession().data ?? {};
  const { ground } = useSettings();
  const chosen = url.get("here");
  const choose = (here: string | null) => setUrl({ here }, { replace: true });
  const move = (x: number, y: number) => show(panned(view, x * 120, y * 120));
  useKeys([
    { id: "map-in", code: "Equal", label: t("timeline.in"), run: () => show(nearer(view, 1.7)) },
    { id: "map-out", code: "Minus", label: t("timeline.out"), run: () => show(nearer(view, 1 / 1.7)) },
    { id: "map-home", code: "Digit0", label: t("timeline.home"), run: () => show(home()) },
    { id: "map-left", code: "ArrowLeft", label: t("map.move"), run: () => move(-1, 0) },
    { id: "map-right", code: "ArrowRight", label: t("map.move"), run: () => move(1, 0) },
    { id: "map-up", code: "ArrowUp", label: t("map.move"), run: () => move(0, -1) },
    { id: "map-down", code: "ArrowDown", label: t("map.move"), run: () => move(0, 1) },
    { id: "map-close", code: "Escape", label: t("reader.close"), run: () => choose(null) },
  ]);
  return (
    <>
      <div className="map-box" ref={box}>
        {countries.isError && <Failure error={countries.error} retry={() => void countries.refetch()} />}
        {size.width > 0 && (
          <MapChart
            places={map.places}
            countries={countries.data ?? NONE}
            view={view}
            show={show}
            size={size}
            chosen={chosen}
            choose={choose}
            tiles={ground ? tiles : null}
          />
        )}
        <fieldset className="map-zoom">
          <legend className="visually-hidden">{t("timeline.zoom")}</legend>
          <Button className="button small" aria-label={t("timeline.in")} onPress={() => show(nearer(view, 1.7))}>
            +
          </Button>
          <Button className="button small" aria-label={t("timeline.out")} onPress={() => show(nearer(view, 1 / 1.7))}>
            −
          </Button>
          <Button className="button small" onPress={() => show(home())}>
            {t("timeline.home")}
          </Button>
          {tiles !== null && (
            <ToggleButton className="button small" isSelected={ground} onChange={(on) => setSettings({ ground: on })}>
              {t("map.ground")}
            </ToggleButton>
          )}
        </fieldset>
        {tiles !== null && ground && (
          <p className="small map-ground">
            {tilesCredit !== null && (
              <>
                <bdi>{tilesCredit}</bdi> ·{" "}
              </>
            )}
            {t("map.ground.from", { host: new URL(tiles).host })}
          </p>
        )}
      </div>
      <MapKey />
      <MapSide map={map} chosen={chosen} choose={choose} go={(to) => show({ ...to, k: Math.max(view.k, 30) })} />
    </>
  );
}
