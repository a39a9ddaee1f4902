import { useState } from "react";
import type { Verdict } from "../api/reviews.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { codesOf, EDITABLE, given, type Way, written } from "./editable.ts";
import type { Judged } from "./judged.ts";

/** Gives one value of a claim another one. What the program read stays in the record beside it. */
export function EditForm(props: {
  readonly claim: Judged;
  readonly onChange: (verdict: Omit<Verdict, "target">) => void;
  readonly onClose: () => void;
}) {
  const { claim, onChange, onClose } = props;
  const { t } = useWords();
  const fields = EDITABLE[claim.kind];
  const now = (field: string) => claim.fields.find((one) => one.field === field)?.value ?? null;
  const [field, setField] = useState(fields[0]![0]);
  const way = fields.find(([name]) => name === field)![1];
  const [text, setText] = useState(written(way, now(field)));
  const choose = (name: string) => {
    setField(name);
    setText(written(fields.find(([of]) => of === name)![1], now(name)));
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ verdict: "edit", field, value: text.trim() === "" ? null : given(way, text) });
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <label className="field">
        {t("judge.edit.field")}
        {/* biome-ignore lint/a11y/noAutofocus: the key that opened the form asks for it */}
        <select className="input" autoFocus value={field} onChange={(event) => choose(event.target.value)}>
          {fields.map(([name]) => (
            <option key={name} value={name}>
              {t(`field.${name}` as MessageKey)}
            </option>
          ))}
        </select>
      </label>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: its control is the component inside */}
      <label className="field grow">
        {t("judge.edit.to")}
        <ValueInput way={way} field={field} type={now("type") as string | undefined} text={text} onText={setText} />
      </label>
      <div className="row">
        <button type="submit" className="button main">
          {t("app.save")}
        </button>
        <button type="button" className="button" onClick={() => onChange({ verdict: "edit", field, value: null })}>
          {t("judge.edit.none")}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}

const HINTS: Readonly<Partial<Record<Way, MessageKey>>> = {
  date: "judge.edit.hint.date",
  count: "judge.edit.hint.count",
  list: "judge.edit.hint.list",
  named: "judge.edit.hint.named",
  text: "judge.edit.hint.text",
  number: "judge.edit.hint.number",
};

function ValueInput(props: {
  readonly way: Way;
  readonly field: string;
  readonly type: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { way, field, type, text, onText } = props;
  const { t, code } = useWords();
  if (way === "code" || way === "acled" || way === "flag") {
    const codes = way === "flag" ? ["true", "false"] : codesOf(field, type);
    const group = way === "flag" ? "bool" : field;
    return (
      <select className="input" value={text} onChange={(event) => onText(event.target.value)}>
        <option value="">{t("judge.edit.none")}</option>
        {codes.map((one) => (
          <option key={one} value={one}>
            {code(group, one)}
          </option>
        ))}
      </select>
    );
  }
  const hint = HINTS[way];
  return (
    <input
      className="input"
      dir={way === "date" || way === "count" || way === "number" ? "ltr" : "auto"}
      placeholder={hint && t(hint)}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
