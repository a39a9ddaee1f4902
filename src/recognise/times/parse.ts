import { ClauseReader } from "./clause.ts";
import { readClock, shifted } from "./clock.ts";
import { type DateRead, DateReader } from "./date.ts";
import { futureAround } from "./lean.ts";
import { Lengths } from "./lengths.ts";
import { nightOfTwoDays } from "./nights.ts";
import { type Amount, type Deixis, type Edge, type Expression, emptyDate, type TimeNode, type Unit } from "./node.ts";
import type { Found, Source } from "./words.ts";

interface Read {
  readonly node: TimeNode;
  readonly last: number;
  readonly letters: number;
  readonly rule: string;
  /** Where it begins when that is before the token it was found at. */
  readonly first?: number;
}

const FEW = new Set(["القليلة", "المعدودة", "القلائل", "القليله"]);
const ABOUT = new Set(["نحو", "حوالي", "قرابة", "زهاء", "تقريبا", "اكثر", "اقل", "من"]);
const RANGE_TO = new Set(["الي", "حتي", "لغاية", "وحتي", "والي"]);
const EVERY = new Set(["كل", "وكل"]);
const DASH = new Set(["-", "–", "—"]);

/** Finds the expressions of time of one article, without resolving them. */
export class Parser {
  private readonly source: Source;
  private readonly dates: DateReader;
  private readonly lengths: Lengths;
  private readonly clauses: ClauseReader;
  private readonly lone: boolean;

  constructor(source: Source, lone: boolean) {
    this.source = source;
    this.lone = lone;
    this.dates = new DateReader(source, lone);
    this.lengths = new Lengths(source);
    this.clauses = new ClauseReader(source, this.dates);
  }

  /** All expressions in text order, none overlapping. */
  all(): Expression[] {
    const found: Expression[] = [];
    const { tokens } = this.source;
    let i = 0;
    while (i < tokens.length) {
      const read = this.source.mayOpen(i) ? this.at(i) : null;
      if (read === null || read.last <= i) {
        i++;
        continue;
      }
      // `كل 30 آذار`: one day of many.
      const yearly = read.node.type === "date" && read.node.year === null && EVERY.has(this.source.norm(i - 1));
      const node: TimeNode = yearly ? { type: "vague" } : read.node;
      found.push({ first: read.first ?? i, last: read.last, letters: read.letters, node, rule: read.rule });
      i = read.last;
    }
    return found;
  }

  private at(i: number): Read | null {
    const night = nightOfTwoDays(this.source, this.dates, i);
    return night !== null ? made(night, "time.date") : (this.range(i) ?? this.governed(i) ?? this.simple(i));
  }

  /** An expression without منذ, قبل, بين … around it. */
  private simple(i: number): Read | null {
    return (
      this.someTime(i) ??
      this.vague(i) ??
      this.tonight(i) ??
      this.edge(i) ??
      this.sameDay(i) ??
      this.period(i) ??
      this.date(i) ??
      this.decade(i) ??
      this.consecutive(i) ??
      this.yearAlone(i) ??
      this.twoUnits(i) ??
      this.duration(i)
    );
  }

  private date(i: number, continuing = false): Read | null {
    const read = this.dates.read(i, continuing);
    return read === null ? null : made(read, "time.date");
  }

  /** `في وقت سابق السبت`, `في وقت لاحق من هذا الشهر`: some time of the day or period that is named behind it. */
  private someTime(i: number): Read | null {
    const { source } = this;
    const found = source.is(i, "vague");
    if (found === null || (found.value !== "earlier" && found.value !== "later") || found.last < i + 2) return null;
    const at = source.norm(found.last) === "من" ? found.last + 1 : found.last;
    const read = this.date(at, true) ?? (at > found.last ? this.period(at) : null);
    if (read === null || read.letters > 0) return null;
    if (
      read.node.type === "date" &&
      read.node.weekday === null &&
      read.node.relative === null &&
      read.node.day === null
    )
      return null;
    return { ...read, letters: found.letters };
  }

