import { readClock, shifted, skipZone } from "./clock.ts";
import { copyOf, type DateNode, emptyDate, type PartOfDay } from "./node.ts";
import { readNumericDate } from "./numeric-date.ts";
import type { Found, Source } from "./words.ts";

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
const DOUBLING = new Set(["/", "\\", "-", "–", "(", "،", ",", "او"]);
/** Months whose names are common words or people's names: they need a day, a year, `شهر` or an adjective beside them. */
const WEAK_MONTHS = new Set([
  "مارس",
  "اب",
  "ماي",
  "اوت",
  "محرم",
  "المحرم",
  "صفر",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "جوان",
  "ايار",
  "شباط",
  "مايس",
]);
/** Before these, a weekday or month is part of a name. */
const NAMING = new Set(
  "صلاة صلوات خطبة سوق قرية مدينة بلدة حي شارع جامعة صحيفة جريدة ملعب ميدان ثورة حركة مفاعل تحالف قوي جسر مستشفي مسجد جامع استاد ملحق حزب انتفاضة شهداء دعم تيار مليونية سد حرب ساحة مدرسة كتيبة لواء منظمة جمعية معسكر مطار قاعدة".split(
    " ",
  ),
);
const FRAMING = new Set(["يوم", "بيوم", "ليوم", "ويوم", "نهار", "كل"]);
const YEAR_SIGN = new Set(["م", "ميلادي", "ميلادية", "للميلاد", "ميلاديا"]);
const HIJRI_SIGN = new Set(["ه", "هـ", "هجري", "هجرية", "للهجرة"]);
/** After اليوم these make it "that day" or the name of a day, not today. */
const OTHER_DAY = new Set(
  "العالمي الوطني الدولي التالي نفسه ذاته الواحد الاخير السابق المقبل الموعود التاريخي الدراسي الدامي المذكور المحدد الموالي القادم الذي".split(
    " ",
  ),
);
const IN_THAT = new Set([
  "في",
  "خلال",
  "طوال",
  "طيلة",
  "نهاية",
  "بداية",
  "كل",
  "بعض",
  "مدار",
  "نصف",
  "نفس",
  "ذات",
  "ذلك",
  "هو",
  "علي",
  "مطلع",
  "رجل",
  "حديث",
]);
/** `شهر واحد` is a length. */
const ONE = new Set(["واحد", "واحدا"]);
const LONGEST = 26;

/** Reads one date of any make-up by filling slots in whatever order the words come. One reader per article. */
export class DateReader {
  private readonly source: Source;
  /** The whole text is this one expression. */
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
      const next = this.slot(i, node, i === at);
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
        i = this.otherClock(last, node);
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
    const next = this.slot(at, copy, false);
    if (next === null) return null;
    const ends = source.norm(next) === ")" || source.norm(next) === "،";
    if (norm === "(" && !ends && this.slot(next, copy, false) === null) return null;
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

  /** Fills one slot from token `i`; gives the index after it, or null when nothing fits. */
  private slot(i: number, node: DateNode, leading: boolean): number | null {
    const token = this.source.tokens[i];
    if (token === undefined) return null;
    if (token.kind === "number") return this.digitSlot(i, node, leading);
    if (token.kind !== "word") return null;
    for (const found of this.source.at(i)) {
      if (found.conjunction && !leading) continue;
      const next = this.wordSlot(i, found, node, leading);
      if (next !== null) return next;
    }
    return (
      this.nthSlot(i, node, leading) ??
      this.ordinalSlot(i, node, leading) ??
      this.writtenYear(i, node) ??
      this.spokenClock(i, node, leading)
    );
  }

