import type { Deadline, Incident } from "../../record/index.ts";
import { type Days, dayAfter, isoDay, lengthOf } from "../days.ts";
import type { Mention } from "../mention.ts";
import { rootsOf, type Scene, share } from "./scene.ts";

/** Families whose events an event of the other may fulfil: what is agreed or demanded is talks, a withdrawal, a truce, a release. */
const FULFILS: Readonly<Record<string, readonly string[]>> = {
  agreement: ["talks", "withdrawal", "truce", "agreement", "aid", "cooperation"],
  demand: ["talks", "withdrawal", "truce", "agreement", "resignation", "cooperation"],
  threat: ["force", "coercion", "sanction", "withdrawal"],
};
/** What time is given for: talking goes on meanwhile. */
const YIELDING: readonly string[] = ["withdrawal", "agreement", "resignation"];
const PROMISES = new Set(["planned", "demanded", "threatened"]);
/** A date so many days past the deadline still counts as late; after that it is another event. */
const LATE_DAYS = 60;
/** What is promised for a day may come so many days before it, but not before it was promised. */
const EARLY_DAYS = 3;

/** Deadlines that the given documents tell and that concern the given parties. */
export function deadlinesOf(documents: ReadonlySet<string>, parties: ReadonlySet<string>, scene: Scene): Deadline[] {
  const found = new Map<string, Deadline>();
  const incidents = new Set([...documents].flatMap((d) => scene.inDocument.get(d) ?? []));
  for (const i of incidents) {
    for (const [k, member] of scene.members[i]!.entries()) {
      const end = deadlineOf(member);
      const by = end ?? graceOf(member, scene);
      if (by === null || !documents.has(member.document.id)) continue;
      // A side that no file knows (`التحالف الأجنبي`) may be one of them under another name.
      const roots = new Set([...member.countries, ...rootsOf([member])].filter((root) => isKnown(root, scene)));
      if (roots.size > 0 && share(roots, parties).length === 0) continue;
      const m = scene.incidents[i]!.mentions[k]!;
      const evidence = { document: m.document, claim: m.event, ...m.evidence };
      const deadline = {
        what: m.evidence.quote,
        by: isoDay(by - 1),
        ...outcome(i, by, member, end === null, scene),
        evidence,
      };
      // What is agreed and the agreement are two events of one sentence; the first to be told stands for both.
      const key = `${m.document} ${deadline.by}`;
      const known = found.get(key);
      if (known === undefined || known.evidence.start > m.evidence.start) found.set(key, deadline);
    }
  }
  return [...found.values()];
}

/** End of a date that lay ahead when the article came out: of a promise, plan or demand, or of an event told as still to come. */
function deadlineOf({ event, days, published }: Mention): number | null {
  if (days === null || published === null || !Number.isFinite(days.to)) return null;
  const ahead = days.to > published.to;
  const promise =
    PROMISES.has(event.status) || event.type === "AGREE" || event.type === "REQUEST" || event.type === "THREATEN";
  return ahead && (promise || days.from >= published.to) ? days.to : null;
}

const isKnown = (root: string, { world }: Scene): boolean =>
  world.placeById(root) !== undefined || world.actorById(root) !== undefined;

/** `إمهال الحكومة أربعة أشهر`: the end of the time that was given, counted from the day on which it was, or else from that of the article. */
function graceOf({ event, days, published, document }: Mention, { documents, world }: Scene): number | null {
  if (event.type !== "REQUEST" || !world.words.has("grace", event.evidence.quote)) return null;
  const from = days ?? published;
  if (from === null || !Number.isFinite(from.to)) return null;
  const { start, end } = event.evidence;
  const length = documents.get(document.id)!.lengths?.find((l) => l.start >= start && l.end <= end);
  return length === undefined ? null : dayAfter(from.to, length.duration);
}

function outcome(
  index: number,
  by: number,
  promise: Mention,
  grace: boolean,
  scene: Scene,
): Pick<Deadline, "state" | "why" | "met_by"> {
  const late = fulfilment(index, by, promise, grace ? YIELDING : (FULFILS[promise.family] ?? [promise.family]), scene);
  if (late !== null) {
    const { incident, when } = late;
    const state = when.from < by ? "kept" : "late";
    return { state, why: `told for ${isoDay(when.from)}`, met_by: incident.id };
  }
  if (scene.latest !== null && by < scene.latest) {
    return { state: "passed", why: `nothing of the kind was told up to ${isoDay(scene.latest - 1)}`, met_by: null };
  }
  return { state: "pending", why: "the newest article is older than the deadline", met_by: null };
}

/** First asserted incident of a fitting family and common party, told by an article that came out after the event. */
function fulfilment(
  index: number,
  by: number,
  promise: Mention,
  families: readonly string[],
  scene: Scene,
): { readonly incident: Incident; readonly when: Days } | null {
  const wanted = new Set([...promise.countries, ...rootsOf([promise])]);
  // What is recalled was promised long before its article.
  const recalled = promise.days !== null && promise.days.to <= promise.published!.from;
  const earliest = recalled
    ? promise.days!.to
    : Math.max(promise.published!.to, (promise.days?.from ?? 0) - EARLY_DAYS);
  const voted = isVote(index, scene);
  let best: number | null = null;
  for (const family of families) {
    for (const root of wanted) {
      for (const i of scene.within(family, root, earliest, by + LATE_DAYS)) {
        const when = scene.when[i]!;
        if (best !== null && when.from >= scene.when[best]!.from) break;
        if (
          i !== index &&
          scene.incidents[i]!.kind === "incident" &&
          lengthOf(when) <= LATE_DAYS &&
          (voted || !isVote(i, scene)) &&
          toldAfter(i, scene)
        ) {
          best = i;
          break;
        }
      }
    }
  }
  return best === null ? null : { incident: scene.incidents[best]!, when: scene.when[best]! };
}

/** A vote keeps the promise of a vote only, not that of talks or of a truce. */
const isVote = (index: number, { incidents, world }: Scene): boolean =>
  incidents[index]!.family === "agreement" &&
  incidents[index]!.mentions.some(({ evidence }) => world.words.has("vote", evidence.quote));

/** A day or two may end after its article; a month that does may still have the event before it. */
const toldAfter = (index: number, { members, when }: Scene): boolean => {
  const { from, to } = when[index]!;
  return members[index]!.some(
    ({ event, published }) =>
      event.status === "asserted" &&
      published !== null &&
      published.to > from &&
      (to - from <= 2 || published.to >= to),
  );
};
