import { useState } from "react";
import { Button } from "react-aria-components";
import type { Verdict } from "../api/reviews.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { stepped } from "../words/span.ts";
import { SETTABLE } from "./editable.ts";
import type { Judged } from "./judged.ts";

/** Each end of the words a word further on or back: for who does not select with a pointer. */
const STEPS = [
  ["start", -1],
  ["start", 1],
  ["end", -1],
  ["end", 1],
] as const;

/** Makes the selected words those of a claim, or of a thing that it names. */
export function SpanForm(props: {
  readonly claim: Judged;
  /** What is selected; null = begin with the claim's own words. */
  readonly span: { readonly start: number; readonly end: number; readonly quote: string } | null;
  readonly around: { readonly start: number; readonly text: string };
  readonly onChange: (verdict: Omit<Verdict, "target">) => void;
  readonly onClose: () => void;
}) {
  const { claim, span, around, onChange, onClose } = props;
  const { t } = useWords();
  const [of, setOf] = useState("span");
  const [{ start, end }, setSpan] = useState<{ start: number; end: number }>(span ?? claim.claim);
  const quote = around.text.slice(start - around.start, end - around.start);
  const step = (side: "start" | "end", by: 1 | -1) => {
    const moved = stepped(around.text, { start: start - around.start, end: end - around.start }, side, by);
    setSpan({ start: moved.start + around.start, end: moved.end + around.start });
  };
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
        {t(span === null ? "judge.span.now" : "reader.span.selected")}: <Foreign text={quote} className="quoted" />
      </p>
      <fieldset className="row small wide">
        <legend className="quiet">{t("judge.span.step")}</legend>
        {STEPS.map(([side, by]) => (
          <Button key={`${side}${by}`} className="button small" onPress={() => step(side, by)}>
            {t(`judge.span.${side}.${by === 1 ? "on" : "back"}`)}
          </Button>
        ))}
      </fieldset>
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
