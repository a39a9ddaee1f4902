import { Link } from "wouter";
import type { CorrectionRefusal, CorrectionsView, CorrectionView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Own } from "../../ui/own.tsx";
import { valueWords } from "../../words/values.ts";

/** What an edited sheet would change, what of it cannot be taken, and what is left alone. */
export function Changes({ seen }: { readonly seen: CorrectionsView }) {
  const { t } = useWords();
  const { items, total, refused, refusedTotal, ignored, ignoredTotal, unchanged } = seen;
  return (
    <>
      <p className="row num">
        <strong>{t("corrections.changes", { n: total })}</strong>
        <span className="quiet">{t("corrections.unchanged", { n: unchanged })}</span>
        {refusedTotal > 0 && (
          <span className="tag bad">
            <Icon name="warning" size={13} />
            {t("corrections.refused", { n: refusedTotal })}
          </span>
        )}
        {ignoredTotal > 0 && <span className="tag warn">{t("corrections.ignored", { n: ignoredTotal })}</span>}
      </p>
      {total === 0 && refusedTotal === 0 && <p>{t("corrections.none")}</p>}
      {(total > 0 || refusedTotal > 0 || ignoredTotal > 0) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ul className="items" tabIndex={0}>
          {refused.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not move
            <Left key={i} one={one} tone="bad" />
          ))}
          {items.map((one) => (
            <Change key={`${one.row} ${one.field}`} one={one} />
          ))}
          {ignored.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not move
            <Left key={i} one={one} tone="warn" />
          ))}
        </ul>
      )}
      {total > items.length && <p className="small quiet num">{t("corrections.first", { n: items.length })}</p>}
    </>
  );
}

function Change({ one }: { readonly one: CorrectionView }) {
  const words = useWords();
  const { t, code } = words;
  const { row, field, before, after, quote, document, target } = one;
  const said = (value: unknown) =>
    field === null ? code("review", String(value)) : (valueWords(field, value, words) ?? t("corrections.nothing"));
  return (
    <li>
      <span className="small quiet num">{t("corrections.row", { n: row })}</span>{" "}
      <strong>{field === null ? t("corrections.review") : code("field", field)}</strong>:{" "}
      <del>
        <Own>{said(before)}</Own>
      </del>{" "}
      <Icon name="next" size={13} />{" "}
      <ins>
        <Own>{said(after)}</Own>
      </ins>
      <Link className="small" href={`/documents/${document}?claim=${target}`}>
        <Foreign text={quote} />
      </Link>
    </li>
  );
}

function Left({ one, tone }: { readonly one: CorrectionRefusal; readonly tone: "bad" | "warn" }) {
  const { t } = useWords();
  return (
    <li>
      <span className={`tag ${tone} num`}>{t("corrections.row", { n: one.row })}</span>{" "}
      {one.column !== null && (
        <bdi dir="ltr">
          <code>{one.column}</code>
        </bdi>
      )}{" "}
      <span className="small">{t(`refusal.${one.code}`, one.values)}</span>
    </li>
  );
}
