import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../../i18n/index.ts";
import { type Light, shine } from "../../ui/lights.ts";
import { harmless } from "../../words/harmless.ts";
import { type Piece, pieceAt, piecesOf, spread } from "./pieces.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly light: Light;
}

/** With more blocks than these only those in sight are drawn. */
const MOST = 300;

/**
 * The text of an article with its stretches lit. Nothing is put between its letters. `seek` is a place to be brought into sight; a new object
 * seeks again.
 */
export function ArticleText(props: {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly block: string }[];
  readonly stretches: readonly Stretch[];
  readonly seek: { readonly at: number } | null;
  readonly onPress: (x: number, y: number) => void;
}) {
  const { text, paragraphs, stretches, seek, onPress } = props;
  const { t } = useWords();
  // As state: the blocks inside measure it, and are drawn before a ref to it would be set.
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const pieces = useMemo(() => piecesOf(text, paragraphs), [text, paragraphs]);
  const lit = useMemo(() => spread(pieces, stretches), [pieces, stretches]);
  const long = pieces.length > MOST;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of marks beside it is the way by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className="article-scroll" ref={setBox} onClick={({ clientX, clientY }) => onPress(clientX, clientY)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <article className="article reading" lang="ar" dir="rtl" aria-label={t("reader.article")} tabIndex={0}>
        {long ? (
          <Long text={text} pieces={pieces} lit={lit} seek={seek} box={box} />
        ) : (
          <Short text={text} pieces={pieces} lit={lit} seek={seek} box={box} />
        )}
      </article>
    </div>
  );
}

interface Drawn {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly lit: readonly (readonly Stretch[])[];
  readonly seek: { readonly at: number } | null;
  readonly box: HTMLDivElement | null;
}

function Short({ text, pieces, lit, seek, box }: Drawn) {
  useEffect(() => {
    if (seek !== null) bring(box, seek.at, pieces);
  }, [seek, box, pieces]);
  return pieces.map((piece, i) => <Block key={piece.start} text={text} piece={piece} lit={lit[i]!} />);
}

function Long({ text, pieces, lit, seek, box }: Drawn) {
  const { t } = useWords();
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => box,
    estimateSize: (i) => 20 + ((pieces[i]!.end - pieces[i]!.start) / 70) * 40,
    overscan: 3,
  });
  useEffect(() => {
    if (seek === null) return;
    virtual.scrollToIndex(Math.max(0, pieceAt(pieces, seek.at)), { align: "center" });
    const later = setTimeout(() => bring(box, seek.at, pieces), 60);
    return () => clearTimeout(later);
  }, [seek, virtual, pieces, box]);
  return (
    <>
      <p className="quiet small long-note">{t("reader.long")}</p>
      <div className="article-all" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className="article-part"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Block text={text} piece={pieces[index]!} lit={lit[index]!} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Scrolls so that a place of the text stands in the middle, when it is not in sight already. */
function bring(box: HTMLElement | null, at: number, pieces: readonly Piece[]): void {
  const piece = pieces[pieceAt(pieces, at)];
  const node = piece && box?.querySelector(`[data-start="${piece.start}"]`)?.firstChild;
  if (!(node instanceof Text) || box === null) return;
  const range = new Range();
  range.setStart(node, Math.min(at - piece!.start, node.length));
  range.setEnd(node, Math.min(at - piece!.start + 1, node.length));
  const { top, bottom } = range.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top > frame.top + 24 && bottom < frame.bottom - 24) return;
  box.scrollBy({ top: top - frame.top - frame.height / 2.6, behavior: "auto" });
}

const Block = memo(function Block(props: {
  readonly text: string;
  readonly piece: Piece;
  readonly lit: readonly Stretch[];
}) {
  const { text, piece, lit } = props;
  const { number } = useWords();
  const element = useRef<HTMLParagraphElement>(null);
  const { start, end, block } = piece;
  // Line breaks and tabs of the source are white space of the page; each character keeps its place.
  const shown = useMemo(() => harmless(text.slice(start, end), end - start), [text, start, end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text node is another one when what is shown changes
  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    if (!(node instanceof Text)) return;
    return shine(
      node,
      lit.map(({ light, ...at }) => ({ light, start: at.start - start, end: at.end - start })),
    );
  }, [lit, start, shown]);
  return (
    <div className={`block ${block}`}>
      {piece.number !== null && (
        <span className="block-number num" aria-hidden="true">
          {number(piece.number)}
        </span>
      )}
      <p ref={element} data-start={start}>
        {shown}
      </p>
    </div>
  );
});
