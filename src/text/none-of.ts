/**
 * An empty list to be shared, of the kind that lists of objects are: to V8 an array that never held an object is of another kind, and code that
 * meets both kinds runs slowly. `noneOf<Reading>()` is `[]`.
 */
export function noneOf<T extends object | string>(): readonly T[] {
  const held: (T | null)[] = [null];
  held.pop();
  return held as T[];
}
