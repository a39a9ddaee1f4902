import { fold } from "../../arabic/index.ts";
import type { Source, SpeakerKind } from "../../record/index.ts";
import type { Hit } from "./hit.ts";
import type { Scene } from "./scene.ts";
import type { SourcePhrase } from "./source.ts";
import { folded, type Voice, voiceOf } from "./speaker.ts";
import { headOf, isWord } from "./tables.ts";

/** Someone who has spoken before in the article. */
export interface Known {
  readonly voice: Voice;
  readonly gender: Hit["gender"];
  readonly number: Hit["number"];
  /** Intermediaries that hold until someone else speaks. */
  readonly via: readonly Source[];
  readonly lasting: boolean;
  readonly sentence: number;
}

/** A speaker with other intermediaries; field by field for the reason that `phraseWith` has. */
export const knownWith = (
  { voice, gender, number }: Known,
  via: readonly Source[],
  lasting: boolean,
  sentence: number,
): Known => ({ voice, gender, number, via, lasting, sentence });

/** Who spoke so far; finds who a pronoun, a last name or a short definite form means. */
export class Memory {
  private readonly known: Known[] = [];
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  get last(): Known | null {
    return this.known.at(-1) ?? null;
  }

  add(known: Known): void {
    this.known.push(known);
  }

  /** The speaker that a cue without subject means: the last one that agrees in gender, else the last. */
  byPronoun(hit: Hit): Known | null {
    const last = this.last;
    if (!last) return null;
    if (hit.number === "dual") return this.two() ?? last;
    if (hit.gender === null) return last;
    for (let i = this.known.length - 1; i >= Math.max(0, this.known.length - 4); i--) {
      const known = this.known[i]!;
      if ((known.gender ?? this.genderOf(known) ?? hit.gender) === hit.gender) return known;
    }
    return last;
  }

  /** The gender that a verb takes whose subject is one described (`مصدر أمني`, `مصادر`), or null where it cannot be told. */
  private genderOf({ voice: { phrase } }: Known): Hit["gender"] {
    const { reading } = this.scene.words[phrase.headToken]!;
    const described = phrase.head !== null && phrase.role === null && phrase.mention?.kind !== "person";
    if (!described || phrase.through || reading?.lexeme.pos !== "noun") return null;
    if (reading.number === "singular") return reading.gender;
    return reading.lexeme.classes.includes("human") ? "masculine" : "feminine";
  }

  /** The last two that spoke together (`بغداد وواشنطن`, `المصدران`). */
  private two(): Known | null {
    for (let i = this.known.length - 1; i >= 0; i--) {
      const { number, voice } = this.known[i]!;
      if (number === "dual" || / و/.test(voice.name) || /(?:ان|ين)$/.test(voice.name.split(" ")[0]!))
        return this.known[i]!;
    }
    return null;
  }

  /** An earlier speaker that the phrase names again in short, or null. */
  antecedent(phrase: SourcePhrase): Known | null {
    const { words, tables } = this.scene;
    for (let i = phrase.first; i < phrase.last; i++) if (isWord(tables, "same", words[i]!.token)) return this.last;
    if (phrase.head?.being === "paper" && phrase.definite && phrase.last - phrase.first === 1) {
      return this.known.slice(-8).findLast((known) => known.via.some((source) => this.isPaper(source))) ?? null;
    }
    // `ناشطون`: others than those called so before.
    if (isUndescribed(phrase)) return null;
    const office = phrase.head?.being === "person" && phrase.role === null && phrase.definite;
    if (phrase.named || phrase.head === null) return this.byName(phrase) ?? (office ? this.byTitle(phrase) : null);
    return phrase.definite ? this.byHead(phrase) : null;
  }

  /** `المصادر` is the last one called so, else the last unnamed one. */
  private unnamed(stem: string): Known | null {
    const all = this.known.filter((known) => known.voice.kind === "anonymous");
    return all.findLast((known) => fold(known.voice.name).includes(stem)) ?? all.at(-1) ?? null;
  }

