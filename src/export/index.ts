import type { StoredClaim, StoredEvent } from "../record/index.ts";
import { acled } from "./acled.ts";
import { annotations } from "./annotations.ts";
import { csvData, csvExcel } from "./csv.ts";
import { geojson } from "./geojson.ts";
import { jsonl } from "./jsonl.ts";
import type { Settings } from "./table.ts";
import { ucdp } from "./ucdp.ts";

export { claimObject } from "./jsonl.ts";
export { FIGURE_POLICIES, type FigurePolicy, type Settings } from "./table.ts";

type Events = (events: AsyncIterable<StoredEvent>, settings: Settings) => AsyncIterable<string>;
type Claims = (claims: AsyncIterable<StoredClaim>, settings: Settings) => AsyncIterable<string>;

/** A way of writing a record for others. `events` writes events alone; `claims` also statements and figures. */
export type Profile =
  | { readonly events: Events; readonly claims?: never }
  | { readonly claims: Claims; readonly events?: never };

/** All profiles by name; `docs/exports.md` describes each. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  data: { events: csvData },
  excel: { events: csvExcel },
  acled: { events: acled },
  ucdp: { events: ucdp },
  geojson: { events: geojson },
  annotations: { claims: annotations },
  jsonl: { claims: jsonl },
};
