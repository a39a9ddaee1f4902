import type { EventClaim, StoredEvent } from "../../record/index.ts";
import { COLUMNS } from "../columns.ts";
import { type EventRow, rowOfClaim } from "../row.ts";
import type { Column, Settings } from "../table.ts";
import { SEPARATOR } from "../values.ts";
import { dayOf, isSame, numberOf, textOf } from "./cell.ts";
import { type Reason, type ReasonValues, type Refusal, refusalOf } from "./reasons.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** One judgement that a row comes to. */
export interface Correction {
  readonly row: number;
  readonly target: string;
  readonly verdict: "accept" | "reject" | "unsure" | "edit";
  readonly field: string | null;
  readonly value: unknown;
  readonly author: string | null;
  readonly reason: string | null;
}

export interface Plan {
  readonly corrections: readonly Correction[];
  /** Rows with one of these are refused whole. */
  readonly refused: readonly Refusal[];
  /** Changes in columns that cannot be edited there. */
  readonly ignored: readonly Refusal[];
  readonly unchanged: number;
}

/** What a plan needs to know of the record. */
export interface Known {
  /** The claim as it is now; null when the record has none of that id. */
  claim(id: string): Promise<StoredEvent | null>;
  /** The claim as it was when the sheet was written, as far as that is known. */
  before(id: string): StoredEvent | null;
}

const VERDICTS: ReadonlyMap<string, Correction["verdict"]> = new Map([
  ["accepted", "accept"],
  ["accept", "accept"],
  ["مقبول", "accept"],
  ["rejected", "reject"],
  ["reject", "reject"],
  ["مرفوض", "reject"],
  ["unsure", "unsure"],
  ["غير متأكد", "unsure"],
]);
const STATE = { accept: "accepted", reject: "rejected", unsure: "unsure" } as const;
const DAMAGE: ReadonlyMap<string, boolean | null> = new Map([
  ["yes", true],
  ["true", true],
  ["نعم", true],
  ["no", false],
  ["false", false],
  ["لا", false],
  ["", null],
]);

const COUNTS = ["weapon_count", "fatalities", "injured", "detained", "incidents"] as const;
/** Fields of a claim by the columns that hold them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  status: ["status"],
  type: ["type"],
  mode: ["mode"],
  acled: ["acled"],
  date: ["date_from", "date_to"],
  place: ["place", "place_en", "country", "lat", "lon", "precision"],
  actor: ["actor", "actor_en"],
  target: ["target", "target_en"],
  weapon: ["weapon"],
  ...Object.fromEntries(COUNTS.map((name) => [name, [`${name}_low`, `${name}_high`]])),
  damage: ["damage"],
};
const EDITABLE = new Set([...Object.values(FIELDS).flat(), "review", "author", "reason"]);
/** Columns that need not agree: ids are looked up, and plain words follow the type in the sheet's language. */
const PASSED = new Set(["id", "version", "what"]);
const BY_NAME = new Map(COLUMNS.claims.map((column) => [column.name, column]));

/** What an edited sheet comes to: only cells that differ from what was written are taken. */
export async function planCorrections(sheet: Sheet, known: Known, settings: Settings): Promise<Plan> {
  const plan = { corrections: [] as Correction[], refused: [] as Refusal[], ignored: [] as Refusal[], unchanged: 0 };
  const seen = new Map<string, number>();
  for (const { number, cells } of sheet.rows) {
    const row = new SheetRow(sheet.columns, number, cells);
    const id = row.text("id");
    const refuse = (column: string, code: Reason, values?: ReasonValues) =>
      plan.refused.push(refusalOf(number, column, code, values));
    if (!id.startsWith("e_")) {
      refuse("id", notEvent(id), { id });
      continue;
    }
    if (seen.has(id)) {
      refuse("id", "twice", { id, first: seen.get(id)! });
      continue;
    }
    seen.set(id, number);
    // A coarsened sheet has empty cells where the record has words: they are no corrections.
    if (row.has("sha256") && row.text("sha256") === "") {
      refuse("sha256", "coarsened");
      continue;
    }
    const now = await known.claim(id);
    if (now === null) {
      refuse("id", "unknown-id", { id });
      continue;
    }
    const read = new Reading(row, now, known.before(id) ?? now, settings);
    const corrections = read.corrections();
    plan.refused.push(...read.refused);
    plan.ignored.push(...read.ignored);
    if (read.refused.length > 0) continue;
    if (corrections.length === 0) plan.unchanged++;
    plan.corrections.push(...corrections);
  }
  return plan;
}

