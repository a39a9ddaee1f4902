/** What a person should know about one rule. Every `rule` in the output names one; `docs/rules.md` lists them all. */
export interface RuleInfo {
  /** Stable Latin id, e.g. `number.dual`. */
  readonly id: string;
  /** An invented Arabic phrase that the rule reads. */
  readonly example: string;
  /** What it reads and what it makes of it, in one English sentence. */
  readonly about: string;
  /** What many rules of one description are called by, e.g. `statement.verb`. */
  readonly family?: string;
  /** What a rule of events makes of its words, and when; its `about` says the same in English. */
  readonly told?: RuleTold;
}

/** Which event a rule tells, as PLOVER calls it, and the conditions that its clause must meet. */
export interface RuleTold {
  readonly type: string;
  readonly mode: string | null;
  readonly status: string | null;
  readonly needs: readonly RuleNeed[];
}

/** A place of the clause, and what must (or, negated, must not) stand there: words, or classes of words without their dot; `any` = anything. */
export interface RuleNeed {
  readonly slot: string;
  readonly negated: boolean;
  readonly words: readonly string[];
  readonly classes: readonly string[];
}
