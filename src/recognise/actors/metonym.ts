import type { PlaceMention } from "../../record/index.ts";
import type { Draft } from "./draft.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

const BETWEEN = "بين";
const THAT = new Set(["ان", "لكن", "بان", "وان", "فان", "لان", "بينما", "فيما", "حيث", "كما", "التي", "اذا"]);
/** Countries whose Arabic name is masculine. */
const MASCULINE = new Set("IQ LB JO YE SD SS MA SO NE VA CM SN CG CD GA".split(" "));
const COMMA = "،";

/**
 * Decides where a capital or country stands for its government. It does when it is
 * the subject of a verb (`أعلنت واشنطن`, `أن روسيا تقصف`) other than those that a town only undergoes (شهدت بغداد);
 * a side of talks or dealings (`المحادثات بين بغداد وواشنطن`, `مفاوضات مع طهران`), unless what lies between is a road or border;
 * the one by whom something is done (`من قبل إسرائيل`) or the owner of a decision (`موقف روسيا`); or joined by و to a place that does.
 */
export class Metonyms {
  private readonly scan: Scan;
  private readonly vocabulary: Vocabulary;
  private previous = -1;

  constructor(scan: Scan, vocabulary: Vocabulary) {
    this.scan = scan;
    this.vocabulary = vocabulary;
  }

  at(at: number): Draft | null {
    const { scan, vocabulary } = this;
    const place = scan.placeAt(at);
    if (place === null || !place.metonym) return null;
    const last = scan.behind(at, place.last);
    const rule = this.ruleFor(at, last, place);
    if (rule === null) return null;
    this.previous = last;
    const government = place.country
      ? (vocabulary.byId.get(`${place.country.toLowerCase()}.government`) ?? null)
      : null;
    return {
      rule,
      place,
      first: at,
      last,
      cut: place.start - scan.view[at]!.start,
      kind: "government",
      sector: "GOV",
      country: place.country,
      entity: government,
      anonymous: false,
      role: null,
      name: null,
      lemma: null,
    };
  }

  private ruleFor(at: number, last: number, place: PlaceMention): string | null {
    const { scan } = this;
    const begins = at === 0 || scan.view[at - 1]!.sentence !== scan.view[at]!.sentence;
    const cut = place.start - scan.view[at]!.start;
    const conjunction = cut > 0 && scan.view[at]!.norm.startsWith("و") && cut === 1;
    if (!begins && (conjunction || scan.view[at - 1]!.norm === "و") && this.previous === (conjunction ? at : at - 1))
      return "actor.metonym.joined";
    if (cut > 0 && !conjunction) return null;
    const before = begins ? null : scan.infos[at - 1]!;
    const word = begins ? "" : scan.view[at - 1]!.norm;
    if (before && !conjunction) {
      if (this.previous !== at - 1 && this.isVerb(at - 1) && !this.undergoes(at - 1) && this.agrees(at - 1, place))
        return "actor.metonym.subject";
      if (word === BETWEEN) return this.between(at, last);
      if (this.has("by", word) && at > 1 && (scan.view[at - 2]!.norm === "من" || scan.view[at - 2]!.norm === "علي"))
        return "actor.metonym.agent";
      if (this.has("with", word)) return this.apart(at - 1) ? null : "actor.metonym.dealings";
      if (before.flags & IS.noun && !(before.flags & IS.definite) && this.lemmaIn(at - 1, "act"))
        return "actor.metonym.owner";
    }
    const opens =
      begins || conjunction || THAT.has(word) || word === COMMA || word === ":" || word === "." || word === "-";
    if (
      opens &&
      last < scan.limits[at]! &&
      this.isVerb(last) &&
      !this.undergoes(last) &&
      !(scan.infos[last]!.flags & IS.clitic)
    ) {
      return "actor.metonym.subject";
    }
    return this.joinedAhead(at, last) ? "actor.metonym.joined" : null;
  }

  /** `بغداد وواشنطن اتفقتا`: the place joined behind is the subject of the verb. */
  private joinedAhead(at: number, last: number): boolean {
    const { scan } = this;
    if (last >= scan.limits[at]!) return false;
    const and = scan.view[last]!.norm === "و" ? last + 1 : last;
    const other = and < scan.limits[at]! ? scan.placeAt(and) : null;
    if (other === null || !other.metonym) return false;
    if (and === last && !scan.view[last]!.norm.startsWith("و")) return false;
    const end = scan.behind(and, other.last);
    return (
      end < scan.limits[at]! &&
      this.isVerb(end) &&
      !this.undergoes(end) &&
      scan.view[end]!.readings[0]!.number !== "singular"
    );
  }

  /** A road or border stands before the preposition at `at`: الحدود مع سوريا. */
  private apart(at: number): boolean {
    for (let i = Math.max(0, at - 4); i < at; i++) if (this.lemmaIn(i, "apart")) return true;
    return false;
  }

  /** A verb before its subject has its gender; towns and most countries are feminine. In `اتهم السعودية` the place is the object. */
  private agrees(at: number, place: PlaceMention): boolean {
    const { gender } = this.scan.view[at]!.readings[0]!;
    if (gender === null) return true;
    const masculine = place.precision === "country" && MASCULINE.has(place.country ?? "");
    return masculine || gender === "feminine";
  }

  private isVerb(at: number): boolean {
    const best = this.scan.view[at]!.readings[0];
    return (
      best !== undefined &&
      best.lexeme.pos === "verb" &&
      best.form === "finite" &&
      best.person !== 1 &&
      best.person !== 2
    );
  }

  private undergoes(at: number): boolean {
    return this.lemmaIn(at, "passive");
  }

  private lemmaIn(at: number, kind: string): boolean {
    const set = this.vocabulary.metonymy.get(kind);
    return set !== undefined && this.scan.view[at]!.readings.some((r) => set.has(r.lexeme.norm));
  }

  private has(kind: string, word: string): boolean {
    return this.vocabulary.metonymy.get(kind)?.has(word) === true;
  }

  /** `بين بغداد وواشنطن`: both sides are places that may stand for governments, and what is between them is no road. */
  private between(at: number, last: number): string | null {
    const { scan } = this;
    if (last >= scan.limits[at]!) return null;
    const and = scan.view[last]!.norm === "و" ? last + 1 : last;
    const other = and < scan.limits[at]! ? scan.placeAt(and) : null;
    if (other === null || !other.metonym) return null;
    return this.apart(at - 1) ? null : "actor.metonym.between";
  }
}
