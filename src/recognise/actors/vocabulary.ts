import { fold, makeLexeme, ReadingMemo } from "../../arabic/index.ts";
import type { ActorEntry, ActorKind, Cut, Knowledge, Reading, Token } from "../../record/index.ts";
import { keyOf, keysOf, NameIndex, type Starts, variantsOf } from "./name-index.ts";

/** What a head noun makes: kind and sector of the actor, and what it needs behind it. */
export interface Head {
  readonly kind: ActorKind;
  readonly sector: string;
  readonly bare: string;
  readonly needs: string;
}
export interface People {
  readonly kind: string;
  readonly sector: string;
  readonly bare: boolean;
}
export interface Title {
  readonly kind: string;
  readonly sector: string;
}

/** What is known of a word apart from where it stands. */
export interface WordInfo {
  readonly key: string;
  readonly flags: number;
  readonly head: Head | null;
  readonly people: People | null;
  readonly title: Title | null;
  /** The reading that makes it a head, people or title word. */
  readonly noun: Reading | null;
  /** The adjective of a country or people: ISO code, or null. */
  readonly country: string | null;
  readonly lemma: string;
  /** Keys of the word's cuts, in the order of `Token.cuts`. */
  readonly cutKeys: readonly string[];
  /** Where known names begin with those keys; null where none does. */
  readonly starts: Starts | null;
}

type BareInfo = Omit<WordInfo, "cutKeys" | "starts">;

/** Fields are named one by one: every word asks for them. */
const infoWith = (
  { key, flags, head, people, title, noun, country, lemma }: BareInfo,
  cutKeys: readonly string[],
  starts: Starts | null,
): WordInfo => ({ key, flags, head, people, title, noun, country, lemma, cutKeys, starts });

export const IS = {
  verb: 1,
  mayVerb: 2,
  closed: 4,
  noun: 8,
  adjective: 16,
  definite: 32,
  nationality: 64,
  given: 128,
  unknown: 256,
  known: 512,
  linking: 1024,
  sourceAdjective: 2048,
  plural: 4096,
  connector: 8192,
  clitic: 16384,
  word: 32768,
  surname: 65536,
  /** Begins with a preposition and goes on as a given name: `بمحمود`. */
  governed: 131072,
} as const;

const CONNECTORS = new Set(
  "بن ابن ابو ابي ابا بو ال آل عبد ولد بنت ام دي فان فون دا دو لا لو ديل ماك بني ابنة".split(" ").map(fold),
);
const TAILS = new Set(["اوغلو", "زاده", "زادة", "الله", "الدين"].map(fold));
const EMPTY = "";
const GOVERNING: ReadonlySet<string> = new Set(["ب", "ل"]);
const SUFFIX = /(?:ة|ون|ين|ان|تان|تين|ات|ا)$/;
const DUAL = /ان$/;

/** All word lists and names that the actor rules read, built once. */
export class Vocabulary {
  readonly names = new NameIndex();
  readonly weak = new Set<string>();
  readonly byId = new Map<string, ActorEntry>();
  readonly holders = new Map<string, { person: string; from: string | null; to: string | null }[]>();
  readonly surnames = new Map<string, ActorEntry[]>();
  readonly metonymy = new Map<string, Set<string>>();
  private readonly given = new Set<string>();
  /** Those of the given names that foreign ones (`بارون`) are not mistaken for behind a particle. */
  private readonly arabic = new Set<string>();
  private readonly heads = new Map<string, Head>();
  private readonly people = new Map<string, People>();
  private readonly titles = new Map<string, Title>();
  private readonly adjectives = new Map<string, Set<string>>();
  private readonly countries = new Map<string, string>();
  private readonly headsById = new Map<string, readonly string[]>();
  private readonly memo = new ReadingMemo<WordInfo>();

