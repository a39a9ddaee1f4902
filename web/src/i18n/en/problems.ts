/** What went wrong, by the codes of `docs/problems.md` that people at a screen may meet. */
export const problems = {
  "problem.corrections.base":
    "The file beside the sheet holds no claims. Choose the .claims.jsonl that was written with it.",
  "problem.corrections.many":
    "The sheet holds more changes than the server takes at once. Send its rows in several sheets.",
  "problem.corrections.refused": "Some rows cannot be taken. Mend them, or take the others alone.",
  "problem.corrections.sheet":
    "This is no sheet that can be taken back. Give one that was exported as CSV or Excel, with its first line and its ids.",
  "problem.record.unknown-id": "The record has nothing of this id. It may have gone with a newer run of the rules.",
  "problem.review.field": "This field cannot be edited or resolved here.",
  "problem.review.nothing": "There is no judgement of yours to take back.",
  "problem.review.others": "These cannot be joined or parted: look at what is chosen, then try again.",
  "problem.review.own-work": "Nobody signs off their own work. Another reviewer can.",
  "problem.review.span": "These words cannot be set for this claim. Choose words of its article.",
  "problem.review.target": "Claims are edited, incidents are resolved: this is the other.",
  "problem.review.unjudged": "Nobody has judged this yet. Judge it; then another person signs off.",
  "problem.review.value": "The field cannot have this value. Leave it empty to say that the text does not say.",
  "problem.serve.changed":
    "Someone changed this in the meantime. It was loaded again; look, then repeat what you wanted.",
  "problem.serve.cursor": "This list has changed. Load the page again.",
  "problem.serve.import": "Give one thing to read at a time: one text, one list of addresses, or files.",
  "problem.serve.invalid":
    "The address or the form holds something that cannot be. Clear the filters, or look at what was entered.",
  "problem.serve.role": "Your role does not allow this. Ask who keeps the users.",
  "problem.serve.too-large": "This is larger than the server takes. Send less at once.",
  "problem.serve.watchers": "Too many pages watch this record. Close some.",
  "problem.store.busy": "Another program is writing to the record. Wait a moment, then try again.",
  "problem.store.disk": "The disk is full or fails. Make room, then try again.",
  "problem.store.no-claim": "The record does not hold this any more. It may have been read anew.",
  "problem.store.no-words": "A search needs at least one word in Arabic or Latin letters.",
  "problem.store.read-only": "This record may be read but not written to.",
} as const;
