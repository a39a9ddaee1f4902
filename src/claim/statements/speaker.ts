import { fold, rawOffset } from "../../arabic/index.ts";
import { isActor, type SpeakerKind } from "../../record/index.ts";
import { type Quote, quoteOf } from "../../text/index.ts";
import { inNominative } from "../clause/index.ts";
import { firstThat } from "../tokens.ts";
import type { Range } from "./hit.ts";
import { isDefinite } from "./name.ts";
import type { Scene } from "./scene.ts";
import type { SourcePhrase } from "./source.ts";
import { headOf, isWord, type SpeakerHead } from "./tables.ts";
import { isLamOutlet } from "./zone.ts";

/** A speaker as read, before or after looking for who is meant. */
export interface Voice {
  readonly name: string;
  readonly quote: Quote;
  readonly role: string | null;
  readonly entity: string | null;
  readonly kind: SpeakerKind | null;
  readonly phrase: SourcePhrase;
}

const SECTORS: Readonly<Record<string, SpeakerKind>> = {
  GOV: "official",
  MIL: "military",
  COP: "official",
  SPY: "official",
  JUD: "official",
  REB: "armed-group",
  UAF: "armed-group",
  INS: "armed-group",
  CRM: "armed-group",
  OPP: "party",
  PTY: "party",
  LEG: "parliament",
  MED: "media",
  IGO: "organisation",
  NGO: "organisation",
  NGM: "organisation",
  EDU: "analyst",
  CVL: "public",
  REL: "public",
};
const KINDS: Readonly<Record<string, SpeakerKind>> = {
  outlet: "media",
  agency: "agency",
  government: "official",
  force: "military",
  group: "armed-group",
  party: "party",
  organisation: "organisation",
  people: "public",
};
/** Kinds of actors whose sector says more: a force may be the police. */
const BY_SECTOR: ReadonlySet<string> = new Set(["group", "organisation", "force"]);
/** Bodies that say more of a speaker than a general title does (المتحدث باسم الجيش). */
const TELLING = new Set<SpeakerKind>(["military", "armed-group", "party", "parliament", "organisation", "media"]);

export function voiceOf(scene: Scene, phrase: SourcePhrase): Voice {
  const { mention } = phrase;
  // A name that goes on past the one that is known (`بدر` of `بدر سيلفا`) is read as written.
  const known = isActor(mention) && mention.kind === "person" && mention.first === phrase.name.first;
  const person = known && !(mention.entity === null && mention.last < phrase.name.last) ? mention : null;
  if (person !== null) {
    const { start, end, quote } = person;
    const role =
      person.role === null || (person.role.start === start && person.role.end === end) ? null : person.role.quote;
    return {
      name: clean(person.name),
      quote: { start, end, quote },
      role: role ?? roleOf(scene, phrase),
      entity: person.entity,
      kind: kindOf(scene, phrase),
      phrase,
    };
  }
  const written = nameOf(scene, phrase.name);
  // `الوكالة` after the one that the text names.
  const again = isActor(mention) && mention.rule === "actor.head.again" && mention.first === phrase.name.first;
  const role = roleOf(scene, phrase);
  return {
    name: again ? mention.name : written.name,
    quote: written.quote,
    role,
    entity: mention?.entity ?? null,
    kind: kindOf(scene, phrase),
    phrase,
  };
}

/** The name's text without attached conjunction and preposition; `للصحيفة` gives الصحيفة. */
export function nameOf(scene: Scene, range: Range): { name: string; quote: Quote } {
  const { text, tokens } = scene.analysed;
  const token = tokens[range.first]!;
  const word = scene.words[range.first]!;
  const end = tokens[range.last - 1]!.end;
  const mention = scene.names[range.first];
  if (mention && mention.first === range.first && mention.start > token.start) {
    const quote = quoteOf(text, mention.start, Math.max(end, mention.end));
    return { name: nominative(scene, quote, range), quote };
  }
  const cut = cutOf(isLamOutlet(scene, range.first) ? "ل" : word.preposition, word.conjunction, token.norm);
  const start = cut === 0 ? token.start : rawOffset(text, token, cut);
  const quote = quoteOf(text, start, end);
  const article = cut > 0 && token.norm.slice(0, cut).endsWith("لل");
  const name = nominative(scene, quote, range);
  return { name: article ? `ال${name}` : name, quote };
}

/** A described speaker or a people in the nominative (`مسؤولا` → مسؤول); the names of outlets and persons as they are written. */
function nominative(scene: Scene, quote: Quote, { first, last }: Range): string {
  const kind = scene.names[first]?.kind;
  const described = headOf(scene.tables, scene.words[first]!.token) !== null || kind === "group" || kind === "people";
  return clean(described ? inNominative(scene.analysed.text, scene.words, quote, first, last) : quote.quote);
}