  private vague(i: number): Read | null {
    const found = this.source.is(i, "vague") ?? this.loneAdjective(i);
    // `قريبا من الاكتمال` is near, not soon.
    return found === null || (found.value === "soon" && found.last === i + 1 && this.source.norm(found.last) === "من")
      ? null
      : { node: { type: "vague" }, last: found.last, letters: found.letters, rule: "time.vague" };
  }

  /** `القمة المقبلة`, `العملية الحالية`: an adjective of time beside a noun that is none. */
  private loneAdjective(i: number): Found | null {
    const found = this.source.plain(i, "deixis");
    if (
      found === null ||
      (found.value !== "0" && found.value !== "1") ||
      found.letters > 0 ||
      !PLAIN_ADJECTIVE.test(this.source.norm(i))
    )
      return null;
    return found;
  }

  private tonight(i: number): Read | null {
    const found = this.source.is(i, "tonight");
    if (found === null) return null;
    const clock = found.value === "0" ? this.source.is(found.last, "clock") : null;
    const read = clock === null ? null : readClock(this.source, clock.last, true);
    if (read !== null) {
      const at = read.part === null ? { ...read.clock, hour: shifted(read.clock.hour, "night") } : read.clock;
      return {
        node: { ...emptyDate(), relative: 0, part: "night", clock: at },
        last: read.last,
        letters: found.letters,
        rule: "time.date",
      };
    }
    return {
      node: { type: "tonight", shift: Number(found.value) },
      last: found.last,
      letters: found.letters,
      rule: "time.tonight",
    };
  }

  private governed(i: number): Read | null {
    const { source } = this;
    const since = source.is(i, "since");
    if (since !== null) return this.since(i, since);
    const shift = source.is(i, "before", "after");
    if (shift !== null) return this.beforeAfter(shift);
    const until = source.is(i, "until");
    if (until !== null && source.norm(i) !== "الي" && source.norm(i) !== "والي") return this.until(until);
    const span = source.is(i, "same-span");
    if (span !== null)
      return { node: { type: "same-span" }, last: span.last, letters: span.letters, rule: "time.same-span" };
    const after = this.dayAfter(i) ?? this.thenAfter(i);
    if (after !== null) return after;
    const during = source.is(i, "during", "for");
    if (during !== null) {
      const inner = this.inner(during.last);
      if (inner !== null) return { ...inner, letters: during.letters };
    }
    return null;
  }

  /** What follows a preposition of time: a period, a date or a length; one bare unit after `مدة` and `طوال` is one. */
  private inner(i: number): Read | null {
    const at = this.skipAbout(i);
    const read = this.simple(at);
    if (read !== null) return read;
    const unit = this.source.plain(at, "unit");
    if (unit === null || unit.preposition !== null || unit.definite) return null;
    return {
      node: { type: "duration", amounts: [{ unit: unit.value as Unit, count: 1 }] },
      last: unit.last,
      letters: 0,
      rule: "time.duration",
    };
  }

  private skipAbout(i: number): number {
    let at = i;
    while (at < i + 2 && ABOUT.has(this.source.norm(at)) && this.source.at(at).length === 0) at++;
    return at;
  }

  private since(i: number, found: Found): Read | null {
    const { source } = this;
    const first = ["الاولي", "مرة"].includes(source.norm(i - 1));
    const at = this.skipArticle(this.skipAbout(found.last));
    const amounts = this.lengths.amounts(at, true);
    if (amounts !== null) {
      const node: TimeNode = {
        type: "shift",
        sign: -1,
        amounts: amounts.amounts,
        few: null,
        base: null,
        clock: null,
        hijri: amounts.hijri,
      };
      return {
        node: { type: "since", of: node, first },
        last: amounts.last,
        letters: found.letters,
        rule: "time.since",
      };
    }
    const plural = this.lengths.plural(at);
    if (plural !== null)
      return { node: { type: "vague" }, last: plural.last, letters: found.letters, rule: "time.since" };
    const read = this.simple(at) ?? this.bareYear(at);
    if (read === null) return this.sinceEvent(found, first);
    if (read.node.type === "vague" || read.node.type === "duration")
      return { ...read, letters: found.letters, node: { type: "vague" } };
    const end = this.untilAfter(read.last);
    return {
      node:
        end === null ? { type: "since", of: read.node, first } : { type: "since-until", of: read.node, end: end.node },
      last: (end ?? read).last,
      letters: found.letters,
      rule: "time.since",
    };
  }

