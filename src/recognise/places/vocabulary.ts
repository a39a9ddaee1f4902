import { fold, PhraseIndex, WordMemo, wordTrait } from "../../arabic/index.ts";
import type { Knowledge, PlaceEntry, Token } from "../../record/index.ts";

/** A noun that stands before a place's name. */
export interface Head {
  readonly kind: string;
  /** 2 = an unknown name may follow, 1 = only a word that the lexicon doesn't know, 0 = known names only. */
  readonly open: number;
  readonly number: "s" | "d" | "p";
  readonly form: string;
}

export interface Direction {
  /** Degrees clockwise from north, null for the middle. */
  readonly bearing: number | null;
}

/** What a token may begin, as bits; a token with none is passed over. */
export const ROLE = { name: 1, head: 2, direction: 4, land: 8, nationality: 16, decoy: 32, anaphor: 64 } as const;

const ARTICLE = "ال";

/** Everything that the place rules look words up in, built once from the knowledge. */
export class Vocabulary {
  readonly names = new PhraseIndex<PlaceEntry>();
  readonly heads = new PhraseIndex<Head>();
  readonly lands = new PhraseIndex<string>();
  readonly decoys = new PhraseIndex<true>();
  readonly directions = new Map<string, Direction>();
  readonly anaphors = new Map<string, string>();
  /** Nouns that stand for a place without a direction; `behind`: only behind a word of place. */
  readonly alone = new Map<string, { readonly of: string; readonly behind: boolean }>();
  readonly units = new Map<string, number>();
  readonly formers: ReadonlySet<string>;
  readonly blockers: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  /** What may follow a noun that stands for a place and leaves it the same. */
  readonly sameTails: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly guards: ReadonlySet<string>;
  /** Names that need their country named elsewhere, and no more. */
  readonly loose: ReadonlySet<string>;
  /** Names that are also verbs: guarded only where a verb may stand. */
  readonly verbs: ReadonlySet<string>;
  readonly byId = new Map<string, PlaceEntry>();
  readonly countries = new Map<string, PlaceEntry>();
  readonly capitals = new Map<string, PlaceEntry>();
  private readonly adjectives = new Map<string, string>();
  private readonly firsts = new Map<string, number>();
  private readonly roles = new WordMemo<number>();
  private readonly opener = wordTrait((token) => this.bits(token) !== 0);

  constructor(knowledge: Knowledge) {
    const column = (table: string, name = "form") =>
      (knowledge.tables[table] ?? []).map((row) => fold(row[name] ?? ""));
    for (const entry of knowledge.places) this.addPlace(entry);
    for (const row of knowledge.tables["place-heads"] ?? []) {
      const head = { kind: row.kind!, open: Number(row.open), number: row.number as Head["number"], form: row.form! };
      this.heads.add(row.form!, head);
      this.note(row.form!, ROLE.head);
    }
    for (const row of knowledge.tables["place-directions"] ?? []) {
      const direction = { bearing: row.bearing === "" ? null : Number(row.bearing) };
      this.directions.set(fold(row.form!), direction);
      this.note(row.form!, ROLE.direction);
      this.directions.set(ARTICLE + fold(row.form!), direction);
      this.note(ARTICLE + row.form!, ROLE.direction);
    }
    for (const row of knowledge.tables["place-lands"] ?? []) {
      this.lands.add(row.form!, row.type!);
      this.note(row.form!, ROLE.land);
    }
    for (const row of knowledge.tables["place-decoys"] ?? []) {
      this.decoys.add(row.phrase!, true);
      this.note(row.phrase!, ROLE.decoy);
    }
    for (const row of knowledge.tables.nationalities ?? []) this.addNationality(row.country!, fold(row.adjective!));
    for (const row of knowledge.tables["place-anaphors"] ?? []) {
      this.anaphors.set(fold(row.form!), row.of!);
      if (row.alone === "no") continue;
      this.alone.set(fold(row.form!), { of: row.of!, behind: row.alone === "behind" });
      this.note(row.form!, ROLE.anaphor);
    }
    for (const row of knowledge.tables["place-units"] ?? []) this.units.set(fold(row.form!), Number(row.km));
    this.formers = new Set(column("place-name-formers"));
    this.blockers = new Set(column("place-blockers"));
    this.stops = new Set(column("place-stops"));
    this.tails = new Set(column("place-tails"));
    this.sameTails = new Set(column("place-anaphor-tails"));
    const guarded = (test: (why: string) => boolean) =>
      new Set((knowledge.tables["place-guards"] ?? []).filter((r) => test(r.why!)).map((r) => fold(r.name!)));
    this.guards = guarded((why) => why === "word" || why === "person");
    this.loose = guarded((why) => why === "loose");
    this.verbs = guarded((why) => why === "verb");
  }

  /** `roleOf` of each word; 0 for numbers and signs. */
  rolesOf(tokens: readonly Token[]): Uint8Array {
    const roles = new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) if (tokens[i]!.kind === "word") roles[i] = this.roleOf(tokens[i]!);
    return roles;
  }

  /** Bits of `ROLE` that the token may begin under any of its cuts. */
  roleOf(token: Token): number {
    return this.opener.of(token) ? this.bits(token) : 0;
  }

  private bits(token: Token): number {
    const known = this.roles.get(token);
    if (known !== undefined) return known;
    let role = 0;
    for (const cut of token.cuts) role |= this.firsts.get(cut.stem) ?? 0;
    return this.roles.set(token, role);
  }

  /** Country of a nationality adjective in normal form, with or without the article; `العراقية` gives `IQ`. */
  countryOf(norm: string): string | null {
    return this.adjectives.get(norm) ?? null;
  }

  private addPlace(entry: PlaceEntry): void {
    this.byId.set(entry.id, entry);
    if (entry.kind === "country" && entry.country) this.countries.set(entry.country, entry);
    if (entry.capital && entry.country && !this.capitals.has(entry.country)) this.capitals.set(entry.country, entry);
    for (const name of entry.names) {
      this.names.add(name, entry);
      this.note(name, ROLE.name);
    }
  }

  private addNationality(country: string, adjective: string): void {
    const last = adjective.lastIndexOf(" ");
    if (last >= 0) return;
    for (const form of [adjective, `${adjective}ة`, `${adjective}ين`, `${adjective}ون`, `${adjective}تين`]) {
      if (!this.adjectives.has(form)) this.adjectives.set(form, country);
      if (!this.adjectives.has(ARTICLE + form)) this.adjectives.set(ARTICLE + form, country);
      this.note(form, ROLE.nationality);
      this.note(ARTICLE + form, ROLE.nationality);
    }
  }

  private note(phrase: string, role: number): void {
    const first = fold(phrase).split(/[ -]/, 1)[0]!;
    this.firsts.set(first, (this.firsts.get(first) ?? 0) | role);
  }
}
