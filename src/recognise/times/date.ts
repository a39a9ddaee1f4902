/** Reads one date of any make-up: fills its slots in whatever order the words come. */

import { skipOtherClock } from "./clock-slot.ts";
import { WEAK_MONTHS } from "./month-slot.ts";
import { copyOf, type DateNode, emptyDate } from "./node.ts";
import { fillSlot } from "./slots.ts";
import type { DateText, Source } from "./words.ts";

export interface DateRead {
  readonly node: DateNode;
  readonly last: number;
  readonly letters: number;
}

/** Words between the parts of one date. */
const LINKS = new Set([
  "من",
  "في",
  "يوم",
  "شهر",
  "بشهر",
  "الموافق",
  "المصادف",
  "بتاريخ",
  "تاريخ",
  "لشهر",
  "ليوم",
  "هذا",
  "عند",
  "نهار",
  "مع",
  "حوالي",
  "نحو",
  "قرابة",
]);
/** Links that stand only before a clock time. */
const CLOCK_LINKS = new Set(["عند", "نحو", "حوالي", "قرابة", "مع"]);
const FRAMING = new Set(["يوم", "بيوم", "ليوم", "ويوم", "نهار", "كل"]);
const LONGEST = 26;

/** Reads one date of any make-up by filling slots in whatever order the words come. One reader per article. */
export class DateReader implements DateText {
  readonly source: Source;
  readonly lone: boolean;
  /** 1 at tokens where no date begins: several rules ask for one. */
  private readonly barren: Uint8Array;

  constructor(source: Source, lone: boolean) {
    this.source = source;
    this.lone = lone;
    this.barren = new Uint8Array(source.tokens.length);
  }

  /** The date that begins at token `at`, or null. */
  read(at: number, continuing = false): DateRead | null {
    if (this.barren[at] === 1) return null;
    const { source } = this;
    const node = emptyDate();
    const limit = Math.min(source.limit(at), at + LONGEST);
    let last = at;
    let letters = 0;
    let i = at;
    while (i < limit) {
      const next = fillSlot(this, i, node, i === at);
      if (next === null) {
        if (i === at) {
          const frame = this.frame(at);
          if (frame === null) {
            this.barren[at] = 1;
            return null;
          }
          letters = frame.letters;
          i = frame.last;
          last = frame.last;
          continue;
        }
        const link = this.link(i, node, limit);
        if (link === null) break;
        i = link;
        continue;
      }
      if (i === at)
        letters =
          source.at(at)[0]?.letters ??
          source.reader.word(source.tokens[at], "ordinal", "joined-ordinal", "tens")?.letters ??
          0;
      i = next;
      last = next;
      if (source.norm(last) === ")" && this.opened(at, last)) {
        i = last + 1;
        last = i;
      }
      if (node.clock !== null) {
        i = skipOtherClock(source, last, node);
        last = i;
      }
    }
    if (!this.isSound(node, at, last, continuing)) return null;
    this.nameYear(node, at);
    return { node, last, letters };
  }

  /** `هجمات 11 سبتمبر` are those of 2001. */
  private nameYear(node: DateNode, at: number): void {
    if (node.day === null || node.months.length !== 1 || node.hijri) return;
    if (node.year !== null || node.deixis !== null || node.yearShift !== null || node.weekday !== null) return;
    const named = this.source.named.get(`${node.day}-${node.months[0]}`);
    if (named === undefined) return;
    const published = this.source.analysed.article.published;
    if (published !== null && Number(published.from.slice(0, 4)) < named.year) return;
    const heads = this.source.tokens.slice(Math.max(0, at - 4), at);
    if (heads.some((t) => t.cuts.some((c) => named.heads.has(c.stem.replace(/^ال/, ""))))) node.year = named.year;
  }

  /** يوم, بتاريخ, شهر, عام before a date belong to it. */
  private frame(at: number): { last: number; letters: number } | null {
    const found = this.source.is(at, "day-head", "unit");
    if (found === null || (found.kind === "unit" && !["day", "month"].includes(found.value))) return null;
    if (found.definite || (found.kind === "unit" && found.value === "day" && !FRAMING.has(this.source.norm(at))))
      return null;
    return { last: found.last, letters: found.letters };
  }