  private digitSlot(i: number, node: DateNode, leading: boolean): number | null {
    const { source } = this;
    const clock = node.clock === null ? readClock(source, i, false) : null;
    if (clock !== null && (clock.clock.minute !== null || clock.part !== null) && source.norm(i + 1) === ":") {
      return this.setClock(node, clock.clock, clock.part, clock.last);
    }
    if (source.is(i + 1, "unit", "unit-plural") !== null && source.norm(i + 1) !== "شهر") return null;
    const spanned = node.months.length === 0 && node.day === null ? this.daySpan(i, Number(source.norm(i))) : null;
    const spansMonth =
      spanned !== null && (this.monthFollows(spanned.last - 1) !== null || this.monthPointed(spanned.last) !== null);
    if (node.months.length === 0 && node.day === null && !spansMonth) {
      const loose = this.looseBefore(i, node);
      const date = readNumericDate(source, i, loose);
      if (date !== null && !(date.day === null && loose && this.monthFollows(i) !== null)) {
        node.day = date.day;
        node.months = [date.month];
        node.year = date.year;
        node.hijri = date.hijri;
        node.numeric = true;
        return this.afterYear(date.last, node);
      }
    }
    const value = Number(source.norm(i));
    if (Number.isInteger(value)) {
      const day = this.dayNumber(i, value, node);
      if (day !== null) return day;
      if (
        node.year === null &&
        (node.months.length > 0 || node.season !== null) &&
        this.isYear(value, source.norm(i), node)
      ) {
        node.year = value;
        return this.afterYear(i + 1, node);
      }
    }
    if (clock !== null) return this.setClock(node, clock.clock, clock.part, clock.last);
    return leading ? null : null;
  }

  /** Two-part dates (`22/04`) are read only beside a weekday or يوم, or where nothing else is said. */
  private looseBefore(i: number, node: DateNode): boolean {
    const { source } = this;
    const short = source.limit(i) - (source.analysed.sentences[source.tokens[i]!.sentence]?.first ?? 0) <= 6;
    return (
      node.weekday !== null || this.lone || short || ["يوم", "بتاريخ", "تاريخ", "الموافق"].includes(source.norm(i - 1))
    );
  }

  private isYear(value: number, norm: string, node: DateNode): boolean {
    if (norm.length === 4) return node.hijri ? value >= 1200 && value <= 1600 : value >= 1000 && value <= 2100;
    return false;
  }

  private afterYear(last: number, node: DateNode): number {
    const { source } = this;
    if (HIJRI_SIGN.has(source.norm(last))) {
      node.hijri = true;
      return last + 1;
    }
    if (node.year !== null && source.norm(last) === "قبل" && source.norm(last + 1) === "الميلاد") {
      node.year = 1 - node.year;
      return last + 2;
    }
    return YEAR_SIGN.has(source.norm(last)) && node.year !== null ? last + 1 : last;
  }

  /** The token where a month name stands after a day number at `i`, or null. */
  private monthFollows(i: number): number | null {
    const { source } = this;
    let at = i + 1;
    for (let k = 0; k < 3; k++) {
      const found = source.plain(at, "month", "month-hijri");
      // 1 - صفر is a score.
      if (found !== null && at > i + 1 && source.norm(at) === "صفر" && !["من", "شهر"].includes(source.norm(at - 1)))
        return null;
      if (found !== null && (found.preposition === null || found.preposition === "ل" || found.preposition === "ب"))
        return at;
      const { norm = "" } = source.tokens[at] ?? {};
      if (!(norm === "من" || norm === "شهر" || norm === "/" || norm === "-" || norm === "." || norm === "لشهر"))
        return null;
      at++;
    }
    return null;
  }

  private dayNumber(i: number, value: number, node: DateNode): number | null {
    const { source } = this;
    if (node.day !== null || value < 1 || value > 31) return null;
    if (node.months.length === 0) {
      const span = this.daySpan(i, value);
      const end = span?.last ?? i + 1;
      const month = this.monthFollows(end - 1);
      const pointed = month === null && this.monthPointed(end) !== null;
      if (month === null && !pointed) return null;
      node.day = value;
      node.dayTo = span?.to ?? null;
      return month ?? end;
    }
    // شباط 13: the number after the month is its day when nothing is counted by it.
    const next = source.tokens[i + 1];
    if (
      next !== undefined &&
      next.kind === "word" &&
      !source.is(i + 1, "unit", "clock")?.definite &&
      source.norm(i + 1) !== "عام"
    )
      return null;
    if (source.norm(i).length > 2) return null;
    node.day = value;
    return i + 1;
  }