  /** `منذ كذا، وحتى كذا`: the end that a span from a date on is given. */
  private untilAfter(i: number): Read | null {
    const { source } = this;
    const at = source.norm(i) === "،" ? i + 1 : i;
    if (!["حتي", "وحتي", "الي", "والي", "لغاية", "ولغاية"].includes(source.norm(at)) || at >= source.limit(i))
      return null;
    const from = this.skipArticle(at + 1);
    const read = this.date(from, true) ?? this.edge(from) ?? this.bareYear(from);
    // `حتى فجر أمس الـ20 من يوليو`: the date says which day that is.
    const next = read === null ? 0 : this.skipArticle(read.last);
    const dated = read !== null && next > read.last ? this.date(next, true) : null;
    return dated ?? read;
  }

  /** `الـ20 من مارس`: the article apart from its number. */
  private skipArticle(i: number): number {
    return this.source.norm(i) === "ال" && this.source.tokens[i + 1]?.kind === "number" ? i + 1 : i;
  }

  /** `منذ اندلاع الحرب … في السابع من أكتوبر`: begins on the date that the clause gives, else on that of another منذ of the article. */
  private sinceEvent(found: Found, first: boolean): Read | null {
    const clause = this.clauses.at(found.last);
    if (clause === null) return null;
    const node: TimeNode = clause.date === null ? { type: "since-event" } : { type: "since", of: clause.date, first };
    return { node, last: clause.last, letters: found.letters, rule: "time.since-event" };
  }

  /** `غداة مقتل … الجمعة`: the day after the one named. */
  private dayAfter(i: number): Read | null {
    const { source } = this;
    const found = source.is(i, "day-after");
    const clause = found === null ? null : this.clauses.at(found.last);
    if (found === null || clause === null) return null;
    return {
      node: { type: "day-after", of: clause.date },
      last: clause.last,
      letters: found.letters,
      rule: "time.day-after",
    };
  }

  /** `بعدها بشهر`, `بعد ذلك بيومين`: counted from the time told before. */
  private thenAfter(i: number): Read | null {
    const { source } = this;
    const then = source.is(i, "then-after");
    const amounts = then === null ? null : this.lengths.amounts(then.last, true);
    if (then === null || amounts === null || !source.norm(then.last).startsWith("ب")) return null;
    const node: TimeNode = { type: "later", amounts: amounts.amounts };
    return { node, last: amounts.last, letters: then.letters, rule: "time.after" };
  }

  /** `في 2017،`, `اتفاق 2015`: a year after في, خلال, بحلول that counts nothing, or after an event that it names. */
  private yearAlone(i: number): Read | null {
    if (this.lone) return this.bareYear(i);
    const { source } = this;
    const before = source.norm(i - 1).replace(/^و/, "");
    if (!["في", "خلال", "بحلول"].includes(before)) return source.isNamedYear(i) ? this.bareYear(i) : null;
    // `في 2000 قرية` counts; a number that is not round is a year also before a noun.
    if (!/00$/.test(source.norm(i))) return this.bareYear(i);
    const next = source.tokens[i + 1];
    const reading = next?.readings[0];
    const counted =
      next?.kind === "word" &&
      i + 1 < source.limit(i) &&
      (reading === undefined
        ? !/^(?:ال|و|ف|ب|ل)/.test(next.norm)
        : reading.lexeme.pos === "noun" &&
          !reading.definite &&
          reading.conjunction === null &&
          reading.preposition === null);
    return counted ? null : this.bareYear(i);
  }

  /** `عامي 2014 و2015`, `شهري أيار/مايو وحزيران/يونيو الماضيين`. */
  private twoUnits(i: number): Read | null {
    const { source } = this;
    const found = source.is(i, "unit-construct");
    if (found === null || found.value === "day") return null;
    const side = (at: number) => (found.value === "year" ? this.bareYear(at) : this.date(at, true));
    const a = side(found.last);
    if (a?.node.type !== "date" || a.letters > 0 || !source.norm(a.last).startsWith("و")) return null;
    const b = side(source.norm(a.last) === "و" ? a.last + 1 : a.last);
    if (b?.node.type !== "date") return null;
    if (found.value === "month" && (a.node.months.length === 0 || b.node.months.length === 0)) return null;
    return { node: { type: "range", a: a.node, b: b.node }, last: b.last, letters: found.letters, rule: "time.range" };
  }

