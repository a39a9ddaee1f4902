import type { Incident, RetaliationTrack } from "../../record/index.ts";
import { gapOf } from "../days.ts";
import { hashOf } from "../hash.ts";
import { stemsOf } from "../stem.ts";
import { evidenceOf, rootsOf, type Scene, share, whenOf } from "./scene.ts";

/** An answer comes within so many days when a text says that it is one, and when only the turned roles do. */
const SAID_DAYS = 60;
const INFERRED_DAYS = 3;

/** Which use of force answers which. `said`: a clause says so (`ردا على`); `inferred`: who was hit hits back within three days. */
export function retaliationsOf(scene: Scene): RetaliationTrack[] {
  const dated = scene.incidents
    .map((incident, index) => ({ incident, index, when: whenOf(incident) }))
    .filter((x) => x.incident.family === "force" && x.incident.kind === "incident");
  const byDay = dated
    .filter((x) => x.when !== null && Number.isFinite(x.when.from))
    .sort((a, b) => a.when!.from - b.when!.from);
  const tracks: RetaliationTrack[] = [];
  for (const { incident, index } of dated) {
    const said = incident.mentions.find((m) => scene.words.has("answer", m.evidence.quote));
    if (said !== undefined) {
      const what = new Set(stemsOf(scene.words.after("answer", said.evidence.quote)!));
      const to = before(index, SAID_DAYS, byDay, scene, (i) => likeness(what, scene.incidents[i]!, i, scene));
      tracks.push(track(incident, to, "said", "the clause says that it answers", evidenceOf(said), scene));
      continue;
    }
    const actors = rootsOf(scene.members[index]!, "actor");
    const targets = rootsOf(scene.members[index]!, "target");
    if (actors.size === 0 || targets.size === 0) continue;
    const to = before(index, INFERRED_DAYS, byDay, scene, (i) => {
      const hit = share(actors, rootsOf(scene.members[i]!, "target")).length;
      const hitter = share(targets, rootsOf(scene.members[i]!, "actor")).length;
      return hit > 0 && hitter > 0 && share(actors, targets).length === 0 ? 1 : 0;
    });
    if (to !== null)
      tracks.push(track(incident, to, "inferred", "its actor was the target, within three days", null, scene));
  }
  return tracks;
}

/** The most fitting, then latest, incident of the days before; null where none fits. */
function before(
  index: number,
  days: number,
  byDay: readonly { readonly incident: Incident; readonly index: number; readonly when: ReturnType<typeof whenOf> }[],
  scene: Scene,
  fitness: (index: number) => number,
): number | null {
  const when = whenOf(scene.incidents[index]!);
  if (when === null) return null;
  let best: number | null = null;
  let score = 0;
  // From the first incident inside the window on: the list is sorted.
  let low = 0;
  for (let high = byDay.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (byDay[middle]!.when!.from < when.from - days) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < byDay.length && byDay[i]!.when!.from <= when.from; i++) {
    const other = byDay[i]!;
    if (other.index === index || gapOf(other.when!, when) > days || other.when!.to > when.to) continue;
    const now = fitness(other.index);
    if (now > 0 && now >= score) {
      score = now;
      best = other.index;
    }
  }
  return best;
}

/** Share of the answered words that the other incident's clauses hold; 0 when fewer than two. */
function likeness(what: ReadonlySet<string>, _incident: Incident, index: number, { members }: Scene): number {
  let best = 0;
  for (const m of members[index]!) best = Math.max(best, share(what, m.words).length);
  return best >= 2 ? best / what.size : 0;
}

function track(
  answer: Incident,
  to: number | null,
  basis: "said" | "inferred",
  why: string,
  evidence: RetaliationTrack["evidence"][number] | null,
  scene: Scene,
): RetaliationTrack {
  const answered = to === null ? null : scene.incidents[to]!;
  const own = evidence ?? evidenceOf(answer.mentions[0]!);
  return {
    kind: "retaliation",
    id: `t${hashOf(`retaliation ${answer.id} ${answered?.id}`)}`,
    answer: answer.id,
    to: answered?.id ?? null,
    basis,
    why,
    evidence: answered === null ? [own] : [own, evidenceOf(answered.mentions[0]!)],
  };
}
