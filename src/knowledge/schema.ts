import { ACLED_SUB_EVENTS, ACTOR_KINDS, PLOVER_MODES, PLOVER_TYPES, STATUSES } from "../record/index.ts";

/** What a column's cells may hold. */
export type CellKind =
  | "text"
  | "id"
  | "arabic"
  | "arabic-list"
  | "number"
  | "latitude"
  | "longitude"
  | "date"
  | "country"
  | "flag"
  | readonly string[];

/** What the checks know of one knowledge file, or of all files below one folder. */
export interface FileSchema {
  /** Which files, by name below the knowledge folder. */
  readonly file: RegExp;
  /** Columns that must be there. */
  readonly columns: readonly string[];
  /** Columns whose cells must not be empty. */
  readonly filled: readonly string[];
  /** Kinds of cells by column; other columns hold free text. */
  readonly cells: Readonly<Record<string, CellKind>>;
  /** Ids are unique over all files of one scope, and references look them up there. */
  readonly scope: string | null;
  /** Columns that name a row of a scope. */
  readonly references: Readonly<Record<string, string>>;
  /** Columns that together tell two rows apart, compared in normal form; null = rows may be alike but not the same. */
  readonly distinct: readonly string[] | null;
}

const VERB_FORMS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"];
export const PLACE_KINDS = [
  "country",
  "region",
  "district",
  "town",
  "village",
  "suburb",
  "camp",
  "crossing",
  "base",
  "field",
  "port",
  "airport",
  "facility",
  "water",
  "mountain",
  "area",
];
const ENTRY_KINDS = [...ACTOR_KINDS, "office"];

/** A table of words whose columns all must be there; cells that are always filled come first, those of any text or none last. */
const words = (
  name: string,
  filled: readonly string[],
  cells: Readonly<Record<string, CellKind>>,
  free: readonly string[] = [],
): FileSchema => ({
  file: new RegExp(`^words/${name}\\.tsv$`),
  columns: [...new Set([...filled, ...Object.keys(cells), ...free])],
  filled,
  cells,
  scope: filled.includes("id") ? `words/${name}` : null,
  references: {},
  distinct: null,
});

/** The knowledge files; the first schema that matches a file's name holds for it. */
export const FILE_SCHEMAS: readonly FileSchema[] = [
  {
    file: /^verbs\.tsv$/,
    columns: ["id", "gloss", "form", "root", "past", "present", "masdars", "classes"],
    filled: ["id", "gloss", "form", "root", "past", "present"],
    cells: { id: "id", form: VERB_FORMS, root: "arabic", past: "arabic", present: "arabic", masdars: "arabic-list" },
    scope: "verbs",
    references: {},
    distinct: ["form", "root", "past", "present"],
  },
  {
    file: /^nouns\.tsv$/,
    columns: ["id", "gloss", "pos", "gender", "singular", "plurals", "classes"],
    filled: ["id", "gloss", "pos", "gender", "singular"],
    cells: {
      id: "id",
      pos: ["noun", "adjective"],
      gender: ["m", "f"],
      singular: "arabic",
      plurals: "arabic-list",
    },
    scope: "nouns",
    references: {},
    distinct: ["pos", "gender", "singular", "plurals"],
  },
  {
    file: /^places\//,
    columns: ["id", "kind", "country", "parent", "lat", "lon", "name_en", "names"],
    filled: ["id", "kind", "name_en", "names"],
    cells: {
      id: "id",
      kind: PLACE_KINDS,
      country: "country",
      lat: "latitude",
      lon: "longitude",
      capital: "flag",
      rank: ["", "1", "2", "3"],
      names: "arabic-list",
    },
    scope: "places",
    references: { parent: "places" },
    distinct: ["kind", "country", "parent", "names", "lat", "lon"],
  },
  {
    file: /^actors\//,
    columns: ["id", "kind", "sector", "country", "parent", "name_en", "names"],
    filled: ["id", "kind", "name_en", "names"],
    cells: { id: "id", kind: ENTRY_KINDS, country: "country", names: "arabic-list" },
    scope: "actors",
    references: { parent: "actors" },
    distinct: ["kind", "country", "names"],
  },
  {
    file: /^offices\.tsv$/,
    columns: ["office", "person", "from", "to"],
    filled: ["office", "person"],
    cells: { from: "date", to: "date" },
    scope: null,
    references: { office: "actors", person: "actors" },
    distinct: null,
  },
  {
    file: /^weapons\.tsv$/,
    columns: ["id", "sort", "family", "head", "alone", "name_en", "names"],
    filled: ["id", "sort", "family", "alone", "names"],
    cells: {
      id: "id",
      sort: ["head", "adjective", "type", "model", "derived"],
      alone: ["yes", "context", "modified", "no"],
    },
    scope: "weapons",
    references: {},
    distinct: ["sort", "family", "head", "names"],
  },
  words(
    "frames",
    ["id", "type"],
    {
      id: "id",
      type: PLOVER_TYPES,
      mode: [...new Set(Object.values(PLOVER_MODES).flat())],
      acled: ACLED_SUB_EVENTS,
      status: STATUSES,
    },
    ["words"],
  ),
  words("cues", ["id", "kind", "words"], { id: "id", words: "arabic-list" }),
  words("function-words", ["id", "pos", "gloss", "forms"], { id: "id" }),
  words("numerals", ["kind", "words"], {}),
  words("number-bounds", ["bound", "side", "words"], { side: ["before", "after"] }),
  words("nationalities", ["country", "adjective"], { country: "country", adjective: "arabic" }),
  words("given-names", ["origin", "names"], { origin: ["arabic", "foreign"], names: "arabic-list" }),
  words("titles", ["kind", "sector", "words"], { words: "arabic-list" }),
  words("actor-heads", ["kind", "sector", "bare", "needs", "words"], {
    kind: ENTRY_KINDS,
    bare: ["state", "same", "none"],
    needs: ["any", "name", "body"],
    words: "arabic-list",
  }),
  words("actor-people", ["kind", "sector", "words"], {
    kind: ["people", "source", "talk"],
    bare: "flag",
    words: "arabic-list",
  }),
  words("actor-adjectives", ["kind", "words"], { kind: ["linking", "source"], words: "arabic-list" }),
  words("metonymy", ["kind", "words"], {
    kind: ["act", "by", "with", "apart", "passive"],
    words: "arabic-list",
  }),
  words("weak-names", ["name"], { name: "arabic" }),
  words("named-days", ["date", "heads"], { date: "date", heads: "arabic-list" }),
  words("place-directions", ["form"], { bearing: "number", form: "arabic" }),
  words("place-units", ["km", "form"], { km: "number", form: "arabic" }),
  { file: /^words\/[^/]+\.tsv$/, columns: [], filled: [], cells: {}, scope: null, references: {}, distinct: null },
];
