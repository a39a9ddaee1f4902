import { rawOffset } from "../../arabic/index.ts";
import type { BlockKind, Published, TimeGrain, TimeMention, Token } from "../../record/index.ts";
import { civilOf, DAY, isoMinute, minutesOf } from "./calendar.ts";
import { isoDuration } from "./duration.ts";
import { type Context, NO_CONTEXT } from "./intervals.ts";
import { leansForward } from "./lean.ts";
import type { DateNode, Expression, Resolved, TimeNode } from "./node.ts";
import { resolveAt } from "./resolve.ts";
import type { Source } from "./words.ts";

/** Readers' comments and site furniture tell other times than the article. */
const OUTSIDE: ReadonlySet<BlockKind> = new Set(["comment", "boilerplate", "related"]);
const FINE: ReadonlySet<TimeGrain> = new Set(["minute", "hour", "part", "day"]);
/** Kinds of expression that `في الفترة نفسها` may point back to. */
const SPANS: ReadonlySet<TimeNode["type"]> = new Set(["range", "period", "edge"]);
/** How far before the lead's day the document's date may lie for the lead to name the day reported on. */
const REPORT_DAYS = 3;

/** The memory of one article while its expressions are resolved in order. */
interface Memory {
  day: Context["day"];
  month: Context["month"];
  report: Context["report"];
  span: Context["span"];
  /** Paragraph of `day`: it holds inside its own and the next sentence only. */
  sentence: number;
}

/** Resolves the expressions of an article and makes mentions of them. */
export function mentionsOf(
  source: Source,
  published: Published | null,
  expressions: readonly Expression[],
  lone: boolean,
): TimeMention[] {
  const from = published === null ? null : minutesOf(published.from);
  const to = published === null ? null : minutesOf(published.to);
  const days =
    from === null || to === null
      ? null
      : ([Math.floor(from / DAY), Math.max(Math.floor(from / DAY), Math.ceil(to / DAY) - 1)] as const);
  const given = published?.basis === "metadata" ? minutesOf(source.analysed.article.raw.published ?? "") : null;
  const now = given !== null && from !== null && to !== null && given > from && given < to ? given : null;
  const memory: Memory = { day: null, month: null, report: null, span: null, sentence: -9 };
  const kept = expressions.filter(
    (e) => !OUTSIDE.has(source.analysed.sentences[source.tokens[e.first]!.sentence]?.block ?? "body"),
  );
  for (const expression of kept) lean(source, expression);
  const anchor = anchorOf(kept, days);
  return kept.map((expression) => {
    const token = source.tokens[expression.first]!;
    const context: Context = {
      end: to,
      now,
      day: token.sentence - memory.sentence <= 1 || expression.node.type === "same-day" ? memory.day : null,
      month: memory.month,
      report: memory.report,
      anchor,
      span: memory.span,
      lone,
    };
    const found =
      isQuotedToday(source, expression) && memory.report
        ? reported(memory.report)
        : hull(expression.node, days, context);
    // Words that give an end before their beginning (منذ with a day to come) bound nothing.
    const backward = found.from !== null && found.to !== null && found.from > found.to;
    const resolved = backward ? { ...found, from: null, to: null, needs: "order of the bounds" } : found;
    remember(memory, expression.node, resolved, token, days);
    return mention(source, expression, resolved);
  });
}

/** `قال الشاهد: "هجوم اليوم …"`: today in someone's own words is the day that the article reports on. */
function isQuotedToday({ analysed }: Source, { node, first }: Expression): boolean {
  if (node.type !== "date" || node.relative !== 0 || node.weekday !== null || node.clock !== null || node.part !== null)
    return false;
  return analysed.quotes.some((q) => q.first <= first && first < q.last && q.last - q.first >= SPOKEN);
}
/** Fewest words of a quotation that is speech, no name. */
const SPOKEN = 4;

const reported = ({ from, to }: NonNullable<Memory["report"]>): Resolved => ({
  from,
  to,
  grain: "day",
  needs: null,
  conflict: null,
  document: true,
  context: true,
});

/** The beginning that all dated منذ of the article share, or null when there is none or they differ. */
function anchorOf(expressions: readonly Expression[], days: readonly [number, number] | null): number | null {
  if (!expressions.some((e) => e.node.type === "since-event")) return null;
  const starts = new Set<number>();
  for (const { node } of expressions) {
    if (node.type !== "since" || node.of?.type !== "date" || node.of.months.length === 0) continue;
    const { from } = hull(node, days, NO_CONTEXT);
    if (from !== null) starts.add(from);
  }
  return starts.size === 1 ? [...starts][0]! : null;
}

