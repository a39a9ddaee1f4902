import type { ReactNode } from "react";
import { useWords } from "../i18n/index.ts";
import type { FilterName } from "../url/filters.ts";
import { useUrl } from "../url/state.ts";
import { Empty } from "./states.tsx";

/** Says that the filters let nothing through, with a button that takes them off; `children` say more of why. */
export function Filtered({
  names,
  children,
}: {
  readonly names: readonly FilterName[];
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const [, setUrl] = useUrl();
  const clear = () => setUrl(Object.fromEntries(names.map((name) => [name, null])));
  return (
    <Empty icon="filter" title={t("empty.filtered.title")} action={t("filter.clear")} act={clear}>
      {children || t("empty.filtered.body")}
    </Empty>
  );
}
