import type { Extraction, Knowledge, Named, Rival, RuleInfo, StoredClaim } from "../../record/index.ts";
import type { Span } from "../../text/index.ts";
import type { RuleView, WhyView } from "../api/claims.ts";
import type { Lore } from "../context.ts";
import { chainOf, fieldsOf, litOf } from "./claim.ts";
import { sentenceAround } from "./sentences.ts";

type Rules = ReadonlyMap<string, RuleInfo>;
interface Read extends Span {
  readonly quote: string;
  readonly rule: string;
  readonly rivals?: readonly Rival[];
}

/** How each value of a claim came about: its rule with an example, the words in their sentence, what it beat, who says so. */
export function whyView(stored: StoredClaim, extraction: Extraction, { rules, knowledge }: Lore): WhyView {
  const { id, claim, text } = stored;
  const { mentions, times, numbers } = extraction as unknown as {
    readonly mentions: readonly Read[];
    readonly times: readonly Read[];
    readonly numbers: readonly Read[];
  };
  const read = [...mentions, ...times, ...numbers];
  const { start: from, end: to } = "evidence" in claim ? claim.evidence : claim;
  // The words of a field are those of a mention; what a count or a date was read from stands in the clause.
  const ofFields = fieldsOf(stored).flatMap(({ field, spans }) =>
    spans.flatMap((span) => closest(read, span).map((mention) => ({ field, mention }))),
  );
  const inClause = (list: readonly Read[], field: string) =>
    list.filter((m) => m.start >= from && m.end <= to).map((mention) => ({ field, mention }));
  const dated = (claim as { readonly date?: unknown }).date ?? (claim as { readonly as_of?: unknown }).as_of ?? null;
  const values = [...ofFields, ...(dated === null ? [] : inClause(times, "date")), ...inClause(numbers, "number")];
  return {
    id,
    rule: ruleView(claim.rule, rules),
    sentence: sentenceAround(text, claim, litOf(stored)),
    values: values.map(({ field, mention: { start, end, quote, rule, rivals = [] } }) => ({
      field,
      start,
      end,
      quote,
      rule: ruleView(rule, rules),
      rivals: rivals.map((r) => ({ rule: r.rule, quote: r.quote, why: r.why, also: alsoIn(knowledge, r) })),
    })),
    chain: chainOf(stored),
  };
}

/** The mention that shares most with a span: the same stretch, or one cut off its clitics. */
function closest(read: readonly Read[], { start, end }: Span): Read[] {
  let best: Read | null = null;
  let most = 0;
  for (const mention of read) {
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    const part = shared / (Math.max(end, mention.end) - Math.min(start, mention.start));
    if (part > most) [best, most] = [mention, part];
  }
  return best === null ? [] : [best];
}

const ruleView = (id: string, rules: Rules): RuleView => {
  const rule = rules.get(id);
  return {
    id,
    about: rule?.about ?? null,
    example: rule?.example ?? null,
    family: rule?.family ?? id,
    told: rule?.told ?? null,
  };
};

/** The place that lost the words: places say `also` and its id. */
function alsoIn({ places }: Knowledge, { why }: Rival): Named | null {
  if (!why.startsWith(ALSO)) return null;
  const place = places.find(({ id }) => id === why.slice(ALSO.length));
  return place === undefined ? null : { name: place.names[0]!, name_en: place.name_en || null };
}
const ALSO = "also ";