  constructor(knowledge: Knowledge) {
    const { tables } = knowledge;
    const each = (
      name: string,
      act: (word: string, row: Readonly<Record<string, string>>) => void,
      column = "words",
    ) => {
      for (const row of tables[name] ?? [])
        for (const word of (row[column] ?? "").split("|")) if (word.trim()) act(word.trim(), row);
    };
    const group = (map: Map<string, Set<string>>) => (word: string, row: Readonly<Record<string, string>>) => {
      const set = map.get(row.kind!) ?? new Set<string>();
      map.set(row.kind!, set.add(fold(word)));
    };
    each(
      "given-names",
      (w, r) => {
        const key = keyOf(fold(w));
        this.given.add(key);
        if (r.origin === "arabic") this.arabic.add(key);
      },
      "names",
    );
    each("actor-heads", (w, r) =>
      this.heads.set(fold(w), { kind: r.kind as ActorKind, sector: r.sector!, bare: r.bare!, needs: r.needs! }),
    );
    each("actor-people", (w, r) =>
      this.people.set(fold(w), { kind: r.kind!, sector: r.sector!, bare: r.bare === "1" }),
    );
    each("titles", (w, r) => {
      if (!this.titles.has(fold(w))) this.titles.set(fold(w), { kind: r.kind!, sector: r.sector! });
    });
    each("actor-adjectives", group(this.adjectives));
    each("metonymy", group(this.metonymy));
    each("nationalities", (w, r) => this.countries.set(keyOf(fold(w)), r.country!), "adjective");
    each("weak-names", (w) => this.weak.add(keysOf(w).join(" ")), "name");
    for (const actor of knowledge.actors) this.addActor(actor);
    for (const { office, person, from, to } of knowledge.offices) {
      this.holders.set(office, [...(this.holders.get(office) ?? []), { person, from, to }]);
    }
  }

  private addActor(actor: ActorEntry): void {
    this.byId.set(actor.id, actor);
    for (const name of actor.names) for (const words of variantsOf(name)) this.names.add(words, actor);
    if (actor.kind !== "person") return;
    const words = keysOf(actor.names[0]!);
    if (words.length < 2) return;
    const surname = words.at(-1)!;
    this.surnames.set(surname, [...(this.surnames.get(surname) ?? []), actor]);
  }

  isGiven(key: string): boolean {
    return this.given.has(key);
  }

  /** Country of an adjective's lemma in normal form, or null. */
  countryOf(lemma: string): string | null {
    return this.countries.get(keyOf(lemma)) ?? null;
  }

  /** Lemmas of the head nouns by which a known actor may be called again: تنظيم for تنظيم داعش. */
  headsOf(actor: ActorEntry): readonly string[] {
    let heads = this.headsById.get(actor.id);
    if (heads === undefined) {
      const words = new Set(actor.names.map((n) => fold(n.split(" ")[0]!).replace(/^ال/, "")));
      heads = [...words].filter((w) => this.heads.has(w));
      this.headsById.set(actor.id, heads);
    }
    return heads;
  }

  /** What is known of a word; remembered by its form and readings. */
  infoOf(token: Token): WordInfo {
    return this.memo.get(token) ?? this.memo.set(token, this.read(token));
  }

  private read(token: Token): WordInfo {
    const cutKeys = token.cuts.map((cut) => keyOf(cut.stem));
    const starts = this.names.starts(cutKeys);
    return infoWith(this.make(token, starts !== null), cutKeys, starts);
  }

  private make(token: Token, known: boolean): BareInfo {
    const { norm, readings } = token;
    const key = keyOf(norm);
    let flags = token.kind === "word" ? IS.word : 0;
    if (known) flags |= IS.known;
    if (token.kind !== "word")
      return { key, flags, head: null, people: null, title: null, noun: null, country: null, lemma: EMPTY };
    if (this.given.has(key)) flags |= IS.given;
    if (CONNECTORS.has(norm)) flags |= IS.connector;
    if (TAILS.has(norm) || (norm.startsWith("ال") && norm.endsWith("ي") && norm.length > 4)) flags |= IS.surname;
    const best = readings[0];
    if (best === undefined) {
      flags |= IS.unknown;
      if (norm.startsWith("ال")) flags |= IS.definite;
      else if (token.cuts.some((c) => c.preposition !== null && c.stem.startsWith("ال") && c.stem.length > 4))
        flags |= IS.definite | IS.clitic;
      if (this.isGoverned(token, flags)) flags |= IS.governed;
      return this.unread(token, key, flags);
    }
    if (isVerb(best)) flags |= IS.verb;
    if (isClosed(best)) flags |= IS.closed;
    if (best.conjunction || best.preposition) flags |= IS.clitic;
    if (best.preposition && this.isGoverned(token, flags)) flags |= IS.governed;
    return this.withReadings(readings, key, flags);
  }

  private isGoverned({ cuts }: Token, flags: number): boolean {
    return !(flags & IS.given) && this.governedCut(cuts) !== null;
  }

