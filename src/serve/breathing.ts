import { setImmediate as turn } from "node:timers/promises";
import type { Store } from "../store/index.ts";

/** How long one request may keep the others waiting. */
const HOLD_MS = 25;

/** The same items; others get their turn in between. */
export async function* breathing<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let turned = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - turned < HOLD_MS) continue;
    await turn();
    turned = performance.now();
  }
}

/** The same store, whose long lists let others have their turn: for exports, which read all of a record. */
export function breathingStore(store: Store): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      if (name !== "claims") return member.bind(target);
      return (...given: Parameters<Store["claims"]>) => breathing(target.claims(...given));
    },
  });
}
