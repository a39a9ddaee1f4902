import { type Field, REVIEW_STATES, type Shape } from "../../../record/index.ts";
import type { ChangeView, DiffPage, ExportPreview, ExportProfile } from "../../api/outputs.ts";
import type { Of } from "./parts.ts";

/** What differs between two runs, and files for other tools. */
export const OUTPUTS: Readonly<Record<string, Shape>> = {
  change: {
    change: ["change-kind", ""],
    document: ["stored-document", "where it stands"],
    before: ["claim?", "as the earlier version made it"],
    after: ["claim?", "as the later version makes it"],
    fields: ["string[]", "that differ, for a claim that changed"],
  } satisfies Of<ChangeView>,
  "diff-page": {
    items: ["change[]", "in the order of documents"],
    next: ["string?", "goes on, also from a page without changes; null = all is compared"],
    total: ["integer?", "always null"],
    since: ["string", "the earlier version"],
    to: ["string", "the later version"],
    compared: ["integer", "documents compared so far"],
    documents: ["integer", "of so many"],
  } satisfies Of<DiffPage>,
  "export-profile": {
    profile: ["string", "name, as `isnad export` takes it"],
    takes: ["export-takes", "events as rows, claims of all kinds, or incidents whole"],
    media: ["string", "media type"],
    extension: ["string", "of the file"],
  } satisfies Of<ExportProfile>,
  "export-counts": {
    written: ["integer", "what the file holds"],
    unfit: ["integer", "of no kind that the format has a place for"],
    unplaced: ["integer", "without coordinates"],
    undated: ["integer", "without a date"],
    disputed: ["integer", "resting on accounts that disagree"],
  } satisfies Of<ExportPreview["counts"]>,
  "state-counts": Object.fromEntries(REVIEW_STATES.map((state): [string, Field] => [state, ["integer", ""]])),
  "export-preview": {
    profile: ["string", "name of the format"],
    columns: ["string[]?", "for tables: the heading"],
    rows: ["any", "for tables: the cells of the first twenty rows; else null"],
    text: ["string?", "for all else: how the file begins"],
    complete: ["boolean", "false = the counts are of the part gone through in a second"],
    counts: ["export-counts", "what the file holds"],
    states: ["state-counts", "events that pass the filters, by what people made of them"],
    command: ["string", "the command line that makes the file"],
  } satisfies Of<ExportPreview>,
};
