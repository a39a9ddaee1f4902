import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../i18n/index.ts";
import { errorWords } from "../ui/states.tsx";
import { toast } from "../ui/toasts.tsx";
import { post } from "./client.ts";

/** A judgement as the server takes it; who made it and when is the server's to say. */
export interface Verdict {
  readonly target: string;
  readonly verdict:
    | "accept"
    | "reject"
    | "unsure"
    | "note"
    | "edit"
    | "span"
    | "resolve"
    | "same"
    | "different"
    | "split";
  readonly reason?: string | null;
  readonly field?: string;
  readonly value?: unknown;
  readonly others?: readonly string[];
}

/** What people made of things shows in these answers of the server. */
const SHOWS_REVIEWS = new Set(["documents", "claims", "queue", "incidents", "record", "reviews"]);
export function refresh(client: QueryClient, except: readonly string[] = []): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => SHOWS_REVIEWS.has(String(queryKey[0])) && !except.includes(String(queryKey[0])),
  });
}

/** Writes judgements and takes the last one back. A failure is said in a toast, and the promise gives false. */
export function useReviews() {
  const client = useQueryClient();
  const { t } = useWords();
  const attempt = useCallback(
    async (write: () => Promise<unknown>, except: readonly string[] = []): Promise<boolean> => {
      try {
        await write();
        refresh(client, except);
        return true;
      } catch (error) {
        const { text, detail } = errorWords(error, t);
        toast(`${t("error.title")}: ${text} ${detail}`.trim());
        refresh(client);
        return false;
      }
    },
    [client, t],
  );
  return {
    judge: (verdict: Verdict, except?: readonly string[]) => attempt(() => post("/reviews", verdict), except),
    batch: (verdicts: readonly Verdict[], except?: readonly string[]) =>
      attempt(() => post("/reviews/batch", { reviews: verdicts }), except),
    undo: (except?: readonly string[]) => attempt(() => post("/reviews/undo", {}), except),
  };
}
