/** Exit codes of `isnad`; stable, listed in `docs/commands.md`. */
export const EXIT = { ok: 0, failed: 1, usage: 2, partial: 3, mismatch: 4, interrupted: 130 } as const;
