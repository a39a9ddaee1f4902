import type { EventClaim, EventPlace, Mention, PlaceMention, Published } from "../../record/index.ts";
import { DAY_MS, isDay } from "../days.ts";
import type { Candidate, OpenClaim } from "./candidate.ts";
import { isPlace } from "./party.ts";
import { eventPlace } from "./where.ts";

/** How many sentences away an event of the same day may tell where this one was. */
const SAME_DAY = 2;
/** How many sentences away the events before and behind it may be that are both at one place. */
const BETWEEN = 3;
/** How often an article names the scene of its force at least, and how many times as often as any other place. */
const NAMED = 5;
const AHEAD = 2;

const FORCE: ReadonlySet<string> = new Set(["ASSAULT", "COERCE"]);
const MOVED: ReadonlySet<string> = new Set([...FORCE, "MOBILIZE", "RETREAT", "PROTEST", "AID"]);

/**
 * Where force, movement and protests were that neither their sentence nor the one before places: where the events told before and behind them both were,
 * else the one of the same day; for force else the place that the article names far more often than any other.
 */
export function placeByScene(
  claims: readonly OpenClaim[],
  told: readonly Candidate[],
  mentions: readonly Mention[],
  published: Published | null,
): void {
  const parted = new Set(told.map(({ whole }) => whole));
  const open = [...claims.keys()].filter((i) => isOpen(claims[i]!, told[i]!) && !parted.has(told[i]!));
  if (open.length === 0) return;
  const scene = sceneOf(mentions);
  // Read first and written then: what is only inferred tells nobody else's place.
  const places = open.map((i) => {
    const { type, date } = claims[i]!;
    return neighbouring(claims, told, i) ?? (type === "ASSAULT" && isNews(date, published) ? scene : null);
  });
  for (const [k, i] of open.entries()) claims[i]!.place = places[k]!;
}

/** Attacks in general (`مئات عمليات الاغتيال`) have no scene. */
const isOpen = ({ place, status, type, date }: EventClaim, { whole, verbal, word }: Candidate): boolean =>
  place === null &&
  status === "asserted" &&
  whole === null &&
  MOVED.has(type) &&
  (verbal || date !== null || word.reading?.number !== "plural");

function neighbouring(claims: readonly OpenClaim[], told: readonly Candidate[], i: number): EventPlace | null {
  const { date } = claims[i]!;
  const around = [nearest(claims, told, i, -1), nearest(claims, told, i, 1)];
  const [before, behind] = around.map((k) => (k === null ? null : claims[k]!));
  if (before?.place && before.place.name === behind?.place?.name) {
    const apart = [before, behind].every((e) => e.date !== null && date !== null && !meet(e.date, date));
    if (!apart) return before.place;
  }
  const near = around.filter((k) => k !== null && apartBy(told, i, k) <= SAME_DAY).map((k) => claims[k!]!);
  return near.find((e) => isDay(e.date) && isDay(date) && meet(e.date, date))?.place ?? null;
}

/** False for what was long before its article: `النزاع منذ 2009`. */
function isNews(date: EventClaim["date"], published: Published | null): boolean {
  if (!date || !published?.to) return true;
  return date.from !== null && Date.parse(published.to) - Date.parse(date.from) < NEWS * DAY_MS;
}
const NEWS = 62;

/** Which is the nearest event of its kind in that direction that is placed, at most `BETWEEN` sentences away. */
function nearest(claims: readonly OpenClaim[], told: readonly Candidate[], i: number, step: 1 | -1): number | null {
  for (let k = i + step; k >= 0 && k < claims.length; k += step) {
    if (apartBy(told, i, k) > BETWEEN) return null;
    const other = claims[k]!;
    if (other.place !== null && other.status === "asserted" && isLike(other.type, claims[i]!.type)) return k;
  }
  return null;
}

/** How many sentences two events are told apart. */
const apartBy = (told: readonly Candidate[], i: number, k: number): number =>
  Math.abs(told[k]!.clauses.sentence.index - told[i]!.clauses.sentence.index);

const isLike = (a: string, b: string): boolean => a === b || (FORCE.has(a) && FORCE.has(b));

const meet = (a: EventClaim["date"], b: EventClaim["date"]): boolean =>
  a !== null && b !== null && (a.from ?? "") < (b.to ?? "9") && (b.from ?? "") < (a.to ?? "9");

/** The place that an article names where it stands for nobody, far more often than any other; or null. */
function sceneOf(mentions: readonly Mention[]): EventPlace | null {
  const named = new Map<string, { first: PlaceMention; times: number }>();
  for (const m of mentions) {
    if (!isPlace(m) || m.metonym) continue;
    const known = named.get(m.name);
    if (known) known.times++;
    else named.set(m.name, { first: m, times: 1 });
  }
  const [top, second] = [...named.values()].sort((a, b) => b.times - a.times);
  if (!top || top.times < NAMED || top.times < AHEAD * (second?.times ?? 0)) return null;
  return eventPlace(top.first);
}
