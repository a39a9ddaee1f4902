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

const TYPING = "input, textarea, select, [contenteditable], [role='textbox'], [role='combobox']";
const PRESSABLE =
  "button, a, summary, [role='button'], [role='option'], [role='menuitem'], [role='tab'], [role='radio']";

/** The action that a key press asks for, or null: none while typing, in a dialog or menu, or with Ctrl, Alt or Meta. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) return null;
  if (document.querySelector(".veil, .popover") !== null) return null;
  if (/^(Enter|Space|NumpadEnter)$/.test(event.code) && target?.closest(PRESSABLE)) return null;
  const found = lists
    .flatMap(({ actions }) => actions())
    .findLast((action) => action.code === event.code && (action.shift ?? false) === event.shiftKey);
  return found ?? null;
}

window.addEventListener("keydown", (event) => {
  if (!getSettings().shortcuts) return;
  const action = actionOf(event);
  if (action === null) return;
  event.preventDefault();
  action.run();
});
