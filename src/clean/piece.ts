import type { BlockKind } from "../record/index.ts";
import type { DateRead } from "./dateline.ts";
import type { Line } from "./lines.ts";

/** A line or a part of one on its way to a label. */
export interface Piece {
  readonly line: Line;
  kind: BlockKind | null;
  /** What comes after it by itself: `comments` and `related` open a section. */
  opens: "comments" | "related" | "ticker" | null;
  /** Weak marks that hold only above or below the article. */
  weak: "section" | "credit" | "ago" | null;
  date: (DateRead & { readonly role: "publish" | "update" | "plain" }) | null;
}

export const pieceOf = (line: Line, kind: BlockKind | null = null): Piece => ({
  line,
  kind,
  opens: null,
  weak: null,
  date: null,
});
