import { useState } from "react";
import { Button } from "react-aria-components";
import { useReviews, type Verdict } from "../api/reviews.ts";
import type { ClaimRow } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";
import { EditForm } from "./edit-form.tsx";
import type { Judged } from "./judged.ts";
import { SpanForm } from "./span-form.tsx";

const WAYS = [
  ["accept", "KeyY", "check", "accepted"],
  ["reject", "KeyN", "close", "rejected"],
  ["unsure", "KeyH", "question", "unsure"],
] as const;
export const REASONS = ["date", "actor", "place", "hypothetical", "old", "opinion", "duplicate", "misread"] as const;

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
  /** The stretch of the article that is selected, when asked. */
  readonly selected: () => { readonly start: number; readonly end: number; readonly quote: string } | null;
}) {
  const { claim, review, onJudged, onChanged, selected } = props;
  const target = props.target ?? claim.id;
  const { t } = useWords();
  const { judge, clear, undoLast, say } = useReviews();
  const [open, setOpen] = useState<Open>(null);
  const [span, setSpan] = useState<{ start: number; end: number; quote: string } | null>(null);

  const send = async (verdict: Omit<Verdict, "target">, state: string) => {
    setOpen(null);
    onJudged(state, true);
    if ((await judge({ target, ...verdict })) === null) onJudged(review, false);
  };
  const takeBack = async () => {
    onJudged("proposed", false);
    if (!(await clear(target))) onJudged(review, false);
  };
  const press = (way: (typeof WAYS)[number]) => {
    const [verdict, , , state] = way;
    if (review === state) void takeBack();
    else if (verdict === "reject") setOpen(open === "reasons" ? null : "reasons");
    else void send({ verdict }, state);
  };
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
    ...WAYS.map((way) => ({
      id: `judge-${way[0]}`,
      code: way[1],
      label: t(`judge.${way[0]}`),
      run: () => press(way),
    })),
    { id: "judge-edit", code: "KeyE", label: t("judge.edit"), run: () => setOpen(open === "edit" ? null : "edit") },
    { id: "judge-span", code: "KeyS", label: t("judge.span"), run: openSpan },
  ]);
  return (
    <div className="judge">
      <div className="judge-bar">
        {WAYS.map((way) => {
          const [verdict, code, icon, state] = way;
          return (
            <Button
              key={verdict}
              className={`button ${verdict}`}
              aria-pressed={review === state}
              onPress={() => press(way)}
            >
              <Icon name={icon as IconName} size={16} />
              {t(`judge.${verdict}`)}
              <Keycap code={code} />
            </Button>
          );
        })}
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
      </div>
      {open === "reasons" && (
        <Reasons
          onReason={(reason) =>
            void send(reason === null ? { verdict: "reject" } : { verdict: "reject", reason }, "rejected")
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === "edit" && (
        <EditForm claim={claim} onChange={(verdict) => void change(verdict)} onClose={() => setOpen(null)} />
      )}
      {open === "span" && (
        <SpanForm
          claim={claim}
          span={span}
          onChange={(verdict) => void change(verdict)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Short reasons by number; the code goes into the record, so it reads the same in every language. */
function Reasons(props: { readonly onReason: (reason: string | null) => void; readonly onClose: () => void }) {
  const { onReason, onClose } = props;
  const { t } = useWords();
  useKeys([
    ...REASONS.map((reason, i) => ({
      id: `reason-${reason}`,
      code: `Digit${i + 1}`,
      label: t(`judge.reason.${reason}`),
      run: () => onReason(reason),
    })),
    { id: "reason-none", code: "Enter", label: t("judge.reason.none"), run: () => onReason(null) },
    { id: "reason-none-again", code: "KeyN", label: t("judge.reason.none"), run: () => onReason(null) },
    { id: "reason-close", code: "Escape", label: t("app.cancel"), run: onClose },
  ]);
  return (
    <fieldset className="reasons">
      <legend className="small">{t("judge.reason")}</legend>
      {REASONS.map((reason, i) => (
        <Button key={reason} className="tag chip" onPress={() => onReason(reason)}>
          <Keycap code={`Digit${i + 1}`} />
          {t(`judge.reason.${reason}`)}
        </Button>
      ))}
      <Button className="tag chip" onPress={() => onReason(null)}>
        <Keycap code="Enter" />
        {t("judge.reason.none")}
      </Button>
    </fieldset>
  );
}
