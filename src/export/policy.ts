import type { Bounds, FieldValue, IncidentField } from "../record/index.ts";

/**
 * Which value stands for a field of an incident whose sources disagree. A value that a person chose comes before every policy.
 * `origins`: the value of most independent origins, as linking proposes it. `latest`: the value of the newest article. `lowest` and
 * `highest`: of counts the least or greatest, of other fields as `origins`. `undisputed`: nothing where values exclude each other.
 */
export const VALUE_POLICIES = ["origins", "latest", "lowest", "highest", "undisputed"] as const;
export type ValuePolicy = (typeof VALUE_POLICIES)[number];

interface Choice {
  readonly policy: ValuePolicy;
  /** True when a person chose the proposed value. */
  readonly resolved: boolean;
  /** True when the values exclude each other. */
  readonly disputed: boolean;
  /** Day of the newest article that says a value; empty when none is dated. */
  newest(value: FieldValue<unknown>): string;
}

/** The one value of a field under a policy; null when nothing is said, or the policy leaves it open. */
export function chosen<T>(field: IncidentField<T>, choice: Choice): T | null {
  if (choice.resolved || field.values.length < 2) return field.proposed;
  if (choice.policy === "undisputed" && choice.disputed) return null;
  if (choice.policy === "latest") {
    const last = best(field.values, (a, b) => (choice.newest(a) > choice.newest(b) ? 1 : -1));
    return last.value;
  }
  if (choice.policy === "lowest" || choice.policy === "highest") {
    const counts = field.values.every(({ value }) => isCount(value));
    if (counts) {
      const sign = choice.policy === "lowest" ? -1 : 1;
      return best(field.values, (a, b) => sign * (sizeOf(a.value, sign) - sizeOf(b.value, sign))).value;
    }
  }
  return field.proposed;
}

const best = <T>(values: readonly T[], compare: (a: T, b: T) => number): T =>
  values.reduce((a, b) => (compare(b, a) > 0 ? b : a));

const isCount = (value: unknown): value is number | Bounds =>
  typeof value === "number" || (typeof value === "object" && value !== null && "low" in value);

/** The end of a count that a policy compares: least for the lowest, greatest for the highest. */
function sizeOf(value: unknown, sign: number): number {
  if (typeof value === "number") return value;
  const { low, high } = value as Bounds;
  return sign < 0 ? (low ?? high ?? 0) : (high ?? low ?? 0);
}
