/** Finds the stretches of a text that name places. */

import type { Analysed, Token } from "../../record/index.ts";
import { standsAlone } from "./alone.ts";
import { borderAt } from "./border.ts";
import { blank, type Candidate } from "./candidate.ts";
import { directionAt, locatedAt } from "./direction.ts";
import { headedAt } from "./headed.ts";
import { bareAt, type PlaceText } from "./known.ts";
import { landAt } from "./land.ts";
import { ROLE, type Vocabulary } from "./vocabulary.ts";

/** Reads one text for stretches that name places; the choice between places of one name comes later. */
export class Finder implements PlaceText {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly roles: Uint8Array;
  readonly vocabulary: Vocabulary;

  constructor(analysed: Analysed, vocabulary: Vocabulary, roles: Uint8Array) {
    this.roles = roles;
    this.tokens = analysed.tokens;
    this.text = analysed.text;
    this.vocabulary = vocabulary;
  }

  /** Candidates in text order that do not overlap. */
  all(): Candidate[] {
    const found: Candidate[] = [];
    let floor = 0;
    for (let i = 0; i < this.tokens.length; ) {
      const role = this.roles[i]!;
      const decoy = role & ROLE.decoy ? this.vocabulary.decoys.longest(this.tokens, i) : null;
      if (decoy !== null) {
        i = decoy.last;
        continue;
      }
      const made = role === 0 ? locatedAt(this, i) : this.at(i, role, floor);
      if (made === null) {
        i++;
        continue;
      }
      found.push(...made);
      floor = made.at(-1)!.last;
      i = Math.max(floor, i + 1);
    }
    return found;
  }

  private at(i: number, role: number, floor: number): Candidate[] | null {
    let best = role & ROLE.name ? bareAt(this, i) : null;
    const consider = (other: Candidate[] | null) => {
      if (other !== null && (best === null || other.at(-1)!.last > best.at(-1)!.last)) best = other;
    };
    if (role & ROLE.land) consider(landAt(this, i));
    if (role & ROLE.land) consider(borderAt(this, i));
    if (role & ROLE.direction) consider(directionAt(this, i, floor));
    if (role & ROLE.head) consider(headedAt(this, i));
    return best ?? (role & ROLE.anaphor ? aloneAt(this, i) : null);
  }
}

/** `في المدينة`: the place named before. */
function aloneAt(places: PlaceText, i: number): Candidate[] | null {
  const alone = standsAlone(places.vocabulary, places.tokens, i);
  return alone && [Object.assign(blank("place.anaphor", i, i + 1, alone.cut), { anaphor: alone.of })];
}
