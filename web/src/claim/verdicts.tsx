import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useReviews, type Verdict } from "../api/reviews.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";

const WAYS = [
  ["accept", "KeyY", "check", "accepted"],
  ["reject", "KeyN", "close", "rejected"],
  ["unsure", "KeyH", "question", "unsure"],
] as const;
export const REASONS = ["date", "actor", "place", "hypothetical", "old", "opinion", "duplicate", "misread"] as const;

/**
 * The buttons and keys by which a claim or an incident is accepted, rejected for a reason, or marked unsure. The same key again takes the
 * judgement back. `onJudged` is called before the server answers, so that what comes next is there at once.
 */
export function Verdicts(props: {
  /** Id of the claim or the incident. */
  readonly target: string;
  /** The state that is shown: that of the server, or what was just pressed. */
  readonly review: string;
  readonly onJudged: (review: string, advance: boolean) => void;
  /** Whether the reasons of a rejection are asked for. */
  readonly asking: boolean;
  readonly ask: (asking: boolean) => void;
  /** What else can be done, beside the three. */
  readonly children?: ReactNode;
}) {
  const { target, review, onJudged, asking, ask, children } = props;
  const { t } = useWords();
  const { judge, clear } = useReviews();
  const send = async (verdict: Omit<Verdict, "target">, state: string) => {
    ask(false);
    onJudged(state, true);
    if ((await judge({ target, ...verdict })) === null) onJudged(review, false);
  };
  const takeBack = async () => {
    onJudged("proposed", false);
    if (!(await clear(target))) onJudged(review, false);
  };
  const press = ([verdict, , , state]: (typeof WAYS)[number]) => {
    if (review === state) void takeBack();
    else if (verdict === "reject") ask(!asking);
    else void send({ verdict }, state);
  };
  useKeys(
    WAYS.map((way) => ({ id: `judge-${way[0]}`, code: way[1], label: t(`judge.${way[0]}`), run: () => press(way) })),
  );
  return (
    <>
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
        {children}
      </div>
      {asking && (
        <Reasons
          onReason={(reason) =>
            void send(reason === null ? { verdict: "reject" } : { verdict: "reject", reason }, "rejected")
          }
          onClose={() => ask(false)}
        />
      )}
    </>
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
