import { caps } from "../keys/caps.ts";
import { useSettings } from "../settings/store.ts";

/** The key that does it, as printed on keyboards; nothing when keys are switched off. */
export function Keycap({ code, shift = false, both = false }: { code: string; shift?: boolean; both?: boolean }) {
  const { shortcuts } = useSettings();
  if (!shortcuts) return null;
  const [latin, arabic] = caps(code, shift);
  if (both && arabic !== undefined) {
    return (
      <span className="row">
        <kbd>{latin}</kbd>
        <kbd lang="ar">{arabic}</kbd>
      </span>
    );
  }
  return (
    <span className="cap" aria-hidden="true">
      <kbd>{latin}</kbd>
    </span>
  );
}
