import type {
  LevelTrack,
  Named,
  RetaliationTrack,
  TalksTrack,
  TruceTrack,
  VoteTrack,
} from "../../../../src/record/index.ts";
import type { Words } from "../../i18n/index.ts";
import { harmless } from "../../words/harmless.ts";
import { apart } from "../../words/values.ts";

/** Tracks of this page; actors and sources have pages of their own. */
export type Told = TalksTrack | TruceTrack | RetaliationTrack | LevelTrack | VoteTrack;

interface Titled {
  readonly title: string;
  readonly about: string;
  /** The title is words of an article, in their own direction. */
  readonly foreign?: true;
}

const listed = (names: readonly Named[], words: Words) =>
  names.length === 0 ? words.t("tracks.parties.none") : names.slice(0, 4).map(named(words)).join(words.comma);
const named = (words: Words) => (of: Named) => apart(words.name(of));
const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(" · ");
const some = (n: number, text: string) => (n === 0 ? null : text);

const TITLES: { readonly [K in Told["kind"]]: (track: Extract<Told, { kind: K }>, words: Words) => Titled } = {
  talks: (track, words) => ({
    title: listed(track.parties, words),
    about: joined([
      words.t("tracks.rounds", { n: track.rounds.length }),
      some(track.deadlines.length, words.t("tracks.deadlines.n", { n: track.deadlines.length })),
    ]),
  }),
  truce: (track, words) => ({
    // Words of an article tell truces apart whose parties none names.
    ...(track.parties.length === 0 && track.evidence[0] !== undefined
      ? { title: harmless(track.evidence[0].quote, 120), foreign: true }
      : { title: listed(track.parties, words) }),
    about: joined([
      words.interval(track.declared),
      track.broken.length > 0 ? words.t("tracks.broken.n", { n: track.broken.length }) : words.t("tracks.broken.none"),
    ]),
  }),
  retaliation: (track, words) => ({
    ...(track.evidence[0] === undefined
      ? { title: words.t("tracks.retaliation") }
      : { title: harmless(track.evidence[0].quote, 300), foreign: true }),
    about: joined([words.t(`link.${track.basis}`), track.to === null ? words.t("tracks.answers.none") : null]),
  }),
  level: (track, words) => ({
    title: joined([track.of, track.where].map((of) => of && named(words)(of))),
    about: joined([
      words.t("tracks.points", { n: track.points.length }),
      some(track.rivals.length, words.t("tracks.rivals.n", { n: track.rivals.length })),
    ]),
  }),
  vote: (track, words) => ({
    title: track.body.length === 0 ? words.t("tracks.body.none") : listed(track.body, words),
    about: words.interval(track.date),
  }),
};

/** A name for a track, and what there is to see in it. */
export const titleOf = (track: Told, words: Words): Titled =>
  (TITLES[track.kind] as (track: Told, words: Words) => Titled)(track, words);