  /** `13-15`, `1 و2`, `13 إلى 15` of one month. */
  private daySpan(i: number, value: number): { to: number; last: number } | null {
    const { source } = this;
    const joiner = source.norm(i + 1);
    if (!["-", "–", "و", "الي", "حتي"].includes(joiner)) return null;
    const other = source.tokens[i + 2];
    const to = other?.kind === "number" ? Number(other.norm) : 0;
    return Number.isInteger(to) && to > value && to <= 31 ? { to, last: i + 3 } : null;
  }

  /** `من الشهر الجاري`, `من هذا الشهر`, `من الشهر نفسه`, `من الشهر الثامن`, `شهر 8`. */
  private monthPointed(i: number): number | null {
    const { source } = this;
    let at = i;
    if (source.norm(at) === "من") at++;
    if (source.norm(at) === "هذا") at++;
    const unit = source.plain(at, "unit");
    return unit?.value === "month" && (unit.definite || at > i || source.norm(at) === "شهر") ? at : null;
  }

  private wordSlot(i: number, found: Found, node: DateNode, leading: boolean): number | null {
    switch (found.kind) {
      case "weekday":
        return this.weekday(i, found, node);
      case "weekday-bare":
        return this.lone || ["يوم", "كل"].includes(this.source.norm(i - 1)) ? this.weekday(i, found, node) : null;
      case "relative":
        return this.relative(i, found, node, leading);
      case "month":
      case "month-hijri":
        return this.month(i, found, node);
      case "season":
        return this.season(i, found, node);
      case "unit":
        return this.unit(i, found, node, leading);
      case "part":
        return this.part(i, found, node, leading);
      case "late":
        return this.late(found, node);
      case "clock": {
        const read = node.clock === null ? readClock(this.source, found.last, true) : null;
        return read === null ? null : this.setClock(node, read.clock, read.part, read.last);
      }
      case "deixis":
        return leading ? this.thisPart(i, found, node) : this.deixis(found, node);
      case "zone": {
        const last = node.clock === null ? i : skipZone(this.source, i);
        return last > i ? last : null;
      }
      case "edge":
        return this.lastWeekday(i, found, node, leading);
      default:
        return null;
    }
  }

  private weekday(i: number, found: Found, node: DateNode): number | null {
    if (node.weekday !== null || NAMING.has(this.source.norm(i - 1))) return null;
    const { preposition } = found;
    if (preposition !== null && preposition !== "ل" && preposition !== "ب") return null;
    // الاثنين is also "the two of them".
    if (
      found.value === "1" &&
      ["كلا", "بين", "هذين", "من"].includes(this.source.norm(i - 1)) &&
      node.part === null &&
      node.day === null
    )
      return null;
    node.weekday = Number(found.value);
    return found.last;
  }

  private relative(i: number, found: Found, node: DateNode, leading: boolean): number | null {
    if (node.relative !== null) return null;
    const { source } = this;
    // بكرة is tomorrow only in talk: in print it is "with a ball".
    if (/^بكر[ةه]$/.test(source.norm(i)) && !this.lone) return null;
    // بأمس الحاجة is "in dire need".
    if (found.preposition !== null && found.preposition !== "ل" && source.norm(i).slice(found.letters) === "امس")
      return null;
    if (found.value === "0" && found.last === i + 1) {
      const next = source.norm(found.last);
      const weekday = source.is(found.last, "weekday") !== null;
      if (OTHER_DAY.has(next) || source.is(found.last, "deixis") !== null) return null;
      if (!weekday && source.reader.ordinal(source.tokens, found.last, source.limit(i)) !== null) return null;
      if (
        !weekday &&
        (IN_THAT.has(source.norm(i - 1)) || found.preposition === "ب" || found.preposition === "ك") &&
        leading
      )
        return null;
    }
    node.relative = Number(found.value);
    return found.last;
  }

  private month(i: number, found: Found, node: DateNode): number | null {
    const { source } = this;
    if (node.months.length > 0 || (node.relative !== null && node.day === null)) return null;
    if (NAMING.has(source.norm(i - 1)) && node.day === null) return null;
    // باب is a door, not "in August".
    if (found.preposition === "ب" || found.preposition === "ك") {
      if (WEAK_MONTHS.has(source.norm(i).slice(found.letters))) return null;
    }
    const hijri = found.kind === "month-hijri";
    node.months = [Number(found.value)];
    node.hijri = hijri;
    return this.doubledMonth(found.last, found, node);
  }

