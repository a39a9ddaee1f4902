import type { EventClaim, Mention } from "../../record/index.ts";
import type { Arguments, Clauses, NounPhrase, Word } from "../clause/index.ts";
import type { Frame } from "./frames.ts";

/** An event being read: its trigger, the frame that fits, and the phrases that fill its roles. */
export interface Candidate {
  readonly clauses: Clauses;
  readonly word: Word;
  frame: Frame;
  args: Arguments;
  /** Index of the phrase that holds the trigger. */
  readonly phrase: number;
  readonly verbal: boolean;
  readonly actor: NounPhrase[];
  readonly target: NounPhrase[];
  /** Whom the trigger itself harms: counted for casualties, and left alone by joining. */
  readonly harmed: NounPhrase[];
  readonly places: NounPhrase[];
  readonly weapons: NounPhrase[];
  readonly topics: NounPhrase[];
  /** Nationality adjectives that name the doer (`غارة أمريكية`). */
  readonly nationalities: Word[];
  /** Tokens that the frame's conditions used up: they tell no event of their own. */
  readonly consumed: Set<number>;
  mode: string | null;
  status: EventClaim["status"] | null;
  /** True when a verb carries the event noun (`شن هجوما`). */
  carried: boolean;
  /** The verb that carries it, whose tense and negation are its own. */
  carrier: Word | null;
  /** True when the verb that carries it has it done to its subject (`تعرض لهجوم`). */
  undergone: boolean;
  /** True when its doer was taken from the verb that governs it. */
  controlled: boolean;
  /** Set when another candidate tells this event. */
  mergedInto: Candidate | null;
  readonly merged: Candidate[];
  /** The event of several things of which this one tells one (`الأول قاعدة …`), or null. */
  readonly whole: Candidate | null;
}

/** A claim that later rules may still fill. */
export type OpenClaim = { -readonly [K in keyof EventClaim]: EventClaim[K] };

/** Fights, both sides of which are their actors; told of a candidate by its frame, of a claim by the rule that is named after it. */
export const isFight = (event: Pick<Candidate, "frame"> | Pick<EventClaim, "rule">): boolean =>
  "frame" in event ? event.frame.id.startsWith("fight") : event.rule.startsWith("event.fight");

/** Mentions by token, for looking up what a phrase holds. */
export interface Lookup {
  /** All mentions that cover token `i`. */
  at(i: number): readonly Mention[];
  /** Mentions that lie within tokens `[first, last)`. */
  within(first: number, last: number): readonly Mention[];
}

/** Builds the lookup; mentions are in text order. */
export function lookupOf(mentions: readonly Mention[], tokens: number): Lookup {
  const byToken: Mention[][] = new Array(tokens);
  const none: readonly Mention[] = [];
  for (const m of mentions) {
    for (let i = m.first; i < m.last; i++) {
      byToken[i] ??= [];
      byToken[i]!.push(m);
    }
  }
  return {
    at: (i) => byToken[i] ?? none,
    within(first, last) {
      const out: Mention[] = [];
      for (let i = first; i < last; i++) {
        for (const m of byToken[i] ?? none) if (m.first === i || i === first) if (m.last <= last) out.push(m);
      }
      return out;
    },
  };
}
