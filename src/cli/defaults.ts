import type { RawText } from "../record/index.ts";

/** Metadata given on the command line for inputs that carry none. */
export function withDefaults(
  raw: RawText,
  { published, outlet }: { readonly published?: string; readonly outlet?: string },
): RawText {
  if (published === undefined && outlet === undefined) return raw;
  return { ...raw, published: raw.published ?? published ?? null, outlet: raw.outlet ?? outlet ?? null };
}
