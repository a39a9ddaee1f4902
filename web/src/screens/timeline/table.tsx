import { useMemo } from "react";
import { Link } from "wouter";
import type { TimelineView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { ReviewTag } from "../../ui/verdict.tsx";
import { incidentTitle } from "../incidents/words.ts";

/** What the chart draws, in words, the earliest first. */
export function TimelineTable({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const { t, code, number } = words;
  const rows = useMemo(
    () => [...view.items].sort((a, b) => ((a.from ?? a.to)! < (b.from ?? b.to)! ? -1 : 1)),
    [view.items],
  );
  const names = useMemo(
    () => new Map(view.items.map((item) => [item.id, incidentTitle(item, words)])),
    [view.items, words],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="card timeline-table" tabIndex={0} aria-label={t("timeline.as.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{code("field", "date")}</th>
            <th scope="col">{t("timeline.lane")}</th>
            <th scope="col">{code("field", "type")}</th>
            <th scope="col">{t("timeline.outlets")}</th>
            <th scope="col">{t("filter.review")}</th>
            <th scope="col">{t("timeline.answers")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <td className="num">{words.interval(item)}</td>
              <td>{code("lane", item.lane)}</td>
              <td>
                <Link href={`/incidents/${item.id}`}>{names.get(item.id)}</Link>{" "}
                {item.disputes > 0 && <span className="tag warn">≠ {t("timeline.disputed")}</span>}
              </td>
              <td className="num">{number(item.outlets)}</td>
              <td>
                <ReviewTag review={item.review} />
              </td>
              <td>
                {view.links
                  .filter(({ from }) => from === item.id)
                  .map(({ to, basis }) => (
                    <span key={to}>
                      <Link href={`/incidents/${to}`}>{names.get(to)}</Link> ({t(`link.${basis}`)})
                    </span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.items.length < view.total && (
        <p className="small quiet num">{t("list.more", { n: view.total - view.items.length })}</p>
      )}
    </section>
  );
}
