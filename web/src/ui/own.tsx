import type { ReactNode } from "react";
import { useWords, type Words } from "../i18n/index.ts";

/**
 * Words of the workbench that may hold names of articles (`valueWords`, titles): isolated, in the direction of their language. Left to its
 * own, a value that begins with a name in the other script would be ordered by that name.
 */
export function Own(props: {
  readonly children: ReactNode;
  readonly lang?: Words["lang"];
  readonly className?: string;
}) {
  const words = useWords();
  const lang = props.lang ?? words.lang;
  return (
    <bdi lang={lang} dir={lang === "ar" ? "rtl" : "ltr"} className={props.className}>
      {props.children}
    </bdi>
  );
}
