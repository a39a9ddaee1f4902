import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Card } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Own } from "../../ui/own.tsx";
import { KindTag, ReviewTag } from "../../ui/verdict.tsx";
import { cardTitle } from "./parts.ts";

/** What was judged, what is looked at and what comes, in a list to be moved in. */
export function Next(props: {
  readonly cards: readonly Card[];
  readonly at: number;
  readonly stateOf: (card: Card) => string;
  readonly onGo: (card: Card) => void;
}) {
  const { cards, at, stateOf, onGo } = props;
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => box.current,
    estimateSize: () => 84,
    overscan: 6,
  });
  useEffect(() => virtual.scrollToIndex(at, { align: "auto" }), [at, virtual]);
  return (
    <nav className="next" aria-label={words.t("inbox.list")} ref={box}>
      <ul className="rows-all" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const card = cards[index]!;
          const review = stateOf(card);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                className="side-row"
                aria-current={index === at ? "true" : undefined}
                onClick={() => onGo(card)}
              >
                <span className="side-row-head">
                  <KindTag kind={card.of} />
                  {review !== "proposed" && <ReviewTag review={review} />}
                </span>
                <Own className="side-row-title clip-one">{cardTitle(card, words)}</Own>
                <Foreign text={card.claim.claim.quote} className="quoted small clip-one" />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
