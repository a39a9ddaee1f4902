import { useState } from "react";
import { Button } from "react-aria-components";
import { useReviews } from "../api/reviews.ts";
import type { ClaimView } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Icon } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";
import { KindTag, ReviewTag } from "../ui/verdict.tsx";
import { eventWords } from "../words/values.ts";
import { Chain } from "./chain.tsx";
import { Fields } from "./fields.tsx";
import { Judge } from "./judge.tsx";
import { Why } from "./why.tsx";

type Span = { readonly start: number; readonly end: number };

/** One claim in full: its words, its values, who says so, why, and the ways to judge it. */
export function ClaimDetail(props: {
  readonly claim: ClaimView;
  /** The article's. */
  readonly text: string;
  readonly selected: () => (Span & { readonly quote: string }) | null;
  readonly onLight: (spans: readonly Span[]) => void;
  readonly onSeek: (at: number) => void;
  readonly onClose: () => void;
}) {
  const { claim, text, onLight, onSeek, onClose, selected } = props;
  const words = useWords();
  const { t } = words;
  const [why, setWhy] = useState(false);
  /** What was just pressed, until the server's own state has come. */
  const [pressed, setPressed] = useState<string | null>(null);
  const review = pressed ?? claim.review;
  const { takeBack } = useReviews();
  useKeys([
    { id: "detail-why", code: "KeyW", label: t("reader.why"), run: () => setWhy(!why) },
    {
      id: "detail-undo",
      code: "KeyZ",
      label: t("judge.undo"),
      run: () => {
        setPressed(null);
        void takeBack();
      },
    },
  ]);
  return (
    <article className="claim-detail" aria-label={t("reader.tab.claims")}>
      <header>
        <KindTag kind={claim.kind} />
        <ReviewTag review={review} />
        <Button className="button plain small icon close" aria-label={t("reader.close")} onPress={onClose}>
          <Icon name="close" size={15} />
        </Button>
      </header>
      {"type" in claim.claim && <h2>{eventWords(claim.claim, words)}</h2>}
      <blockquote>
        <button type="button" className="value plain-quote" onClick={() => onSeek(claim.claim.start)}>
          <Foreign
            text={"evidence" in claim.claim ? claim.claim.evidence.quote : claim.claim.quote}
            className="quoted"
          />
        </button>
      </blockquote>
      <Chain chain={claim.chain} onLight={(span) => onLight(span === null ? [] : [span])} onSeek={onSeek} />
      <Fields claim={claim} onLight={onLight} onSeek={onSeek} />
      <Judge
        claim={claim}
        review={review}
        onJudged={(state) => setPressed(state)}
        around={{ start: 0, text }}
        selected={selected}
      />
      <div className="row">
        <Button className="button small" aria-expanded={why} onPress={() => setWhy(!why)}>
          <Icon name="why" size={15} />
          {t(why ? "reader.why.hide" : "reader.why")}
          <Keycap code="KeyW" />
        </Button>
      </div>
      {why && <Why claim={claim.id} onSeek={onSeek} />}
    </article>
  );
}