const notEvent = (id: string): Reason => (id === "" ? "no-id" : /^i[0-9a-f]{8}/.test(id) ? "incident" : "bad-id");

/** The cells of one row by the names of their columns. */
class SheetRow {
  readonly number: number;
  readonly #cells: ReadonlyMap<string, SheetCell>;

  constructor(columns: Sheet["columns"], number: number, cells: readonly SheetCell[]) {
    this.number = number;
    this.#cells = new Map(columns.flatMap((name, i) => (name === null ? [] : [[name, cells[i] ?? null] as const])));
  }

  has(column: string): boolean {
    return this.#cells.has(column);
  }

  cell(column: string): SheetCell {
    return this.#cells.get(column) ?? null;
  }

  text(column: string): string {
    return textOf(this.cell(column));
  }

  names(): Iterable<string> {
    return this.#cells.keys();
  }
}

/** Reads one row against the claim as it was written and as it is now. */
class Reading {
  readonly refused: Refusal[] = [];
  readonly ignored: Refusal[] = [];
  readonly #row: SheetRow;
  readonly #now: StoredEvent;
  readonly #written: EventRow;
  readonly #current: EventRow;
  readonly #settings: Settings;

  constructor(row: SheetRow, now: StoredEvent, before: StoredEvent, settings: Settings) {
    this.#row = row;
    this.#now = now;
    this.#written = rowOfClaim(before);
    this.#current = rowOfClaim(now);
    this.#settings = settings;
  }

