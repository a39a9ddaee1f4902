/**
 * What a likeness or a contradiction of two mentions weighs, in points, with the words that a reader sees. Mentions join from `JOIN` on.
 * The weights are judged by hand and then checked on articles; none is fitted to one.
 */
export const WEIGHTS = {
  "same-day": [2.2, "same date"],
  "dates-overlap": [1.5, "dates overlap"],
  "same-period": [2.5, "same period"],
  "periods-overlap": [0.5, "periods overlap"],
  "date-coarse": [-0.5, "one date is too coarse to tell"],
  "next-day": [0.8, "dates are a day apart"],
  "dates-differ": [-4, "dates differ"],
  "published-near": [0.5, "published within a week"],
  "published-apart": [-2, "published more than a month apart"],
  "published-far": [-6, "published more than a year apart"],
  "times-unknown": [-0.7, "neither a date nor when it was published is known"],
  "date-after": [-3, "dated after the other was published"],
  "date-old": [-2.5, "dated long before the other, undated one was published"],
  "same-place": [2.5, "same place"],
  "place-near": [2, "places within 15 km"],
  neighbours: [0, "places within 15 km, both named by one article"],
  "place-within": [1.3, "one place lies in the other"],
  "same-region": [0.2, "other places of one region"],
  "same-country": [0.7, "same country"],
  "places-differ": [-2.5, "other places of one country"],
  "countries-differ": [-5, "other countries"],
  "same-target": [1.5, "same target"],
  "related-target": [0.7, "targets of one side"],
  "targets-differ": [-0.7, "other targets"],
  "same-actor": [1.5, "same actor"],
  "related-actor": [0.7, "actors of one side"],
  "actors-differ": [-0.7, "other actors"],
  "same-parties": [2.5, "same parties"],
  "most-parties": [2, "most parties are the same"],
  "related-parties": [1.2, "one party is the same"],
  "parties-differ": [-1.5, "other parties"],
  "roles-turned": [-1.5, "the actor of one is the target of the other"],
  "same-means": [0.7, "same means"],
  "means-differ": [-0.7, "other means"],
  "visit-or-talks": [-1.5, "one is a visit, the other talks"],
  "same-casualties": [1.5, "same casualties"],
  "casualties-fit": [0.6, "casualties fit"],
  "casualties-differ": [-0.4, "casualties differ"],
  "same-weapon": [0.8, "same weapon"],
  "same-weapon-count": [0.6, "same number of weapons"],
  "same-word": [0.8, "told by the same word"],
  "same-words": [1, "rare words in common"],
  "same-sentence": [5, "same sentence"],
  "same-article": [1, "same article"],
  "same-matter": [0.7, "one article rarely speaks of two such matters"],
  "nothing-against": [1.6, "no party that could be compared"],
  another: [-12, "told as another one"],
  "same-series": [0.8, "tallies of one article"],
  "points-back": [1, "takes the same word up with the article"],
  "same-clause": [2, "same clause"],
  "same-source": [0.5, "same origin"],
  "one-tells-many": [-1.5, "one tells of several events"],
  "statuses-differ": [-0.5, "one denies"],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type Weight = keyof typeof WEIGHTS;

/** Points from which two mentions are one event. */
export const JOIN = 4;
/** Mean points of members against members below which two groups stay apart although two of their mentions agree. */
export const KEEP_APART = 1.5;
/** Points of two members at or below which their groups stay apart whatever the others say. */
export const CONTRADICTION = -1;