  /** The month again by another calendar's name: `أيلول/ سبتمبر`, `آب \ تموز`, `كانون الثاني (يناير)`. */
  private doubledMonth(last: number, found: Found, node: DateNode): number {
    const { source } = this;
    const separator = source.norm(last);
    const at = DOUBLING.has(separator) ? last + 1 : last;
    const other = source.plain(at, found.kind);
    if (other === null || other.preposition !== null || source.limit(last) <= at) return last;
    const same = other.value === found.value;
    if (!same && separator !== "/" && separator !== "\\") return last;
    if (!same) node.months.push(Number(other.value));
    // كانون and تشرين are often mixed up: the other name is the safer one.
    if (!same && /كانون|تشرين/.test(source.norm(found.last - 2))) node.months.reverse();
    return separator === "(" && source.norm(other.last) === ")" ? other.last + 1 : other.last;
  }

  private season(i: number, found: Found, node: DateNode): number | null {
    if (node.season !== null || node.months.length > 0 || node.weekday !== null) return null;
    const { source } = this;
    const next = source.tokens[found.last];
    const year = next?.kind === "number" && /^(?:19|20)\d\d$/.test(next.norm);
    const unit = source.plain(found.last, "unit");
    const this_ = source.norm(found.last) === "هذا";
    if (found.definite && source.norm(i - 1) === "هذا") {
      node.season = found.value as DateNode["season"];
      node.deixis = 0;
      return found.last;
    }
    if (!year && source.plain(found.last, "deixis") === null && unit?.value !== "year" && !this_) return null;
    node.season = found.value as DateNode["season"];
    return found.last;
  }

  private unit(i: number, found: Found, node: DateNode, leading: boolean): number | null {
    if (found.value === "year") return this.yearUnit(i, found, node);
    if (found.value === "month") return this.monthUnit(i, found, node);
    if (found.value === "week" && found.definite) {
      const ordinal = leading ? this.source.reader.ordinal(this.source.tokens, found.last, this.source.limit(i)) : null;
      if (ordinal?.definite && ordinal.value <= 5 && ["من", "في"].includes(this.source.norm(ordinal.last))) {
        node.nth = ordinal.value;
        node.nthUnit = "week";
        return ordinal.last;
      }
      const shift = this.source.plain(found.last, "deixis");
      if (shift === null || shift.value === "same" || node.weekShift !== null) return null;
      if (
        leading &&
        shift.value === "-1" &&
        ["من", "في"].includes(this.source.norm(shift.last)) &&
        this.source.norm(found.last) === "الاخير"
      ) {
        node.nth = -1;
        node.nthUnit = "week";
        return shift.last;
      }
      if (node.weekday === null && this.weekdayAfter(shift.last) === null) return null;
      node.weekShift = Number(shift.value);
      return shift.last;
    }
    if (found.value === "day" && found.definite && leading) return this.nthDay(found, node);
    return null;
  }

  private weekdayAfter(i: number): number | null {
    const at = ["يوم", "،"].includes(this.source.norm(i)) ? i + 1 : i;
    return this.source.plain(at, "weekday") !== null ? at : null;
  }

  /** `اليوم الأول من شهر …`. */
  private nthDay(found: Found, node: DateNode): number | null {
    const { source } = this;
    const ordinal = source.reader.ordinal(source.tokens, found.last, source.limit(found.last));
    if (ordinal === null || ordinal.value > 31) return null;
    if (this.monthFollows(ordinal.last - 1) === null && this.monthPointed(ordinal.last) === null) return null;
    node.day = ordinal.value;
    return ordinal.last;
  }

