/** What a person should know about one rule. Every `rule` in the output names one; `docs/rules.md` lists them all. */
export interface RuleInfo {
  /** Stable Latin id, e.g. `number.dual`. */
  readonly id: string;
  /** An invented Arabic phrase that the rule reads. */
  readonly example: string;
  /** What it reads and what it makes of it, in one English sentence. */
  readonly about: string;
}
