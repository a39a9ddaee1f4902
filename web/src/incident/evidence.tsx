import { Link } from "wouter";
import type { Evidence } from "../../../src/record/index.ts";
import { useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Icon } from "../ui/icon.tsx";
import { harmless } from "../words/harmless.ts";

/** The words that something rests on, as a way to their place in the article. */
export function EvidenceLink({ of }: { readonly of: Evidence }) {
  const { t } = useWords();
  return (
    <Link
      className="evidence"
      href={`/documents/${of.document}?claim=${of.claim}`}
      aria-label={t("evidence.read", { quote: harmless(of.quote, 200) })}
    >
      <Foreign as="q" className="reading" text={of.quote} />
      <Icon name="next" size={13} />
    </Link>
  );
}

export function EvidenceList({ of, label }: { readonly of: readonly Evidence[]; readonly label: string }) {
  return (
    <ul className="evidence-list" aria-label={label}>
      {of.map((one) => (
        <li key={`${one.claim} ${one.start}`}>
          <EvidenceLink of={one} />
        </li>
      ))}
    </ul>
  );
}