  private yearUnit(i: number, found: Found, node: DateNode): number | null {
    const { source } = this;
    if (node.year !== null && node.yearShift !== null) return null;
    let at = found.last;
    const shift = source.plain(at, "deixis");
    const this_ = source.norm(i - 1) === "هذا" || source.norm(i - 1) === "هذه";
    if (found.definite && (shift !== null || this_) && node.yearShift === null && node.year === null) {
      if (shift?.value === "same") return null;
      node.yearShift = shift === null ? 0 : Number(shift.value);
      at = shift?.last ?? at;
      const number = source.tokens[at];
      if (number?.kind === "number" && /^(?:19|20)\d\d$/.test(number.norm)) {
        node.year = Number(number.norm);
        at++;
      }
      return at;
    }
    if (node.year !== null) return null;
    if (source.norm(at) === "(") at++;
    const number = source.tokens[at];
    if (number?.kind === "number" && /^\d{3,4}$/.test(number.norm)) {
      const value = Number(number.norm);
      if (
        number.norm.length < 4 &&
        source.reader.word(source.tokens[at + 1], "scale", "scale-an", "scale-plural") !== null
      )
        return null;
      if (value > 2100 || value < 100 || source.is(at + 1, "unit", "unit-plural") !== null) return null;
      node.year = value;
      node.hijri ||= value >= 1300 && value < 1500 && HIJRI_SIGN.has(source.norm(at + 1));
      return this.afterYear(at + 1, node);
    }
    return this.writtenYear(at, node, true);
  }

  /** A year in words: `ألفان وثمانية عشر`, `ألف وتسعمئة وسبعة وتسعين`, `الألفين والعشرين`. */
  private writtenYear(i: number, node: DateNode, named = false): number | null {
    if (node.year !== null || (!named && node.months.length === 0)) return null;
    const { source } = this;
    const word = source.reader.word(source.tokens[i], "scale", "scale-dual", "unit", "joined-one", "one");
    if (word === null || word.conjunction) return null;
    const year = this.sumYear(i);
    if (year === null || !(year.value >= 1000 && year.value <= 2100) || !Number.isInteger(year.value)) return null;
    node.year = year.value;
    return year.last;
  }

  /** As a cardinal; every part may carry the article (`الألفان والواحد والعشرون`). */
  private sumYear(i: number): { value: number; last: number } | null {
    const { source } = this;
    const cardinal = source.reader.cardinal(source.text, source.tokens, i, source.limit(i));
    return cardinal === null ? null : { value: cardinal.value, last: cardinal.last };
  }

  private monthUnit(i: number, found: Found, node: DateNode): number | null {
    const { source } = this;
    if (node.months.length > 0) return null;
    const at = found.last;
    if (!found.definite) {
      const number = source.tokens[at];
      const value =
        number?.kind === "number" ? Number(number.norm) : ONE.has(source.norm(at)) ? null : this.smallCardinal(at);
      if (value === null || !(value >= 1 && value <= 12) || !Number.isInteger(value)) return null;
      if (source.is(at + 1, "unit", "unit-plural") !== null) return null;
      node.months = [value];
      return at + 1;
    }
    const ordinal = source.reader.ordinal(source.tokens, at, source.limit(i));
    if (ordinal?.definite && ordinal.value <= 12) {
      node.months = [ordinal.value];
      return ordinal.last;
    }
    if (node.day === null && node.nth === null) return null;
    const shift = source.plain(at, "deixis");
    const this_ = source.norm(i - 1) === "هذا";
    if (shift === null && !this_) return null;
    node.monthShift = shift === null ? 0 : shift.value === "same" ? "same" : Number(shift.value);
    return shift?.last ?? at;
  }

  private smallCardinal(i: number): number | null {
    const { source } = this;
    const cardinal = source.reader.cardinal(source.text, source.tokens, i, source.limit(i));
    return cardinal !== null && cardinal.last === i + 1 ? cardinal.value : null;
  }

  private part(i: number, found: Found, node: DateNode, leading: boolean): number | null {
    if (node.part !== null) return null;
    const part = found.value as PartOfDay;
    const { source } = this;
    if (found.preposition === "ك") return null;
    // المغرب is Morocco unless it closes a clock time.
    if (source.norm(found.last - 1) === "المغرب" && node.clock === null && !this.lone) return null;
    if (leading && node.late === null) {
      // صباح and فجر are names and verbs, عصر an age: before a day they are parts of it.
      const adverb = isAdverb(source, i, found);
      if (!adverb && !this.dayFollows(found.last)) return null;
    } else if (found.preposition !== null && found.preposition !== "ب") return null;
    node.part = part === "night" && this.isEve(i, found) ? "eve" : part;
    if (node.clock !== null) node.clock = { ...node.clock, hour: shifted(node.clock.hour, part) };
    return found.last;
  }

