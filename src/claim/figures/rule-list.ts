import type { Knowledge, RuleInfo } from "../../record/index.ts";
import type { FigureKind } from "./kind.ts";

const RULES: Readonly<Record<FigureKind, readonly [about: string, example: string]>> = {
  strength: ["A number of troops or people somewhere, aboard a craft or in a body.", "ينتشر 1200 جندي في القاعدة"],
  "tally.acts": ["Attacks, raids, ambushes or breaches, from three on.", "سجل المركز 45 غارة خلال الشهر الماضي"],
  "tally.harm": [
    "The killed, wounded or detained of a period or in total; those of one event stay with the event.",
    "ارتفع عدد القتلى إلى 64 مدنيا",
  ],
  bases: ["A number of bases, camps, posts or sites.", "تنتشر القوات في أربع قواعد عسكرية"],
  votes: ["Votes, seats, members of a parliament and states that vote.", "صوت 140 نائبا لصالح القانون"],
  members: ["States or organisations of a coalition.", "تحالف يضم 30 دولة"],
  displaced: ["The displaced, families and lots of aid.", "نزحت 300 عائلة من القرية"],
  crowd: ["Thousands who gather or go somewhere, though nobody counted them.", "تدفق عشرات آلاف السكان على الحدود"],
  arrests: ["More arrests than one raid makes.", "ألقت الشرطة القبض على 224 مشتبها بهم"],
  cases: ["Cases of disease or death that are counted.", "سجلت الوزارة 827 حالة وفاة"],
  captives: ["Captives whom someone keeps, or lets go from twenty on.", "تحتجز الحركة 25 رهينة"],
  sites: ["Sites taken, from three on, or struck, from five on; places by the score.", "سيطرت القوات على ثلاثة مواقع"],
  materiel: [
    "Things destroyed, found or seized: ten and more of a kind, or fewer beside others; shells and bombs by the hundred.",
    "دمرت القوات 46 سيارة و114 دراجة نارية",
  ],
  population: ["People by the ten thousands, whatever is said of them.", "يعيش في المنطقة 400 ألف شخص"],
  money: ["Sums of money, from a thousand on.", "مساعدة بقيمة 14 مليون يورو"],
  share: ["A share of land or people, of votes or of those who vote.", "يسيطر التنظيم على ثلث مساحة البلاد"],
  compared: [
    "The second number of a comparison counts what the first counts.",
    "وقع 45 هجوما خلال الشهر الماضي مقارنة بـ 20 قبله",
  ],
  elliptic: [
    "A number without a noun counts what the one before it counts.",
    "تنشر 700 عسكري في الشمال، و200 في الجنوب",
  ],
};

/** The rules of this part, for `docs/rules.md` and `isnad why`. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return Object.entries(RULES).map(([kind, [about, example]]) => ({ id: `figure.${kind}`, about, example }));
}
