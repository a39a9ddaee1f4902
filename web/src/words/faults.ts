import type { ErrorValues } from "../../../src/text/index.ts";
import { ApiError } from "../api/client.ts";
import { messages } from "../i18n/en/index.ts";
import type { MessageKey, Words } from "../i18n/words-for.ts";

const BY_STATUS: Readonly<Record<number, MessageKey>> = {
  0: "error.offline",
  401: "error.unauthorised",
  403: "error.forbidden",
  404: "error.missing",
  409: "error.conflict",
  412: "error.conflict",
  413: "error.large",
};

type Wording = Pick<Words, "t" | "code">;

/** Words for a code of `docs/problems.md` and its values in the reader's language; null where there are none. */
export function problemWords(code: string, values: ErrorValues | undefined, { t, code: label }: Wording) {
  const key = `problem.${code}` as MessageKey;
  if (!(key in messages)) return null;
  // Fields and roles come as codes of the record.
  const named = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === "number" ? value : label(name, value),
  ]);
  return t(key, Object.fromEntries(named));
}

/** What went wrong in the reader's words; where they have none for its code, with the server's own detail. */
export function errorWords(error: unknown, words: Wording) {
  const { t } = words;
  if (!(error instanceof ApiError)) return { text: t("error.broken"), detail: String(error), code: null };
  const { status, problem } = error;
  const own = problem.code === undefined ? null : problemWords(problem.code, problem.values, words);
  if (own !== null) return { text: own, detail: "", code: problem.code ?? null };
  const key = BY_STATUS[status] ?? (status >= 500 ? "error.server" : undefined);
  return {
    text: key === undefined ? (problem.detail ?? problem.title ?? t("error.title")) : t(key),
    detail: [key === undefined ? undefined : problem.detail, problem.mend]
      .filter((part) => part !== undefined)
      .map((part) => part.replace(/\.?$/, "."))
      .join(" "),
    code: problem.code ?? null,
  };
}
