/** Reading in steps: it stops where the next part of its rules begins, and gives what it made at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/**
 * Takes each step of all readings before the next one. The rules are more code than the processor's caches hold, so what one article has
 * brought there serves the others.
 */
export function inStep<T>(readings: readonly Steps<T>[]): T[] {
  const made = new Array<T>(readings.length);
  for (let left = readings.length; left > 0; )
    for (const [i, reading] of readings.entries()) {
      if (i in made) continue;
      const { done, value } = reading.next();
      if (!done) continue;
      made[i] = value as T;
      left--;
    }
  return made;
}
