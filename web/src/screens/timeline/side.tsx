import { Button } from "react-aria-components";
import type { TimelineView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { IncidentList } from "../../incident/list.tsx";
import { Icon } from "../../ui/icon.tsx";

/** The chosen incident with what it answers, and those that have no date. */
export function Side(props: {
  readonly view: TimelineView;
  readonly undated: TimelineView["undated"];
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}) {
  const { view, undated, chosen, choose } = props;
  const { t, number } = useWords();
  const links = chosen === null ? [] : view.links.filter(({ from, to }) => from === chosen || to === chosen);
  const answers = links.filter(({ from }) => from === chosen).map(({ to }) => to);
  const answered = links.filter(({ to }) => to === chosen).map(({ from }) => from);
  return (
    <aside className="timeline-side" aria-label={t("timeline.side")}>
      <section aria-live="polite">
        {chosen === null ? (
          <p className="small quiet">{t("timeline.hint")}</p>
        ) : (
          <>
            <div className="row side-head">
              <h2>{t("timeline.chosen")}</h2>
              <Button className="button plain small icon" aria-label={t("app.close")} onPress={() => choose(null)}>
                <Icon name="close" size={15} />
              </Button>
            </div>
            <IncidentList ids={[chosen]} label={t("timeline.chosen")} />
            {answers.length > 0 && (
              <>
                <h3>{t("timeline.answers")}</h3>
                <IncidentList ids={answers} label={t("timeline.answers")} />
              </>
            )}
            {answered.length > 0 && (
              <>
                <h3>{t("timeline.answered")}</h3>
                <IncidentList ids={answered} label={t("timeline.answered")} />
              </>
            )}
          </>
        )}
      </section>
      <section>
        <h2>
          {t("timeline.undated")} <span className="quiet num">{number(undated.total)}</span>
        </h2>
        {undated.total === 0 ? (
          <p className="small quiet">{t("timeline.undated.none")}</p>
        ) : (
          <>
            <p className="small quiet">{t("timeline.undated.why")}</p>
            <IncidentList ids={undated.ids} total={undated.total} label={t("timeline.undated")} />
          </>
        )}
      </section>
    </aside>
  );
}
