import { useWords } from "../i18n/index.ts";
import { Icon, type IconName } from "./icon.tsx";

const LOOKS: Readonly<Record<string, readonly [tone: string, icon: IconName]>> = {
  accepted: ["good", "check"],
  rejected: ["bad", "close"],
  unsure: ["warn", "question"],
};

/** What people made of something, by sign, word and colour. */
export function ReviewTag({ review }: { readonly review: string }) {
  const { code } = useWords();
  const look = LOOKS[review];
  return (
    <span className={`tag ${look?.[0] ?? ""}`}>
      {look !== undefined && <Icon name={look[1]} size={13} />}
      {code("review", review)}
    </span>
  );
}

const KINDS: Readonly<Record<string, IconName>> = {
  incident: "merge",
  event: "incident",
  statement: "quote",
  figure: "track",
};

export function KindTag({ kind }: { readonly kind: string }) {
  const { code } = useWords();
  return (
    <span className={`kind ${kind}`}>
      <Icon name={KINDS[kind] ?? "document"} size={15} />
      {kind === "incident" ? code("incident", kind) : code("kind", kind)}
    </span>
  );
}

const GRADE_TONES: Readonly<Record<string, string>> = { fair: "good", weak: "", contested: "warn", discounted: "bad" };

/** The proposed grade of an incident; `label` puts the word before it that says what it is. */
export function GradeTag({ grade, label = false }: { readonly grade: string; readonly label?: boolean }) {
  const { t, code } = useWords();
  return (
    <span className={`tag ${GRADE_TONES[grade] ?? ""}`}>
      {label && `${t("incident.grade")}: `}
      {code("grade", grade)}
    </span>
  );
}
