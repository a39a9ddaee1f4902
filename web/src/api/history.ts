import { useSyncExternalStore } from "react";

/** Something that this page did and can take back: ids of the reviews that the server made of it. */
export interface Done {
  readonly reviews: readonly string[];
  readonly targets: readonly string[];
  readonly what: string;
}

let done: readonly Done[] = [];
const listeners = new Set<() => void>();
const set = (next: readonly Done[]) => {
  done = next;
  for (const listener of listeners) listener();
};

export const remember = (one: Done) => set([...done.slice(-199), one]);
export const forget = (one: Done) => set(done.filter((other) => other !== one));
export const lastDone = (): Done | null => done.at(-1) ?? null;
const JUDGING: ReadonlySet<string> = new Set(["accept", "reject", "unsure"]);
/** True for what makes a claim's or an incident's state. */
export const judges = (verdict: string): boolean => JUDGING.has(verdict);
/** The last judgement of a target alone that this page made and that still stands. */
export const lastOf = (target: string): Done | null =>
  done.findLast(({ targets, what }) => judges(what) && targets[0] === target) ?? null;

/** How many things this page did that still stand. */
export function useDone(): readonly Done[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => done,
  );
}
