import type { FieldView } from "../api/types.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { valueWords } from "../words/values.ts";

/** Fields that say nothing that another does not: they are for exports. */
const QUIET = new Set(["acled", "of_en", "said", "cue", "form"]);

export const fieldLabel = (field: string, t: (key: MessageKey) => string): string => t(`field.${field}` as MessageKey);

/** The values that a claim has and the names of fields about which it says nothing. */
export function saidAndUnsaid(claim: { readonly fields: readonly FieldView[] }): {
  readonly said: FieldView[];
  readonly unsaid: string[];
} {
  const said: FieldView[] = [];
  const unsaid: string[] = [];
  for (const field of claim.fields) {
    const { value } = field;
    if (QUIET.has(field.field)) continue;
    if (value === null || (Array.isArray(value) && value.length === 0)) unsaid.push(field.field);
    else said.push(field);
  }
  return { said, unsaid };
}

/** The values of a claim in words. Pointing at one lights its words in the text. */
export function Fields(props: {
  readonly claim: { readonly fields: readonly FieldView[] };
  readonly onLight?: (spans: FieldView["spans"]) => void;
  readonly onSeek?: (at: number) => void;
}) {
  const { claim, onLight, onSeek } = props;
  const words = useWords();
  const { t } = words;
  const { said, unsaid } = saidAndUnsaid(claim);
  return (
    <>
      <dl className="fields">
        {said.map((field) => {
          const value = valueWords(field.field, field.value, words);
          const at = field.spans[0];
          return (
            <div key={field.field} className="field-row" data-field={field.field}>
              <dt>{t(`field.${field.field}` as MessageKey)}</dt>
              <dd>
                {at === undefined || onSeek === undefined ? (
                  <span className="said-value">{value}</span>
                ) : (
                  <button
                    type="button"
                    className="value"
                    onClick={() => onSeek(at.start)}
                    onMouseEnter={() => onLight?.(field.spans)}
                    onMouseLeave={() => onLight?.([])}
                    onFocus={() => onLight?.(field.spans)}
                    onBlur={() => onLight?.([])}
                  >
                    <span className="said-value">{value}</span>
                  </button>
                )}
                {field.edited && <span className="tag accent">{t("reader.edited")}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {unsaid.length > 0 && (
        <p className="quiet small">
          {t("reader.unsaid", {
            fields: unsaid.map((field) => fieldLabel(field, t)).join(words.comma),
          })}
        </p>
      )}
    </>
  );
}
