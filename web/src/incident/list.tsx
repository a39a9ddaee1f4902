import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { get } from "../api/client.ts";
import type { IncidentRow, Page } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { costWords, incidentTitle } from "../screens/incidents/words.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Names } from "../ui/names.tsx";
import { Failure } from "../ui/states.tsx";
import { ReviewTag } from "../ui/verdict.tsx";
import "./incident-list.css";

/** As many as one question of the server takes. */
export const MOST = 100;

/** Incidents by their ids, the earliest first; at most a hundred of them. */
export function useIncidents(ids: readonly string[]) {
  const asked = ids.slice(0, MOST).join(",");
  return useQuery({
    queryKey: ["incidents", "ids", asked],
    queryFn: async ({ signal }) =>
      (await get<Page<IncidentRow>>("/incidents", { ids: asked, sort: "date", limit: MOST }, signal)).items,
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** One incident in a few lines, as a way to its page. */
export function IncidentLine({ row }: { readonly row: IncidentRow }) {
  const words = useWords();
  const { t, code, interval, comma } = words;
  const parties = [
    [t("incident.by"), row.actors],
    [t("incident.against"), row.targets],
  ] as const;
  return (
    <Link className="incident-line" href={`/incidents/${row.id}`}>
      <span className="small quiet num">{interval(row.date)}</span>
      <strong>{incidentTitle(row, words)}</strong>
      <span className="small">
        {parties.map(([label, names]) =>
          names.length === 0 ? null : (
            <span key={label}>
              <span className="quiet">{label} </span>
              <Names of={names} most={2} />{" "}
            </span>
          ),
        )}
        {costWords(row, words).map(({ text, none }) => (
          <span key={text} className={none ? "cost none num" : "cost num"}>
            {text}
          </span>
        ))}
      </span>
      <Foreign as="span" className="reading clause" text={row.quote} />
      <span className="row">
        {row.kind !== "incident" && <span className="tag accent">{code("incident", row.kind)}</span>}
        {row.status !== null && row.status !== "asserted" && <span className="tag">{code("status", row.status)}</span>}
        {row.disputed.length > 0 && (
          <span className="tag warn">
            <span aria-hidden="true">≠</span>
            {row.disputed.map((field) => code("field", field)).join(comma)}
          </span>
        )}
        {row.review !== "proposed" && <ReviewTag review={row.review} />}
        <span className="small quiet num">{t("incident.outlets", { n: row.outlets })}</span>
      </span>
    </Link>
  );
}

/** Incidents named by id, as a list; says how many more there are than it shows. */
export function IncidentList(props: {
  readonly ids: readonly string[];
  readonly label: string;
  /** How many there are, where `ids` are the first of them. */
  readonly total?: number;
}) {
  const { ids, label } = props;
  const { t } = useWords();
  const incidents = useIncidents(ids);
  if (ids.length === 0) return null;
  if (incidents.isPending) return <p className="quiet small">{t("app.loading")}</p>;
  if (incidents.isError) return <Failure error={incidents.error} retry={() => void incidents.refetch()} />;
  const more = (props.total ?? ids.length) - incidents.data.length;
  return (
    <>
      <ul className="incident-list" aria-label={label}>
        {incidents.data.map((row) => (
          <li key={row.id}>
            <IncidentLine row={row} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="small quiet num">{t("list.more", { n: more })}</p>}
    </>
  );
}
