import type { Context } from "../context.ts";
import type { Route } from "../route.ts";

export function exports(_context: Context): Route[] {
  return [];
}
