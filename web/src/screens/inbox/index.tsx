import { useCallback, useEffect, useMemo } from "react";
import { Button } from "react-aria-components";
import { useLocation } from "wouter";
import { lastDone, useDone } from "../../api/history.ts";
import { useRecord, useRunningJob } from "../../api/queries.ts";
import { useReviews, written } from "../../api/reviews.ts";
import type { Card as CardOf } from "../../api/types.ts";
import { useSigns } from "../../claim/sign-off.tsx";
import { useWords } from "../../i18n/index.ts";
import { CompareButtons, comparedOf } from "../../incident/compare.tsx";
import { useKeys } from "../../keys/keys.ts";
import { Choice } from "../../ui/choice.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useUrl } from "../../url/state.ts";
import { Card } from "./card.tsx";
import "./inbox.css";
import { Next } from "./next.tsx";
import { agreed } from "./parts.ts";
import { OF, type Of, QUEUE_FILTERS, useQueue } from "./queue.ts";

/** Cards before the last seen one at which more are asked for. */
const AHEAD = 20;

/** One incident or claim at a time, the most disputed and told first; one key judges it and brings the next. */
export default function Inbox() {
  const { t } = useWords();
  const [url, setUrl] = useUrl();
  const of = OF.find((one) => one === url.get("of")) ?? "incident";
  const queue = useQueue(of);
  const { cards, judged, total, error, filtered, more, press, replace } = queue;
  const [, navigate] = useLocation();
  const { judge, batch, undo, undoLast, takeBack, say } = useReviews();
  const done = useDone();
  const signs = useSigns();

  const found = cards.findIndex(({ id }) => id === url.get("at"));
  const at = found === -1 ? 0 : found;
  const card = cards[at];
  useEffect(() => {
    if (cards.length > 0 && at >= cards.length - AHEAD) void more();
  }, [at, cards.length, more]);

  const stateOf = (one: CardOf) => judged[one.id] ?? one.review;
  const go = useCallback((to: CardOf | undefined) => to && setUrl({ at: to.id }, { replace: true }), [setUrl]);
  const step = (by: number) => go(cards[at + by]);
  const onJudged = (review: string, advance: boolean) => {
    if (card === undefined) return;
    press([card.id], review);
    if (advance) go(cards.slice(at + 1).find((one) => stateOf(one) === "proposed") ?? cards[at + 1]);
  };
  const stepBack = async () => {
    // What was pressed a moment ago may be on its way yet.
    await written();
    const last = lastDone();
    press(last?.targets ?? [], "proposed");
    go(cards.find(({ id }) => id === last?.targets[0]));
    await takeBack();
  };
  const group = useMemo(
    () => cards.filter((one) => agreed(one) && (judged[one.id] ?? one.review) === "proposed"),
    [cards, judged],
  );
  const acceptGroup = async () => {
    if (group.length < 2) return;
    const ids = group.map(({ id }) => id);
    press(ids, "accepted");
    if (card !== undefined && ids.includes(card.id)) {
      go(cards.slice(at + 1).find((one) => !ids.includes(one.id) && stateOf(one) === "proposed"));
    }
    const one = await batch(group.map(({ id, etag }) => ({ target: id, etag, verdict: "accept" })));
    if (one === null) press(ids, "proposed");
    else
      toast(t("judge.batch", { n: ids.length }), () => {
        press(ids, "proposed");
        void undo(one);
      });
  };
  const resolve = async (field: string, value: unknown) => {
    if (card === undefined) return;
    const made = await judge({ target: card.id, verdict: "resolve", field, value, etag: card.etag });
    if (made !== null) say("resolve", () => void undoLast());
  };
  const open = () => {
    if (card === undefined) return;
    navigate(`/documents/${card.claim.document.id}?claim=${encodeURIComponent(card.claim.id)}`);
  };
  const joinable = card?.of === "incident" || card?.of === "event";
  useKeys([
    { id: "inbox-next", code: "KeyJ", label: t("inbox.next"), run: () => step(1) },
    { id: "inbox-previous", code: "KeyK", label: t("inbox.previous"), run: () => step(-1) },
    { id: "inbox-open", code: "Enter", label: t("judge.open"), run: open },
    { id: "inbox-undo", code: "KeyZ", label: t("judge.undo"), run: () => void stepBack() },
    {
      id: "inbox-group",
      code: "KeyY",
      shift: true,
      label: t("inbox.group", { n: group.length }),
      run: () => void acceptGroup(),
    },
  ]);

  const gone = Object.values(judged).filter((review) => review !== "proposed").length;
  return (
    <div className="inbox">
      <FilterBar names={QUEUE_FILTERS}>
        <Choice
          label={t("inbox.of")}
          value={of}
          options={OF.filter((one) => one !== "signature" || signs).map((one) => [one, t(`inbox.of.${one}`)])}
          onChange={(next: Of) => setUrl({ of: next === "incident" ? null : next, at: null })}
        />
        {total !== null && (
          <span className="shown num" aria-live="polite">
            {t("inbox.left", { n: Math.max(0, total - gone) })}
            {gone > 0 && ` · ${t("inbox.sitting", { n: gone })}`}
          </span>
        )}
      </FilterBar>
      {card === undefined ? (
        <div className="inbox-none">
          {error !== null ? (
            <Failure error={error} retry={() => void more()} />
          ) : total === null ? (
            <Loading />
          ) : (
            <Nothing filtered={filtered} />
          )}
        </div>
      ) : (
        <>
          <div className="inbox-card">
            <Card
              key={card.id}
              card={card}
              review={stateOf(card)}
              onJudged={onJudged}
              onChanged={(claim) => replace(card.id, claim)}
              onResolve={(field, value) => void resolve(field, value)}
            />
            <footer className="row inbox-more">
              <Button className="button small" onPress={() => step(-1)} isDisabled={at === 0}>
                {t("inbox.previous")} <Keycap code="KeyK" />
              </Button>
              <Button className="button small" onPress={() => step(1)} isDisabled={at >= cards.length - 1}>
                {t("inbox.next")} <Keycap code="KeyJ" />
              </Button>
              <Button className="button small" onPress={open}>
                {t("judge.open")} <Keycap code="Enter" />
              </Button>
              <CompareButtons key={card.id} compared={joinable ? comparedOf(card) : null} />
              <Button className="button small" onPress={() => void stepBack()} isDisabled={done.length === 0}>
                <Icon name="undo" size={14} />
                {t("judge.undo")} <Keycap code="KeyZ" />
              </Button>
              {group.length > 1 && (
                <Button className="button small group" onPress={() => void acceptGroup()}>
                  <Icon name="check" size={14} />
                  {t("inbox.group", { n: group.length })} <Keycap code="KeyY" shift />
                </Button>
              )}
            </footer>
          </div>
          <Next cards={cards} at={at} stateOf={stateOf} onGo={go} />
        </>
      )}
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useWords();
  const record = useRecord();
  const running = useRunningJob();
  if (running !== null) {
    return (
      <Empty
        icon="run"
        title={t("inbox.empty.reading")}
        action={t("inbox.empty.progress")}
        to={`/start?job=${running.id}`}
      >
        {t("inbox.empty.reading.body")}
      </Empty>
    );
  }
  if (record.data?.documents === 0) {
    return (
      <Empty icon="inbox" title={t("empty.record.title")} action={t("empty.record.action")} to="/start">
        {t("empty.record.body")}
      </Empty>
    );
  }
  if (filtered) {
    return <Filtered names={QUEUE_FILTERS} />;
  }
  return (
    <Empty icon="check" title={t("inbox.empty.title")} action={t("inbox.empty.action")} to="/start">
      {t("inbox.empty.body")}
    </Empty>
  );
}
