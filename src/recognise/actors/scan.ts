import type { Analysed, Mention, PlaceMention, Token } from "../../record/index.ts";
import type { NameIndex, NameMatch } from "./name-index.ts";
import { IS, type Vocabulary, type WordInfo } from "./vocabulary.ts";

const ALI = "علي";
const MARKS = new Set(["«", "»", "“", "”", "„", '"', "'", "‘", "’", "‹", "›", "″"]);
/** Signs of hashtags: #حركة_الشباب reads as حركة الشباب. */
const SKIPPED = new Set(["#", "_"]);
const OPENERS = new Set(["«", "“", "„", "‘", "‹"]);

export const isMark = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== "word" && token.kind !== "number" && MARKS.has(token.norm);

/** One article made ready: its tokens without quotation marks (the view), what is known of each, and the places, times and numbers found earlier. */
export class Scan {
  readonly analysed: Analysed;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly view: Token[] = [];
  readonly infos: WordInfo[] = [];
  /** View position of the end of the sentence that holds each view position. */
  readonly limits: Int32Array;
  /** The place that begins at a token. */
  private readonly places: (PlaceMention | undefined)[];
  /** 1 where a place covers the token, 2 where a time does. */
  private readonly cover: Uint8Array;
  /** Tokens that a number counts. */
  private readonly matches: (NameMatch | null | undefined)[] = [];
  private readonly counted = new Set<number>();

  constructor(analysed: Analysed, earlier: readonly Mention[], vocabulary: Vocabulary) {
    this.analysed = analysed;
    this.text = analysed.text;
    this.tokens = analysed.tokens;
    for (const token of analysed.tokens) {
      if (token.kind !== "word" && (isMark(token) || SKIPPED.has(token.norm))) continue;
      this.view.push(token);
      this.infos.push(vocabulary.infoOf(token));
    }
    this.limits = new Int32Array(this.view.length);
    let limit = this.view.length;
    for (let i = this.view.length - 1; i >= 0; i--) {
      if (i + 1 < this.view.length && this.view[i + 1]!.sentence !== this.view[i]!.sentence) limit = i + 1;
      this.limits[i] = limit;
    }
    this.places = new Array<PlaceMention | undefined>(analysed.tokens.length);
    this.cover = new Uint8Array(analysed.tokens.length);
    for (const m of earlier) {
      if (m.kind === "place" || m.kind === "facility") {
        this.places[m.first] ??= m;
        this.cover.fill(1, m.first, m.last);
      } else if (m.kind === "number") {
        if (m.noun !== null) this.counted.add(m.noun);
      } else if (m.kind === "time") this.cover.fill(2, m.first, m.last);
    }
  }

  /** The longest known name at a view position; found once. */
  nameAt(at: number, names: NameIndex): NameMatch | null {
    let match = this.matches[at];
    if (match === undefined) {
      match = names.longest(this, at, this.limits[at]!);
      this.matches[at] = match;
    }
    return match;
  }

  placeAt(at: number): PlaceMention | null {
    return this.places[this.view[at]!.index] ?? null;
  }
  inPlace(at: number): boolean {
    return this.cover[this.view[at]!.index] === 1;
  }
  inTime(at: number): boolean {
    return this.cover[this.view[at]!.index] === 2;
  }
  /** True where the word may be a given name; على with its own letter is the preposition, not علي. */
  isGiven(at: number): boolean {
    const token = this.view[at]!;
    if (!(this.infos[at]!.flags & IS.given)) return false;
    return token.norm !== ALI || this.text[token.end - 1] === "ي";
  }
  isCounted(at: number): boolean {
    return this.counted.has(this.view[at]!.index);
  }
  /** View position behind the last token of a mention that begins at `at`. */
  behind(at: number, lastToken: number): number {
    let i = at;
    while (i < this.view.length && this.view[i]!.index < lastToken) i++;
    return i;
  }
  /** True when a quotation mark stands right before the word. */
  markBefore(at: number): boolean {
    return at < this.view.length && isMark(this.tokens[this.view[at]!.index - 1]);
  }
  opensBefore(at: number): boolean {
    const token = at < this.view.length ? this.tokens[this.view[at]!.index - 1] : undefined;
    return token !== undefined && (OPENERS.has(token.norm) || (isMark(token) && token.spaced));
  }
  markAfter(at: number): boolean {
    return isMark(this.tokens[this.view[at]!.index + 1]);
  }
  /** End of the text of view positions up to `last`, with a closing mark that belongs to a name opened inside. */
  endOf(first: number, last: number): { readonly end: number; readonly token: number } {
    const from = this.view[first]!.index;
    const to = this.view[last - 1]!.index;
    let marks = 0;
    for (let i = from + 1; i < to; i++) if (isMark(this.tokens[i])) marks++;
    const next = this.tokens[to + 1];
    const take = marks % 2 === 1 && isMark(next);
    return { end: take ? next!.end : this.tokens[to]!.end, token: (take ? to + 1 : to) + 1 };
  }
}
