import { type ErrorValues, IsnadError } from "../text/index.ts";

/** A refusal that a caller sees as `application/problem+json` (RFC 9457). Codes stand in `docs/problems.md`. */
export class Refusal extends IsnadError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    mend: string,
    headers: Readonly<Record<string, string>> = {},
    values: ErrorValues = {},
  ) {
    super(code, message, mend, { values });
    this.status = status;
    this.headers = headers;
  }
}

/** The body of a refusal. `code` and `values` are for programs that word it, `detail` and `mend` are English words for people without a translation of it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly mend: string;
  readonly values: ErrorValues;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  412: "Changed meanwhile",
  413: "Too large",
  415: "Wrong type of content",
  421: "Wrong host",
  428: "Precondition needed",
  429: "Too many requests",
  500: "Fault of the server",
  503: "Busy",
};

/** Status of errors that come from below the server. */
const STATUS: Readonly<Record<string, number>> = {
  "record.unknown-id": 404,
  "record.ambiguous-id": 400,
  "store.no-claim": 404,
  "store.no-words": 400,
  "store.busy": 503,
  "store.read-only": 403,
  "store.disk": 503,
  "diff.one-version": 409,
  "export.coarse-text": 400,
  "diff.unknown-version": 404,
  "review.nothing": 409,
};

const body = (status: number, code: string, detail: string, mend: string, values: ErrorValues = {}): ProblemBody => ({
  type: `urn:isnad:problem:${code}`,
  title: TITLES[status] ?? "Error",
  status,
  code,
  detail,
  mend,
  values,
});

/** What Fastify throws, by its codes; its own words may hold what the caller sent, so they are not passed on. */
const FRAMEWORK: Readonly<Record<string, readonly [status: number, code: string, detail: string, mend: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, "serve.too-large", "the request is too large", "Send less at once."],
  FST_REQ_FILE_TOO_LARGE: [413, "serve.too-large", "a file is too large", "Split it, or read it with `isnad add`."],
  FST_FILES_LIMIT: [413, "serve.too-large", "there are too many files", "Send fewer at once."],
  FST_PARTS_LIMIT: [413, "serve.too-large", "there are too many parts", "Send fewer at once."],
  FST_FIELDS_LIMIT: [413, "serve.too-large", "there are too many fields", "Send fewer at once."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    "serve.media-type",
    "the content is of a type that is not taken here",
    "Send JSON, or files as multipart.",
  ],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    415,
    "serve.media-type",
    "the content is of a type that is not taken here",
    "Send JSON, or files as multipart.",
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, "serve.json", "the content is no JSON", "Mend the JSON."],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, "serve.json", "there is no content", "Send a JSON object."],
};

/** Turns anything thrown into the answer's status, headers and body. Faults of ours tell nothing of the inside. */
export function problemOf(error: unknown): { body: ProblemBody; headers: Readonly<Record<string, string>> } {
  if (error instanceof Refusal) {
    return { body: body(error.status, error.code, error.message, error.mend, error.values), headers: error.headers };
  }
  if (error instanceof IsnadError) {
    const status = STATUS[error.code] ?? (/^(review|corrections)\./.test(error.code) ? 400 : 500);
    const headers: Record<string, string> = status === 503 ? { "retry-after": "1" } : {};
    // Paths of this machine stand in the words of the store's errors.
    const detail = error.code.startsWith("store.")
      ? error.message.replace(/^\S+\.isnad:? ?/, "the record: ")
      : error.message;
    return { body: body(status, error.code, detail, error.mend, error.values), headers };
  }
  const { code, validation, validationContext, statusCode } = error as {
    code?: string;
    validation?: readonly { readonly instancePath?: string; readonly message?: string; readonly params?: object }[];
    validationContext?: string;
    statusCode?: number;
  };
  if (validation) return { body: invalid(validation, validationContext ?? "request"), headers: {} };
  const known = FRAMEWORK[code ?? ""];
  if (known) return { body: body(...known), headers: {} };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return { body: body(statusCode, "serve.request", "the request cannot be read", "Check it."), headers: {} };
  }
  const mend = "Try again; report it when it stays.";
  return { body: body(500, "serve.fault", "something failed that should not", mend), headers: {} };
}

function invalid(
  faults: readonly { readonly instancePath?: string; readonly message?: string; readonly params?: object }[],
  where: string,
): ProblemBody {
  const said = faults.slice(0, 3).map(({ instancePath, message, params }) => {
    const extra = (params as { additionalProperty?: string } | undefined)?.additionalProperty;
    const allowed = (params as { allowedValues?: readonly string[] } | undefined)?.allowedValues;
    const more =
      extra !== undefined ? ` (${extra.slice(0, 40)})` : allowed ? ` (${allowed.slice(0, 12).join(", ")})` : "";
    return `${where}${(instancePath ?? "").slice(0, 80)} ${message ?? "is wrong"}${more}`;
  });
  return body(400, "serve.invalid", said.join("; "), "GET /api/v1/openapi.json says what is taken.");
}