  /** `التلفزيون والمرصد` spoke together; `المرصد` alone is one of them. */
  private isOfSeveral({ voice }: Known, phrase: SourcePhrase): boolean {
    const { words, names, tables } = this.scene;
    if (phrase.last - phrase.headToken > 2) return false;
    const { first, last } = voice.phrase.name;
    for (let i = first + 1; i < last; i++) {
      const own = names[i] && names[i] !== names[i - 1];
      const body = headOf(tables, words[i]!.token)?.being === "body";
      if (words[i]!.conjunction === "و" || words[i - 1]!.token.norm === "و") if (own || body) return true;
    }
    return false;
  }

  private isPaper(source: Source): boolean {
    const [first = ""] = fold(source.name).split(" ");
    return this.scene.tables.heads.get(first.replace(/^ال/, "").replace(/ا$/, ""))?.being === "paper";
  }

  private byName(phrase: SourcePhrase): Known | null {
    const voice = voiceOf(this.scene, phrase);
    const parts = folded(voice.name);
    for (let i = this.known.length - 1; i >= 0; i--) {
      const known = this.known[i]!;
      const own = folded(known.voice.name);
      // `بيان مكتب فلان` is not فلان.
      const being = known.voice.phrase.head?.being;
      if (being === "paper" && phrase.head?.being !== "paper") continue;
      // `الأمم المتحدة` is not the `مسؤول في الأمم المتحدة`.
      const body = phrase.mention !== null && phrase.mention.kind !== "person" && phrase.head?.being !== "person";
      if (being === "person" && body && parts.length < own.length) continue;
      if (being === "body" && (phrase.mention?.kind === "person" || phrase.head?.being === "person")) continue;
      if (voice.entity !== null && known.voice.entity === voice.entity && phrase.mention?.kind === "person")
        return known;
      const shorter = parts.length > 0 && parts.length < own.length && parts.every((part) => own.includes(part));
      if (shorter && !this.isOfSeveral(known, phrase)) return known;
      if (parts.length === own.length && parts.every((part, k) => part === own[k])) return known;
    }
    return null;
  }

  /** `المتحدث باسم الجيش`: the last person whose title holds all of its words. */
  private byTitle(phrase: SourcePhrase): Known | null {
    const parts: string[] = [];
    for (let i = phrase.first; i < phrase.last; i++) parts.push(bareOf(this.scene.words[i]!.token.norm));
    return (
      this.known.findLast(({ voice }) => {
        const title = new Set(
          fold(voice.role ?? "")
            .split(/[\s#_]+/)
            .map(bareOf),
        );
        return parts.every((part) => title.has(part));
      }) ?? null
    );
  }

  private byHead(phrase: SourcePhrase): Known | null {
    const head = phrase.head;
    if (!head) return null;
    const stem = stemOf(this.scene.words[phrase.headToken]!.token.norm);
    const short = phrase.last - phrase.headToken <= 2;
    if (head.kind === "anonymous") return this.unnamed(stem);
    for (let i = this.known.length - 1; i >= 0; i--) {
      const { voice } = this.known[i]!;
      if (head.being === "person") {
        const title = fold(voice.role ?? (voice.phrase.head?.being === "person" ? voice.name : ""));
        if (title.includes(stem)) return this.known[i]!;
      } else if (short && fold(voice.name).includes(stem) && !this.isOfSeveral(this.known[i]!, phrase))
        return this.known[i]!;
    }
    // `المنظمة` for a body that another word names.
    if (head.being === "person" || phrase.last - phrase.headToken > 1 || !isMediaOrAgency(head.kind)) return null;
    return this.known.findLast(({ voice }) => voice.kind === head.kind) ?? null;
  }
}

/** Bodies that a definite word of their kind points back to (الصحيفة, الوكالة, المنظمة). */
const isMediaOrAgency = (kind: SpeakerKind) => kind === "media" || kind === "agency" || kind === "organisation";

/** A bare indefinite title, without name or more to tell who is meant. */
const isUndescribed = ({ head, definite, mention, role, first, last }: SourcePhrase): boolean =>
  head?.being === "person" && !definite && role === null && mention?.kind !== "person" && last - first === 1;

const bareOf = (norm: string) => norm.replace(/^(?:ال|لل)/, "");

/** A word without article and dual or plural ending: المصدران → مصدر. */
function stemOf(norm: string): string {
  const cut = norm.replace(/^[وف]?(?:ال|لل)/, "");
  const bare = cut.length < 3 ? norm : cut;
  return bare.length > 4 ? bare.replace(/(?:ان|ين|ون|ات|ة)$/, "") : bare;
}