  private bareYear(i: number): Read | null {
    const token = this.source.tokens[i];
    if (token?.kind !== "number" || !/^(?:19|20)\d\d$/.test(token.norm)) return null;
    if (this.source.at(i + 1).some((f) => f.kind.startsWith("unit"))) return null;
    const next = this.source.tokens[i + 1];
    if (next !== undefined && next.sentence === token.sentence && next.kind === "symbol") return null;
    return { node: { ...emptyDate(), year: Number(token.norm) }, last: i + 1, letters: 0, rule: "time.date" };
  }

  private beforeAfter(found: Found): Read | null {
    const { source } = this;
    const sign = found.kind === "before" ? -1 : 1;
    const at = this.skipAbout(found.last);
    if (source.is(at, "day-head") !== null && source.norm(at) !== "يوم") return null;
    const rule = sign < 0 ? "time.before" : "time.after";
    const amounts = this.lengths.amounts(at, true);
    if (amounts !== null) {
      const after = this.countsFrom(amounts.last, sign) && !this.isOwed(found.last - 1);
      const base = after && source.norm(amounts.last) === "من" ? this.simple(amounts.last + 1) : null;
      const last = after && base === null ? this.eventHead(amounts.last) : amounts.last;
      const node: TimeNode = {
        type: "shift",
        sign,
        amounts: amounts.amounts,
        few: null,
        base: base?.node ?? (after || this.isNarrated(sign, at) ? { type: "vague" } : null),
        clock: null,
        hijri: amounts.hijri,
      };
      return this.shiftClock({ node, last: base?.last ?? last, letters: found.letters, rule });
    }
    const plural = this.lengths.plural(at);
    if (plural !== null) {
      const counted = this.countsFrom(plural.last, sign) && !this.isOwed(found.last - 1);
      const node: TimeNode = {
        type: "shift",
        sign,
        amounts: [],
        few: plural.unit,
        base: counted || this.isNarrated(sign, at) ? { type: "vague" } : null,
        clock: null,
        hijri: false,
      };
      const last = counted ? this.eventHead(plural.last) : plural.last;
      return { node, last, letters: found.letters, rule };
    }
    const read = this.date(at) ?? this.edge(at) ?? this.bareYear(at);
    if (
      read === null ||
      (read.node.type === "date" && read.node.day === null && read.node.year === null && read.node.months.length === 0)
    )
      return null;
    const open: TimeNode = sign < 0 ? { type: "until", of: read.node } : { type: "since", of: read.node, first: true };
    return { node: open, last: read.last, letters: found.letters, rule };
  }

  /** `تمكنت القوات قبل يومين من السيطرة`: the verb before is still owed its من. */
  private isOwed(at: number): boolean {
    const { tokens } = this.source;
    for (let i = at - 1; i >= Math.max(0, at - OWING_REACH) && tokens[i]!.sentence === tokens[at]!.sentence; i--) {
      if (tokens[i]!.norm === "من") return false;
      if (OWING.has(tokens[i]!.readings[0]?.lexeme.lemma ?? "")) return true;
    }
    return false;
  }

  /** `وبعد أيام استقال`: after what was told before, unless something beside it points forward. */
  private isNarrated(sign: number, at: number): boolean {
    return sign > 0 && !this.lone && !futureAround(this.source, at) && this.source.limit(at) > at + 4;
  }

  /** `بعد يومين من …`, `بعد أسبوع على …`: counted from an event, not from the document. */
  private countsFrom(i: number, sign: number): boolean {
    const { source } = this;
    if (source.norm(i) === "فقط") return this.countsFrom(i + 1, sign);
    const next = source.norm(i + 1);
    if (i >= source.limit(i - 1)) return false;
    return source.norm(i) === "من"
      ? next !== "الان" && next !== "اليوم"
      : sign > 0 && source.norm(i) === "علي" && !["الاقل", "الاكثر", "التوالي"].includes(next);
  }