  /** ليلة الجمعة is the night before Friday; ليل الجمعة the one after it. */
  private isEve(i: number, found: Found): boolean {
    const word = this.source.tokens[found.last - 1]!.norm;
    return i + 1 === found.last && word.endsWith("ليلة");
  }

  private dayFollows(i: number): boolean {
    const { source } = this;
    let at = i;
    while (["من", "يوم", "في", "نهار"].includes(source.norm(at)) && at < i + 3) at++;
    if (source.plain(at, "weekday", "relative", "tonight") !== null) return true;
    const token = source.tokens[at];
    if (token?.kind === "number") {
      return (
        readNumericDate(source, at, false) !== null || (/^\d{1,2}$/.test(token.norm) && this.monthFollows(at) !== null)
      );
    }
    const ordinal = source.reader.ordinal(source.tokens, at, source.limit(i));
    return (
      ordinal !== null && (this.monthFollows(ordinal.last - 1) !== null || this.monthPointed(ordinal.last) !== null)
    );
  }

  private late(found: Found, node: DateNode): number | null {
    if (node.late !== null) return null;
    const named = this.source.norm(found.last) === "يوم" ? found.last + 1 : found.last;
    const part = this.source.plain(named, "part", "tonight", "relative", "weekday");
    const of = this.source.norm(found.last + 1) === "يوم" ? found.last + 2 : found.last + 1;
    const from =
      this.source.norm(found.last) === "من" ? this.source.plain(of, "part", "tonight", "weekday", "relative") : null;
    if (part === null && from === null) return null;
    node.late = found.value as "late" | "early" | "first";
    if (part?.kind === "part" || from?.kind === "part") {
      const real = (part ?? from)!;
      node.part =
        real.value === "night" && this.source.norm(real.last - 1).endsWith("ليلة") ? "eve" : (real.value as PartOfDay);
      return real.last;
    }
    if ((part ?? from)!.kind === "tonight") {
      node.part = "eve";
      node.relative = Number((part ?? from)!.value) === 0 ? 1 : Number((part ?? from)!.value) + 1;
      return (part ?? from)!.last;
    }
    node.part = "night";
    if (node.late === "early") node.late = "first";
    return found.last;
  }

  private setClock(
    node: DateNode,
    clock: { hour: number; minute: number | null },
    part: PartOfDay | null,
    last: number,
  ): number {
    node.clock = part === null && node.part !== null ? { ...clock, hour: shifted(clock.hour, node.part) } : clock;
    if (node.part === null) node.part = part;
    return last;
  }

  private deixis(found: Found, node: DateNode): number | null {
    if (found.value === "same") return null;
    const shift = Number(found.value);
    if (node.weekday !== null && node.nth === null && found.last < this.source.limit(found.last - 1)) {
      const last = ["الاخير", "الاخيرة"].includes(this.source.norm(found.last - 1));
      if (last && ["من", "في"].includes(this.source.norm(found.last))) {
        node.nth = -1;
        node.nthUnit = "weekday";
        return found.last;
      }
    }
    const target = node.weekday !== null || node.months.length > 0 || node.season !== null;
    if (!target || node.deixis !== null || node.clock !== null) return null;
    node.deixis = shift;
    return found.last;
  }

  /** `هذا الصباح`: of the day of the report. */
  private thisPart(i: number, found: Found, node: DateNode): number | null {
    if (found.value !== "0" || !this.source.norm(i).includes("هذ")) return null;
    const part = this.source.plain(found.last, "part");
    if (!part?.definite || part.value === "night" || part.letters > 0) return null;
    node.relative = 0;
    node.part = part.value as PartOfDay;
    return part.last;
  }

  /** The same time again by another clock, `(17:26)`, `(1.30 توقيت غرينتش)`, `04,30 ت غ`: token after it, or `i` when there is none. */
  private otherClock(i: number, node: DateNode): number {
    const { source } = this;
    const marked = source.norm(i) === "(";
    const at = marked ? i + 1 : i;
    if (source.tokens[at]?.kind !== "number" || i >= source.limit(i - 1)) return i;
    const read = readClock(source, at, true);
    if (read === null || read.clock.minute === null) return i;
    let plain = at + 1;
    while (plain < read.last && source.norm(plain) !== ":") plain++;
    const zoned = skipZone(source, plain < read.last ? plain + 2 : at + 1) > (plain < read.last ? plain + 2 : at + 1);
    if (marked ? source.norm(read.last) !== ")" : !zoned) return i;
    if (!zoned && node.part === null) node.clock = read.clock;
    return marked ? read.last + 1 : read.last;
  }

