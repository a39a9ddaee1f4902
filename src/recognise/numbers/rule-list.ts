import type { Knowledge, RuleInfo } from "../../record/index.ts";
import { row } from "../rule-row.ts";

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return [
    row(
      "number.cardinal",
      "Digits of both kinds, number words of both genders and mixtures; exact.",
      "خمسة وعشرون جنديا",
    ),
    row("number.ordinal", "An ordinal that agrees with a definite noun or stands before من.", "الفرقة الثالثة"),
    row("number.percent", "A percentage; the value is a ratio (0.45).", "45 في المئة"),
    row("number.fraction", "Halves, thirds, quarters and counted parts.", "ثلث السكان"),
    row(
      "number.ratio",
      "Two runs of digits with a slash, as a quotient; so many times another number (`ثلاثة أضعاف`).",
      "3/4",
    ),
    row("number.range", "Two numbers as bounds; value null, low and high inclusive.", "بين 20 و30 مسلحا"),
    row("number.vague", "A quantity without a number: value null, the least it can mean as low.", "عشرات الجنود"),
    row("number.dual", "A dual noun counts two.", "قذيفتان"),
    row("number.more", "More than a number: it is value and low, high is open.", "أكثر من 40 غارة"),
    row("number.least", "At least a number: it is value and low, high is open.", "ما لا يقل عن 12 قتيلا"),
    row("number.less", "Less than a number: it is value and high, low is open.", "أقل من ألف مقاتل"),
    row("number.most", "At most a number: it is value and high, low is open.", "ما لا يزيد على 10 مقاعد"),
    row("number.about", "About a number: it is the value, both bounds are open.", "نحو 300 شخص"),
  ];
}
