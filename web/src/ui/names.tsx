import { Fragment } from "react";
import type { Named } from "../../../src/record/index.ts";
import { useWords } from "../i18n/index.ts";
import { Foreign } from "./foreign.tsx";

/** Names in the reader's language, each in its own direction; of more than `most` only the first are shown. */
export function Names(props: { readonly of: readonly Named[]; readonly most?: number; readonly as?: string }) {
  const { of, most = of.length, as = "bdi" } = props;
  const { lang, name, comma } = useWords();
  return of.slice(0, most).map((one, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice
    <Fragment key={i}>
      {i > 0 && comma}
      <Foreign as={as} text={name(one)} lang={lang === "en" && one.name_en !== null ? "en" : "ar"} />
    </Fragment>
  ));
}
