import type { ValuePolicy } from "../policy.ts";
import type { Language } from "../words.ts";

/** The sentences of a briefing in one language. */
export interface Phrases {
  readonly sections: Readonly<Record<"incident" | "series" | "prospect", string>>;
  readonly notes: string;
  readonly told: string;
  readonly disputed: string;
  readonly sources: string;
  readonly alike: string;
  readonly undated: string;
  readonly some: string;
  readonly comma: string;
  /** Between an outlet and whom it has it from. */
  readonly after: string;
  readonly caution: string;
  readonly grades: Readonly<Record<"fair" | "weak" | "contested" | "discounted", string>>;
  title(from: string | null, to: string | null): string;
  counts(all: number, states: readonly string[]): string;
  policy(policy: ValuePolicy): string;
  independence(outlets: number, origins: readonly string[]): string;
  grade(grade: keyof Phrases["grades"]): string;
  orMore(low: number): string;
  upTo(high: number): string;
  before(to: string): string;
  since(from: string): string;
  between(from: string, to: string): string;
}

const EN_POLICY: Readonly<Record<ValuePolicy, string>> = {
  origins: "the value of most independent origins comes first",
  latest: "the value of the newest article comes first",
  lowest: "of counts the lowest is taken",
  highest: "of counts the highest is taken",
  undisputed: "where accounts exclude each other none is taken",
};

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const EN: Phrases = {
  sections: {
    incident: "What happened",
    series: "Tallies and repeated events",
    prospect: "Announced, threatened or supposed",
  },
  notes: "Sources",
  told: "told in",
  disputed: "accounts disagree",
  sources: "who says it",
  alike: "same words in",
  undated: "undated",
  some: "some",
  comma: ", ",
  after: " ← ",
  caution: "Read by machine from the articles quoted below. A proposal to be checked, not a finding.",
  grades: { fair: "fair", weak: "weak", contested: "contested", discounted: "discounted" },
  title: (from, to) => (from === null ? "Briefing" : from === to ? `Briefing: ${from}` : `Briefing: ${from} to ${to}`),
  counts: (all, states) => `${many(all, "incident", "incidents")}: ${states.join(", ") || "none"}.`,
  policy: (policy) => `Where accounts differ, all are given; for headings, ${EN_POLICY[policy]}.`,
  independence: (outlets, origins) =>
    `${many(outlets, "outlet", "outlets")}, ${many(origins.length, "origin", "origins")} (${origins.join(", ")})`,
  grade: (grade) => `proposed grade: ${EN.grades[grade] ?? grade}`,
  orMore: (low) => `${low} or more`,
  upTo: (high) => `up to ${high}`,
  before: (to) => `before ${to}`,
  since: (from) => `since ${from}`,
  between: (from, to) => `${from} to ${to}`,
};

const AR_POLICY: Readonly<Record<ValuePolicy, string>> = {
  origins: "تُقدَّم القيمة التي تقولها أكثر المصادر المستقلة",
  latest: "تُقدَّم قيمة أحدث خبر",
  lowest: "يؤخذ أقل الأعداد",
  highest: "يؤخذ أكبر الأعداد",
  undisputed: "لا تؤخذ قيمة حيث تتعارض الروايات",
};

const AR: Phrases = {
  sections: { incident: "ما حدث", series: "حصائل وأحداث متكررة", prospect: "ما أُعلن أو هُدِّد به أو افتُرض" },
  notes: "المصادر",
  told: "ورد في",
  disputed: "الروايات متعارضة",
  sources: "من يقول ذلك",
  alike: "النص نفسه في",
  undated: "بلا تاريخ",
  some: "عدد غير محدد",
  comma: "، ",
  after: " عن ",
  caution: "قراءة آلية للأخبار المقتبسة أدناه: اقتراح للمراجعة لا نتيجة.",
  grades: { fair: "مقبولة", weak: "ضعيفة", contested: "متنازع عليها", discounted: "غير محتسبة" },
  title: (from, to) => (from === null ? "موجز" : from === to ? `موجز: ${from}` : `موجز: من ${from} إلى ${to}`),
  counts: (all, states) => `عدد الحوادث: ${all} (${states.join("، ") || "لا شيء"}).`,
  policy: (policy) => `حيث تختلف الروايات تُذكر كلها؛ وفي العناوين ${AR_POLICY[policy]}.`,
  independence: (outlets, origins) =>
    `عدد الوسائل: ${outlets}؛ عدد المصادر المستقلة: ${origins.length} (${origins.join("، ")})`,
  grade: (grade) => `تقدير مقترح: ${AR.grades[grade] ?? grade}`,
  orMore: (low) => `${low} أو أكثر`,
  upTo: (high) => `حتى ${high}`,
  before: (to) => `قبل ${to}`,
  since: (from) => `منذ ${from}`,
  between: (from, to) => `من ${from} إلى ${to}`,
};

export const phrasesOf = (language: Language): Phrases => (language === "ar" ? AR : EN);
