import type { Knowledge, RuleInfo } from "../../record/index.ts";

const RULES: readonly RuleInfo[] = [
  { id: "place.name", example: "في الموصل", about: "A known name, with its clitics cut off." },
  {
    id: "place.head",
    example: "مدينة الموصل",
    about: "A head noun and a known name: the place of the head's kind, or a thing named after it.",
  },
  {
    id: "place.new",
    example: "قرية كفر السنابل البيض",
    about: "A head noun and a name that the knowledge doesn't hold: a place without entity.",
  },
  {
    id: "place.located",
    example: "في الزاهرية بجنوب بغداد",
    about: "A word that nothing knows behind a preposition of place and before where it lies.",
  },
  {
    id: "place.list",
    example: "مدينتي حلب وحماة",
    about: "A dual or plural head noun and known names: one place each, of the head's kind.",
  },
  {
    id: "place.direction",
    example: "شمال غربي سوريا",
    about: "Words of direction and a known place: a part of it or a stretch beside it.",
  },
  {
    id: "place.distance",
    example: "120 كلم شمال بغداد",
    about: "A distance and direction from a known place: its point is computed.",
  },
  {
    id: "place.anaphor",
    example: "في العراق وشمالي البلاد",
    about: "A noun that stands for a place named before, alone or behind a direction.",
  },
  {
    id: "place.land",
    example: "الأراضي السعودية",
    about: "Land, air, water or border of a country named by its adjective.",
  },
  {
    id: "place.border",
    example: "الحدود بين العراق وسوريا",
    about: "A border, its fence or strip, with the places on its sides.",
  },
  {
    id: "place.capital",
    example: "العاصمة السورية دمشق",
    about: "The capital, by its country's adjective or its own name.",
  },
];

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return RULES;
}