  corrections(): Correction[] {
    const made = Object.entries(FIELDS).flatMap(([field, columns]) => this.#edit(field, columns));
    const verdict = this.#verdict();
    for (const column of this.#row.names()) {
      if (!EDITABLE.has(column) && !PASSED.has(column) && this.#changed(column)) {
        this.ignored.push(refusalOf(this.#row.number, column, "not-editable"));
      }
    }
    return verdict === null ? made : [...made, this.#correction(verdict, null, null)];
  }

  #correction(verdict: Correction["verdict"], field: string | null, value: unknown): Correction {
    const author = this.#row.text("author") || null;
    const reason = this.#row.text("reason") || null;
    return { row: this.#row.number, target: this.#now.id, verdict, field, value, author, reason };
  }

  #refuse(column: string, code: Reason, values?: ReasonValues): void {
    this.refused.push(refusalOf(this.#row.number, column, code, values));
  }

  #cellOf(row: EventRow, column: string) {
    return (BY_NAME.get(column) as Column).cell(row, this.#settings);
  }

  /** True when the sheet says something else than was written. */
  #changed(column: string): boolean {
    return (
      this.#row.has(column) &&
      BY_NAME.has(column) &&
      !isSame(this.#row.cell(column), this.#cellOf(this.#written, column))
    );
  }

  #verdict(): Correction["verdict"] | null {
    if (!this.#changed("review")) return null;
    const text = this.#row.text("review").toLowerCase();
    const verdict = VERDICTS.get(text);
    if (verdict === undefined) {
      this.#refuse("review", "verdict", { text });
      return null;
    }
    return this.#current.review === STATE[verdict as keyof typeof STATE] ? null : verdict;
  }

  #edit(field: string, columns: readonly string[]): Correction[] {
    const changed = columns.filter((column) => this.#changed(column));
    if (changed.length === 0) return [];
    // What the record says by now already needs no edit; what it says otherwise than both was edited by someone else meanwhile.
    const open = changed.filter((column) => !isSame(this.#row.cell(column), this.#cellOf(this.#current, column)));
    if (open.length === 0) return [];
    const rival = open.find((column) => {
      const [now, written] = [this.#cellOf(this.#current, column), this.#cellOf(this.#written, column)];
      return now !== written;
    });
    if (rival !== undefined) {
      this.#refuse(rival, "rival", { now: this.#cellOf(this.#current, rival) ?? "" });
      return [];
    }
    const value = this.#value(field, columns);
    return value === undefined ? [] : [this.#correction("edit", field, value)];
  }

  /** The field's new value; undefined when a cell cannot be read, which is told. */
  #value(field: string, columns: readonly string[]): unknown {
    if (field === "date") return this.#date();
    if (field === "place") return this.#place();
    if (field === "actor" || field === "target") return this.#parties(field);
    if (field === "damage") return this.#damage();
    if ((COUNTS as readonly string[]).includes(field)) return this.#count(columns[0]!, columns[1]!);
    const text = this.#row.text(columns[0]!);
    if (field === "weapon") return text === "" ? null : { name: text };
    return text === "" ? null : text;
  }

  /** The cell of the sheet, or where the sheet lacks the column what the record says. */
  #given(column: string): SheetCell {
    return this.#row.has(column) ? this.#row.cell(column) : this.#cellOf(this.#current, column);
  }

  #date(): unknown {
    const ends = ["date_from", "date_to"].map((column) => {
      // A day that a spreadsheet rewrote in its own way is still the day that was written.
      if (this.#row.has(column) && !this.#changed(column)) return this.#cellOf(this.#written, column);
      const day = dayOf(this.#given(column));
      if (day === undefined) this.#refuse(column, "date", { text: textOf(this.#given(column)) });
      return day;
    });
    if (ends.includes(undefined)) return undefined;
    const [from, to] = ends as (string | null)[];
    if (from != null && to != null && to <= from) {
      this.#refuse("date_to", "end", { from, to });
      return undefined;
    }
    return from === null && to === null ? null : { from, to };
  }

  #number(column: string): number | null | undefined {
    const number = numberOf(this.#given(column));
    if (number === null || !Number.isNaN(number)) return number;
    this.#refuse(column, "number", { text: textOf(this.#given(column)) });
    return undefined;
  }

  #count(lowColumn: string, highColumn: string): unknown {
    const [low, high] = [this.#number(lowColumn), this.#number(highColumn)];
    if (low === undefined || high === undefined) return undefined;
    if ([low, high].some((n) => n !== null && (n < 0 || !Number.isInteger(n)))) {
      this.#refuse(lowColumn, "whole");
      return undefined;
    }
    if (low !== null && high !== null && low > high) {
      this.#refuse(lowColumn, "bounds", { low, high });
      return undefined;
    }
    if (low === null && high === null) return null;
    return low === high ? low : { low, high };
  }

  #place(): unknown {
    const [name, english, country, precision] = ["place", "place_en", "country", "precision"].map(
      (column) => textOf(this.#given(column)) || null,
    );
    const [lat, lon] = [this.#number("lat"), this.#number("lon")];
    if (lat === undefined || lon === undefined) return undefined;
    if (name === null) {
      if ([english, country, precision, lat, lon].some((part) => part !== null)) {
        this.#refuse("place", "place");
        return undefined;
      }
      return null;
    }
    return { name, name_en: english, country, lat, lon, precision: precision ?? "town" };
  }

  #parties(field: "actor" | "target"): unknown {
    const names = splitNames(textOf(this.#given(field)));
    const english = splitNames(textOf(this.#given(`${field}_en`)));
    const old = (this.#now.claim as EventClaim)[field];
    if (this.#changed(`${field}_en`) && english.length !== names.length) {
      this.#refuse(`${field}_en`, "names", { count: english.length, other: names.length, column: field });
      return undefined;
    }
    return names.map((name, i) => {
      const before = old.find((party) => party.name === name);
      if (before !== undefined && !this.#changed(`${field}_en`)) return { name, name_en: before.name_en };
      const given = this.#changed(`${field}_en`) ? english[i]! : null;
      return { name, name_en: given === name ? null : given };
    });
  }

  #damage(): unknown {
    const text = this.#row.text("damage").toLowerCase();
    const value = DAMAGE.get(text);
    if (value === undefined) this.#refuse("damage", "flag", { text });
    return value;
  }
}

const splitNames = (text: string) =>
  text
    .split(SEPARATOR.trim())
    .map((name) => name.trim())
    .filter((name) => name !== "");
