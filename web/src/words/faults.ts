import { ApiError } from "../api/client.ts";
import { messages } from "../i18n/en/index.ts";
import type { MessageKey } from "../i18n/words-for.ts";

const BY_STATUS: Readonly<Record<number, MessageKey>> = {
  0: "error.offline",
  401: "error.unauthorised",
  403: "error.forbidden",
  404: "error.missing",
  409: "error.conflict",
  412: "error.conflict",
  413: "error.large",
};

/** What went wrong in the reader's words; where they have none for its code, with the server's own detail. */
export function errorWords(error: unknown, t: (key: MessageKey, params?: Record<string, string>) => string) {
  if (!(error instanceof ApiError)) return { text: t("error.broken"), detail: String(error), code: null };
  const { status, problem } = error;
  const own = problem.code === undefined ? undefined : (`problem.${problem.code}` as MessageKey);
  if (own !== undefined && own in messages) return { text: t(own), detail: "", code: problem.code ?? null };
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
