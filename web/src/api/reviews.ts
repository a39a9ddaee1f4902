import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { toast } from "../ui/toasts.tsx";
import { errorWords } from "../words/faults.ts";
import { ApiError, get, post } from "./client.ts";
import { type Done, forget, judges, lastDone, lastOf, remember } from "./history.ts";
import { changed } from "./queries.ts";
import type { CorrectionsDone, Page, Review, ReviewDone } from "./types.ts";

/** A judgement as the server takes it; who made it and when is the server's to say. */
export interface Verdict {
  /** Id of a claim or an incident. */
  readonly target: string;
  readonly verdict: Review["verdict"];
  readonly reason?: string;
  readonly field?: string;
  readonly value?: unknown;
  readonly others?: readonly string[];
  /** Mark of what was seen: the server refuses when it changed meanwhile. Values and words are never given without it. */
  readonly etag?: string;
}

/** Judgements are written one after the other, in the order in which they were made. */
let line: Promise<unknown> = Promise.resolve();
function inLine<T>(write: () => Promise<T>): Promise<T> {
  const next = line.then(write, write);
  line = next.catch(() => undefined);
  return next;
}

/** When all that was pressed so far is written, and may be taken back. */
export const written = async (): Promise<void> => {
  await line;
};

const refresh = (client: QueryClient) => changed(client, "reviews");

/**
 * Writes judgements and takes them back. A failure is said in a toast and gives null or false; what was shown meanwhile is for the caller to
 * put right.
 */
export function useReviews() {
  const client = useQueryClient();
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    const failed = (error: unknown) => {
      const nothing = error instanceof ApiError && error.problem.code === "review.nothing";
      const { text, detail } = errorWords(error, words);
      toast(nothing ? t("judge.nothingToUndo") : `${t("error.title")}: ${text} ${detail}`.trim());
      refresh(client);
    };
    const judge = async (verdict: Verdict): Promise<ReviewDone | null> => {
      try {
        const done = await inLine(async () => {
          const made = await post<ReviewDone>("/reviews", verdict);
          remember({ reviews: [made.review.id], targets: [verdict.target], what: verdict.verdict });
          return made;
        });
        refresh(client);
        return done;
      } catch (error) {
        failed(error);
        return null;
      }
    };
    const batch = async (items: readonly Verdict[]): Promise<Done | null> => {
      try {
        const { reviews } = await inLine(() => post<{ reviews: readonly Review[] }>("/reviews/batch", { items }));
        const done = {
          reviews: reviews.map(({ id }) => id),
          targets: items.map(({ target }) => target),
          what: "batch",
        };
        remember(done);
        refresh(client);
        return done;
      } catch (error) {
        failed(error);
        return null;
      }
    };
    /** Takes an edited sheet in, as its preview with that mark said. */
    const correct = async (form: FormData, etag: string): Promise<Done | null> => {
      try {
        const { reviews, targets } = await inLine(() => post<CorrectionsDone>("/corrections", form, `"${etag}"`));
        const done = { reviews, targets, what: "batch" };
        if (reviews.length > 0) remember(done);
        refresh(client);
        return done;
      } catch (error) {
        failed(error);
        return null;
      }
    };
    /** Takes back what this page did, or null: the author's last judgement that stands. */
    const undo = async (one: Done | null): Promise<boolean> => {
      try {
        if (one === null) await inLine(() => post("/reviews/undo", {}));
        else for (const review of one.reviews.toReversed()) await inLine(() => post("/reviews/undo", { review }));
        if (one !== null) forget(one);
        refresh(client);
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    };
    /** Takes back what judged a target last, on this page or before it; only one's own can be. */
    const clear = async (target: string): Promise<boolean> => {
      const here = lastOf(target);
      if (here !== null) return undo(here);
      try {
        const { items } = await get<Page<Review>>("/reviews", { target, limit: 100 });
        const standing = items.find(({ verdict, undone }) => !undone && judges(verdict));
        if (standing === undefined) throw new ApiError(409, { code: "review.nothing" });
        return await undo({ reviews: [standing.id], targets: [target], what: standing.verdict });
      } catch (error) {
        failed(error);
        return false;
      }
    };
    const undoLast = async () => {
      await written();
      return undo(lastDone());
    };
    const say = (what: string, back?: () => void) => toast(t(`judge.done.${what}` as MessageKey), back);
    /** Takes back what was done last, and says so. */
    const takeBack = async () => {
      if (await undoLast()) say("undo");
    };
    return { judge, batch, correct, undo, clear, undoLast, takeBack, say };
  }, [client, words]);
}