  /** `بعد يومين من الهجوم`: the noun of the event that is counted from belongs to the expression. */
  private eventHead(i: number): number {
    const counted = ["من", "علي"].includes(this.source.norm(i)) && this.clauses.at(i + 1) !== null;
    return counted ? i + 2 : i;
  }

  /** `بعد غد عند الساعة 9`: a clock time after a shift by days. */
  private shiftClock(read: Read): Read {
    if (read.node.type !== "shift" || read.node.base !== null) return read;
    const next = this.date(read.last);
    if (next === null || next.node.type !== "date") return read;
    const { node } = next;
    const more =
      node.day === null &&
      node.months.length === 0 &&
      node.relative === null &&
      node.year === null &&
      node.yearShift === null;
    return more && (node.clock !== null || node.weekday !== null || node.part !== null)
      ? { ...read, node: { ...read.node, clock: node }, last: next.last }
      : read;
  }

  private until(found: Found): Read | null {
    const read =
      this.date(found.last, true) ?? this.edge(found.last) ?? this.period(found.last) ?? this.bareYear(found.last);
    if (read === null) return this.untilNow(found);
    return { node: { type: "until", of: read.node }, last: read.last, letters: found.letters, rule: "time.until" };
  }

  private untilNow(found: Found): Read | null {
    const now = this.vague(found.last);
    return now === null ? null : { ...now, letters: found.letters };
  }

  /** `من A إلى B`, `بين A وB`, `A - B`. */
  private range(i: number): Read | null {
    const { source } = this;
    const token = source.tokens[i]!;
    const cut = token.cuts.find((c) => c.stem === "بين" || c.stem === "من");
    const word = cut?.stem === "بين" || (cut?.stem === "من" && cut.preposition === null) ? cut : undefined;
    const at = word === undefined ? i : i + 1;
    const between = word?.stem === "بين";
    const head = between && source.norm(at) === "عامي" ? at + 1 : at;
    if (word === undefined && source.at(i).length === 0 && token.kind !== "number") return null;
    const a = this.side(head);
    if (a === null) return null;
    const next = source.tokens[a.last];
    if (next === undefined || a.last >= source.limit(i)) return null;
    let b: Read | null = null;
    if (between) {
      if (next.norm === "و" || RANGE_TO.has(next.norm)) b = this.side(a.last + 1);
      else if (next.norm.startsWith("و")) b = this.side(a.last);
    } else if (RANGE_TO.has(next.norm) && (word !== undefined || a.node.type === "date")) b = this.side(a.last + 1);
    else if (word !== undefined && next.norm.startsWith("لل")) b = this.side(a.last);
    else if (
      DASH.has(next.norm) &&
      a.node.type === "date" &&
      (a.node.clock === null || source.tokens[a.last + 1]?.kind === "number")
    )
      b = this.side(a.last + 1);
    if (b === null || a.node.type !== "date" || b.node.type !== "date") return null;
    if (
      word === undefined &&
      a.node.weekday === null &&
      b.node.weekday === null &&
      a.node.months.length + b.node.months.length + (a.node.year ?? 0) === 0 &&
      a.node.clock === null
    )
      return null;
    const clocks = a.node.clock !== null && b.node.clock !== null;
    if (DASH.has(next.norm) && !(clocks || b.node.months.length > 0 || b.node.year !== null)) return null;
    if (a.node.clock !== null && a.node.part === null && b.node.part !== null) {
      a.node.part = b.node.part;
      a.node.clock = { ...a.node.clock, hour: shifted(a.node.clock.hour, b.node.part) };
    }
    return {
      node: { type: "range", a: a.node, b: b.node },
      last: b.last,
      letters: word?.length ?? a.letters,
      rule: "time.range",
    };
  }

  private side(i: number): Read | null {
    return this.date(i, true) ?? this.bareYear(i);
  }

