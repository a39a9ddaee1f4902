import type { Token } from "../../record/index.ts";
import type { Amount, Unit } from "./node.ts";
import { type Found, isYearDigits, type Source } from "./words.ts";

const SOME = new Set(["عدة", "بضعة", "بضع", "عده", "بعض", "عشرات", "مئات", "الاف"]);
const FRACTION_OF: Readonly<Record<string, number>> = { نصف: 0.5, ربع: 0.25, ثلث: 1 / 3 };
const WHOLE = new Set(["كامل", "كاملة", "واحد", "واحدة", "واحدا", "كاملا"]);
const MOST_KNOWN = "اشهر";
const THOUSAND = "الفا";
const AGE_BEFORE = new Set([
  "العمر",
  "عن",
  "عمر",
  "عمره",
  "عمرها",
  "عاما",
  "البالغ",
  "البالغة",
  "يبلغ",
  "تبلغ",
  "سن",
  "عمرا",
  "ابن",
  "بعمر",
  "اعمارهم",
]);
/** Words between `أعمارهم` and a number of years. */
const AGES_REACH = 6;
const AGE_AFTER = new Set(["العمر", "عمره", "عمرها"]);

const isHome = (token: Token | undefined): boolean =>
  token?.readings[0]?.lexeme.classes.some((name) => name === "place" || name === "human") ?? false;

/** Reads lengths of time: numbers, duals and shares of units, and chains of them. */
export class Lengths {
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** Lengths: `ثلاث سنوات`, `ساعتين ونصف`, `سنة و3 أشهر`; `one` lets a bare singular count one. */
  amounts(i: number, one: boolean): { amounts: Amount[]; last: number; letters: number; hijri: boolean } | null {
    const { source } = this;
    const amounts: Amount[] = [];
    let last = i;
    let letters = 0;
    const limit = source.limit(i);
    while (last < limit) {
      let at = last;
      if (amounts.length > 0) {
        if (source.norm(at) === "و") at++;
        else if (!source.norm(at).startsWith("و")) break;
      }
      const read = this.amount(at, limit, one || amounts.length > 0);
      if (read === null) break;
      if (amounts.length === 0) letters = read.letters;
      amounts.push(read.amount);
      last = read.last;
      const half = this.halfOf(last, read.amount.unit);
      if (half !== null) {
        amounts.push(half.amount);
        last = half.last;
      }
    }
    if (amounts.length === 0) return null;
    const hijri = ["هجرية", "هجريين", "هجريتين", "هجري"].includes(source.norm(last));
    return { amounts, last: hijri ? last + 1 : last, letters, hijri };
  }

  private halfOf(i: number, unit: Unit): { amount: Amount; last: number } | null {
    const { source } = this;
    const apart = source.norm(i) === "و";
    const norm = source.norm(apart ? i + 1 : i).replace(/^و/, "");
    const share = FRACTION_OF[norm.replace(/^ال/, "")];
    if (share === undefined || (!apart && !source.norm(i).startsWith("و"))) return null;
    const last = apart ? i + 2 : i + 1;
    const other = source.plain(last, "unit");
    if (other !== null && other.letters === 0)
      return { amount: { unit: other.value as Unit, count: share }, last: other.last };
    return { amount: { unit, count: share }, last };
  }

  private amount(i: number, limit: number, one: boolean): { amount: Amount; last: number; letters: number } | null {
    const { source } = this;
    const dual = source.is(i, "unit-dual");
    if (dual !== null && !dual.definite && !this.isAdjective(i, dual))
      return { amount: { unit: dual.value as Unit, count: 2 }, last: dual.last, letters: dual.letters };
    const numeral = source.reader.cardinal(source.text, source.tokens, i, limit);
    if (numeral !== null) {
      const gap = source.norm(numeral.last) === "من" ? 1 : 0;
      const unit = source.plain(numeral.last + gap, "unit", "unit-plural", "unit-dual");
      if (unit === null || unit.letters > 0 || (gap === 1 && !unit.definite)) return null;
      // `نزح 40 ألفا يوم الخميس`: a thousand in the accusative counts no unit behind it.
      if (source.norm(numeral.last - 1) === THOUSAND && !source.norm(numeral.last).endsWith("ا")) return null;
      // `الجنود السبعة عام 1996`: the year that is named.
      if (unit.kind === "unit" && unit.value === "year" && isYearDigits(source.tokens[unit.last])) return null;
      // `قتل ثلاثة ليلة الجمعة`: the night of a day.
      if (unit.kind === "unit" && unit.value === "night" && source.plain(unit.last, "weekday") !== null) return null;
      return { amount: { unit: unit.value as Unit, count: numeral.value }, last: unit.last, letters: numeral.letters };
    }
    const share = FRACTION_OF[source.norm(i).replace(/^[وفبل]+(?=نصف|ربع|ثلث)/, "")];
    if (share !== undefined) {
      const unit = source.plain(i + 1, "unit");
      if (unit === null || unit.letters > 0 || unit.definite) return null;
      return {
        amount: { unit: unit.value as Unit, count: share },
        last: unit.last,
        letters: source.norm(i).length - source.norm(i).replace(/^[وفبل]+(?=نصف|ربع|ثلث)/, "").length,
      };
    }
    const bare = source.is(i, "unit");
    if (bare === null || bare.definite) return null;
    if (source.tokens[bare.last]?.kind === "number" || source.is(bare.last, "month", "month-hijri") !== null)
      return null;
    // `منذ يوم الأحد`: the day that is named.
    if (bare.value === "day" && source.is(bare.last, "weekday", "relative") !== null) return null;
    const whole = WHOLE.has(source.norm(bare.last));
    if (!one && !whole) return null;
    return { amount: { unit: bare.value as Unit, count: 1 }, last: bare.last + (whole ? 1 : 0), letters: bare.letters };
  }

