import { useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Link } from "wouter";
import { address } from "../../api/client.ts";
import type { ClaimView, DocumentView, Review } from "../../api/types.ts";
import { ClaimDetail } from "../../claim/detail.tsx";
import { type MessageKey, useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Own } from "../../ui/own.tsx";
import { KindTag, ReviewTag } from "../../ui/verdict.tsx";
import { useUrl } from "../../url/state.ts";
import { articleTitle } from "../../words/article.ts";
import { problemWords } from "../../words/faults.ts";
import { claimTitle } from "../../words/values.ts";
import { selectedSpan } from "./place.ts";

type Span = { readonly start: number; readonly end: number };
/** Rows of a list that are drawn at once. */
const MOST = 200;

/** What was found in the article: the way to its marks by keyboard, and one claim in full. */
export function Side(props: {
  readonly view: DocumentView;
  readonly layers: ReadonlySet<string>;
  readonly chosen: ClaimView | null;
  readonly onChoose: (claim: ClaimView | null) => void;
  readonly onLight: (spans: readonly Span[]) => void;
  readonly onSeek: (at: number) => void;
}) {
  const { view, layers, chosen, onChoose, onLight, onSeek } = props;
  const { t, number } = useWords();
  const [url, setUrl] = useUrl();
  const tab = url.get("tab") ?? "claims";
  const marks = view.marks.filter(({ layer }) => layers.has(layer) && layer !== "furniture");
  return (
    <section className="side" aria-label={t("reader.side")}>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => setUrl({ tab: key === "claims" ? null : String(key) }, { replace: true })}
      >
        <TabList aria-label={t("reader.side")} className="tab-list">
          <Tab id="claims" className="tab">
            {t("reader.tab.claims")} <span className="num quiet">{number(view.claims.length)}</span>
          </Tab>
          <Tab id="marks" className="tab">
            {t("reader.tab.marks")} <span className="num quiet">{number(marks.length)}</span>
          </Tab>
          <Tab id="about" className="tab">
            {t("reader.tab.about")}
          </Tab>
        </TabList>
        <TabPanel id="claims" className="tab-panel">
          {chosen !== null && (
            <ClaimDetail
              key={chosen.id}
              claim={chosen}
              text={view.text}
              selected={() => {
                const span = selectedSpan(view.text);
                return span === null ? null : { ...span, quote: view.text.slice(span.start, span.end) };
              }}
              onLight={onLight}
              onSeek={onSeek}
              onClose={() => onChoose(null)}
            />
          )}
          {view.claims.length === 0 && <p className="quiet">{t("reader.claims.empty")}</p>}
          <Some items={view.claims}>
            {(claim) => <ClaimRow key={claim.id} claim={claim} chosen={claim.id === chosen?.id} onChoose={onChoose} />}
          </Some>
        </TabPanel>
        <TabPanel id="marks" className="tab-panel">
          {marks.length === 0 && <p className="quiet">{t("reader.marks.empty")}</p>}
          <Some items={marks}>
            {(mark) => (
              <li key={`${mark.layer}:${mark.start}:${mark.end}:${mark.kind}`}>
                <button
                  type="button"
                  className="side-row mark"
                  onClick={() => onSeek(mark.start)}
                  onFocus={() => onLight([mark])}
                  onBlur={() => onLight([])}
                  onMouseEnter={() => onLight([mark])}
                  onMouseLeave={() => onLight([])}
                >
                  <Foreign text={view.text.slice(mark.start, mark.end)} className="quoted" />
                  <MarkKind layer={mark.layer} kind={mark.kind} />
                </button>
              </li>
            )}
          </Some>
        </TabPanel>
        <TabPanel id="about" className="tab-panel">
          <About view={view} onSeek={onSeek} onLight={onLight} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

function MarkKind({ layer, kind }: { readonly layer: string; readonly kind: string }) {
  const { t, code } = useWords();
  const label = code("mention", kind);
  const shown = label === kind ? code("kind", kind) : label;
  return (
    <span className={`small mark-kind ${layer}`}>
      {shown === kind ? t(`reader.layer.${layer}` as "reader.layer.who") : shown}
    </span>
  );
}

/** A list that draws its first rows and the rest when asked. */
function Some<T>({
  items,
  children,
}: {
  readonly items: readonly T[];
  readonly children: (item: T) => React.ReactNode;
}) {
  const { t } = useWords();
  const [most, setMost] = useState(MOST);
  return (
    <>
      <ul className="side-list">{items.slice(0, most).map(children)}</ul>
      {items.length > most && (
        <Button className="button small" onPress={() => setMost(most + MOST)}>
          {t("app.more")}
        </Button>
      )}
    </>
  );
}

function ClaimRow(props: {
  readonly claim: ClaimView;
  readonly chosen: boolean;
  readonly onChoose: (claim: ClaimView) => void;
}) {
  const words = useWords();
  const { claim, chosen, onChoose } = props;
  return (
    <li>
      <button
        type="button"
        className="side-row"
        aria-pressed={chosen}
        data-claim={claim.id}
        onClick={() => onChoose(claim)}
      >
        <span className="side-row-head">
          <KindTag kind={claim.kind} />
          {claim.review !== "proposed" && <ReviewTag review={claim.review} />}
        </span>
        <Own className="side-row-title">{claimTitle(claim.kind, claim.claim, words)}</Own>
        <Foreign text={claim.claim.quote} className="quoted small clip" />
      </button>
    </li>
  );
}

function About({ view, onSeek, onLight }: Pick<Parameters<typeof Side>[0], "view" | "onSeek" | "onLight">) {
  const words = useWords();
  const { t, interval, moment, code, number } = words;
  const { document: article, published, problems } = view;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t("reader.outlet"), article.outlet === null ? null : <Foreign key="outlet" text={article.outlet} />],
    [t("reader.published"), published && `${interval(published)} (${code("basis", published.basis)})`],
    [
      t("reader.url"),
      article.url === null ? null : <Foreign key="url" text={readable(article.url)} lang="en" className="address" />,
    ],
    [
      t("reader.origin"),
      <Foreign
        key="o"
        lang="en"
        text={`${article.origin.path}${article.origin.item === null ? "" : ` · ${t("reader.item", { n: article.origin.item })}`}`}
      />,
    ],
    [t("reader.readAt"), moment(article.readAt)],
    [t("reader.version"), view.version && <code dir="ltr">{view.version}</code>],
    [
      t("reader.sha"),
      <code key="s" dir="ltr" className="hash">
        {article.sha256}
      </code>,
    ],
  ];
  return (
    <div className="about">
      <dl className="fields">
        {rows
          .filter(([, value]) => value !== null && value !== "")
          .map(([label, value]) => (
            <div className="field-row" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <a className="button small" href={address(`/documents/${article.id}/original`)} download>
        {t("reader.original")}
      </a>
      {view.copies.length > 0 && (
        <>
          <h3>{t("reader.copies")}</h3>
          <ul className="side-list">
            {view.copies.map(({ document: copy, how, likeness }) => (
              <li key={copy.id}>
                <Link className="side-row" href={`/documents/${copy.id}`}>
                  <span className="side-row-head">
                    {copy.outlet === null ? t("documents.noOutlet") : <Foreign text={copy.outlet} />}
                    <span className="tag">{t(`reader.copy.${how}`, { n: Math.round(likeness * 100) })}</span>
                  </span>
                  <Foreign text={articleTitle(copy)} className="quoted small clip" />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.reviews.length > 0 && (
        <>
          <h3>
            {t("reader.reviews")} <span className="num quiet">{number(view.reviews.length)}</span>
          </h3>
          <Some items={view.reviews}>{(review) => <ReviewLine key={review.id} review={review} onSeek={onSeek} />}</Some>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>
            {t("reader.problems")} <span className="num quiet">{number(problems.length)}</span>
          </h3>
          <ul className="side-list">
            {problems.map((problem) => (
              <li key={`${problem.code}:${problem.start}`}>
                <button
                  type="button"
                  className="side-row"
                  onClick={() => onSeek(problem.start)}
                  onMouseEnter={() => onLight([problem])}
                  onMouseLeave={() => onLight([])}
                >
                  <span className="small">{problemWords(problem.code, {}, words) ?? problem.code}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** An address as people read it; one that is wrongly written stays as it is. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** One judgement: what, of which words, by whom and when; those taken back or without a claim say so. */
function ReviewLine({ review, onSeek }: { readonly review: Review; readonly onSeek: (at: number) => void }) {
  const { t, code, moment } = useWords();
  const { verdict, field, reason, author, at, quote, start, undone, orphaned } = review;
  const because = reason === null ? null : t(`judge.reason.${reason}` as MessageKey);
  return (
    <li>
      <button type="button" className="side-row" onClick={() => onSeek(start)}>
        <span className="side-row-head">
          <strong>
            {code("verdict", verdict)}
            {field !== null && ` · ${code("field", field)}`}
          </strong>
          {undone && <span className="tag">{t("reader.review.undone")}</span>}
          {orphaned && <span className="tag warn">{t("reader.review.orphaned")}</span>}
        </span>
        <Foreign text={quote} className="quoted small clip" />
        <span className="small quiet">
          {because !== null && <bdi>{because.startsWith("judge.") ? reason : because} · </bdi>}
          <bdi>{author}</bdi> · {moment(at)}
        </span>
      </button>
    </li>
  );
}