  /** `مطلع`, `منتصف`, `أواخر` and halves and quarters of a period. */
  private edge(i: number): Read | null {
    const { source } = this;
    const found = source.is(i, "edge", "half", "quarter", "third");
    if (found === null) return null;
    if (found.kind === "edge" && ["اول", "اخر"].includes(source.norm(i).slice(found.letters))) return null;
    let at = found.last;
    if (source.norm(at) === "من" || source.norm(at) === "في") at++;
    const inner = this.period(at) ?? this.thisUnit(at) ?? this.periodDate(at) ?? this.bareYear(at) ?? this.decade(at);
    if (inner === null && this.lone && found.kind === "quarter") {
      const year: TimeNode = { type: "period", unit: "year", count: 1, few: false, shift: 0, hijri: false };
      const node: TimeNode = { type: "edge", edge: { quarter: Number(found.value) }, of: year };
      return { node, last: found.last, letters: found.letters, rule: "time.part" };
    }
    if (inner === null) return null;
    if (
      inner.node.type === "date" &&
      (inner.node.weekday !== null || inner.node.day !== null || inner.node.clock !== null)
    )
      return null;
    const edge: Edge =
      found.kind === "edge"
        ? (found.value as Edge)
        : found.kind === "half"
          ? { half: Number(found.value) as 1 | 2 }
          : found.kind === "quarter"
            ? { quarter: Number(found.value) }
            : { third: Number(found.value) };
    return {
      node: { type: "edge", edge, of: inner.node },
      last: inner.last,
      letters: found.letters,
      rule: "time.part",
    };
  }

  /** `نهاية العام`, `منتصف الشهر`: of this one. */
  private thisUnit(i: number): Read | null {
    const unit = this.source.plain(i, "unit");
    if (unit === null || !unit.definite || unit.letters > 0 || !["week", "month", "year"].includes(unit.value))
      return null;
    if (this.source.tokens[unit.last]?.kind === "number") return null;
    const node: TimeNode = { type: "period", unit: unit.value as Unit, count: 1, few: false, shift: 0, hijri: false };
    return { node, last: unit.last, letters: 0, rule: "time.period" };
  }

  private periodDate(i: number): Read | null {
    const read = this.date(i, true);
    if (read === null || read.node.type !== "date") return null;
    return read.node.part !== null ? null : read;
  }

  /** `الأسبوع الماضي`, `هذا الشهر`, `الأشهر الستة الماضية`, `اليومين المقبلين`, `24 ساعة الماضية`. */
  private period(i: number): Read | null {
    const { source } = this;
    const this_ = ["هذا", "هذه", "بهذا", "بهذه", "لهذا", "لهذه", "وهذا", "وهذه"].includes(source.norm(i));
    const at = this_ ? i + 1 : i;
    const found = source.is(at, "unit", "unit-dual", "unit-plural");
    if (found === null || (this_ && found.letters > 0)) return this.countedPeriod(i);
    if (!found.definite) return null;
    const letters = this_ ? Math.max(0, source.norm(i).length - 3) : found.letters;
    const unit = found.value as Unit;
    let last = found.last;
    let count: number | null = found.kind === "unit" ? 1 : found.kind === "unit-dual" ? 2 : null;
    let few = false;
    if (found.kind !== "unit") {
      // `الأيام الـ16 الماضية`: the article stands apart before digits.
      if (source.norm(last) === "ال" && source.tokens[last + 1]?.kind === "number") last++;
      const cardinal = source.reader.cardinal(source.text, source.tokens, last, source.limit(i));
      if (cardinal !== null && (cardinal.definite || cardinal.digits) && count === null) {
        count = cardinal.value;
        last = cardinal.last;
        const more = source.reader.cardinal(source.text, source.tokens, last, source.limit(i));
        if (more?.definite && source.norm(last).startsWith("و")) {
          count = Math.max(count, more.value);
          last = more.last;
        }
      }
      if (FEW.has(source.norm(last))) {
        few = true;
        last++;
      }
      const firstOf = this.firstOf(unit, count, last);
      if (firstOf !== null) return { ...firstOf, letters };
    }
    if (this_ && source.norm(last) === "هذه") last++;
    const shift = source.plain(last, "deixis");
    if (FEW.has(source.norm(shift?.last ?? last)) && shift !== null) {
      few = true;
      last = shift.last + 1;
    } else if (shift !== null) last = shift.last;
    if (shift === null && !(this_ && found.kind === "unit")) return null;
    if (unit === "second" || (unit === "minute" && found.kind === "unit")) return null;
    if (found.kind !== "unit" && shift?.value === "0") return null;
    const deixis: Deixis = shift === null ? 0 : shift.value === "same" ? "same" : Number(shift.value);
    if (unit === "year") return this.yearPeriod(deixis, count, few, last, letters);
    if (unit === "week" && found.kind === "unit") {
      const day = this.date(i);
      if (day !== null && day.last > last) return day;
    }
    const node: TimeNode = { type: "period", unit, count, few, shift: deixis, hijri: false };
    return { node, last, letters, rule: "time.period" };
  }

