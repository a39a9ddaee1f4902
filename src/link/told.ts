import { union } from "./bag.ts";
import { type Days, lengthOf } from "./days.ts";
import { kindOfAll } from "./family.ts";
import { type Mention, SAID_NOTHING, type Side } from "./mention.ts";

/** Parties of one role that are kept of many mentions. */
const SIDES = 8;

/** What one article tells of one event, as one mention: of each field what its mentions say most precisely. A single mention is itself. */
export function toldBy(mentions: readonly Mention[]): Mention {
  if (mentions.length === 1) return mentions[0]!;
  const inText = [...mentions].sort((a, b) => a.event.start - b.event.start || a.index - b.index);
  const [first] = inText as [Mention];
  const place = deepest(inText);
  const weapon = inText.find(({ event }) => event.weapon !== null)?.event.weapon ?? null;
  const count = inText.find(({ event }) => event.weapon_count !== null)?.event.weapon_count ?? null;
  const mode = inText.find(({ event }) => event.mode !== null && event.mode !== "destroy")?.event.mode;
  return {
    ...first,
    index: Math.min(...mentions.map(({ index }) => index)),
    event: {
      ...first.event,
      mode: mode ?? first.event.mode,
      place: place?.event.place ?? null,
      weapon,
      weapon_count: count,
      incidents: inText.find(({ event }) => event.incidents !== null)?.event.incidents ?? null,
      status: inText.find(({ event }) => event.status === "asserted")?.event.status ?? first.event.status,
    },
    kind: kindOfAll(inText),
    days: shortest(inText),
    place: place?.place ?? [],
    placeWords: place?.placeWords ?? [],
    placed: place?.placed ?? false,
    actor: sidesOf(inText.map(({ actor }) => actor)),
    target: sidesOf(inText.map(({ target }) => target)),
    countries: [...new Set(inText.flatMap(({ countries }) => countries))],
    arm: inText.find(({ arm }) => arm !== null)?.arm ?? null,
    words: union(inText.map(({ words }) => words)),
    plural: inText.every(({ plural }) => plural),
    casualties: first.casualties.map(
      (_, i) => inText.map(({ casualties }) => casualties[i]!).find(([low]) => low >= 0) ?? SAID_NOTHING,
    ),
  };
}

/** The mention whose place is told with it and deepest. */
function deepest(mentions: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined;
  for (const mention of mentions) {
    if (mention.place.length === 0) continue;
    const better =
      best === undefined ||
      Number(mention.placed) - Number(best.placed) > 0 ||
      (mention.placed === best.placed && mention.place.length > best.place.length);
    if (better) best = mention;
  }
  return best;
}

function shortest(mentions: readonly Mention[]): Days | null {
  let best: Days | null = null;
  for (const { days } of mentions) if (days !== null && (best === null || lengthOf(days) < lengthOf(best))) best = days;
  return best;
}

function sidesOf(lists: readonly (readonly Side[])[]): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const list of lists) for (const side of list) if (!sides.has(side.key)) sides.set(side.key, side);
  return [...sides.values()].slice(0, SIDES);
}
