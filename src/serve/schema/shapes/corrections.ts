import type { Shape } from "../../../record/index.ts";
import type { CorrectionRefusal, CorrectionsDone, CorrectionsView, CorrectionView } from "../../api/corrections.ts";
import type { Of } from "./parts.ts";

/** Edited sheets that come back. */
export const CORRECTIONS: Readonly<Record<string, Shape>> = {
  correction: {
    row: ["integer", "of the sheet, as its lines are numbered there"],
    target: ["string", "id of the claim"],
    document: ["string", "where it stands"],
    quote: ["string", "the clause that tells the event"],
    verdict: ["verdict", "`edit`, `accept`, `reject` or `unsure`"],
    field: ["string?", "that is edited; null for a judgement"],
    before: ["any", "the field's value now, or the review state"],
    after: ["any", "the field's value then, or the review state"],
    reason: ["string?", "as the sheet gives it"],
  } satisfies Of<CorrectionView>,
  "correction-refusal": {
    row: ["integer", ""],
    column: ["string?", "null = the whole row"],
    code: ["correction-reason", "why"],
    values: ["any", "what the reason's words name: an object of texts and numbers"],
    message: ["string", "why, in English"],
  } satisfies Of<CorrectionRefusal>,
  corrections: {
    etag: ["string", "to be sent as `If-Match` to have it done"],
    items: ["correction[]", "the first five hundred"],
    total: ["integer", "changes in all"],
    refused: ["correction-refusal[]", "the first five hundred; rows with one of these are not taken"],
    refusedTotal: ["integer", ""],
    ignored: ["correction-refusal[]", "changes in columns that cannot be edited in a sheet"],
    ignoredTotal: ["integer", ""],
    unchanged: ["integer", "rows that say what the record says"],
  } satisfies Of<CorrectionsView>,
  "corrections-done": {
    reviews: ["string[]", "ids, in the order in which they were made"],
    targets: ["string[]", "what each of them judges"],
    refused: ["integer", "cells or rows that were not taken"],
  } satisfies Of<CorrectionsDone>,
};
