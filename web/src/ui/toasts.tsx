import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../i18n/index.ts";
import { Icon } from "./icon.tsx";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id));

/** Says what was just done, politely, for eight seconds; `undo` puts a button beside it. The newest three stand. */
export function toast(text: string, undo?: () => void): number {
  count += 1;
  const id = count;
  set([...toasts.slice(-2), { id, text, undo: undo ?? null }]);
  setTimeout(() => dismiss(id), 8000);
  return id;
}

export function Toasts() {
  const { t } = useWords();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <section className="toasts" aria-live="polite" aria-label={t("app.name")}>
      {shown.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <span>{text}</span>
          {undo !== null && (
            <Button
              className="button small"
              onPress={() => {
                dismiss(id);
                undo();
              }}
            >
              {t("app.undo")}
            </Button>
          )}
          <Button className="button small icon" aria-label={t("app.close")} onPress={() => dismiss(id)}>
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
    </section>
  );
}
