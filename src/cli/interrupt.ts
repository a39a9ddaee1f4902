import { EXIT } from "./exit.ts";

export interface Interrupt {
  /** Waits for a promise or for the first Ctrl-C. */
  or<T>(promise: Promise<T>): Promise<T | "interrupted">;
  /** Stops listening; tells whether there was a Ctrl-C. */
  stop(): boolean;
}

/** First Ctrl-C: finish the articles at hand and stop; the second ends the process at once. */
export function watchInterrupt(): Interrupt {
  let interrupted = false;
  let wake = () => {};
  const hear = () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    wake();
  };
  process.on("SIGINT", hear);
  return {
    // Not Promise.race, which would keep a reaction of every article on one promise that lives on.
    or: (promise) =>
      interrupted
        ? Promise.resolve("interrupted")
        : new Promise((resolve, reject) => {
            wake = () => resolve("interrupted");
            promise.then(resolve, reject);
          }),
    stop: () => {
      process.off("SIGINT", hear);
      return interrupted;
    },
  };
}