/** Over all days on which the document may have come out: the hull of what the first and the last of them give. */
export function hull(node: TimeNode, days: readonly [number, number] | null, context: Context): Resolved {
  const first = resolveAt(node, days === null ? null : days[0], context);
  if (days === null || days[0] === days[1] || !first.document) return first;
  const last = resolveAt(node, days[1], context);
  return {
    ...first,
    from: first.from === null || last.from === null ? null : Math.min(first.from, last.from),
    to: first.to === null || last.to === null ? null : Math.max(first.to, last.to),
    conflict: first.conflict !== null && last.conflict !== null ? first.conflict : null,
  };
}

function remember(
  memory: Memory,
  node: TimeNode,
  resolved: Resolved,
  token: Token,
  days: readonly [number, number] | null,
): void {
  if (resolved.from !== null && (resolved.grain === "open" || SPANS.has(node.type)))
    memory.span = { from: resolved.from, to: resolved.to };
  if (resolved.from === null || resolved.to === null || resolved.grain === "open") return;
  const civil = civilOf(Math.floor(resolved.from / DAY));
  if (FINE.has(resolved.grain)) {
    const from = Math.floor(resolved.from / DAY) * DAY;
    const eve = node.type === "date" && node.part === "eve" ? DAY : 0;
    memory.day = { from: from + eve, to: resolved.grain === "day" ? resolved.to : from + eve + DAY };
    memory.sentence = token.sentence;
    const near = days !== null && Math.abs(days[1] - from / DAY) <= REPORT_DAYS && from / DAY <= days[1];
    if (memory.report === null && near && node.type === "date" && (node.weekday !== null || node.relative !== null))
      memory.report = { from, to: from + DAY };
  }
  if (resolved.grain !== "year" && resolved.grain !== "decade") memory.month = { year: civil.year, month: civil.month };
  if (resolved.grain === "year" && memory.month !== null)
    memory.month = { year: civil.year, month: memory.month.month };
}

/** Notes a future cue earlier in the sentence for dates that do not say themselves which way they point. */
function lean(source: Source, expression: Expression): void {
  if (expression.rule === "time.since" && expression.node.type === "since" && expression.node.of?.type === "date") {
    expression.node.of.lean = "past";
    return;
  }
  const nodes = expression.node.type === "range" ? [expression.node.a, expression.node.b] : [expression.node];
  for (const node of nodes) {
    if (node.type !== "date" || node.lean !== null || node.deixis !== null || node.year !== null) continue;
    if (node.weekday === null && node.months.length === 0 && node.part !== "night") continue;
    (node as DateNode).lean = leansForward(source, expression.first) ? "future" : null;
  }
}

function mention(source: Source, expression: Expression, resolved: Resolved): TimeMention {
  const { tokens, text } = source;
  const start = rawOffset(text, tokens[expression.first]!, expression.letters);
  const end = tokens[expression.last - 1]!.end;
  const whole =
    resolved.grain !== "minute" && resolved.grain !== "hour" && resolved.grain !== "part" && resolved.grain !== "open";
  const iso = (minutes: number | null) =>
    minutes === null
      ? null
      : isoMinute(
          minutes,
          whole ||
            (minutes % DAY === 0 && resolved.grain !== "minute" && resolved.grain !== "hour" && !partial(resolved)),
        );
  const known = resolved.from !== null || resolved.to !== null;
  return {
    kind: "time",
    start,
    end,
    quote: text.slice(start, end),
    first: expression.first,
    last: expression.last,
    rule: expression.rule,
    from: iso(resolved.from),
    to: iso(resolved.to),
    grain: resolved.grain,
    basis: !known ? "unresolved" : resolved.context ? "context" : resolved.document ? "document" : "absolute",
    duration: durationOf(expression.node),
    conflict: resolved.conflict,
    needs: known ? null : resolved.needs,
  };
}

/** True when one side of the interval is no midnight: then both are written with their time. */
const partial = (resolved: Resolved) => (resolved.from ?? 0) % DAY !== 0 || (resolved.to ?? 0) % DAY !== 0;

function durationOf(node: TimeNode): string | null {
  if (node.type === "duration") return isoDuration(node.amounts);
  if (node.type === "period" && node.count !== null && node.count > 1)
    return isoDuration([{ unit: node.unit, count: node.count }]);
  return null;
}
