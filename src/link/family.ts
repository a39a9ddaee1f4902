import type { Count, EventClaim, PloverType } from "../record/index.ts";

/** Events of one family may be one event told in other words. */
export type Family =
  | "force"
  | "arrest"
  | "coercion"
  | "talks"
  | "agreement"
  | "withdrawal"
  | "truce"
  | "resignation"
  | "deployment"
  | "cooperation"
  | "aid"
  | "demand"
  | "accusation"
  | "refusal"
  | "threat"
  | "protest"
  | "sanction";

const BY_TYPE: Readonly<Record<PloverType, Family>> = {
  ASSAULT: "force",
  COERCE: "coercion",
  CONSULT: "talks",
  AGREE: "agreement",
  RETREAT: "withdrawal",
  CONCEDE: "withdrawal",
  SUPPORT: "cooperation",
  COOPERATE: "cooperation",
  MOBILIZE: "deployment",
  AID: "aid",
  REQUEST: "demand",
  ACCUSE: "accusation",
  REJECT: "refusal",
  THREATEN: "threat",
  PROTEST: "protest",
  SANCTION: "sanction",
};

/** `truce` = its clause speaks of one: a side that yields a ceasefire declares a truce. */
export function familyOf(event: EventClaim, truce: boolean): Family {
  if (event.type === "COERCE" && event.mode === "arrest") return "arrest";
  if (event.mode === "ceasefire" || (event.type === "CONCEDE" && truce)) return "truce";
  if (event.mode === "resign") return "resignation";
  return BY_TYPE[event.type];
}

/** Families whose events last: rounds and processes that no single day bounds. */
export const LASTING: ReadonlySet<Family> = new Set<Family>([
  "talks",
  "withdrawal",
  "truce",
  "deployment",
  "cooperation",
  "agreement",
]);

/** Families of which an article seldom tells two: later mentions point back to the first. */
export const ONE_AN_ARTICLE: ReadonlySet<Family> = new Set<Family>(["talks", "withdrawal", "truce"]);

/** Families of acts of words, which the same say of the same day after day. */
export const SAID_DAILY: ReadonlySet<Family> = new Set<Family>(["demand", "accusation", "refusal", "threat"]);

/** Families of what one side does by itself: the same side tells the same. */
export const ONE_SIDED: ReadonlySet<Family> = new Set<Family>(["withdrawal", "deployment"]);

/** Families of acts that are told by who does them: what another does is another act. */
export const DONE_BY: ReadonlySet<Family> = new Set<Family>([
  ...(["sanction", "aid", "demand", "accusation", "refusal", "threat"] as const),
]);

/** Types that are themselves demands, threats or promises: their status says that, and makes them no prospect. */
const SPEECH_ACTS: ReadonlySet<PloverType> = new Set<PloverType>(["REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE"]);

const PERIOD_DAYS = 14;
/** Strikes in the plural within so many days are one episode, not a series. */
const EPISODE_DAYS = 3;
/** Families whose plural counts events: attacks, arrests, marches. Talks and aid are plural in form only. */
const COUNTED: ReadonlySet<Family> = new Set<Family>(["force", "arrest", "coercion", "protest"]);

/** So many dead without a day are the toll of a campaign or a war, not of one event. */
const MANY_DEAD = 300;
/** So many hurt are never those of one event. */
const MANY_HURT = 10_000;
const lowOf = (count: Count): number => (typeof count === "number" ? count : (count?.low ?? 0));

export type Kind = "incident" | "series" | "prospect";

/** `series`: tallies, tolls of campaigns, habits, attacks in the plural without a day; `prospect`: what is planned, demanded, feared, lies `ahead` of its article or will not be. */
export function kindOf(event: EventClaim, family: Family, days: number | null, plural: boolean, ahead: boolean): Kind {
  const { status, incidents } = event;
  if (incidents !== null && incidents !== 1) return "series";
  const brief = days !== null && days <= EPISODE_DAYS;
  if (family === "force" && !brief && lowOf(event.fatalities) >= MANY_DEAD) return "series";
  if (family === "force" && lowOf(event.injured) >= MANY_HURT) return "series";
  if (status === "habitual" && !brief) return "series";
  if (
    (ahead || status === "planned" || status === "demanded" || status === "threatened" || status === "hypothetical") &&
    !SPEECH_ACTS.has(event.type)
  ) {
    return "prospect";
  }
  return plural && !brief && COUNTED.has(family) ? "series" : "incident";
}

export const isPeriod = (days: number | null): boolean => days !== null && days > PERIOD_DAYS;

/** What a group of mentions is: one event, where any of them tells it as one (`الهجمات` taken up by `الهجوم`). */
export const kindOfAll = (members: readonly { readonly kind: Kind }[]): Kind =>
  members.some(({ kind }) => kind === "incident") ? "incident" : members[0]!.kind;
