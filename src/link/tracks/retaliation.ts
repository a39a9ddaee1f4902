import type { Incident, RetaliationTrack } from "../../record/index.ts";
import { type Bag, bagOf, shared } from "../bag.ts";
import { hashOf } from "../hash.ts";
import { stemsOf } from "../stem.ts";
import { evidenceOf, rootsOf, type Scene, share } from "./scene.ts";

/** An answer comes within so many days when a text says that it is one, and when only the turned roles do. */
const SAID_DAYS = 60;
const INFERRED_DAYS = 3;

/** Which use of force answers which. `said`: a clause says so (`ردا على`); `inferred`: who was hit hits back within three days. */
export function retaliationsOf(scene: Scene): RetaliationTrack[] {
  const tracks: RetaliationTrack[] = [];
  for (const [index, incident] of scene.incidents.entries()) {
    if (incident.family !== "force" || incident.kind !== "incident") continue;
    const said = incident.mentions.find((m) => scene.world.words.has("answer", m.evidence.quote));
    if (said !== undefined) {
      const what = bagOf(stemsOf(scene.world.words.after("answer", said.evidence.quote)!));
      const to = before(index, SAID_DAYS, scene, (i) => likeness(what, i, scene));
      tracks.push(track(incident, to, "said", "the clause says that it answers", evidenceOf(said), scene));
      continue;
    }
    const actors = rootsOf(scene.members[index]!, "actor");
    const targets = rootsOf(scene.members[index]!, "target");
    if (actors.size === 0 || targets.size === 0 || share(actors, targets).length > 0) continue;
    const to = before(index, INFERRED_DAYS, scene, (i) => {
      const hit = share(actors, rootsOf(scene.members[i]!, "target")).length;
      return hit > 0 && share(targets, rootsOf(scene.members[i]!, "actor")).length > 0 ? 1 : 0;
    });
    if (to !== null) {
      tracks.push(track(incident, to, "inferred", "its actor was the target, within three days", null, scene));
    }
  }
  return tracks;
}

/** The most fitting, then latest, use of force of the days before with a party in common; null where none fits. */
function before(index: number, days: number, scene: Scene, fitness: (index: number) => number): number | null {
  const when = scene.when[index]!;
  if (when === null) return null;
  let best: number | null = null;
  let score = 0;
  for (const root of scene.roots(index)) {
    for (const i of scene.within("force", root, when.from - days, when.from + 1)) {
      const other = scene.when[i]!;
      if (i === index || scene.incidents[i]!.kind !== "incident" || other.to > when.to) continue;
      const now = fitness(i);
      if (now > score || (now === score && best !== null && other.from > scene.when[best]!.from)) {
        score = now;
        best = i;
      }
    }
  }
  return best;
}

/** Share of the answered words that the other incident's clauses hold; 0 when fewer than two. */
function likeness(what: Bag, index: number, { members }: Scene): number {
  let best = 0;
  for (const m of members[index]!) best = Math.max(best, shared(what, m.words));
  return best >= 2 ? best / what.length : 0;
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
