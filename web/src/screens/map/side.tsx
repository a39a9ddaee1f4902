import { Button } from "react-aria-components";
import type { Lane, MapPlace, MapView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { IncidentList } from "../../incident/list.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useUrl } from "../../url/state.ts";
import { project } from "./countries.ts";
import { keyOf } from "./view.ts";

/** Places listed before "show more". */
const LISTED = 40;

/** What is at the chosen place, the list of places that equals the map, and what has no place. */
export function MapSide(props: {
  readonly map: MapView;
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
  readonly go: (to: { readonly x: number; readonly y: number }) => void;
}) {
  const { map, chosen, choose, go } = props;
  const words = useWords();
  const { t, code, number } = words;
  const [url, setUrl] = useUrl();
  const shown = url.get("places") === "all" ? map.places.length : LISTED;
  const place = map.places.find((one) => keyOf(one) === chosen) ?? null;
  const lanes = ({ lanes: counts }: MapPlace) =>
    (Object.entries(counts) as [Lane, number][])
      .filter(([, n]) => n > 0)
      .map(([lane, n]) => `${code("lane", lane)} ${number(n)}`)
      .join(" · ");
  return (
    <aside className="map-side" aria-label={t("map.side")}>
      {place !== null && (
        <section aria-live="polite">
          <div className="row side-head">
            <h2>
              <Foreign text={words.name(place)} />
            </h2>
            <Button className="button plain small icon" aria-label={t("app.close")} onPress={() => choose(null)}>
              <Icon name="close" size={15} />
            </Button>
          </div>
          <p className="small quiet">
            {t("map.known", { depth: code("precision", place.precision) })} · {lanes(place)}
          </p>
          <IncidentList ids={place.incidents} total={place.count} label={words.name(place)} />
        </section>
      )}
      <section>
        <h2>
          {t("map.places")} <span className="quiet num">{number(map.places.length)}</span>
        </h2>
        {map.places.length === 0 ? (
          <p className="small quiet">{t("map.places.none")}</p>
        ) : (
          <ul className="place-list">
            {map.places.slice(0, shown).map((one) => (
              <li key={keyOf(one)}>
                <button
                  type="button"
                  className="place-row"
                  aria-pressed={keyOf(one) === chosen}
                  onClick={() => {
                    const [x, y] = project(one.lon, one.lat);
                    go({ x, y });
                    choose(keyOf(one));
                  }}
                >
                  <Foreign as="strong" text={words.name(one)} />
                  <span className="num">{number(one.count)}</span>
                  <span className="small quiet">
                    {code("precision", one.precision)} · {lanes(one)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {shown < map.places.length && (
          <Button className="button small" onPress={() => setUrl({ places: "all" }, { replace: true })}>
            {t("app.more")}
          </Button>
        )}
      </section>
      <section>
        <h2>
          {t("map.unplaced")} <span className="quiet num">{number(map.unplaced.total)}</span>
        </h2>
        {map.unplaced.total === 0 ? (
          <p className="small quiet">{t("map.unplaced.none")}</p>
        ) : (
          <>
            <p className="small quiet">{t("map.unplaced.why")}</p>
            <IncidentList ids={map.unplaced.ids} total={map.unplaced.total} label={t("map.unplaced")} />
          </>
        )}
      </section>
    </aside>
  );
}
