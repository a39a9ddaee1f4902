import type { RuleNeed, RuleTold, Shape } from "../../../record/index.ts";
import type { ChainLink, ClaimRow, ClaimView, FieldView, RuleView, WhyView } from "../../api/claims.ts";
import { type Of, span } from "./parts.ts";

const claim = {
  id: ["string", "`e_`, `s_` or `f_` and a hash"],
  kind: ["claim-kind", ""],
  local: ["string", "id inside the article"],
  document: ["string", "id of its document"],
  review: ["review-state", "what people made of it"],
  etag: ["string", "to be sent as `If-Match` with an edit"],
  claim: ["object", "the event, statement or figure of `docs/record.md`"],
  fields: ["field-value[]", "each value with its words"],
  chain: ["chain-link[]", "who says it, nearest to the reader first"],
  version: ["string", "program and knowledge that made it"],
  extracted: ["object?", "the claim as it was extracted, where people edited it"],
  incident: ["string?", "that an event is part of"],
} satisfies Of<ClaimView>;

/** Claims and why they are what they are. */
export const CLAIMS: Readonly<Record<string, Shape>> = {
  "chain-link": {
    role: ["chain-role", "which link of the chain"],
    name: ["string", "who"],
    start: ["integer?", "null = not said in the text"],
    end: ["integer?", "null = not said in the text"],
    kind: ["speaker-kind?", "kind of speaker"],
  } satisfies Of<ChainLink>,
  "field-value": {
    field: ["string", "name of the field"],
    value: ["any", "as in the record, or as a person edited it"],
    spans: ["span[]", "the words that it was read from"],
    edited: ["boolean", "by a person"],
  } satisfies Of<FieldView>,
  claim,
  "claim-row": {
    ...claim,
    document: ["stored-document", "where it stands"],
    published: ["published?", "when its article came out"],
    sentence: ["in-sentence", "its sentence"],
  } satisfies Of<ClaimRow>,
  rule: {
    id: ["string", "as in `docs/rules.md`"],
    about: ["string?", "what it reads; null for a rule that this version does not have"],
    example: ["string?", "an invented phrase that it reads"],
    family: ["string", "what many rules of one description are called by; else its id"],
    told: ["rule-told?", "of a rule of events: what it tells, and when"],
  } satisfies Of<RuleView>,
  "rule-told": {
    type: ["string", "as PLOVER calls it"],
    mode: ["string?", "as PLOVER calls it"],
    status: ["string?", "of the event"],
    needs: ["rule-need[]", "conditions of its clause, all of which are met"],
  } satisfies Of<RuleTold>,
  "rule-need": {
    slot: ["string", "a place of the clause, as `docs/events.md` calls it"],
    negated: ["boolean", "nothing of these may stand there"],
    words: ["string[]", "words of which one stands there"],
    classes: ["string[]", "classes of words; `any` = anything"],
  } satisfies Of<RuleNeed>,
  rival: {
    rule: ["string", "that made it"],
    quote: ["string", "what it read"],
    why: ["string", "why it lost"],
    also: ["named?", "the place that the same words name too, where that is why"],
  },
  "why-value": {
    ...span,
    field: ["string", "of the claim; `date` and `number` for what stands in its clause"],
    quote: ["string", "the words"],
    rule: ["rule", "that read them"],
    rivals: ["rival[]", "readings that lost"],
  },
  why: {
    id: ["string", "of the claim"],
    rule: ["rule", "that made it"],
    sentence: ["in-sentence", "its sentence"],
    values: ["why-value[]", "what its values were read from"],
    chain: ["chain-link[]", "who says it"],
  } satisfies Of<WhyView>,
};
