import { useWords } from "../i18n/index.ts";

/** "N of M", with how many of them nobody has judged; M may be unknown. */
export function Shown({ n, total, unreviewed }: { n: number; total: number | null; unreviewed?: number }) {
  const { t, number } = useWords();
  return (
    <span className="shown num" aria-live="polite">
      {total === null ? number(n) : t("count.shown", { n, total })}
      {unreviewed !== undefined && ` · ${t("count.unreviewed", { n: unreviewed })}`}
    </span>
  );
}
