import { useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import type { IncidentView } from "../../api/types.ts";
import { Chain } from "../../claim/chain.tsx";
import { useWords, type Words } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LitText } from "../../ui/lit-text.tsx";
import { usePages } from "../../ui/rows.tsx";
import { Failure } from "../../ui/states.tsx";
import { ReviewTag } from "../../ui/verdict.tsx";
import { articleTitle } from "../../words/article.ts";

type Mention = IncidentView["mentions"][number];
/** Accounts that are asked for at once. */
const PAGE = 50;

/** Each account with its sentence, its chain and why it was joined; marked ones can be split off. */
export function Mentions(props: {
  readonly view: IncidentView;
  readonly leaving: readonly string[];
  readonly mark: (claim: string, on: boolean) => void;
  readonly split: () => void;
}) {
  const { view, leaving, mark, split } = props;
  const words = useWords();
  const { t, interval } = words;
  const { mentioned } = view;
  const [pages, setPages] = useState(0);
  const more = usePages<Mention>(`/incidents/${view.id}/mentions`, {}, PAGE, pages > 0);
  const mentions = pages === 0 || more.items.length === 0 ? view.mentions : more.items;
  const part = leaving.length > 0 && leaving.length < mentioned;
  return (
    <section className="accounts">
      <div className="row">
        <h2>{t("incident.mentions")}</h2>
        {mentioned > 1 && (
          <Button className="button small" isDisabled={!part} onPress={split}>
            {t("incident.split")}
          </Button>
        )}
      </div>
      <ol>
        {mentions.map(({ claim, joined }) => (
          <li key={claim.id} className="card account" id={claim.id}>
            <div className="row small">
              {mentioned > 1 && (
                <input
                  type="checkbox"
                  aria-label={t("incident.split.mark")}
                  title={t("incident.split.mark")}
                  checked={leaving.includes(claim.id)}
                  onChange={(event) => mark(claim.id, event.target.checked)}
                />
              )}
              <Foreign text={claim.document.outlet ?? t("documents.noOutlet")} as="strong" />
              <span className="num quiet">
                {claim.published === null ? t("documents.undated") : interval(claim.published)}
              </span>
              <Link href={`/documents/${claim.document.id}?claim=${claim.id}`}>
                <Foreign text={articleTitle(claim.document)} />
              </Link>
              {claim.review !== "proposed" && <ReviewTag review={claim.review} />}
            </div>
            <LitText text={claim.sentence.text} lit={claim.sentence.highlights} className="reading" />
            <Chain chain={claim.chain} />
            <details className="small">
              <summary>
                <Icon name="why" size={13} /> {t("incident.joined")}
              </summary>
              <p>
                {joined === null
                  ? t("incident.first")
                  : joined.reasons.map((reason) => reasonWords(reason, words)).join(" · ")}
              </p>
            </details>
          </li>
        ))}
      </ol>
      {more.isError && <Failure error={more.error} retry={() => void more.refetch()} />}
      {mentions.length < mentioned && (
        <div className="row">
          <Button
            className="button small"
            isDisabled={more.isFetching}
            onPress={() => {
              setPages(pages + 1);
              if (pages > 0) void more.fetchNextPage();
            }}
          >
            {t("app.more")}
          </Button>
          <span className="small quiet num">
            {t("incident.mentions.more", { n: mentions.length, total: mentioned })}
          </span>
        </div>
      )}
    </section>
  );
}

/** `same date (+2.2)` in the reader's language. */
function reasonWords(reason: string, { t, code }: Words): string {
  if (reason.startsWith(SAID)) return t("reason.said by", { who: reason.slice(SAID.length) });
  const at = reason.lastIndexOf(" (");
  return at < 0 ? code("reason", reason) : `${code("reason", reason.slice(0, at))} \u2066${reason.slice(at + 1)}\u2069`;
}
/** How joining begins what a person said. */
const SAID = "said by ";
