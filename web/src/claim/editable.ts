import { PLOVER_TYPES, type PloverType, STATUSES } from "../../../src/record/claim.ts";
import { ACLED_SUB_EVENTS, PLOVER_MODES } from "../../../src/record/codes.ts";
import type { ClaimKind } from "../../../src/record/index.ts";

/** How a value is given: chosen, or written in one of the forms that the server reads. */
export type Way = "code" | "acled" | "flag" | "count" | "date" | "named" | "list" | "text" | "number";

/** The fields that people may give another value, in the order in which they are read. */
export const EDITABLE: Readonly<Record<ClaimKind, readonly (readonly [field: string, way: Way])[]>> = {
  event: [
    ["date", "date"],
    ["place", "named"],
    ["actor", "list"],
    ["target", "list"],
    ["type", "code"],
    ["mode", "code"],
    ["status", "code"],
    ["weapon", "named"],
    ["weapon_count", "count"],
    ["fatalities", "count"],
    ["injured", "count"],
    ["detained", "count"],
    ["damage", "flag"],
    ["incidents", "count"],
    ["sources", "list"],
    ["acled", "acled"],
  ],
  statement: [
    ["speaker", "named"],
    ["via", "list"],
    ["form", "code"],
  ],
  figure: [
    ["value", "number"],
    ["of", "text"],
    ["of_en", "text"],
    ["where", "text"],
    ["as_of", "date"],
    ["sources", "list"],
  ],
};

/** The codes that a field may have; modes depend on the type. */
export function codesOf(field: string, type: string | undefined): readonly string[] {
  if (field === "type") return PLOVER_TYPES;
  if (field === "mode") return PLOVER_MODES[type as PloverType] ?? [];
  if (field === "status") return STATUSES;
  if (field === "acled") return ACLED_SUB_EVENTS;
  return field === "form" ? ["direct", "indirect", "mixed"] : [];
}

/** Words of an article that may be set: the claim's own, the clause that tells it, and the things that a claim names. */
export const SETTABLE: Readonly<Record<ClaimKind, readonly string[]>> = {
  event: ["span", "evidence", "place", "actor", "target", "weapon"],
  statement: ["span", "speaker"],
  figure: ["span"],
};

/** A value as a person would write it, to begin an edit with. */
export function written(way: Way, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => String((one as { name?: unknown }).name ?? one)).join("؛ ");
  if (typeof value !== "object") return String(value);
  const fields = value as Readonly<Record<string, unknown>>;
  if (way === "named") return String(fields.name ?? "");
  if (way === "date") return String(fields.from ?? "");
  if (way === "number") return String(fields.value ?? "");
  const { low, high } = fields as { low?: number | null; high?: number | null };
  return high === null || high === undefined ? `${low ?? ""}+` : `${low ?? 0}-${high}`;
}

/** What the server is given for what was written. */
export function given(way: Way, text: string): unknown {
  if (way === "list") {
    return text
      .split(/[;؛]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
  }
  return way === "flag" ? text === "true" : text.trim();
}
