import { useState } from "react";
import { Button } from "react-aria-components";
import { useReviews, type Verdict } from "../api/reviews.ts";
import type { ClaimRow } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Icon } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";
import { EditForm } from "./edit-form.tsx";
import type { Judged } from "./judged.ts";
import { SpanForm } from "./span-form.tsx";
import { Verdicts } from "./verdicts.tsx";

type Open = "reasons" | "edit" | "span" | null;

/**
 * The bar by which a claim is judged, with its keys. The same key again takes the judgement back. `onJudged` is called before the server
 * answers, so that the next card is there at once.
 */
export function Judge(props: {
  readonly claim: Judged;
  /** The state that is shown: that of the server, or what was just pressed. */
  readonly review: string;
  readonly onJudged: (review: string, advance: boolean) => void;
  /** Judged instead of the claim: the incident that it tells of. Values and words are always the claim's. */
  readonly target?: string;
  /** What the claim became by an edit. */
  readonly onChanged?: (claim: ClaimRow) => void;
  /** Words of the article around the claim, and where in it they begin. */
  readonly around: { readonly start: number; readonly text: string };
  /** The stretch of the article that is selected, when asked. */
  readonly selected: () => { readonly start: number; readonly end: number; readonly quote: string } | null;
}) {
  const { claim, review, onJudged, onChanged, around, selected } = props;
  const target = props.target ?? claim.id;
  const { t } = useWords();
  const { judge, undoLast, say } = useReviews();
  const [open, setOpen] = useState<Open>(null);
  const [span, setSpan] = useState<{ start: number; end: number; quote: string } | null>(null);

  const change = async (verdict: Omit<Verdict, "target">) => {
    setOpen(null);
    const done = await judge({ target: claim.id, etag: claim.etag, ...verdict });
    if (done === null) return;
    if (done.claim !== null) onChanged?.(done.claim);
    say(verdict.verdict, () => void undoLast());
  };
  const openSpan = () => {
    setSpan(selected());
    setOpen(open === "span" ? null : "span");
  };
  useKeys([
    { id: "judge-edit", code: "KeyE", label: t("judge.edit"), run: () => setOpen(open === "edit" ? null : "edit") },
    { id: "judge-span", code: "KeyS", label: t("judge.span"), run: openSpan },
  ]);
  return (
    <div className="judge">
      <Verdicts
        target={target}
        review={review}
        onJudged={onJudged}
        asking={open === "reasons"}
        ask={(asking) => setOpen(asking ? "reasons" : null)}
      >
        <Button
          className="button plain"
          aria-expanded={open === "edit"}
          onPress={() => setOpen(open === "edit" ? null : "edit")}
        >
          <Icon name="edit" size={16} />
          {t("judge.edit")}
          <Keycap code="KeyE" />
        </Button>
        <Button className="button plain" aria-expanded={open === "span"} onPress={openSpan}>
          <Icon name="span" size={16} />
          {t("judge.span")}
          <Keycap code="KeyS" />
        </Button>
      </Verdicts>
      {open === "edit" && (
        <EditForm claim={claim} onChange={(verdict) => void change(verdict)} onClose={() => setOpen(null)} />
      )}
      {open === "span" && (
        <SpanForm
          claim={claim}
          span={span}
          around={around}
          onChange={(verdict) => void change(verdict)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
