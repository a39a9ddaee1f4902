import type { Interval, TruceTrack } from "../../../../src/record/index.ts";
import { useWords } from "../../i18n/index.ts";
import { EvidenceLink, EvidenceList } from "../../incident/evidence.tsx";
import { IncidentList, useIncidents } from "../../incident/list.tsx";
import { Loading } from "../../ui/states.tsx";
import { DAY, instant } from "../../words/dates.ts";
import { Part } from "./detail.tsx";

/** A truce: a strip of its days with what broke it, and the words for both. */
export function Truce({ track }: { readonly track: TruceTrack }) {
  const { t, day, interval } = useWords();
  const { declared, until, held, broken, evidence, incident } = track;
  const { data: breaches = [], isLoading } = useIncidents(broken.map((breach) => breach.incident));
  const dateOf = new Map<string, Interval | null>(breaches.map(({ id, date }) => [id, date]));
  return (
    <>
      {isLoading ? (
        <Loading />
      ) : (
        <Strip
          declared={declared}
          until={until}
          breaches={broken.map((breach) => dateOf.get(breach.incident) ?? null)}
        />
      )}
      <dl className="truce-facts">
        <dt>{t("tracks.declared")}</dt>
        <dd className="num">{interval(declared)}</dd>
        <dt>{t("tracks.until")}</dt>
        <dd className="num">{until === null ? t("app.nothing") : day(until)}</dd>
      </dl>
      <Part title={t("tracks.broken")} n={broken.length}>
        <ul className="topics">
          {broken.map((breach) => (
            <li key={`${breach.incident} ${breach.evidence.claim}`}>
              <span className={breach.basis === "said" ? "tag bad" : "tag warn"}>
                {t(`tracks.breach.${breach.basis}`)}
              </span>
              <IncidentList ids={[breach.incident]} label={t("tracks.broken")} />
              <EvidenceLink of={breach.evidence} />
            </li>
          ))}
        </ul>
      </Part>
      {broken.length === 0 && <p className="quiet">{t("tracks.broken.none.why")}</p>}
      <Part title={t("tracks.held")} n={held.length}>
        <EvidenceList of={held} label={t("tracks.held")} />
      </Part>
      <Part title={t("tracks.truce.incident")} n={1}>
        <IncidentList ids={[incident]} label={t("tracks.truce.incident")} />
      </Part>
      <Part title={t("tracks.words")} n={evidence.length}>
        <EvidenceList of={evidence} label={t("tracks.words")} />
      </Part>
    </>
  );
}

/** The days of the truce from beginning to end, with a mark on each day that it was broken; the lists below say the same. */
function Strip(props: {
  readonly declared: Interval | null;
  readonly until: string | null;
  readonly breaches: readonly (Interval | null)[];
}) {
  const { t, day, interval } = useWords();
  const { declared, until, breaches } = props;
  const begin = declared?.from ?? declared?.to ?? null;
  const dated = breaches.flatMap((breach) => {
    const at = breach?.from ?? breach?.to ?? null;
    return at === null ? [] : [{ at: instant(at), label: interval(breach) }];
  });
  if (begin === null) return <p className="notice">{t("tracks.strip.none")}</p>;
  const from = Math.min(instant(begin), ...dated.map(({ at }) => at));
  const end = until === null ? null : instant(until) + DAY;
  const to = Math.max(end ?? 0, from + 7 * DAY, ...dated.map(({ at }) => at + 2 * DAY));
  /** From here on it is no longer whole. */
  const first = dated.length === 0 ? null : Math.max(instant(begin), Math.min(...dated.map(({ at }) => at)));
  const share = (at: number) => `${((at - from) / (to - from)) * 100}%`;
  const long = (a: number, b: number) => `${((b - a) / (to - from)) * 100}%`;
  return (
    <figure className="truce-strip">
      <div className="strip" aria-hidden="true">
        <div
          className={end === null && first === null ? "ran open" : "ran"}
          style={{ insetInlineStart: share(instant(begin)), inlineSize: long(instant(begin), first ?? end ?? to) }}
        />
        {first !== null && (
          <div
            className="ran shaken"
            style={{ insetInlineStart: share(first), inlineSize: long(first, Math.max(end ?? to, first + DAY)) }}
          />
        )}
        {dated.map(({ at, label }) => (
          <div key={`${at} ${label}`} className="breach" title={label} style={{ insetInlineStart: share(at) }}>
            ✕
          </div>
        ))}
      </div>
      <figcaption className="row small quiet num">
        <span>{day(new Date(from).toISOString().slice(0, 10))}</span>
        <span>{breaches.length === 0 ? t("tracks.strip.held") : t("tracks.strip.broken", { n: breaches.length })}</span>
        <span>{day(new Date(to - DAY).toISOString().slice(0, 10))}</span>
      </figcaption>
    </figure>
  );
}
