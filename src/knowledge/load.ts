import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  ActorEntry,
  ActorKind,
  Knowledge,
  NounEntry,
  OfficeHolder,
  PlaceEntry,
  PlacePrecision,
  VerbEntry,
  WeaponEntry,
} from "../record/index.ts";
import { listOf, parseTable, type Table } from "./tsv.ts";

/** The folder of knowledge files that ships with the package. */
export const KNOWLEDGE_DIR = fileURLToPath(new URL("../../knowledge", import.meta.url));

type Cells = Readonly<Record<string, string>>;
const orNull = (cell: string | undefined) => (cell === undefined || cell === "" ? null : cell);
const numberOrNull = (cell: string | undefined) => (cell === undefined || cell === "" ? null : Number(cell));

/** Reads a row of `verbs.tsv`. */
export const verb = (c: Cells): VerbEntry => ({
  id: c.id!,
  gloss: c.gloss!,
  form: c.form!,
  root: c.root!,
  past: c.past!,
  present: c.present!,
  masdars: listOf(c.masdars),
  classes: listOf(c.classes),
});
/** Reads a row of `nouns.tsv`. */
export const noun = (c: Cells): NounEntry => ({
  id: c.id!,
  gloss: c.gloss!,
  pos: c.pos as NounEntry["pos"],
  gender: c.gender === "f" ? "feminine" : "masculine",
  singular: c.singular!,
  plurals: listOf(c.plurals),
  classes: listOf(c.classes),
});
const PRECISION: Readonly<Record<string, PlacePrecision>> = {
  country: "country",
  region: "region",
  area: "region",
  water: "region",
  mountain: "region",
  district: "district",
  town: "town",
  village: "town",
};
const place = (c: Cells): PlaceEntry => ({
  id: c.id!,
  kind: c.kind!,
  country: orNull(c.country),
  parent: orNull(c.parent),
  lat: numberOrNull(c.lat),
  lon: numberOrNull(c.lon),
  precision: PRECISION[c.kind!] ?? "exact",
  capital: c.capital === "1",
  rank: numberOrNull(c.rank) ?? 2,
  name_en: c.name_en!,
  names: listOf(c.names),
});
const actor = (c: Cells): ActorEntry => ({
  id: c.id!,
  kind: c.kind as ActorKind,
  sector: orNull(c.sector),
  country: orNull(c.country),
  parent: orNull(c.parent),
  name_en: c.name_en!,
  names: listOf(c.names),
});
const holder = (c: Cells): OfficeHolder => ({
  office: c.office!,
  person: c.person!,
  from: orNull(c.from),
  to: orNull(c.to),
});
const weapon = (c: Cells): WeaponEntry => ({
  id: c.id!,
  sort: c.sort as WeaponEntry["sort"],
  family: c.family!,
  heads: listOf(c.head),
  alone: c.alone as WeaponEntry["alone"],
  name_en: c.name_en!,
  names: listOf(c.names),
});

/** Every knowledge table below a folder, in name order. */
export function readTables(dir: string): Table[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort()
    .map((name) => parseTable(name, readFileSync(join(dir, name), "utf8")));
}

/**
 * Loads all knowledge from one or more folders (later folders add rows). Takes about 50 ms for the shipped files.
 * `loadKnowledge()` reads the shipped folder.
 */
export function loadKnowledge(...dirs: readonly string[]): Knowledge {
  const tables = (dirs.length > 0 ? dirs : [KNOWLEDGE_DIR]).flatMap((dir) => readTables(dir));
  const hash = createHash("sha256");
  for (const table of tables) hash.update(`${table.file}\n${JSON.stringify(table.rows)}\n`);
  const rowsOf = (test: (file: string) => boolean) =>
    tables.filter((t) => test(t.file)).flatMap((t) => t.rows.map((r) => r.cells));
  const words: Record<string, Cells[]> = {};
  for (const table of tables) {
    const name = /^words\/(.+)\.tsv$/.exec(table.file)?.[1];
    if (name) words[name] = [...(words[name] ?? []), ...table.rows.map((r) => r.cells)];
  }
  return {
    version: hash.digest("hex"),
    verbs: rowsOf((f) => f === "verbs.tsv").map(verb),
    nouns: rowsOf((f) => f === "nouns.tsv").map(noun),
    places: rowsOf((f) => f.startsWith("places/")).map(place),
    actors: rowsOf((f) => f.startsWith("actors/")).map(actor),
    offices: rowsOf((f) => f === "offices.tsv").map(holder),
    weapons: rowsOf((f) => f === "weapons.tsv").map(weapon),
    tables: words,
  };
}
