import { useState } from "react";
import { Button } from "react-aria-components";
import type { IncidentRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Choice } from "../../ui/choice.tsx";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { type FilterName, useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { MergeSheet } from "./merge.tsx";
import { Row } from "./row.tsx";
import { INCIDENT_KINDS } from "./words.ts";
import "./incidents.css";

const NAMES = [
  "from",
  "to",
  "kind",
  "type",
  "place",
  "actor",
  "source",
  "status",
  "review",
  "grade",
  "disputed",
  "q",
] as const satisfies FilterName[];
const ORDERS = ["date", "dispute", "newest"] as const;
type Order = (typeof ORDERS)[number];

/** All incidents, series and prospects of the record, to be found, compared and merged. */
export default function Incidents() {
  const { t } = useWords();
  const filters = useFilters();
  const [params, setUrl] = useUrl();
  const sort = ORDERS.find((order) => order === params.get("sort")) ?? "dispute";
  const query = { ...Object.fromEntries(NAMES.map((name) => [name, filters[name]])), sort };
  const pages = usePages<IncidentRow>("/incidents", query);
  const [marked, setMarked] = useState<readonly IncidentRow[]>([]);
  const [merging, setMerging] = useState(false);
  const filtered = NAMES.some((name) => filters[name] !== undefined);
  const mark = (row: IncidentRow, on: boolean) =>
    setMarked(on ? [...marked, row] : marked.filter(({ id }) => id !== row.id));
  return (
    <div className="list-page incidents">
      <header>
        <div className="page-head list-head">
          <h1>{t("incidents.title")}</h1>
          <Choice<Order>
            label={t("incidents.sort")}
            value={sort}
            options={ORDERS.map((order) => [order, t(`incidents.sort.${order}`)] as const)}
            onChange={(order) => setUrl({ sort: order === "dispute" ? null : order })}
          />
        </div>
        <FilterBar names={NAMES} chosen={INCIDENT_KINDS}>
          <Shown n={pages.items.length} total={pages.total} />
        </FilterBar>
      </header>
      <Rows
        pages={pages}
        estimate={104}
        label={t("incidents.title")}
        row={(row) => <Row row={row} marked={marked.some(({ id }) => id === row.id)} mark={(on) => mark(row, on)} />}
        empty={
          filtered ? (
            <Empty
              icon="filter"
              title={t("empty.filtered.title")}
              action={t("filter.clear")}
              act={() => setUrl(Object.fromEntries(NAMES.map((name) => [name, null])))}
            >
              {t("empty.filtered.body")}
            </Empty>
          ) : (
            <Empty icon="incident" title={t("empty.record.title")} action={t("empty.record.action")} to="/start">
              {t("incidents.none.body")}
            </Empty>
          )
        }
      />
      {marked.length > 0 && (
        <section className="marked-bar card" aria-live="polite">
          <strong>{t("incidents.marked", { n: marked.length })}</strong>
          <Button className="button main small" isDisabled={marked.length < 2} onPress={() => setMerging(true)}>
            <Icon name="merge" size={15} />
            {t("incidents.merge")}
          </Button>
          <Button className="button small plain" onPress={() => setMarked([])}>
            {t("incidents.unmark")}
          </Button>
        </section>
      )}
      {merging && (
        <MergeSheet
          ids={marked.map(({ id }) => id)}
          close={(merged) => {
            setMerging(false);
            if (merged) setMarked([]);
          }}
        />
      )}
    </div>
  );
}
