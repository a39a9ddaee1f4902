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
