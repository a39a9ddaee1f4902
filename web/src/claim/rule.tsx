import type { RuleNeed, RuleTold } from "../../../src/record/index.ts";
import type { RuleView } from "../api/types.ts";
import { ruleWords } from "../i18n/ar/rules.ts";
import { useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { eventWords } from "../words/values.ts";

/** What a rule reads, in the reader's language, with its example. */
export function Rule({ rule }: { readonly rule: RuleView }) {
  const { t, lang } = useWords();
  const arabic = lang === "ar" ? ruleWords[rule.family] : undefined;
  return (
    <div className="rule small">
      <code dir="ltr">{rule.id}</code>
      {rule.told !== null ? (
        <Told told={rule.told} />
      ) : arabic !== undefined ? (
        <p>{arabic}</p>
      ) : (
        rule.about !== null && (
          <bdi lang="en" dir="ltr" className="about">
            {rule.about}
          </bdi>
        )
      )}
      {rule.example !== null && (
        <p className="quiet">
          {t("reader.why.example")} <Foreign text={rule.example} />
        </p>
      )}
    </div>
  );
}

/** Which event a rule tells, and what its clause must and must not hold. */
function Told({ told: { type, mode, status, needs } }: { readonly told: RuleTold }) {
  const words = useWords();
  const { t, code } = words;
  const what = eventWords({ type, mode } as Parameters<typeof eventWords>[0], words);
  return (
    <>
      <p>{status === null ? t("rule.told", { what }) : t("rule.told.as", { what, status: code("status", status) })}</p>
      {needs.length > 0 && (
        <ul className="needs">
          {needs.map((need) => (
            <li key={`${need.slot}${need.negated}${need.words[0] ?? ""}${need.classes[0] ?? ""}`}>
              <Need need={need} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Words of a condition that are shown; some have hundreds. */
const SHOWN = 12;

function Need({ need: { slot, negated, words, classes } }: { readonly need: RuleNeed }) {
  const { t, code, comma } = useWords();
  const at = { slot: code("slot", slot) };
  if (classes.includes("any")) return t(negated ? "rule.absent" : "rule.there", at);
  // Of tense and voice the words are names of forms, which stand for none of the text.
  const named = [
    ...classes.map((one) => code("class", one)),
    ...words.flatMap((word) => (code("form", word) === word ? [] : [code("form", word)])),
  ];
  const own = words.filter((word) => code("form", word) === word);
  const left = Math.max(0, own.length - SHOWN);
  return (
    <>
      {t(negated ? "rule.hasnot" : "rule.has", at)}: {named.join(comma)}
      {named.length > 0 && own.length > 0 && comma}
      {own.length > 0 && <Foreign text={own.slice(0, SHOWN).join("، ")} />}
      {left > 0 && ` ${t("rule.more", { n: left })}`}
    </>
  );
}
