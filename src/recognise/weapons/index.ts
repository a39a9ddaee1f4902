import { rawOffset, type WordTrait, wordTrait } from "../../arabic/index.ts";
import type {
  Analysed,
  Knowledge,
  Mention,
  Recogniser,
  Token,
  WeaponEntry,
  WeaponMention,
} from "../../record/index.ts";
import { countOf, type Numbers, numbersOf } from "./count.ts";
import { type HeadForm, type Modifier, nameOf } from "./forms.ts";
import { createTones, isWeapon } from "./guards.ts";
import { longest, readTail } from "./phrase.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * Finds weapons: a head noun with its types, model, origin and calibre (`صواريخ من طراز "غراد" عيار 122 ملم`), a model alone (`كاتيوشا`),
 * or an adjective that speaks of one (`قصف صاروخي`). The number stays outside the span and goes into `count`.
 */
export function createWeapons(knowledge: Knowledge): Recogniser {
  const words = wordsOf(knowledge);
  const begins = wordTrait((token) => mayBegin(token, words));
  return {
    name: "weapons",
    gives: ["weapon"],
    needs: ["numbers"],
    find: (analysed, earlier) => findWeapons(analysed, earlier, words, begins),
  };
}

interface Scene {
  readonly analysed: Analysed;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly tone: ReturnType<typeof createTones>;
}

function findWeapons(analysed: Analysed, earlier: readonly Mention[], words: Words, begins: WordTrait): Mention[] {
  const scene: Scene = { analysed, words, numbers: numbersOf(earlier), tone: createTones(analysed, words) };
  const found: WeaponMention[] = [];
  const { tokens } = analysed;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!begins.of(token)) continue;
    const mention = byHead(scene, token) ?? byName(scene, token) ?? byAdjective(scene, token);
    if (!mention) continue;
    found.push(mention);
    i = mention.last - 1;
  }
  return found;
}

/** Most words begin no weapon's name, whatever follows. */
function mayBegin(token: Token, { forms, alone, derived }: Words): boolean {
  if (token.kind === "punctuation" || token.kind === "number") return false;
  return token.cuts.some(
    ({ stem }) =>
      forms.has(stem) ||
      derived.has(stem) ||
      alone.next.has(stem) ||
      (stem.startsWith("ال") && alone.next.has(stem.slice(2))),
  );
}

/** A head noun and what follows; of several readings the longest phrase wins, the uncut word first. */
function byHead(scene: Scene, token: Token): WeaponMention | null {
  let best: WeaponMention | null = null;
  for (const cut of token.cuts) {
    const forms = scene.words.forms.get(cut.stem);
    if (!forms) continue;
    for (const form of forms) {
      const mention = readHead(scene, token, form, cut.length);
      if (mention && (best === null || mention.last > best.last)) best = mention;
    }
  }
  return best;
}

function readHead(scene: Scene, token: Token, form: HeadForm, cutLength: number): WeaponMention | null {
  const { analysed, words } = scene;
  const { text, tokens } = analysed;
  const limit = analysed.sentences[token.sentence]!.last;
  const at = token.index + 1;
  const tail = readTail(text, tokens, at, limit, form.head.id, words);
  const main = mainOf(tail.modifiers);
  const specific = main !== null || tail.model !== null || tail.calibre !== null;
  if (form.head.alone === "modified" && main === null) return null;
  // A clipped dual (صاروخي …) needs the noun that it belongs to; without one it is the adjective or "my rocket".
  if (form.construct && (main === null || main.sort === "adjective")) return null;
  const family = main?.family ?? form.head.family;
  const tone = scene.tone(token.sentence, token.index, tail.last);
  const phrase = { id: form.head.id, first: token.index, at, last: tail.last, bare: !specific };
  const need = specific || form.head.alone !== "context" ? "yes" : "context";
  if (!isWeapon(text, tokens, phrase, need, family, tone, words)) return null;
  const count = countOf(form, cutLength === 0, token.index, tail.last, tokens, scene.numbers);
  const plural = form.number === "plural" || form.number === "dual" || (count ?? 0) > 1;
  const calibre = tail.calibre === null ? "" : ` ${tail.calibre} ملم`;
  const start = rawOffset(text, token, cutLength);
  const end = tokens[tail.last - 1]!.end;
  return {
    kind: "weapon",
    start,
    end,
    quote: text.slice(start, end),
    first: token.index,
    last: tail.last,
    rule: specific ? "weapon.head-modified" : "weapon.head",
    entity: (main ?? form.head).id,
    name: nameOf(form.head, tail.modifiers, plural) + calibre,
    name_en: (main ?? form.head).name_en,
    family,
    model: tail.model,
    calibre_mm: tail.calibre,
    count,
  };
}