  private yearPeriod(shift: Deixis, count: number | null, few: boolean, last: number, letters: number): Read {
    const { source } = this;
    const number = source.tokens[last];
    if (count === 1 && number?.kind === "number" && /^(?:19|20)\d\d$/.test(number.norm)) {
      return {
        node: { ...emptyDate(), year: Number(number.norm), yearShift: typeof shift === "number" ? shift : null },
        last: last + 1,
        letters,
        rule: "time.date",
      };
    }
    return {
      node: { type: "period", unit: "year", count, few, shift, hijri: false },
      last,
      letters,
      rule: "time.period",
    };
  }

  /** `الأشهر الستة الأولى من هذا العام`. */
  private firstOf(unit: Unit, count: number | null, last: number): Read | null {
    const { source } = this;
    if (count === null || unit !== "month" || !["الاولي", "الاخيرة"].includes(source.norm(last))) return null;
    if (source.norm(last + 1) !== "من") return null;
    const year = this.period(last + 2) ?? this.periodDate(last + 2);
    if (year === null) return null;
    return {
      node: {
        type: "edge",
        edge: { third: source.norm(last) === "الاولي" ? 100 + count : 200 + count },
        of: year.node,
      },
      last: year.last,
      letters: 0,
      rule: "time.part",
    };
  }

  /** `24 ساعة الماضية`, `الثلاثة أشهر المقبلة`. */
  private countedPeriod(i: number): Read | null {
    const { source } = this;
    if (/^[وفبل]?اخر$/.test(source.norm(i))) {
      const lengths = this.lengths.amounts(i + 1, false);
      if (lengths === null || lengths.amounts.length !== 1 || lengths.letters > 0) return null;
      const [{ unit, count }] = lengths.amounts as [Amount];
      const node: TimeNode = { type: "period", unit, count, few: false, shift: -1, hijri: false };
      return { node, last: lengths.last, letters: source.norm(i).length - 3, rule: "time.period" };
    }
    const amounts = this.lengths.amounts(i, false);
    if (amounts === null || amounts.amounts.length !== 1) return null;
    const shift = source.plain(amounts.last, "deixis");
    if (shift === null || shift.value === "same" || shift.value === "0") return null;
    const [{ unit, count }] = amounts.amounts as [Amount];
    return {
      node: { type: "period", unit, count, few: false, shift: Number(shift.value), hijri: false },
      last: shift.last,
      letters: amounts.letters,
      rule: "time.period",
    };
  }

  private decade(i: number): Read | null {
    const { source } = this;
    const found = source.is(i, "decade");
    if (found === null) return null;
    const decade = Number(found.value);
    let last = found.last;
    if (source.norm(last) === "من" && source.norm(last + 1).includes("عمر")) return null;
    let century = decade >= 40 || decade === 30 ? 1900 : 1900;
    if (source.norm(last) === "من") last++;
    if (source.norm(last) === "القرن") {
      const ordinal = source.reader.ordinal(source.tokens, last + 1, source.limit(i));
      if (["الماضي", "المنصرم", "الفائت"].includes(source.norm(last + 1))) last += 2;
      else if (["الحالي", "الجاري"].includes(source.norm(last + 1))) {
        century = 2000;
        last += 2;
      } else if (ordinal !== null) {
        century = (ordinal.value - 1) * 100;
        last = ordinal.last;
      } else last = found.last;
    } else last = found.last;
    return {
      node: { type: "years", from: century + decade, to: century + decade + 10 },
      last,
      letters: found.letters,
      rule: "time.decade",
    };
  }

