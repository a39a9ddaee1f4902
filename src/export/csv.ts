import type { StoredEvent } from "../record/index.ts";
import { type Column, line, quoted, type Settings } from "./table.ts";
import { arabicNames, chainOf, highOf, lowOf, partyNames } from "./values.ts";

/** Columns of the `data` and `excel` profiles. `id` and `version` let a sheet come back as corrections. */
export const COLUMNS: readonly Column[] = [
  { name: "id", en: "Id", ar: "المعرف", cell: ({ id }) => id },
  { name: "version", en: "Version", ar: "الإصدار", cell: ({ version }) => version },
  { name: "review", en: "Review", ar: "المراجعة", cell: ({ review }) => review },
  { name: "status", en: "Status", ar: "الحالة", cell: ({ claim }) => claim.status },
  { name: "type", en: "Type", ar: "النوع", cell: ({ claim }) => claim.type },
  { name: "mode", en: "Mode", ar: "الأسلوب", cell: ({ claim }) => claim.mode },
  { name: "acled", en: "ACLED sub-event", ar: "تصنيف أكليد", cell: ({ claim }) => claim.acled },
  { name: "date_from", en: "From", ar: "من", cell: ({ claim }) => claim.date?.from ?? null },
  { name: "date_to", en: "To (exclusive)", ar: "إلى", cell: ({ claim }) => claim.date?.to ?? null },
  { name: "place", en: "Place (Arabic)", ar: "المكان", cell: ({ claim }) => claim.place?.name ?? null },
  { name: "place_en", en: "Place", ar: "المكان بالإنجليزية", cell: ({ claim }) => claim.place?.name_en ?? null },
  { name: "country", en: "Country", ar: "البلد", cell: ({ claim }) => claim.place?.country ?? null },
  { name: "lat", en: "Latitude", ar: "خط العرض", cell: ({ claim }) => claim.place?.lat ?? null },
  { name: "lon", en: "Longitude", ar: "خط الطول", cell: ({ claim }) => claim.place?.lon ?? null },
  { name: "precision", en: "Precision", ar: "دقة المكان", cell: ({ claim }) => claim.place?.precision ?? null },
  { name: "actor", en: "Actor (Arabic)", ar: "الفاعل", cell: ({ claim }) => arabicNames(claim.actor) },
  { name: "actor_en", en: "Actor", ar: "الفاعل بالإنجليزية", cell: ({ claim }) => partyNames(claim.actor) },
  { name: "target", en: "Target (Arabic)", ar: "المستهدف", cell: ({ claim }) => arabicNames(claim.target) },
  { name: "target_en", en: "Target", ar: "المستهدف بالإنجليزية", cell: ({ claim }) => partyNames(claim.target) },
  { name: "weapon", en: "Weapon", ar: "السلاح", cell: ({ claim }) => claim.weapon?.name ?? null },
  ...(
    [
      ["fatalities", "Fatalities", "القتلى"],
      ["injured", "Injured", "الجرحى"],
      ["detained", "Detained", "المعتقلون"],
      ["incidents", "Incidents", "عدد الحوادث"],
    ] as const
  ).flatMap(([name, en, ar]): Column[] => [
    { name: `${name}_low`, en: `${en}, at least`, ar: `${ar} (حد أدنى)`, cell: ({ claim }) => lowOf(claim[name]) },
    { name: `${name}_high`, en: `${en}, at most`, ar: `${ar} (حد أقصى)`, cell: ({ claim }) => highOf(claim[name]) },
  ]),
  {
    name: "damage",
    en: "Damage",
    ar: "أضرار",
    cell: ({ claim }) => (claim.damage === null ? null : claim.damage ? "yes" : "no"),
  },
  { name: "sources", en: "Sources, nearest first", ar: "المصادر", cell: (event) => chainOf(event) },
  { name: "evidence", en: "Evidence", ar: "النص", cell: ({ claim }) => claim.evidence.quote },
  { name: "evidence_start", en: "Evidence from", ar: "بداية النص", cell: ({ claim }) => claim.evidence.start },
  { name: "evidence_end", en: "Evidence to", ar: "نهاية النص", cell: ({ claim }) => claim.evidence.end },
  { name: "document", en: "Document", ar: "الوثيقة", cell: ({ document }) => document.id },
  { name: "title", en: "Title", ar: "العنوان", cell: ({ document }) => document.title },
  { name: "url", en: "Address", ar: "الرابط", cell: ({ document }) => document.url },
  { name: "published", en: "Published", ar: "تاريخ النشر", cell: ({ published }) => published?.from ?? null },
  { name: "sha256", en: "SHA-256 of the text", ar: "بصمة النص", cell: ({ document }) => document.sha256 },
];

/** Comma-separated values for programs: UTF-8 without a mark, codes as they are, ISO dates. */
export async function* csvData(events: AsyncIterable<StoredEvent>, settings: Settings): AsyncGenerator<string> {
  yield line(COLUMNS.map(({ name }) => name));
  for await (const event of events) yield line(COLUMNS.map((column) => column.cell(event, settings)));
}

const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would run as a formula, also behind white space. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/;

/** Keeps a cell's text from being run: an apostrophe before it, as spreadsheets write text. */
export const neutralised = (cell: string) => quoted(FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Comma-separated values for spreadsheets: a byte-order mark, so that Arabic is read as UTF-8; headings in Arabic and English; cells of
 * text that begin like a formula neutralised. Numbers stay numbers.
 */
export async function* csvExcel(events: AsyncIterable<StoredEvent>, settings: Settings): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map(({ en, ar }) => `${en} | ${ar}`));
  for await (const event of events) {
    yield line(
      COLUMNS.map((column) => column.cell(event, settings)),
      neutralised,
    );
  }
}
