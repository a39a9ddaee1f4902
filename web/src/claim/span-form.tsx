import { useState } from "react";
import type { Verdict } from "../api/reviews.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { SETTABLE } from "./editable.ts";
import type { Judged } from "./judged.ts";

/** Makes the selected words those of a claim, or of a thing that it names. */
export function SpanForm(props: {
  readonly claim: Judged;
  readonly span: { readonly start: number; readonly end: number; readonly quote: string } | null;
  readonly onChange: (verdict: Omit<Verdict, "target">) => void;
  readonly onClose: () => void;
}) {
  const { claim, span, onChange, onClose } = props;
  const { t } = useWords();
  const [of, setOf] = useState("span");
  if (span === null) return <p className="notice warn small">{t("reader.span.none")}</p>;
  const { start, end, quote } = span;
  const label = (name: string) =>
    name === "span"
      ? t("judge.span.own")
      : name === "evidence"
        ? t("judge.span.evidence")
        : t(`field.${name}` as MessageKey);
  const save = () => {
    if (of === "span" || of === "evidence") onChange({ verdict: "span", field: of, value: { start, end } });
    else {
      const named = { name: quote, start, end, quote };
      onChange({ verdict: "edit", field: of, value: of === "actor" || of === "target" ? [named] : named });
    }
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <p className="small wide">
        {t("reader.span.selected")}: <Foreign text={quote} className="quoted" />
      </p>
      <label className="field">
        {t("judge.span.of")}
        {/* biome-ignore lint/a11y/noAutofocus: the key that opened the form asks for it */}
        <select className="input" autoFocus value={of} onChange={(event) => setOf(event.target.value)}>
          {SETTABLE[claim.kind].map((name) => (
            <option key={name} value={name}>
              {label(name)}
            </option>
          ))}
        </select>
      </label>
      <div className="row">
        <button type="submit" className="button main">
          {t("app.save")}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}
