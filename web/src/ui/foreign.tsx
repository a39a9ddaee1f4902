import { createElement } from "react";
import { harmless } from "../words/harmless.ts";

/** Text that is not ours, isolated in its own direction. */
export function Foreign({
  text,
  as = "bdi",
  lang = "ar",
  className = "",
}: {
  text: string;
  as?: string;
  lang?: string;
  className?: string;
}) {
  return createElement(as, { dir: "auto", lang, className: `foreign ${className}`.trim() }, harmless(text));
}
