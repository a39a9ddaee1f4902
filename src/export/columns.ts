import type { Column, RowKind } from "./table.ts";
import { arabicNames, fromDocuments, highOf, joined, lowOf, partyNames } from "./values.ts";
import { typeWords } from "./words.ts";

const ID: readonly Column[] = [
  { name: "id", en: "Id", ar: "المعرف", cell: ({ id }) => id },
  { name: "review", en: "Review", ar: "المراجعة", cell: ({ review }) => review },
];

/** What a claim and an incident have in common. */
const SHARED: readonly Column[] = [
  { name: "status", en: "Status", ar: "الحالة", cell: ({ status }) => status },
  { name: "type", en: "Type", ar: "النوع", cell: ({ type }) => type },
  { name: "mode", en: "Mode", ar: "الأسلوب", cell: ({ mode }) => mode },
  {
    name: "what",
    en: "What",
    ar: "ما حدث",
    cell: ({ type, mode }, { language }) => typeWords(type, mode, language),
  },
  { name: "acled", en: "ACLED sub-event", ar: "تصنيف أكليد", cell: ({ acled }) => acled },
  { name: "date_from", en: "From", ar: "من", cell: ({ date }) => date?.from ?? null },
  { name: "date_to", en: "To (exclusive)", ar: "إلى (دون شموله)", cell: ({ date }) => date?.to ?? null },
  { name: "place", en: "Place (Arabic)", ar: "المكان", cell: ({ place }) => place?.name ?? null },
  { name: "place_en", en: "Place", ar: "المكان بالإنجليزية", cell: ({ place }) => place?.name_en ?? null },
  { name: "country", en: "Country", ar: "البلد", cell: ({ place }) => place?.country ?? null },
  { name: "lat", en: "Latitude", ar: "خط العرض", type: "real", cell: ({ place }) => place?.lat ?? null },
  { name: "lon", en: "Longitude", ar: "خط الطول", type: "real", cell: ({ place }) => place?.lon ?? null },
  { name: "precision", en: "Precision", ar: "دقة المكان", cell: ({ place }) => place?.precision ?? null },
  { name: "actor", en: "Actor (Arabic)", ar: "الفاعل", cell: ({ actor }) => arabicNames(actor) },
  { name: "actor_en", en: "Actor", ar: "الفاعل بالإنجليزية", cell: ({ actor }) => partyNames(actor) },
  { name: "target", en: "Target (Arabic)", ar: "المستهدف", cell: ({ target }) => arabicNames(target) },
  { name: "target_en", en: "Target", ar: "المستهدف بالإنجليزية", cell: ({ target }) => partyNames(target) },
  { name: "weapon", en: "Weapon", ar: "السلاح", cell: ({ weapon }) => weapon },
  ...(
    [
      ["weapon_count", "Number of weapons", "عدد الأسلحة"],
      ["fatalities", "Fatalities", "القتلى"],
      ["injured", "Injured", "الجرحى"],
      ["detained", "Detained", "المعتقلون"],
      ["incidents", "Incidents", "عدد الحوادث"],
    ] as const
  ).flatMap(([name, en, ar]): Column[] => [
    // Not whole numbers only: a text may count halves.
    { ...column(`${name}_low`, `${en}, at least`, `${ar} (حد أدنى)`, (row) => lowOf(row[name])), type: "real" },
    { ...column(`${name}_high`, `${en}, at most`, `${ar} (حد أقصى)`, (row) => highOf(row[name])), type: "real" },
  ]),
  { name: "damage", en: "Damage", ar: "أضرار", cell: ({ damage }) => (damage === null ? null : damage ? "yes" : "no") },
  { name: "sources", en: "Sources, nearest first", ar: "المصادر", cell: ({ sources }) => joined(sources) },
  { name: "evidence", en: "Evidence", ar: "النص", cell: ({ evidence }) => evidence?.quote ?? null },
];

const CLAIM: readonly Column[] = [
  column("evidence_start", "Evidence from", "بداية النص", ({ evidence }) => evidence?.start ?? null),
  column("evidence_end", "Evidence to", "نهاية النص", ({ evidence }) => evidence?.end ?? null),
];

const INCIDENT: readonly Column[] = [
  { name: "kind", en: "Kind", ar: "الصنف", cell: ({ told }) => told?.kind ?? null },
  column("mentions", "Mentions", "عدد الروايات", ({ told }) => told?.mentions ?? null),
  column("outlets", "Outlets", "عدد الوسائل", ({ told }) => told?.outlets ?? null),
  column("origins", "Origins", "عدد المصادر المستقلة", ({ told }) => told?.origins.length ?? null),
  { name: "independence", en: "Who says it", ar: "من يقول", cell: ({ told }) => told?.independence ?? null },
  {
    name: "disputed",
    en: "Disagreements",
    ar: "الخلافات",
    cell: ({ told }) => joined(told?.disputed.map(({ field, values }) => `${field}: ${values.join(" / ")}`) ?? []),
  },
  { name: "resolved", en: "Chosen by a person", ar: "حسمه مراجع", cell: ({ told }) => joined(told?.resolved ?? []) },
  { name: "grade", en: "Proposed grade", ar: "تقدير مقترح", cell: ({ told }) => told?.grade ?? null },
  { name: "grade_why", en: "Why", ar: "السبب", cell: ({ told }) => told?.why ?? null },
  { name: "policy", en: "Policy for values", ar: "قاعدة اختيار القيم", cell: ({ told }) => told?.policy ?? null },
];

const DOCUMENT: readonly Column[] = [
  { name: "document", en: "Document", ar: "الوثيقة", cell: (row) => fromDocuments(row, ({ id }) => id) },
  { name: "title", en: "Title", ar: "العنوان", cell: (row) => fromDocuments(row, ({ title }) => title) },
  { name: "url", en: "Address", ar: "الرابط", cell: (row) => fromDocuments(row, ({ url }) => url) },
  { name: "published", en: "Published", ar: "تاريخ النشر", cell: (row) => fromDocuments(row, (d) => d.published) },
  { name: "sha256", en: "SHA-256 of the text", ar: "بصمة النص", cell: (row) => fromDocuments(row, (d) => d.sha256) },
];

function column(name: string, en: string, ar: string, cell: Column["cell"]): Column {
  return { name, en, ar, type: "integer", cell };
}

const VERSION: Column = { name: "version", en: "Version", ar: "الإصدار", cell: ({ version }) => version };
const [FIRST, ...REST] = ID;

/** Columns of the profiles `data`, `excel`, `xlsx` and `parquet`. `id` and `version` let a sheet of claims come back as corrections. */
export const COLUMNS: Readonly<Record<RowKind, readonly Column[]>> = {
  claims: [FIRST!, VERSION, ...REST, ...SHARED, ...CLAIM, ...DOCUMENT],
  incidents: [...ID, ...SHARED, ...INCIDENT, ...DOCUMENT],
};

/** The heading of a column for spreadsheets, in both languages. */
export const headingOf = ({ name, en, ar }: Column) => (en === undefined ? name : `${en} | ${ar}`);
