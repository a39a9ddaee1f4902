import { Button } from "react-aria-components";
import { useSession } from "../api/queries.ts";
import { useReviews } from "../api/reviews.ts";
import type { Review, Signed } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { useKeys } from "../keys/keys.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Icon } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";

/** True for who may sign off what others judged: a reviewer among several users. */
export function useSigns(): boolean {
  const { data } = useSession();
  return data?.way === "password" && data.role === "reviewer";
}

/** Verdicts that say nothing of the whole. */
const ASIDE: ReadonlySet<string> = new Set(["note", "sign"]);

/** Who judged something, as it stands. */
export const judgedBy = (reviews: readonly Review[]): string[] =>
  reviews
    .filter(({ undone, orphaned, verdict }) => !undone && !orphaned && !ASIDE.has(verdict))
    .map(({ author }) => author);

/** Who signed off the last word on something, or the button by which a second reader does. Nobody signs off their own work. */
export function SignOff(props: {
  readonly target: string;
  readonly signed: Signed | null;
  /** Who judged it, as it stands. */
  readonly authors: readonly string[];
  readonly onSigned?: () => void;
}) {
  const { target, signed, authors, onSigned } = props;
  const { t, moment } = useWords();
  const { judge, undoLast, say } = useReviews();
  const me = useSession().data?.user ?? "";
  const own = authors.includes(me);
  const may = useSigns() && signed === null && authors.length > 0 && !own;
  const sign = async () => {
    if (!may) return;
    onSigned?.();
    if ((await judge({ target, verdict: "sign" })) !== null) say("sign", () => void undoLast());
  };
  useKeys(may ? [{ id: "judge-sign", code: "KeyG", label: t("judge.sign"), run: () => void sign() }] : []);
  if (signed !== null) {
    return (
      <span className="tag good">
        <Icon name="check" size={13} />
        {t("judge.signed")} <Foreign text={signed.by} /> · <span className="num">{moment(signed.at)}</span>
      </span>
    );
  }
  if (may) {
    return (
      <Button className="button" onPress={() => void sign()}>
        <Icon name="check" size={16} />
        {t("judge.sign")} <Keycap code="KeyG" />
      </Button>
    );
  }
  return own && authors.length > 0 ? <OwnWork /> : null;
}

function OwnWork() {
  const { t } = useWords();
  return useSigns() ? <span className="small quiet">{t("judge.sign.own")}</span> : null;
}
