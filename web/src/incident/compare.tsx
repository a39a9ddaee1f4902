import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { EventClaim, IncidentRow, Named } from "../../../src/record/index.ts";
import { get } from "../api/client.ts";
import { useReviews } from "../api/reviews.ts";
import type { Card, Page } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Choice } from "../ui/choice.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Foreign } from "../ui/foreign.tsx";
import { Icon } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { DAY, instant } from "../words/dates.ts";
import { eventWords } from "../words/values.ts";

const shifted = (date: string, days: number) =>
  new Date(Date.parse(date.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);

/** Rows that are shown. */
const MOST = 30;

/** What is compared with others: its id for a judgement, the incident that it is in, and what it says of itself. */
export interface Compared {
  readonly target: string;
  readonly own: string | null;
  readonly type: string | null;
  readonly place: Named | null;
  /** Its first day, else when it was published; null when neither is known. */
  readonly day: string | null;
  /** The first day after it; null when that is not known. */
  readonly until: string | null;
}

/** What an event or a card is compared by; null where it is neither an event nor an incident. */
export function comparedOf(card: Card): Compared | null {
  if (card.claim.kind !== "event") return null;
  const event = card.claim.claim as EventClaim;
  const time = event.date ?? card.claim.published;
  const own = card.incident?.id ?? card.claim.incident;
  const [day, until] = [time?.from ?? null, time?.to ?? null];
  return { target: card.id, own, type: event.type, place: event.place, day, until };
}

/** How unlike an incident is, in days: other types, other places and long or unknown times count as far. */
function distance({ date, place, type }: IncidentRow, to: Compared): number {
  const other = type === to.type ? 0 : 8;
  const elsewhere = other + (place === null || to.place === null ? 5 : place.name === to.place.name ? 0 : 8);
  if (date === null || date.from === null || date.to === null || to.day === null) return elsewhere + 10;
  const [from, until] = [date.from, date.to].map((text) => instant(text) / DAY) as [number, number];
  const first = instant(to.day) / DAY;
  const last = to.until === null ? first : Math.max(first, instant(to.until) / DAY - 1);
  return elsewhere + Math.max(0, from - last, first - from) + Math.max(0, until - from - 1);
}

const WAYS = ["same", "different"] as const;
export type Way = (typeof WAYS)[number];

/** Buttons and keys that open the list of what an incident may be the same as, or is not. `compared` is null where nothing can be compared. */
export function CompareButtons({ compared }: { readonly compared: Compared | null }) {
  const { t } = useWords();
  const [way, setWay] = useState<Way | null>(null);
  const open = (next: Way) => compared !== null && setWay(next);
  useKeys([
    { id: "compare-same", code: "KeyM", label: t("judge.same"), run: () => open("same") },
    { id: "compare-different", code: "KeyD", label: t("judge.different"), run: () => open("different") },
  ]);
  return (
    <>
      <Button className="button small" onPress={() => open("same")} isDisabled={compared === null}>
        <Icon name="merge" size={14} />
        {t("judge.same")} <Keycap code="KeyM" />
      </Button>
      <Button className="button small" onPress={() => open("different")} isDisabled={compared === null}>
        <Icon name="apart" size={14} />
        {t("judge.different")} <Keycap code="KeyD" />
      </Button>
      {way !== null && compared !== null && <Compare compared={compared} first={way} onClose={() => setWay(null)} />}
    </>
  );
}

/** Says that an incident is the same as another one of the record, or that it is not: a list of those of about its time, or of all that hold some words. */
function Compare(props: { readonly compared: Compared; readonly first: Way; readonly onClose: () => void }) {
  const { compared, first, onClose } = props;
  const words = useWords();
  const { t, interval, name } = words;
  const { judge, say, undoLast } = useReviews();
  const [way, setWay] = useState<Way>(first);
  const [q, setQ] = useState("");
  const { target, own, day, until, place } = compared;
  const whole = (text: string | null) => (text !== null && /^\d{4}-\d\d-\d\d/.test(text) ? text : null);
  const [start, end] = [whole(day), whole(until) ?? whole(day)];
  const near = start === null || end === null ? {} : { from: shifted(start, -4), to: shifted(end, 5) };
  const found = useQuery({
    queryKey: ["incidents", "near", target, q],
    // Those of its own place first: of the many of its days, one question gives no more than the first.
    queryFn: async ({ signal }) => {
      const ask = (filter: object) => get<Page<IncidentRow>>("/incidents", { ...filter, limit: 200 }, signal);
      const asked = q !== "" ? [{ q }] : place === null ? [near] : [{ ...near, place: place.name }, near];
      const pages = await Promise.all(asked.map(ask));
      return [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.id, row])).values()];
    },
  });
  const rows = (found.data ?? [])
    .filter(({ id }) => id !== own)
    .map((row) => ({ row, far: distance(row, compared) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ row }) => row);
  const settle = async (row: IncidentRow) => {
    onClose();
    if ((await judge({ target, verdict: way, others: [row.id] })) !== null) say(way, () => void undoLast());
  };
  return (
    <Sheet title={t(`judge.${way}.title`)} open onClose={onClose}>
      <Choice
        label={t("judge.compare")}
        value={way}
        options={WAYS.map((one) => [one, t(`judge.compare.${one}`)])}
        onChange={setWay}
      />
      <p className="small quiet">{t(`judge.${way}.about`)}</p>
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
            <button type="button" className="side-row" onClick={() => void settle(row)}>
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
    </Sheet>
  );
}