  /** The way to cut `ب` or `ل` off a given name without the article (`للأمين` is a title); null where there is none. */
  governedCut(cuts: Token["cuts"]): Cut | null {
    const isGoverned = ({ preposition, stem }: Cut) =>
      GOVERNING.has(preposition ?? "") && !stem.startsWith("ال") && this.arabic.has(keyOf(stem));
    return cuts.find(isGoverned) ?? null;
  }

  /** A word that the lexicon doesn't know: by its shape a title, head or adjective of the word lists. */
  private unread(token: Token, key: string, start: number): BareInfo {
    let flags = start;
    for (const cut of token.cuts) {
      const definite = cut.stem.startsWith("ال");
      const stem = definite ? cut.stem.slice(2) : cut.stem;
      const base = stem.replace(SUFFIX, "");
      for (const word of stem === base ? [stem] : [stem, base]) {
        if (word.length < 3) continue;
        if (this.adjectives.get("linking")?.has(word)) flags |= IS.linking | IS.adjective;
        if (this.adjectives.get("source")?.has(word)) flags |= IS.sourceAdjective | IS.adjective;
        const head = this.heads.get(word) ?? null;
        const people = this.people.get(word) ?? null;
        const title = this.titles.get(word) ?? null;
        if (!head && !people && !title) continue;
        const form = word === stem ? "base" : DUAL.test(stem) ? "dual" : stem.endsWith("ة") ? "base" : "plural";
        const noun = unreadNoun(word, form, cut, definite);
        flags =
          (flags & ~IS.unknown) |
          IS.noun |
          (definite ? IS.definite : 0) |
          (cut.length > 0 ? IS.clitic : 0) |
          (form === "base" ? 0 : IS.plural);
        return { key, flags, head, people, title, noun, country: null, lemma: word };
      }
    }
    return { key, flags, head: null, people: null, title: null, noun: null, country: null, lemma: EMPTY };
  }

  private withReadings(readings: readonly Reading[], key: string, start: number): BareInfo {
    let flags = start;
    let head: Head | null = null;
    let people: People | null = null;
    let title: Title | null = null;
    let noun: Reading | null = null;
    let country: string | null = null;
    for (const r of readings) {
      if (isVerb(r)) {
        flags |= IS.mayVerb;
        continue;
      }
      if (isClosed(r)) continue;
      const lemma = r.lexeme.norm;
      if (r.definite) flags |= IS.definite;
      if (r.form === "plural" || r.number === "plural") flags |= IS.plural;
      const adjectival =
        r.lexeme.pos === "adjective" || r.form === "active-participle" || r.form === "passive-participle";
      flags |= adjectival ? IS.adjective : IS.noun;
      if (r.lexeme.pos === "adjective" && r.lexeme.classes.includes("nationality")) {
        flags |= IS.nationality;
        country ??= this.countries.get(keyOf(lemma)) ?? null;
      }
      if (adjectival && this.adjectives.get("linking")?.has(lemma)) flags |= IS.linking;
      if (this.adjectives.get("source")?.has(lemma)) flags |= IS.sourceAdjective;
      if (r.enclitic !== null || noun !== null || r.lexeme.pos === "verb") continue;
      head = r.lexeme.pos === "noun" ? (this.heads.get(lemma) ?? null) : null;
      people = this.people.get(lemma) ?? null;
      title = this.titles.get(lemma) ?? null;
      if (head || people || title) noun = r;
    }
    return {
      key,
      flags,
      head,
      people,
      title,
      noun,
      country,
      lemma: (noun ?? readings[0]!).lexeme.norm,
    };
  }
}

const isVerb = (r: Reading) => r.lexeme.pos === "verb" && r.form === "finite";
const isClosed = (r: Reading) =>
  r.lexeme.pos !== "verb" && r.lexeme.pos !== "noun" && r.lexeme.pos !== "adjective" && r.lexeme.pos !== "name";

/** The reading of a word of the lists that the lexicon doesn't hold. */
function unreadNoun(lemma: string, form: "base" | "dual" | "plural", cut: Cut, definite: boolean): Reading {
  return {
    lexeme: makeLexeme({ id: `unread.${lemma}`, pos: "noun", lemma, gloss: "", classes: [] }),
    form,
    conjunction: cut.conjunction,
    preposition: cut.preposition,
    future: false,
    definite,
    enclitic: null,
    tense: null,
    voice: null,
    person: null,
    number: form === "base" ? "singular" : form,
    gender: null,
  };
}