  /** `مقرين عامين`: "general", agreeing with a dual noun. */
  private isAdjective(i: number, dual: Found): boolean {
    const before = this.source.tokens[i - 1];
    if (
      dual.value !== "year" ||
      before === undefined ||
      before.kind !== "word" ||
      before.sentence !== this.source.tokens[i]!.sentence
    )
      return false;
    return before.norm.length > 4 && before.norm.slice(-2) === this.source.norm(i).slice(-2);
  }

  /** `أيام`, `عدة أشهر`, `بضع سنوات`: more than two, how many unsaid. */
  plural(i: number): { unit: Unit; last: number; letters: number } | null {
    const { source } = this;
    const at = SOME.has(source.norm(i).replace(/^[وفلب]+(?=عد|بض|بع)/, "")) ? i + 1 : i;
    const found = source.is(at, "unit-plural");
    if (found === null || found.definite || (at > i && found.letters > 0)) return null;
    // `6 سنوات`: as many as its number says, or an age.
    if (at === i && source.tokens[i - 1]?.kind === "number") return null;
    // `أعوام 2008 و2012`: the years that are named.
    if (found.value === "year" && isYearDigits(source.tokens[found.last])) return null;
    // `من أشهر المطربين`: the best known.
    const next = source.norm(found.last);
    if (source.norm(at) === MOST_KNOWN && next.startsWith("ال") && source.is(found.last, "deixis") === null)
      return null;
    return {
      unit: found.value as Unit,
      last: found.last + (["قليلة", "معدودة", "طويلة", "عدة", "عديدة"].includes(source.norm(found.last)) ? 1 : 0),
      letters: at > i ? 0 : found.letters,
    };
  }

  /** Ages are no times: `البالغ من العمر 20 عاما`, `(25 عاما)`. */
  isAge(i: number, last: number, amounts: readonly Amount[]): boolean {
    const { source } = this;
    if (amounts[0]?.unit !== "year") return false;
    const before = [source.norm(i - 1), source.norm(i - 2)];
    const years =
      amounts.length === 1 && amounts[0].count >= 10 && amounts[0].count < 110 && source.tokens[i]?.kind === "number";
    // "فلان، 30 عاما،" and "فلان الفلاني 30 عاما،" give ages.
    const apposed =
      source.norm(i - 1) === "،" ||
      (source.tokens[i - 1]?.readings.length === 0 && source.tokens[i - 1]?.kind === "word");
    if (years && apposed && ["،", ")", ".", ",", "الذي", "التي"].includes(source.norm(last))) return true;
    // `فلان، 39 عاما من مدينة كذا`.
    if (years && apposed && source.norm(last) === "من" && isHome(source.tokens[last + 1])) return true;
    if (source.norm(i - 1) === "(" && source.norm(last) === ")") return true;
    if (this.isOfAges(i)) return true;
    return (
      before.some((w) => AGE_BEFORE.has(w)) || (source.norm(last) === "من" && AGE_AFTER.has(source.norm(last + 1)))
    );
  }

  /** `تتراوح أعمارهم بين 6 سنوات و14 سنة`. */
  private isOfAges(i: number): boolean {
    for (let at = i - 1; at >= Math.max(0, i - AGES_REACH); at--)
      if (/^[وف]?(?:ال)?اعمار(?:هم|هن|هما|ها)?$/.test(this.source.norm(at))) return true;
    return false;
  }
}
