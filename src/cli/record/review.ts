import { userInfo } from "node:os";
import { type ClaimKind, JOINING, type Judgement, type Review } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { EXIT } from "../exit.ts";
import { short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { type FilterOptions, type Invoked, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";
import { joinedLine, joinNow } from "./join.ts";

export interface ReviewOptions extends FilterOptions {
  readonly triage?: boolean;
  readonly kind: ClaimKind;
  readonly list?: boolean;
  readonly author?: string;
  readonly reason?: string;
  readonly json?: boolean;
  readonly knowledge: readonly string[];
}

/** `isnad review`: judges one claim or incident, takes back the last judgement, lists all of them, or goes through what nobody judged. */
export async function reviewCommand(
  record: string,
  id: string | undefined,
  verdict: Review["verdict"] | undefined,
  values: readonly string[],
  options: ReviewOptions,
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const t = terminalOf(command);
    const show = (review: Review) => (options.json ? printJson(review) : print(`${reviewLine(review, t)}\n`));
    const author = options.author ?? userInfo().username;
    const at = new Date().toISOString();
    if (id === undefined) {
      const person = process.stdin.isTTY && process.stdout.isTTY && options.list !== true && !options.json;
      if (person || options.triage === true) {
        const { triage } = await import("./triage.ts");
        return triage(store, author, options, t);
      }
      for await (const review of store.reviews()) show(review);
      return EXIT.ok;
    }
    let review: Review | null;
    if (id === "undo") {
      review = await store.undo(author, at);
      if (review === null)
        throw new IsnadError("review.nothing", `${author} has judged nothing that stands`, "Give --author.");
    } else if (verdict === undefined) {
      throw new IsnadError("review.no-verdict", "there is no verdict", "Give accept, reject or note behind the id.");
    } else {
      const target = await resolveId(store, id);
      const given = await valuesOf(store, verdict, values);
      review = await store.review({ target, verdict, author, reason: options.reason ?? null, at, ...given });
    }
    show(review);
    if (JOINING.includes(review.verdict)) {
      const joined = await joinNow(store, options.knowledge);
      if (joined !== null) process.stderr.write(`isnad: ${joinedLine(joined)}\n`);
    }
    return EXIT.ok;
  });
}

/** What stands behind a verdict: field and value, a span, or other ids. */
async function valuesOf(
  store: Store,
  verdict: Review["verdict"],
  values: readonly string[],
): Promise<Pick<Judgement, "field" | "value" | "others">> {
  if (JOINING.includes(verdict)) {
    const others: string[] = [];
    for (const value of values) others.push(await resolveId(store, value));
    return { others };
  }
  const wrong = (mend: string) =>
    new IsnadError("review.no-value", `${verdict} cannot do with ${JSON.stringify(values.join(" "))}`, mend);
  if (verdict === "edit" || verdict === "resolve") {
    const [field, ...words] = values;
    if (field === undefined || words.length === 0)
      throw wrong(`Give ${verdict} FIELD VALUE; the value null empties it.`);
    return { field, value: valueIn(words.join(" ")) };
  }
  if (verdict === "span") {
    const [which, span] = values.length > 1 ? values : ["span", values[0]];
    const match = /^(\d+)-(\d+)$/.exec(span ?? "");
    if (match === null) throw wrong("Give span START-END, or span evidence START-END, in code units of the text.");
    return { field: which!, value: { start: Number(match[1]), end: Number(match[2]) } };
  }
  if (values.length > 0) throw wrong("Give a reason with --reason.");
  return {};
}

/** JSON where it is JSON, else the words as they stand. */
function valueIn(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

const HOLDS = { same: null, moved: "moved", changed: "what it judged says something else now", orphaned: "orphaned" };

/** One review in one line. */
export function reviewLine(review: Review, t: Terminal): string {
  const state = [review.undone ? "undone" : null, HOLDS[review.anchoring]].filter((x) => x !== null);
  const tail = state.length === 0 ? "" : t.style("yellow", `  [${state.join(", ")}]`);
  const reason = review.reason === null ? "" : `  ${t.foreign(review.reason)}`;
  const value = review.field === null ? "" : ` ${review.field} = ${t.foreign(JSON.stringify(review.value))}`;
  const others = review.others.length === 0 ? "" : ` ${review.others.join(" ")}`;
  return `${review.at}  ${t.foreign(review.author)}  ${t.style("bold", `${review.verdict}${value}${others}`)}  ${review.target}  ${t.foreign(short(review.quote))}${reason}${tail}`;
}
