import { useLayoutEffect, useRef } from "react";
import { harmless } from "../words/harmless.ts";
import { type Light, shine } from "./lights.ts";

/** A few lines of an article with stretches lit; `light` is used for stretches that name none. */
export function LitText(props: {
  readonly text: string;
  readonly lit: readonly { readonly start: number; readonly end: number; readonly light?: Light }[];
  readonly light?: Light;
  readonly className?: string;
}) {
  const { text, lit, light = "chosen", className = "" } = props;
  const element = useRef<HTMLParagraphElement>(null);
  const shown = harmless(text, 20_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text node is another one when what is shown changes
  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    if (!(node instanceof Text)) return;
    return shine(
      node,
      lit.map((one) => ({ light, ...one })),
    );
  }, [lit, light, shown]);
  return (
    <p ref={element} lang="ar" dir="auto" className={`foreign ${className}`.trim()}>
      {shown}
    </p>
  );
}
