import type { Deadline, Incident } from "../../record/index.ts";
import { type Days, isoDay } from "../days.ts";
import type { Mention } from "../mention.ts";
import { rootsOf, type Scene, share, whenOf } from "./scene.ts";

/** Families whose events an event of the other may fulfil: what is agreed or demanded is talks, a withdrawal, a truce, a release. */
const FULFILS: Readonly<Record<string, readonly string[]>> = {
  agreement: ["talks", "withdrawal", "truce", "agreement", "aid", "cooperation"],
  demand: ["talks", "withdrawal", "truce", "agreement", "resignation", "cooperation"],
  threat: ["force", "coercion", "sanction", "withdrawal"],
};
const PROMISES = new Set(["planned", "demanded", "threatened"]);
/** A date so many days past the deadline still counts as late; after that it is another event. */
const LATE_DAYS = 60;

/** Deadlines of the given documents that concern the given parties, each once. */
export function deadlinesOf(documents: ReadonlySet<string>, parties: ReadonlySet<string>, scene: Scene): Deadline[] {
  const found: Deadline[] = [];
  for (const [i, incident] of scene.incidents.entries()) {
    for (const [k, member] of scene.members[i]!.entries()) {
      const by = deadlineOf(member);
      if (by === null || !documents.has(member.document.document.id)) continue;
      const roots = new Set([...member.countries, ...rootsOf([member])]);
      if (roots.size > 0 && share(roots, parties).length === 0) continue;
      const m = incident.mentions[k]!;
      const evidence = { document: m.document, claim: m.event, ...m.evidence };
      found.push({ what: m.evidence.quote, by: isoDay(by - 1), ...outcome(i, by, member, scene), evidence });
    }
  }
  return found;
}

/** End of a date that lay ahead when the article came out: of a promise, plan or demand, or of an event told as still to come. */
function deadlineOf({ event, days, published }: Mention): number | null {
  if (days === null || published === null || !Number.isFinite(days.to)) return null;
  const ahead = days.to > published.to;
  const promise =
    PROMISES.has(event.status) || event.type === "AGREE" || event.type === "REQUEST" || event.type === "THREATEN";
  return ahead && (promise || days.from >= published.to) ? days.to : null;
}

function outcome(
  index: number,
  by: number,
  promise: Mention,
  scene: Scene,
): Pick<Deadline, "state" | "why" | "met_by"> {
  const late = fulfilment(index, by, promise, scene);
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
  scene: Scene,
): { incident: Incident; when: Days } | null {
  const families = FULFILS[promise.family] ?? [promise.family];
  const wanted = new Set([...promise.countries, ...rootsOf([promise])]);
  let best: { incident: Incident; when: Days } | null = null;
  for (const [i, incident] of scene.incidents.entries()) {
    const when = whenOf(incident);
    if (i === index || when === null || incident.kind !== "incident" || !families.includes(incident.family)) continue;
    if (when.from < promise.published!.from || when.from > by + LATE_DAYS || when.to - when.from > LATE_DAYS) continue;
    const told = scene.members[i]!.some(
      (m) => m.event.status === "asserted" && m.published !== null && m.published.to > when.from,
    );
    if (
      !told ||
      share(new Set(scene.members[i]!.flatMap((m) => [...m.countries, ...rootsOf([m])])), wanted).length === 0
    )
      continue;
    if (best === null || when.from < best.when.from) best = { incident, when };
  }
  return best;
}
