import { type ComponentType, useEffect, useState } from "react";
import { SCREENS, type Screen } from "../screens.ts";
import { Loading } from "../ui/states.tsx";

const loaded = new Map<string, ComponentType>();

/** Fetches the code of a screen; once it is here its page is drawn at once. */
export async function fetchPage({ id, load }: Screen): Promise<ComponentType> {
  const known = loaded.get(id) ?? (await load()).default;
  loaded.set(id, known);
  return known;
}

/** What is being looked at comes first. */
const CALM_MS = 2_000;

/** Fetches the code of every screen, one after the other, while the browser has nothing to do. */
export function fetchAllPages(): () => void {
  const left = SCREENS.filter(({ id }) => !loaded.has(id));
  let handle = 0;
  const next = () => {
    const screen = left.shift();
    // What cannot be fetched now is asked for again, and told of, when its page is opened.
    if (screen !== undefined) void fetchPage(screen).then(wait, () => undefined);
  };
  const wait = () => {
    handle = requestIdleCallback(next, { timeout: 4000 });
  };
  const begin = setTimeout(wait, CALM_MS);
  return () => {
    clearTimeout(begin);
    cancelIdleCallback(handle);
  };
}

/**
 * The page of a screen. React's own `lazy` would show its fallback for 300 ms at least, also where the code has been here for long.
 */
export function Page({ screen }: { readonly screen: Screen }) {
  const [page, setPage] = useState<{ readonly of: ComponentType } | { readonly fault: unknown } | null>(() => {
    const of = loaded.get(screen.id);
    return of === undefined ? null : { of };
  });
  useEffect(() => {
    let here = true;
    fetchPage(screen).then(
      (of) => here && setPage((before) => (before !== null && "of" in before ? before : { of })),
      (fault: unknown) => here && setPage({ fault }),
    );
    return () => {
      here = false;
    };
  }, [screen]);
  if (page === null) return <Loading />;
  if ("fault" in page) throw page.fault;
  return <page.of />;
}
