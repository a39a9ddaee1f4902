import type { Knowledge, RuleInfo } from "../../record/index.ts";

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return [
    {
      id: "weapon.head",
      about: "A head noun of the weapons table alone, in any form; the number beside it or its dual gives the count.",
      example: "سقطت ثلاث قذائف",
    },
    {
      id: "weapon.head-modified",
      about: "A head noun with its type, model, origin or calibre.",
      example: "صواريخ من طراز غراد عيار 122 ملم",
    },
    { id: "weapon.name", about: "A model that stands without its head noun.", example: "رشقة كاتيوشا" },
    {
      id: "weapon.adjective",
      about: "An adjective made of a head noun tells the weapon of a deed; without count.",
      example: "قصف صاروخي",
    },
  ];
}
