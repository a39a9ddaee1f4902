/** Complements that belong to the participle before them and not to the verb: `التابعة للتحالف`, `المدعومة من إيران`. */

import type { Word } from "./word.ts";

/** Verbs whose participles describe people by themselves: what comes from somewhere is said of the verb (`انسحب المسلحون المتمردون من المدينة`). */
const COMPLETE = new Set(
  "تمرد سلح تشدد تطرف عارض تحارب احتل اشترك اتحد هاجم حارب قاتل تقاتل انفصل انقلب اعتدى غزا ارتزق جاهد".split(" "),
);

/** Verbs of how things come about, whose participles take no ب: `أودت تفجيرات متزامنة بحياة عشرة`. */
const SCATTERED = new Set("تزامن تفرق تتالى توالى تتابع تلاحق تقطع تكرر تبادل تعدد تواصل استمر انتحر".split(" "));

/** Prepositions that bring the complement of a participle. */
const COMPLEMENT = new Set(["ل", "من", "مع", "ب"]);

export const takes = ({ mention, reading }: Word, preposition: string) =>
  mention === null &&
  reading !== null &&
  (reading.form === "active-participle" || reading.form === "passive-participle") &&
  !(preposition === "من" && COMPLETE.has(reading.lexeme.lemma)) &&
  !(preposition === "ب" && SCATTERED.has(reading.lexeme.lemma)) &&
  (COMPLEMENT.has(preposition) || (SPECIAL.get(preposition)?.has(reading.lexeme.lemma) ?? false));

/** Verbs whose participles take إلى: `المنتمين إلى`; `زيارة غير معلنة إلى بغداد` is the visit's. */
const TOWARDS: ReadonlySet<string> = new Set(
  "وجه|اتجه|توجه|انتمى|نسب|أرسل|أضاف|انضم|استند|عاد|أشار|أدى|أحال|دعا|هدف|رمى|وصل|لجأ|دخل|تسلل|افتقر|احتاج|نقل|سعى|قاد|أفضى".split(
    "|",
  ),
);

/** Verbs whose participles take عن: `الصادر عن`, `المدافعة عن`; `أسفرت الغارات المكثفة عن مقتل` is the verb's. */
const AWAY: ReadonlySet<string> = new Set([
  "صدر",
  "نتج",
  "نجم",
  "دافع",
  "انشق",
  "سأل",
  "انفصل",
  "ابتعد",
  "كشف",
  "عبر",
  "بحث",
  "غاب",
]);
/** Verbs whose participles take على: `قرى مطلة على الطريق`, `المنقلبون على الحكومة`. */
const UPON: ReadonlySet<string> = new Set([
  "أطل",
  "أشرف",
  "احتوى",
  "اشتمل",
  "حصل",
  "حاز",
  "حسب",
  "انقلب",
  "خرج",
  "اطلع",
]);
const SPECIAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["عن", AWAY],
  ["إلى", TOWARDS],
  ["على", UPON],
]);

export function nothingBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.kind !== "preposition" && words[i]!.kind !== "quote") return false;
  return true;
}