  /** `لليوم العاشر على التوالي`: the day that is reported. */
  private consecutive(i: number): Read | null {
    const { source } = this;
    const token = source.tokens[i];
    if (!token?.cuts.some((c) => c.stem === "اليوم" && c.preposition === "ل")) return null;
    const ordinal = source.reader.ordinal(source.tokens, i + 1, source.limit(i));
    if (ordinal === null) return null;
    const last =
      ordinal.last + (source.norm(ordinal.last) === "علي" && source.norm(ordinal.last + 1) === "التوالي" ? 2 : 0);
    return { node: { type: "report-day" }, last, letters: 0, rule: "time.nth-day" };
  }

  /** `في اليوم نفسه`, `اليوم التالي`. */
  private sameDay(i: number): Read | null {
    const { source } = this;
    const token = source.tokens[i];
    if (!token?.cuts.some((c) => c.stem === "اليوم")) return null;
    const next = source.norm(i + 1);
    const shift = ["نفسه", "ذاته", "عينه"].includes(next)
      ? 0
      : ["التالي", "الموالي", "اللاحق"].includes(next)
        ? 1
        : ["السابق"].includes(next)
          ? -1
          : null;
    return shift === null
      ? null
      : { node: { type: "same-day", shift }, last: i + 2, letters: 0, rule: "time.same-day" };
  }

  private duration(i: number): Read | null {
    const amounts = this.lengths.amounts(i, this.lone);
    if (amounts !== null) {
      if (this.lengths.isAge(i, amounts.last, amounts.amounts)) return null;
      return {
        node: { type: "duration", amounts: amounts.amounts },
        last: amounts.last,
        letters: amounts.letters,
        rule: "time.duration",
      };
    }
    if (this.source.tokens[i]?.kind === "number" && DASH.has(this.source.norm(i + 1))) {
      const upper = this.lengths.amounts(i + 2, false);
      if (upper !== null)
        return { node: { type: "duration", amounts: [] }, last: upper.last, letters: 0, rule: "time.duration" };
    }
    const single = this.singleUnit(i);
    if (single !== null) return single;
    const plural = this.lengths.plural(i);
    if (plural === null || plural.unit === "quarter") return null;
    return {
      node: { type: "duration", amounts: [] },
      last: plural.last,
      letters: plural.letters,
      rule: "time.duration",
    };
  }

  private singleUnit(i: number): Read | null {
    const { source } = this;
    const unit = source.is(i, "unit");
    if (unit === null || unit.definite || unit.conjunction || !LENGTHS.has(unit.value)) return null;
    const before = source.norm(i - 1);
    const most = before === "من" && AT_LEAST.test(source.norm(i - 2));
    const bounded = unit.letters === 0 && (most || NEARLY.test(before));
    if (unit.preposition !== "ل" && !bounded) return null;
    const amounts = this.lengths.amounts(i, true);
    if (amounts === null || source.is(amounts.last, "deixis") !== null) return null;
    return {
      node: { type: "duration", amounts: amounts.amounts },
      first: bounded ? i - (most ? 2 : 1) : i,
      last: this.atLeast(amounts.last),
      letters: 0,
      rule: "time.duration",
    };
  }

  /** `لشهر على الأقل`. */
  private atLeast(i: number): number {
    const { source } = this;
    return source.norm(i) === "علي" && ["الاقل", "الاكثر"].includes(source.norm(i + 1)) ? i + 2 : i;
  }
}

/** Verbs that bring with من what was done or left, and how many words may stand between. */
const OWING: ReadonlySet<string> = new Set(["تمكن", "انسحب", "نجا", "فر", "هرب", "طرد", "أجلى"]);
const OWING_REACH = 6;

/** `لأسبوع`, `أكثر من شهر`, `قرابة عام`: one unit, where what stands before it makes it a length. */
const AT_LEAST = /^[وفبل]*(?:اكثر|اقل|ازيد)$/;
const NEARLY = /^[وفبل]*(?:نحو|حوالي|قرابة|زهاء)$/;
const LENGTHS = new Set(["minute", "hour", "week", "month", "year"]);
const PLAIN_ADJECTIVE = /^ال(?:مقبل|قادم|حالي|جاري|راهن)(?:ة|ه|ين)?$/;
const made = (read: DateRead, rule: string): Read => ({
  node: read.node,
  last: read.last,
  letters: read.letters,
  rule,
});
