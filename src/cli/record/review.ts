import { userInfo } from "node:os";
import type { Review } from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import { EXIT } from "../exit.ts";
import { short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { type Invoked, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";

export interface ReviewOptions {
  readonly author?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** `isnad review`: judges one claim, takes back the last judgement, or lists all of them. */
export async function reviewCommand(
  record: string,
  id: string | undefined,
  verdict: Review["verdict"] | undefined,
  options: ReviewOptions,
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const t = terminalOf(command);
    const show = (review: Review) => (options.json ? printJson(review) : print(`${reviewLine(review, t)}\n`));
    const author = options.author ?? userInfo().username;
    const at = new Date().toISOString();
    if (id === undefined) for await (const review of store.reviews()) show(review);
    else if (id === "undo") {
      const undone = await store.undo(author, at);
      if (undone === null)
        throw new IsnadError("review.nothing", `${author} has judged nothing that stands`, "Give --author.");
      show(undone);
    } else if (verdict === undefined) {
      throw new IsnadError("review.no-verdict", "there is no verdict", "Give accept, reject or note behind the id.");
    } else {
      const claim = await resolveId(store, id);
      show(await store.review({ target: claim, verdict, author, reason: options.reason ?? null, at }));
    }
    return EXIT.ok;
  });
}

function reviewLine(review: Review, t: Terminal): string {
  const state = [review.undone ? "undone" : null, review.orphaned ? "orphaned" : null].filter((x) => x !== null);
  const tail = state.length === 0 ? "" : t.style("yellow", `  [${state.join(", ")}]`);
  const reason = review.reason === null ? "" : `  ${t.foreign(review.reason)}`;
  return `${review.at}  ${t.foreign(review.author)}  ${t.style("bold", review.verdict)}  ${review.target}  ${t.foreign(short(review.quote))}${reason}${tail}`;
}