function cutOf(preposition: string | null, conjunction: string | null, norm: string): number {
  const joined = conjunction !== null && norm.startsWith(conjunction) ? 1 : 0;
  if (preposition === null || norm[joined] !== preposition) return joined;
  return norm.startsWith("لل", joined) ? joined + 2 : joined + 1;
}

const OPENS = /^["“”«»'‘’،,\s]+/;
const CLOSES = /["“”«»'‘’،,\s]+$/;

/** White space and quotation marks around a name are no part of it; marks around its last words stay (`صحيفة "النهر"`). */
function clean(text: string): string {
  const one = text.replaceAll(/\s+/g, " ").trim();
  const inside = one.replace(OPENS, "");
  const marks = inside.match(/["“”«»]/g)?.length ?? 0;
  return inside !== one || marks % 2 === 1 ? inside.replace(CLOSES, "") : inside.replace(/[،,\s]+$/, "");
}

function roleOf(scene: Scene, phrase: SourcePhrase): string | null {
  const { mention, role } = phrase;
  if (role) {
    const { tokens, text } = scene.analysed;
    return clean(text.slice(tokens[role.first]!.start, tokens[role.last - 1]!.end)) || null;
  }
  return isActor(mention) ? (mention.role?.quote ?? null) : null;
}

function kindOf(scene: Scene, phrase: SourcePhrase): SpeakerKind | null {
  const { mention, head } = phrase;
  const actor = isActor(mention) ? mention : null;
  if (actor?.anonymous && areOfficials(scene, phrase)) return isMilitary(scene, phrase) ? "military" : "official";
  if (actor?.anonymous) return head?.kind === "public" || head?.kind === "analyst" ? head.kind : "anonymous";
  const sector = actor?.sector ? (SECTORS[actor.sector] ?? null) : null;
  const own = phrase.through
    ? phrase.name
    : phrase.role === null && phrase.named
      ? { first: phrase.first, last: phrase.name.last }
      : phrase;
  const office = actor?.role ? tokensOf(scene, actor.role) : null;
  const named = actor?.kind === "person" || (phrase.named && head?.being === "person");
  const described = kindsIn(scene, phrase.role ?? own, named) ?? (office ? kindsIn(scene, office, named) : null);
  if (named) {
    // Who is named is not unnamed, whatever the title (مسؤول الإعلام فلان).
    const told = described === "anonymous" ? null : described;
    const general = told === null || told === "official" || told === "organisation" || told === "military";
    const body = general ? bodyIn(scene, phrase.role ?? office ?? own) : null;
    // `الدبلوماسي الكوري`: by his office known, though not by name.
    const bySector = described === "anonymous" ? "official" : sector === "media" ? "journalist" : sector;
    return body ?? told ?? bySector ?? "official";
  }
  if (described === "official" && sector && sector !== "military" && TELLING.has(sector)) return sector;
  if (described === "document" && has(scene, own, "press")) return "media";
  if ((described === "armed-group" || described === "media") && has(scene, own, "civil")) return "organisation";
  if (described) return described;
  if (actor) return (BY_SECTOR.has(actor.kind) ? sector : null) ?? KINDS[actor.kind] ?? sector;
  if (mention) return "official";
  if (head !== null) return head.kind;
  return phrase.named === false ? kindBefore(scene, phrase) : null;
}

/** `مسؤولون كوريون`: several officials of a state or service speak for it, though unnamed; one alone, and those `في` a body, stay sources. */
function areOfficials({ words }: Scene, { first, last, headToken }: SourcePhrase): boolean {
  const { reading } = words[headToken]!;
  const next = words[headToken + 1];
  return (
    first === headToken &&
    reading?.lexeme.lemma === "مسؤول" &&
    reading.number === "plural" &&
    headToken + 1 < last &&
    next?.reading?.lexeme.pos === "adjective" &&
    next.preposition === null
  );
}

const isMilitary = ({ words }: Scene, { headToken }: SourcePhrase): boolean =>
  words[headToken + 1]!.reading?.lexeme.lemma === "عسكري";

/** How many words before a family name its bearer's title may stand. */
const TITLED = 10;

/** `مدير المركز سامي الراوي … وقال الراوي`: the kind of the title that stood before a name when it was first told; null where none did. */
function kindBefore(scene: Scene, phrase: SourcePhrase): SpeakerKind | null {
  const { words, tables } = scene;
  const { norm, kind } = words[phrase.name.last - 1]!.token;
  // `القانون الروسي` is no bearer of a name.
  const described = isDefinite(scene, phrase.name.first) && words[phrase.name.first]!.reading?.lexeme.pos === "noun";
  if (kind !== "word" || described || phrase.name.last - phrase.name.first > 3) return null;
  for (let i = 0; i < phrase.first; i++) {
    const { token } = words[i]!;
    if (token.norm !== norm) continue;
    for (let k = i - 1; k >= Math.max(0, i - TITLED) && words[k]!.token.sentence === token.sentence; k--) {
      if (words[k]!.kind === "verb") break;
      if (headOf(tables, words[k]!.token)?.being !== "person") continue;
      const told = kindsIn(scene, { first: k, last: i });
      if (told !== null && told !== "anonymous") return told;
    }
  }
  return null;
}

function has(scene: Scene, range: Range, kind: string): boolean {
  for (let i = range.first; i < range.last; i++) if (isWord(scene.tables, kind, scene.words[i]!.token)) return true;
  return false;
}

/** Kind told by the words of a title or description: its head, unless that is a general title and a body after it tells more. */
function kindsIn(scene: Scene, range: Range, named = false): SpeakerKind | null {
  let first: SpeakerKind | null = null;
  let telling: SpeakerKind | null = null;
  for (let i = range.first; i < range.last; i++) {
    const found = headOf(scene.tables, scene.words[i]!.token);
    if (!found) continue;
    // `مسؤول إعلام الحزب فلان`: who is named is no unnamed source; `النائب العام` prosecutes.
    const prosecutor = found.kind === "parliament" && scene.words[i + 1]?.token.norm === "العام";
    const responsible = named && found.kind === "anonymous" && first === null;
    const head: SpeakerHead = prosecutor || responsible ? OFFICIAL : found;
    const deputy = first === "parliament" && head.being === "person" && i === range.first + 1;
    if (first === null || deputy) {
      first = head.kind;
      // `المركز الإعلامي للجيش`: a press office is that of its owner.
      if (
        head.kind === "organisation" &&
        i + 2 < range.last &&
        isWord(scene.tables, "press.office", scene.words[i + 1]!.token)
      ) {
        const owner = kindsIn(scene, { first: i + 2, last: range.last });
        if (owner !== null) return owner;
      }
      // `مكتب رئيس الوزراء`: the office of an official.
      const next = i + 1 < range.last ? headOf(scene.tables, scene.words[i + 1]!.token) : null;
      if (head.kind === "organisation" && next?.kind === "official" && next.being === "person") return "official";
      if (
        head.kind !== "official" &&
        head.kind !== "parliament" &&
        !(head.kind === "military" && head.being === "person")
      )
        return head.kind;
      continue;
    }
    if (first === "military" && head.kind === "armed-group" && head.being === "body") return "armed-group";
    // `قائد الشرطة`, `العقيد في الدفاع المدني`
    if (first === "military" && head.kind === "official" && head.being === "body") first = "official";
    // `مدير مكتب الصحة`: governments have such bodies as well as others.
    if (isWord(scene.tables, "office", scene.words[i]!.token)) continue;
    // `مدير الإعلام في المطار`
    if (head.kind === "media" && isWord(scene.tables, "press.work", scene.words[i]!.token)) continue;
    // `الناطق باسم المتمردين`, `ناطق عسكري`
    const theirs =
      head.kind === "parliament" || head.kind === "armed-group" || (head.kind === "military" && i === range.first + 1);
    if (telling === null && TELLING.has(head.kind) && (head.being === "body" || theirs)) telling = head.kind;
    if (head.kind === "military" && head.being === "body") telling = "military";
  }
  return first === "official" ? (telling ?? first) : first;
}

/**
 * `المتحدث باسم الفيلق`, `رئيس المكتب السياسي للحركة`: a group or party in a title says for whom its bearer speaks, and so does an organisation in that of
 * those who lead it or speak for it (`متحدثة باسم يونيسيف`).
 */
function bodyIn(scene: Scene, range: Range): SpeakerKind | null {
  for (let i = range.first + 1; i < range.last; i++) {
    const m = scene.names[i] ?? null;
    if (!isActor(m) || m.first !== i || m.kind === "person") continue;
    const kind = (m.sector ? SECTORS[m.sector] : null) ?? KINDS[m.kind];
    if (kind === "armed-group" || kind === "party") return kind;
    if (kind === "organisation" && isWord(scene.tables, "speaks-for", scene.words[range.first]!.token)) return kind;
  }
  return null;
}

const OFFICIAL: SpeakerHead = { kind: "official", being: "person" };

/** The tokens of a quote. */
function tokensOf(scene: Scene, role: Quote): Range {
  const { tokens } = scene.analysed;
  const first = firstThat(tokens.length, (i) => tokens[i]!.start >= role.start);
  let last = first;
  while (last < tokens.length && tokens[last]!.end <= role.end) last++;
  return { first, last };
}

export const folded = (name: string): string[] =>
  fold(name)
    .split(" ")
    .filter((part) => part.length > 1);