/** The modifier that names the weapon best: a model, else the first type or adjective. */
function mainOf(modifiers: readonly Modifier[]): WeaponEntry | null {
  return (modifiers.find((m) => m.entry.sort === "model") ?? modifiers[0])?.entry ?? null;
}

/** A model or type that stands without its head: `كاتيوشا`, `آر بي جي`. */
function byName(scene: Scene, token: Token): WeaponMention | null {
  const { analysed, words } = scene;
  const { text, tokens } = analysed;
  const limit = analysed.sentences[token.sentence]!.last;
  for (const cut of token.cuts) {
    const stem = cut.stem.startsWith("ال") ? cut.stem.slice(2) : cut.stem;
    const step = words.alone.next.get(cut.stem) ?? words.alone.next.get(stem);
    if (!step) continue;
    const rest = longest(step, tokens, token.index + 1, limit, (norm) => norm);
    const entry = rest?.entry ?? step.entry;
    if (!entry) continue;
    const last = rest?.last ?? token.index + 1;
    const tone = scene.tone(token.sentence, token.index, last);
    const need = entry.alone === "context" ? "context" : "yes";
    const phrase = { id: entry.id, first: token.index, at: last, last, bare: true };
    if (!isWeapon(text, tokens, phrase, need, entry.family, tone, words)) continue;
    const head = words.heads.get(entry.heads[0]!)!;
    const number = cut.length === 0 ? scene.numbers.byEnd.get(token.index) : undefined;
    const start = rawOffset(text, token, cut.length);
    const end = tokens[last - 1]!.end;
    const quote = text.slice(start, end);
    return {
      kind: "weapon",
      start,
      end,
      quote,
      first: token.index,
      last,
      rule: "weapon.name",
      entity: entry.id,
      name: nameOf(head, [{ entry, spelling: entry.names[0]! }], (number?.value ?? 0) > 1),
      name_en: entry.name_en,
      family: entry.family,
      model: entry.sort === "model" ? quote : null,
      calibre_mm: null,
      count: number?.value ?? null,
    };
  }
  return null;
}

/** `قصف صاروخي`, `القصف المدفعي`: the adjective names the weapon of the deed before it. */
function byAdjective(scene: Scene, token: Token): WeaponMention | null {
  const { analysed, words } = scene;
  for (const cut of token.cuts) {
    const entry = words.derived.get(cut.stem);
    if (!entry) continue;
    const phrase = { id: entry.id, first: token.index, at: token.index + 1, last: token.index + 1, bare: true };
    const tone = scene.tone(token.sentence, token.index, token.index + 1);
    if (!isWeapon(analysed.text, analysed.tokens, phrase, "context", entry.family, tone, words)) return null;
    const head = words.heads.get(entry.heads[0]!)!;
    const start = rawOffset(analysed.text, token, cut.length);
    return {
      kind: "weapon",
      start,
      end: token.end,
      quote: analysed.text.slice(start, token.end),
      first: token.index,
      last: token.index + 1,
      rule: "weapon.adjective",
      entity: head.id,
      name: nameOf(head, [], true),
      name_en: head.name_en,
      family: head.family,
      model: null,
      calibre_mm: null,
      count: null,
    };
  }
  return null;
}
