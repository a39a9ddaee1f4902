import { Link } from "wouter";
import type { ActorRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Choice } from "../../ui/choice.tsx";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Names } from "../../ui/names.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { Network } from "./network.tsx";
import "./actors.css";

/** Everyone who acts, suffers or speaks, as a list and as who acts on whom. */
export default function Actors() {
  const { t } = useWords();
  const { q } = useFilters();
  const [url, setUrl] = useUrl();
  const network = url.get("as") === "network";
  const pages = usePages<ActorRow>("/actors", { q });
  return (
    <div className="list-page actors">
      <header className="page-head list-head">
        <h1>{t("nav.actors")}</h1>
        <Choice
          label={t("timeline.as")}
          value={network ? "network" : "list"}
          options={[
            ["list", t("actors.list")],
            ["network", t("actors.network")],
          ]}
          onChange={(as) => setUrl({ as: as === "network" ? as : null })}
        />
        <FilterBar names={["q"]}>{!network && <Shown n={pages.items.length} total={pages.total} />}</FilterBar>
      </header>
      {network ? (
        <div className="network-page">
          <Network />
        </div>
      ) : (
        <Rows
          pages={pages}
          estimate={66}
          label={t("nav.actors")}
          row={(row) => <Row row={row} />}
          empty={
            q === undefined ? (
              <Empty icon="actor" title={t("actors.none.title")} action={t("empty.record.action")} to="/start">
                {t("actors.none.body")}
              </Empty>
            ) : (
              <Filtered names={["q"]} />
            )
          }
        />
      )}
    </div>
  );
}

function Row({ row }: { readonly row: ActorRow }) {
  const words = useWords();
  const { t } = words;
  const other = words.lang === "en" && row.name_en !== null ? row.name : (row.name_en ?? row.aliases[0] ?? null);
  const office = row.offices[0];
  return (
    <Link className="actor-row" href={`/actors/${row.id}`}>
      <span>
        <Names as="strong" of={[row]} />
        {other !== null && other !== words.name(row) && <Foreign className="small quiet" text={other} />}
      </span>
      <span className="small quiet">{office !== undefined && <Foreign text={office.role} />}</span>
      <span className="actor-counts small num">
        <span>{t("actors.did", { n: row.did })}</span>
        <span>{t("actors.suffered", { n: row.suffered })}</span>
        <span>{t("actors.said", { n: row.said })}</span>
      </span>
    </Link>
  );
}
