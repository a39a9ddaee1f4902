import type { Context } from "../context.ts";
import type { Route } from "../route.ts";

export function reviews(_context: Context): Route[] {
  return [];
}
