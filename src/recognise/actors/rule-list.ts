import type { Knowledge, RuleInfo } from "../../record/index.ts";
import { row } from "../rule-row.ts";

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return [
    row(
      "actor.known",
      "A name of the knowledge files, with clitics, cases and quotation marks.",
      "هاجم تنظيم داعش القرية",
    ),
    row(
      "actor.head",
      "A head noun with what identifies the body: nationality, genitive, quoted name, side.",
      "فصائل مسلحة موالية لإيران",
    ),
    row("actor.head.bare", "A definite head noun alone that nothing before it explains.", "عقدت اللجنة جلسة"),
    row(
      "actor.head.again",
      "A definite head noun alone: the body of that kind named before.",
      "قصف تنظيم داعش البلدة ثم انسحب التنظيم",
    ),
    row(
      "actor.head.state",
      "A definite institution without a country: that of the country the text is about.",
      "دخل الجيش مدينة الموصل في العراق",
    ),
    row("actor.people", "People by what they are, with their group or side.", "قتل مسلحون مجهولون حارسا"),
    row(
      "actor.nationals",
      "Nationals by a plural adjective that qualifies nothing, or a counted one.",
      "أصيب عشرون فلسطينيا",
    ),
    row("actor.source", "Unnamed sources and witnesses.", "قال مصدر أمني إن الطريق مغلق"),
    row(
      "actor.person.titled",
      "A title and a known name; the role is the title.",
      "زار وزير الخارجية الأمريكي جون كيري المدينة",
    ),
    row(
      "actor.person.shape",
      "A title and an unknown name, read by its shape.",
      "قال الخبير العسكري مروان السالمي إن الجسر مغلق",
    ),
    row("actor.person.full", "An unknown full name without a title before it.", "وقال مروان السالمي إن الجسر مغلق"),
    row(
      "actor.person.short",
      "The last name of someone whom the text names in full.",
      "تحدث القائد مروان السالمي. وأضاف السالمي أن الجسر مغلق",
    ),
    row(
      "actor.office",
      "A title without a name; its holder on the day of the text where that is known.",
      "وصل وزير الدفاع الفرنسي",
    ),
    row(
      "actor.office.again",
      "A title without a name: the last person who was called so.",
      "تحدث الخبير العسكري مروان السالمي. ورأى الخبير أن الجسر مغلق",
    ),
    row(
      "actor.metonym.subject",
      "A capital or country as subject of a verb other than one that a town undergoes.",
      "أعلنت طهران موقفها",
    ),
    row("actor.metonym.between", "Two such places as sides of talks or dealings.", "المحادثات بين بغداد وواشنطن"),
    row(
      "actor.metonym.joined",
      "Such a place joined to one that stands for its government.",
      "أعلنت طهران وموسكو موقفهما",
    ),
    row("actor.metonym.agent", "Such a place behind من قبل and the like.", "قرار اتخذ من قبل روسيا"),
    row("actor.metonym.dealings", "Such a place behind مع, ضد and words of attribution.", "وقعت اتفاقا مع إيران"),
    row("actor.metonym.owner", "Such a place as owner of a decision, act or word.", "رحب بموقف فرنسا"),
  ];
}
