import { fold, tokenise, WordMemo } from "../../arabic/index.ts";
import type { Knowledge, WeaponEntry } from "../../record/index.ts";
import { addForms, base, type HeadForm } from "./forms.ts";

/** Modifiers by the bases of their words, one step a word. */
export interface Node {
  readonly next: Map<string, Node>;
  entry: WeaponEntry | null;
  /** The name that ends here as the table spells it; models go by their first spelling. */
  spelling: string;
}

/** A figure of speech or another thing that the same words name. */
export interface Guard {
  readonly head: string;
  readonly word: string;
}

/** Kinds of sentence: those of fighting, stabbing, flying, marches, sport and civil life. */
export const TONES = ["force", "stab", "air", "march", "sport", "civil"] as const;
export type Tone = (typeof TONES)[number];

/** All tables of the recogniser, indexed once. */
export interface Words {
  readonly forms: ReadonlyMap<string, readonly HeadForm[]>;
  /** What may follow a head, by the head's id. */
  readonly modifiers: ReadonlyMap<string, Node>;
  /** Models by name alone, whatever the head. */
  readonly models: Node;
  /** Types and models that need no head. */
  readonly alone: Node;
  readonly derived: ReadonlyMap<string, WeaponEntry>;
  readonly heads: ReadonlyMap<string, WeaponEntry>;
  readonly links: Node;
  readonly calibres: Node;
  readonly units: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly qualities: Node;
  readonly after: readonly Guard[];
  readonly before: readonly Guard[];
  readonly cues: ReadonlyMap<Tone, { readonly parts: readonly string[]; readonly words: ReadonlySet<string> }>;
  /** Finds any of the parts of `cues`; most words hold none. */
  readonly anyPart: RegExp;
  /** The kinds of `cues` that a word speaks for. */
  readonly tones: WordMemo<readonly Tone[]>;
}

const node = (): Node => ({ next: new Map(), entry: null, spelling: "" });

/** The base forms of the words of a name; signs between them (`إس-300`) don't count. */
function addPhrase(root: Node, name: string, entry: WeaponEntry, key: (norm: string) => string): void {
  let at = root;
  for (const token of tokenise(name)) {
    if (token.kind === "punctuation" || token.kind === "symbol") continue;
    const word = key(token.norm);
    if (word === "") return;
    let next = at.next.get(word);
    if (!next) {
      next = node();
      at.next.set(word, next);
    }
    at = next;
  }
  if (at.entry) return;
  at.entry = entry;
  at.spelling = entry.sort === "model" ? entry.names[0]! : name;
}

/** Any entry: marks the ends of phrases that are no weapons themselves (links). */
const END: WeaponEntry = { id: "", sort: "type", family: "", heads: [], alone: "no", name_en: "", names: [] };

function phrases(rows: Knowledge["tables"][string], kind: string, key: (norm: string) => string): Node {
  const root = node();
  for (const row of rows) if (row.kind === kind) addPhrase(root, row.word!, END, key);
  return root;
}

const anyOf = (parts: readonly string[]): RegExp =>
  new RegExp(parts.length > 0 ? parts.map((part) => part.replaceAll(/[^\p{L}]/gu, "\\$&")).join("|") : "$^");

const same = (norm: string) => norm;
const DERIVED_ENDINGS = ["", "ة", "ا", "ين", "ان", "ات", "تين", "تان"];

function derivedForms(knowledge: Knowledge): Map<string, WeaponEntry> {
  const derived = new Map<string, WeaponEntry>();
  for (const entry of knowledge.weapons) {
    if (entry.sort !== "derived") continue;
    for (const name of entry.names.map(fold)) {
      for (const ending of DERIVED_ENDINGS) {
        derived.set(name + ending, entry);
        derived.set(`ال${name}${ending}`, entry);
      }
    }
  }
  return derived;
}

/** Indexes the tables `weapons`, `weapon-qualifiers` and `weapon-guards`. */
export function wordsOf(knowledge: Knowledge): Words {
  const forms = new Map<string, HeadForm[]>();
  const modifiers = new Map<string, Node>();
  const heads = new Map<string, WeaponEntry>();
  const models = node();
  const alone = node();
  for (const entry of knowledge.weapons) {
    if (entry.sort === "head") {
      heads.set(entry.id, entry);
      addForms(entry, forms);
      continue;
    }
    if (entry.sort === "derived") continue;
    for (const name of entry.names) {
      for (const head of entry.heads) {
        const root = modifiers.get(head) ?? node();
        modifiers.set(head, root);
        addPhrase(root, name, entry, base);
      }
      if (entry.sort === "model") addPhrase(models, name, entry, base);
      if (entry.alone === "yes" || entry.alone === "context") addPhrase(alone, name, entry, same);
    }
  }
  const qualifiers = knowledge.tables["weapon-qualifiers"] ?? [];
  const guards = knowledge.tables["weapon-guards"] ?? [];
  const set = (kind: string) => new Set(qualifiers.filter((r) => r.kind === kind).map((r) => base(fold(r.word!))));
  const guardsOf = (kind: string) =>
    guards.filter((r) => r.kind === kind).map((r) => ({ head: r.head!, word: fold(r.word!) }));
  const cue = (kind: string) => ({
    parts: guards.filter((r) => r.kind === kind && r.how === "part").map((r) => fold(r.word!)),
    words: new Set(guards.filter((r) => r.kind === kind && r.how === "word").map((r) => fold(r.word!))),
  });
  const cues = new Map(TONES.map((kind) => [kind, cue(kind)]));
  return {
    forms,
    modifiers,
    models,
    alone,
    derived: derivedForms(knowledge),
    heads,
    links: phrases(qualifiers, "link", same),
    calibres: phrases(qualifiers, "calibre", same),
    units: set("unit"),
    made: set("made"),
    origins: set("origin"),
    qualities: phrases(qualifiers, "quality", base),
    after: guardsOf("after"),
    before: guardsOf("before"),
    cues,
    anyPart: anyOf([...cues.values()].flatMap(({ parts }) => parts)),
    tones: new WordMemo(),
  };
}