  /** `آخر أربعاء من شهر …`, `أول أسبوع في`, `أول يوم من`; the unit after it decides. */
  private lastWeekday(i: number, found: Found, node: DateNode, leading: boolean): number | null {
    if (!leading || found.last !== i + 1) return null;
    const norm = this.source.norm(i).replace(/^و/, "");
    const nth = norm === "اول" ? 1 : norm === "اخر" ? -1 : null;
    if (nth === null) return null;
    const weekday = this.source.plain(i + 1, "weekday-bare", "weekday");
    const unit = this.source.plain(i + 1, "unit");
    const month = this.source.plain(i + 1, "month", "month-hijri");
    if (month !== null && nth === 1) {
      node.day = 1;
      return i + 1;
    }
    if (weekday !== null) node.weekday = Number(weekday.value);
    else if (unit?.value === "week" || unit?.value === "day") node.nthUnit = unit.value;
    else return null;
    node.nthUnit ??= "weekday";
    node.nth = nth;
    return (weekday ?? unit)!.last;
  }

  /** `ثالث ثلاثاء في أيلول`, `ثاني أسبوع من`. */
  private nthSlot(i: number, node: DateNode, leading: boolean): number | null {
    const word = this.source.reader.word(this.source.tokens[i], "ordinal");
    if (!leading || word === null || word.definite || word.value > 5) return null;
    const weekday = this.source.plain(i + 1, "weekday-bare");
    const unit = this.source.plain(i + 1, "unit");
    if (weekday === null && (unit === null || unit.definite || !["week", "day"].includes(unit.value))) return null;
    const { last } = (weekday ?? unit)!;
    if (!["من", "في"].includes(this.source.norm(last))) return null;
    node.nth = word.value;
    node.nthUnit = weekday === null ? (unit!.value as "week" | "day") : "weekday";
    if (weekday !== null) node.weekday = Number(weekday.value);
    return last;
  }

  private ordinalSlot(i: number, node: DateNode, leading: boolean): number | null {
    const { source } = this;
    const ordinal = source.reader.ordinal(source.tokens, i, source.limit(i));
    if (ordinal === null || ordinal.value > 31 || (ordinal.letters > 0 && !leading)) return null;
    if (!ordinal.definite) return null;
    if (node.day === null && node.months.length === 0) {
      const month = this.monthFollows(ordinal.last - 1);
      const pointed = month === null ? this.monthPointed(ordinal.last) : null;
      if (month === null && pointed === null) {
        const last = source.norm(i) === "الاخير" || source.norm(i) === "الاخيرة";
        if (node.weekday !== null && node.nth === null && last) return null;
        if (node.weekday === null || ordinal.value < 11 || node.part !== null || node.deixis !== null) return null;
      }
      node.day = ordinal.value;
      return month ?? ordinal.last;
    }
    if (node.day === null && node.months.length > 0 && node.deixis === null) {
      node.day = ordinal.value;
      return ordinal.last;
    }
    return null;
  }

  /** `الخامسة والنصف فجرا`, `الثالثة وربع بعد الظهر` without الساعة. */
  private spokenClock(i: number, node: DateNode, leading: boolean): number | null {
    if (node.clock !== null) return null;
    const definite = this.source.norm(i).startsWith("ال");
    if (!definite && !leading) return null;
    const read = readClock(this.source, i, false);
    return read === null || !definite ? null : this.setClock(node, read.clock, read.part, read.last);
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

/** `صباحا`, `مساءً`, `في الصباح`. */
function isAdverb(source: Source, i: number, found: Found): boolean {
  const token = source.tokens[i]!;
  const raw = source.text.slice(token.start, token.end);
  if (found.last > i + 1) return true;
  if (raw.includes("\u064b")) return true;
  const stem = token.norm.slice(found.letters);
  return stem !== "مساء" && stem.endsWith("ا") && stem !== "ضحا";
}
