import { useEffect, useRef, useSyncExternalStore } from "react";
import { getSettings } from "../settings/store.ts";

/** Something that a key does. Menus, buttons' hints, the help sheet and the tests read the same list. */
export interface Action {
  readonly id: string;
  /** Physical key (`event.code`), e.g. `KeyJ`: an Arabic layout gives another letter at the same place. */
  readonly code: string;
  readonly shift?: boolean;
  readonly label: string;
  readonly run: () => void;
  /** Works on every screen. */
  readonly everywhere?: boolean;
}

let lists: readonly { readonly actions: () => readonly Action[] }[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Action[] = [];

function refresh(): void {
  snapshot = lists.flatMap(({ actions }) => actions());
  for (const listener of listeners) listener();
}

/** Binds keys for as long as the component stands. The latest binding of a key wins. */
export function useKeys(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const names = actions.map(({ id, label, code }) => `${id}:${code}:${label}`).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the actions, whose closures change with each drawing
  useEffect(() => {
    const entry = { actions: () => latest.current };
    lists = [...lists, entry];
    refresh();
    return () => {
      lists = lists.filter((other) => other !== entry);
      refresh();
    };
  }, [names]);
}

/** All keys bound now, for the help sheet. */
export function useBoundKeys(): readonly Action[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role='textbox'], [role='combobox']";
const PRESSABLE =
  "button, a, summary, [role='button'], [role='option'], [role='menuitem'], [role='tab'], [role='radio']";

/** Ctrl+Z, and what stands for it on a Mac, is the key of taking back alone. */
const takesBack = ({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  code === "KeyZ" && ctrlKey !== metaKey && !shiftKey;

/** The action that a key press asks for, or null: none while typing, in a dialog or menu, or with Ctrl, Alt or Meta but to take back. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.defaultPrevented || event.isComposing || event.altKey) return null;
  if ((event.ctrlKey || event.metaKey) && !takesBack(event)) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) return null;
  if (document.querySelector(".veil, .popover") !== null) return null;
  if (/^(Enter|Space|NumpadEnter)$/.test(event.code) && target?.closest(PRESSABLE)) return null;
  const bound = lists
    .flatMap(({ actions }) => actions())
    .filter((action) => action.code === event.code && (action.shift ?? false) === event.shiftKey);
  // What a screen does with a key goes before what the key does on every screen.
  return bound.findLast(({ everywhere }) => everywhere !== true) ?? bound.at(-1) ?? null;
}

window.addEventListener("keydown", (event) => {
  if (!getSettings().shortcuts) return;
  const action = actionOf(event);
  if (action === null) return;
  event.preventDefault();
  action.run();
});
