/** What an error's words name, for those who word it in another language. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/** A caller's mistake: what was wrong and how to mend it. `code` is stable and documented in `docs/problems.md`. */
export class IsnadError extends Error {
  readonly code: string;
  readonly mend: string;
  readonly values: ErrorValues;

  constructor(code: string, message: string, mend: string, options?: ErrorOptions & { readonly values?: ErrorValues }) {
    super(message, options);
    this.name = "IsnadError";
    this.code = code;
    this.mend = mend;
    this.values = options?.values ?? {};
  }
}