  /** A parenthesis opened since `at` that closes at `close`. */
  private opened(at: number, close: number): boolean {
    for (let i = close - 1; i > at; i--) {
      const { norm } = this.source.tokens[i]!;
      if (norm === ")") return false;
      if (norm === "(") return true;
    }
    return false;
  }

  /** Index after linking words when a slot can be filled behind them, or null. */
  private link(i: number, node: DateNode, limit: number): number | null {
    const { source } = this;
    const norm = source.norm(i);
    let at = i;
    if (norm === "(" || norm === "،" || norm === "," || norm === "-" || norm === ".") at = i + 1;
    else if (!LINKS.has(norm)) return null;
    let links = 0;
    while (at < limit && links < 3 && LINKS.has(source.norm(at))) {
      if (
        source.is(at, "unit") !== null &&
        source.is(at + 1, "month", "month-hijri") === null &&
        source.norm(at) !== "يوم"
      )
        break;
      at++;
      links++;
    }
    if (at >= limit || (at === i && links === 0 && !this.source.is(at, "unit"))) return null;
    // `صباحا من (الاثنين)`.
    const marked = links > 0 && source.norm(at) === "(" && source.is(at + 1, "weekday")?.last === at + 2;
    if (marked && source.norm(at + 2) === ")") at++;
    const copy = copyOf(node);
    const next = fillSlot(this, at, copy, false);
    if (next === null) return null;
    const ends = source.norm(next) === ")" || source.norm(next) === "،";
    if (norm === "(" && !ends && fillSlot(this, next, copy, false) === null) return null;
    // A clock time behind a preposition is an expression of its own.
    if ((norm === "في" || norm === "عند") && copy.clock !== node.clock && hasDate(node)) return null;
    // A comma or a preposition joins only what can belong to the same date.
    const joined =
      copy.clock !== node.clock ||
      copy.year !== node.year ||
      copy.months.length !== node.months.length ||
      copy.yearShift !== node.yearShift;
    const named = node.relative !== null && copy.weekday !== node.weekday && (ends || next >= limit);
    if ((norm === "،" || norm === "," || norm === "-") && !(joined || copy.day !== node.day || named)) return null;
    if (norm === "،" && copy.relative !== node.relative) return null;
    if (CLOCK_LINKS.has(norm) && copy.clock === node.clock) return null;
    if ((norm === "في" || norm === "من" || norm === "هذا") && copy.clock === node.clock && copy.deixis !== node.deixis)
      return null;
    return at;
  }

  /** True when the filled slots make a time: a month that may be a common word needs more beside it. */
  private isSound(node: DateNode, at: number, last: number, continuing: boolean): boolean {
    if (last === at) return false;
    if (node.nth !== null) return node.months.length > 0 || node.monthShift !== null || node.yearShift !== null;
    if (node.weekday !== null || node.relative !== null || node.clock !== null) return true;
    if (node.day !== null) return node.months.length > 0 || node.monthShift !== null;
    if (node.months.length > 0) {
      const strong = node.year !== null || node.deixis !== null || node.yearShift !== null || continuing || this.lone;
      return strong || !this.isWeakMonth(at, last);
    }
    if (node.season !== null) return node.year !== null || node.deixis !== null || node.yearShift !== null;
    if (node.year !== null || node.yearShift !== null) return true;
    return node.part !== null || node.late !== null;
  }

  /** `مارس ضغوطا` is a verb: a weak month alone counts only after في, منذ, خلال, حتى, شهر. */
  private isWeakMonth(at: number, last: number): boolean {
    const { source } = this;
    if (source.norm(at) === "شهر" || source.norm(at).endsWith("شهر") || source.norm(at - 1) === "شهر") return false;
    const month = source.tokens.slice(at, last).find((t) => t.cuts.some((c) => WEAK_MONTHS.has(c.stem)));
    if (month === undefined) return false;
    if (last - at > 1) return false;
    return !["في", "منذ", "خلال", "حتي", "اوائل", "اواخر", "مطلع", "منتصف", "نهاية", "بداية", "وفي"].includes(
      source.norm(at - 1),
    );
  }
}

const hasDate = (node: DateNode) =>
  node.day !== null || node.weekday !== null || node.relative !== null || node.months.length > 0;
