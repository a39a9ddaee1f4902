import type { Incident, TruceTrack } from "../../record/index.ts";
import { isoDay } from "../days.ts";
import { hashOf } from "../hash.ts";
import { evidenceOf, nameOf, rootsOf, type Scene, share, whenOf } from "./scene.ts";

/** Days for which a truce without an end is watched. */
const WATCH_DAYS = 30;

/** Each truce with who declared it, how long it was to run, and what broke it. */
export function trucesOf(scene: Scene): TruceTrack[] {
  const tracks: TruceTrack[] = [];
  for (const [i, incident] of scene.incidents.entries()) {
    if (incident.family === "truce" && incident.kind !== "series") tracks.push(trackOf(i, incident, scene));
  }
  return tracks;
}

function trackOf(index: number, incident: Incident, scene: Scene): TruceTrack {
  const when = whenOf(incident);
  const long = when !== null && Number.isFinite(when.to) && when.to - when.from > 1;
  return {
    kind: "truce",
    id: `t${hashOf(`truce ${incident.id}`)}`,
    incident: incident.id,
    parties: [...rootsOf(scene.members[index]!)].map((p) => nameOf(p, scene.world)),
    declared: incident.fields.date.proposed,
    until: long ? isoDay(when.to - 1) : null,
    held: incident.mentions.filter((m) => scene.words.has("hold", m.evidence.quote)).map(evidenceOf),
    broken: breachesOf(index, incident, scene),
    evidence: incident.mentions.map(evidenceOf),
  };
}

function breachesOf(index: number, truce: Incident, scene: Scene): TruceTrack["broken"] {
  const broken: TruceTrack["broken"][number][] = [];
  const when = whenOf(truce);
  const members = scene.members[index]!;
  const parties = rootsOf(members);
  const places = new Set(members.flatMap((m) => m.place));
  const documents = new Set(truce.mentions.map((m) => m.document));
  for (const [i, incident] of scene.incidents.entries()) {
    if (incident.family !== "force" || incident.kind !== "incident") continue;
    const said = incident.mentions.find(
      (m) => documents.has(m.document) && scene.words.has("breach", m.evidence.quote),
    );
    if (said !== undefined) {
      broken.push({
        incident: incident.id,
        basis: "said",
        why: "the clause speaks of a breach",
        evidence: evidenceOf(said),
      });
      continue;
    }
    const then = whenOf(incident);
    if (
      when === null ||
      then === null ||
      then.from < when.from ||
      then.from >= Math.max(when.to, when.from + WATCH_DAYS)
    )
      continue;
    const common = share(rootsOf(scene.members[i]!), parties);
    const here = scene.members[i]!.some((m) => m.place.length > 0 && places.has(m.place[0]!));
    if (common.length < 2 && !(common.length === 1 && here)) continue;
    const days = Math.floor(then.from - when.from);
    broken.push({
      incident: incident.id,
      basis: "inferred",
      why: `force ${days} days after it began, by or against ${common.map((c) => nameOf(c, scene.world)).join(", ")}`,
      evidence: evidenceOf(incident.mentions[0]!),
    });
  }
  return broken;
}
