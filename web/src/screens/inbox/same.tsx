import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EventClaim, IncidentRow } from "../../../../src/record/index.ts";
import { get } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { Card, Page } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { DAY, instant } from "../../words/dates.ts";
import { eventWords } from "../../words/values.ts";

const shifted = (date: string, days: number) =>
  new Date(Date.parse(date.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);

/** Rows that are shown. */
const MOST = 30;

/** How unlike an incident is, in days: other types, other places and long or unknown times count as far. */
function distance({ date, place, type }: IncidentRow, event: EventClaim | null, day: string | null): number {
  const other = type === event?.type ? 0 : 8;
  const elsewhere = other + (place === null || event?.place == null ? 3 : place.name === event.place.name ? 0 : 6);
  if (date === null || date.from === null || date.to === null || day === null) return elsewhere + 10;
  const [from, to, at] = [date.from, date.to, day].map((text) => instant(text) / DAY);
  return elsewhere + Math.abs(from! - at!) + Math.max(0, to! - from! - 1);
}

/** Says that the claim's event is the same as another one of the record: a list of those of about its time, or of all that hold some words. */
export function SameAs({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const words = useWords();
  const { t, interval, name } = words;
  const { judge, say, undoLast } = useReviews();
  const [q, setQ] = useState("");
  const event = card.claim.kind === "event" ? (card.claim.claim as EventClaim) : null;
  const day = event?.date?.from ?? card.claim.published?.from ?? null;
  const near = day === null || !/^\d{4}-\d\d-\d\d/.test(day) ? {} : { from: shifted(day, -4), to: shifted(day, 5) };
  const found = useQuery({
    queryKey: ["incidents", "near", card.id, q],
    queryFn: ({ signal }) => get<Page<IncidentRow>>("/incidents", { ...(q === "" ? near : {}), q, limit: 200 }, signal),
    enabled: event !== null,
  });
  const own = card.incident?.id ?? card.claim.incident;
  const rows = (found.data?.items ?? [])
    .filter(({ id }) => id !== own)
    .map((row) => ({ row, far: distance(row, event, day) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ row }) => row);
  const join = async (row: IncidentRow) => {
    onClose();
    if ((await judge({ target: card.id, verdict: "same", others: [row.id] })) !== null)
      say("same", () => void undoLast());
  };
  return (
    <Sheet title={t("judge.same.title")} open onClose={onClose}>
      {event === null ? (
        <p>{t("judge.onlyEvents")}</p>
      ) : (
        <>
          <input
            className="input"
            dir="auto"
            aria-label={t("judge.same.filter")}
            placeholder={t("judge.same.filter")}
            value={q}
            onChange={(change) => setQ(change.target.value)}
          />
          {found.isPending && <Loading />}
          {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
          {found.data !== undefined && rows.length === 0 && <p className="quiet">{t("judge.same.none")}</p>}
          <ul className="side-list same-list">
            {rows.map((row) => (
              <li key={row.id}>
                <button type="button" className="side-row" onClick={() => void join(row)}>
                  <strong>
                    {eventWords({ type: row.type as EventClaim["type"], mode: row.mode }, words)}
                    {row.place !== null && ` · ${name(row.place)}`}
                  </strong>
                  <span className="small quiet">
                    {interval(row.date)} · {t("inbox.incident", { n: row.outlets })}
                  </span>
                  <Foreign text={row.quote} className="quoted small clip" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
