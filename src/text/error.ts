/** A caller's mistake: what was wrong and how to mend it. `code` is stable and documented in `docs/problems.md`. */
export class IsnadError extends Error {
  readonly code: string;
  readonly mend: string;

  constructor(code: string, message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "IsnadError";
    this.code = code;
    this.mend = mend;
  }
}
