import { useMemo } from "react";
import { useSettings } from "../settings/store.ts";
import { type Words, wordsFor } from "./words-for.ts";

export { type MessageKey, type Words, wordsFor } from "./words-for.ts";

/** The words of the reader's language and settings; components that use it are drawn again when these change. */
export function useWords(): Words {
  const { lang, digits, calendar, months } = useSettings();
  return useMemo(() => wordsFor({ lang, digits, calendar, months }), [lang, digits, calendar, months]);
}
