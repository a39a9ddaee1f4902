import { useMemo, useState } from "react";
import type { Card as CardOf, Reason } from "../../api/types.ts";
import { Chain } from "../../claim/chain.tsx";
import { Fields } from "../../claim/fields.tsx";
import { Judge } from "../../claim/judge.tsx";
import { SignOff } from "../../claim/sign-off.tsx";
import { Why } from "../../claim/why.tsx";
import type { Words } from "../../i18n/index.ts";
import { type MessageKey, useWords, wordsFor } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { useSettings } from "../../settings/store.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import type { Light } from "../../ui/lights.ts";
import { LitText } from "../../ui/lit-text.tsx";
import { Names } from "../../ui/names.tsx";
import { Own } from "../../ui/own.tsx";
import { KindTag, ReviewTag } from "../../ui/verdict.tsx";
import { outletName } from "../../words/article.ts";
import { valueWords } from "../../words/values.ts";
import { cardFields, cardTitle } from "./parts.ts";

/** How each role of a highlight in the sentence is lit. */
const LIGHT_OF: Readonly<Record<string, Light>> = {
  type: "chosen",
  said: "said",
  value: "chosen",
  actor: "who",
  target: "who",
  place: "where",
  weapon: "what",
  speaker: "who",
  cue: "attribution",
  via: "attribution",
  attribution: "attribution",
};

/** A claim in plain words, in both languages, beside the sentence that it was read from. */
export function Card(props: {
  readonly card: CardOf;
  readonly review: string;
  readonly onJudged: (review: string, advance: boolean) => void;
  readonly onChanged: (claim: CardOf["claim"]) => void;
  readonly onResolve: (field: string, value: unknown) => void;
}) {
  const { card, review, onJudged, onChanged, onResolve } = props;
  const { claim } = card;
  const words = useWords();
  const settings = useSettings();
  const other = useMemo(() => wordsFor({ ...settings, lang: settings.lang === "ar" ? "en" : "ar" }), [settings]);
  const { t, interval } = words;
  const [lit, setLit] = useState<readonly { start: number; end: number }[]>([]);
  const [why, setWhy] = useState(false);
  useKeys([{ id: "card-why", code: "KeyW", label: t("reader.why"), run: () => setWhy(!why) }]);
  const { sentence } = claim;
  const stretches = useMemo(
    () => [
      ...sentence.highlights.map(({ start, end, role }) => ({
        start,
        end,
        light: LIGHT_OF[role] ?? ("said" as const),
      })),
      ...lit.map(({ start, end }) => ({
        start: start - sentence.start,
        end: end - sentence.start,
        light: "lit" as const,
      })),
    ],
    [sentence, lit],
  );
  return (
    <article className="card inbox-claim" aria-label={t("inbox.card")} data-target={card.id}>
      <header className="row">
        <KindTag kind={card.of} />
        <ReviewTag review={review} />
        {card.why.map((reason) => (
          <span key={reason.code} className={`tag ${GRAVE.has(reason.code) ? "warn" : ""}`}>
            {reasonWords(reason, words)}
          </span>
        ))}
        <span className="quiet small end">
          <Foreign text={outletName(claim.document, t)} />
          {" · "}
          {interval(claim.published)}
        </span>
      </header>
      <h1>
        <Own>{cardTitle(card, words)}</Own>
        {cardTitle(card, other) !== cardTitle(card, words) && (
          <Own className="other" lang={other.lang}>
            {cardTitle(card, other)}
          </Own>
        )}
      </h1>
      {card.judged.length > 0 && (
        <section className="row judged-by">
          {card.judged.map(({ by, verdict, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one person may say the same twice
            <span key={i} className="row">
              <Foreign as="strong" text={by} /> <span className="tag">{words.code("verdict", verdict)}</span>
              {reason !== null && <Foreign text={reason} />}
            </span>
          ))}
          <SignOff
            target={card.id}
            signed={null}
            authors={card.judged.map(({ by }) => by)}
            onSigned={() => onJudged("signed", true)}
          />
        </section>
      )}
      <LitText text={sentence.text} lit={stretches} className="reading sentence" />
      {card.disputes.length > 0 && <Disputes card={card} onResolve={onResolve} />}
      <div className="inbox-parts">
        <div>
          <Fields claim={{ fields: cardFields(card) }} onLight={setLit} onSeek={() => undefined} />
        </div>
        <div>
          <Chain chain={claim.chain} onLight={(span) => setLit(span === null ? [] : [span])} onSeek={() => undefined} />
          {card.incident !== null && (
            <p className="row">
              <span className="quiet small">{t("inbox.incident", { n: card.incident.outlets })}</span>
              <span className="tag">{t("inbox.grade", { grade: words.code("grade", card.incident.grade) })}</span>
            </p>
          )}
          <button type="button" className="button small" aria-expanded={why} onClick={() => setWhy(!why)}>
            <Icon name="why" size={14} />
            {t(why ? "reader.why.hide" : "reader.why")}
            <Keycap code="KeyW" />
          </button>
        </div>
      </div>
      {why && <Why claim={claim.id} />}
      <Judge
        claim={claim}
        target={card.id}
        review={review}
        onJudged={onJudged}
        onChanged={onChanged}
        around={sentence}
        selected={() => selectedIn(sentence)}
      />
    </article>
  );
}

const GRAVE: ReadonlySet<string> = new Set(["disputed", "contested", "denied"]);

function reasonWords({ code, value, fields }: Reason, { t, comma }: Words): string {
  const names = fields.map((field) => t(`field.${field}` as MessageKey)).join(comma);
  return t(`inbox.why.${code}`, { n: value ?? 0, fields: names });
}

/** Where accounts differ: each value with how many tell it; one press makes it the value that stands. */
function Disputes({
  card,
  onResolve,
}: {
  readonly card: CardOf;
  readonly onResolve: (field: string, value: unknown) => void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="disputes">
      <h2>{t("inbox.differ")}</h2>
      <dl className="fields">
        {card.disputes.map(({ field, values }) => (
          <div className="field-row" key={field}>
            <dt>{t(`field.${field}` as MessageKey)}</dt>
            <dd>
              {values.map(({ value, text, outlets, origins }, i) => (
                <span key={text} className="row">
                  {i > 0 && <span aria-hidden="true">≠</span>}
                  <button
                    type="button"
                    className="button small"
                    title={t("inbox.resolve")}
                    onClick={() => onResolve(field, value)}
                  >
                    <Own>{valueWords(field, value, words) ?? text}</Own>
                    <span className="quiet num">
                      {t("inbox.tellers", { n: outlets })}
                      {origins.length > 0 && (
                        <>
                          {" · "}
                          <Names of={origins} most={2} />
                        </>
                      )}
                    </span>
                  </button>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is selected of the sentence, counted in the article. */
function selectedIn(sentence: CardOf["claim"]["sentence"]) {
  const selection = document.getSelection();
  const node = document.querySelector(".inbox-claim .sentence")?.firstChild;
  if (selection === null || selection.isCollapsed || node === null || node === undefined) return null;
  const range = selection.getRangeAt(0);
  if (range.startContainer !== node || range.endContainer !== node) return null;
  const quote = sentence.text.slice(range.startOffset, range.endOffset);
  const start = sentence.start + range.startOffset + quote.length - quote.trimStart().length;
  const trimmed = quote.trim();
  return trimmed === "" ? null : { start, end: start + trimmed.length, quote: trimmed };
}
