import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

export type Change = Readonly<Record<string, string | null | undefined>>;

/** The query of an address with some parameters set, or removed by null. */
export function changed(search: string, change: Change): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === "") params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/**
 * State of the view that lives in the address: it survives a reload, goes back by the browser's own button and can be sent to a colleague.
 *
 *     const [params, set] = useUrl();
 *     set({ claim: "e_1" });                     // a new step of the history
 *     set({ claim: "e_2" }, { replace: true });  // the same step
 */
export function useUrl(): [URLSearchParams, (change: Change, how?: { replace?: boolean }) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const set = useCallback(
    (change: Change, how: { replace?: boolean } = {}) => {
      navigate(path + changed(window.location.search, change), { replace: how.replace ?? false });
    },
    [navigate, path],
  );
  return [new URLSearchParams(search), set];
}
