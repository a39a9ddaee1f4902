import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../api/client.ts";
import { useWords } from "../i18n/index.ts";
import type { IconName } from "./icon.tsx";
import { Empty, Failure, Loading } from "./states.tsx";

/** What a page is of, once it is here. Until then how it goes: loading, failed, or not there (any more), with the way to where it would be listed. */
export function Whole<T>(props: {
  readonly of: UseQueryResult<T>;
  readonly gone?: {
    readonly icon: IconName;
    /** Begins the keys of its messages: `gone.title`, `gone.body` and `back`. */
    readonly words: "actors" | "incident" | "reader";
    readonly to: string;
  };
  readonly children: (data: T) => ReactNode;
}) {
  const { of, gone, children } = props;
  const { t } = useWords();
  if (of.isPending) return <Loading />;
  if (!of.isError) return children(of.data);
  if (gone !== undefined && of.error instanceof ApiError && of.error.status === 404) {
    const { icon, words, to } = gone;
    return (
      <Empty icon={icon} title={t(`${words}.gone.title`)} action={t(`${words}.back`)} to={to}>
        {t(`${words}.gone.body`)}
      </Empty>
    );
  }
  return (
    <div className="page">
      <Failure error={of.error} retry={() => void of.refetch()} />
    </div>
  );
}
