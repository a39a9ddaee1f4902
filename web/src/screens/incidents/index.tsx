import { useState } from "react";
import { Button } from "react-aria-components";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { Choice } from "../../ui/choice.tsx";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { PreviewSheet } from "../incident/preview-sheet.tsx";
import { Row } from "./row.tsx";
import { INCIDENT_FILTERS, INCIDENT_KINDS } from "./words.ts";
import "./incidents.css";

const ORDERS = ["date", "dispute", "newest"] as const;
type Order = (typeof ORDERS)[number];

/** All incidents, series and prospects of the record, to be found, compared and merged. */
export default function Incidents() {
  const { t } = useWords();
  const filters = useFilters();
  const [params, setUrl] = useUrl();
  const sort = ORDERS.find((order) => order === params.get("sort")) ?? "dispute";
  const query = { ...Object.fromEntries(INCIDENT_FILTERS.map((name) => [name, filters[name]])), sort };
  const pages = usePages<IncidentRow>("/incidents", query);
  const [marked, setMarked] = useState<readonly IncidentRow[]>([]);
  const [merging, setMerging] = useState(false);
  const ids = marked.map(({ id }) => id);
  const filtered = INCIDENT_FILTERS.some((name) => filters[name] !== undefined);
  const mark = (row: IncidentRow, on: boolean) =>
    setMarked(on ? [...marked, row] : marked.filter(({ id }) => id !== row.id));
  const { judge, say, undoLast, takeBack } = useReviews();
  /** Two that look like one and are not: later joinings keep them apart. */
  const keepApart = async () => {
    const [target, other] = ids;
    if (target === undefined || other === undefined || ids.length > 2) return;
    setMarked([]);
    if ((await judge({ target, verdict: "different", others: [other] })) !== null)
      say("different", () => void undoLast());
  };
  useKeys([
    { id: "incidents-merge", code: "KeyM", label: t("incidents.merge"), run: () => setMerging(marked.length > 1) },
    { id: "incidents-different", code: "KeyD", label: t("incidents.different"), run: () => void keepApart() },
    { id: "incidents-undo", code: "KeyZ", label: t("app.undo"), run: () => void takeBack() },
  ]);
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
        <FilterBar names={INCIDENT_FILTERS} chosen={INCIDENT_KINDS}>
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
            <Filtered names={INCIDENT_FILTERS} />
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
            <Keycap code="KeyM" />
          </Button>
          <Button className="button small" isDisabled={marked.length !== 2} onPress={() => void keepApart()}>
            <Icon name="apart" size={15} />
            {t("incidents.different")}
            <Keycap code="KeyD" />
          </Button>
          <Button className="button small plain" onPress={() => setMarked([])}>
            {t("incidents.unmark")}
          </Button>
        </section>
      )}
      {merging && (
        <PreviewSheet
          words="incidents.merge"
          path="/incidents/preview-merge"
          body={{ ids }}
          verdict={{ target: ids[0]!, verdict: "same", others: ids.slice(1) }}
          close={(merged) => {
            setMerging(false);
            if (merged) setMarked([]);
          }}
        />
      )}
    </div>
  );
}
