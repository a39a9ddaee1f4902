import { english, type Incident, type Named, type TruceTrack } from "../../record/index.ts";
import { isoDay } from "../days.ts";
import { hashOf } from "../hash.ts";
import type { Mention } from "../mention.ts";
import { nameKey } from "../stem.ts";
import { evidenceOf, nameOf, rootsOf, type Scene, share } from "./scene.ts";

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
  const when = scene.when[index]!;
  // A date of some days may be a day that is not known better: an end is told by words of lasting.
  const { words } = scene.world;
  const limited = incident.mentions.some(
    ({ evidence: { quote } }) => words.has("limit", quote) && !words.has("grace", quote),
  );
  const long = limited && when !== null && Number.isFinite(when.to) && when.to - when.from > 1;
  return {
    kind: "truce",
    id: `t${hashOf(`truce ${incident.id}`)}`,
    incident: incident.id,
    parties: partiesOf(scene.members[index]!, scene),
    declared: incident.fields.date.proposed,
    until: long ? isoDay(when.to - 1) : null,
    held: incident.mentions.filter((m) => scene.world.words.has("hold", m.evidence.quote)).map(evidenceOf),
    broken: breachesOf(index, incident, scene),
    evidence: incident.mentions.map(evidenceOf),
  };
}

/** Countries and groups; where all are of one country (`هدنة بين الحكومة والفصائل`), as the mentions name them. */
function partiesOf(members: readonly Mention[], { world }: Scene): Named[] {
  const roots = [...rootsOf(members)];
  if (roots.length > 1) return roots.map((root) => nameOf(root, world, members));
  const named = new Map<string, Named>();
  for (const { event } of members) {
    for (const { name, name_en, entity } of [...event.actor, ...event.target]) {
      const key = entity ?? nameKey(name);
      if (!named.has(key)) named.set(key, { name, name_en });
    }
  }
  return named.size > 1 ? [...named.values()] : roots.map((root) => nameOf(root, world, members));
}

function breachesOf(index: number, truce: Incident, scene: Scene): TruceTrack["broken"] {
  const broken = new Map<number, TruceTrack["broken"][number]>();
  for (const document of new Set(truce.mentions.map((m) => m.document))) {
    for (const i of scene.inDocument.get(document)!) {
      const incident = scene.incidents[i]!;
      if (!isForce(incident)) continue;
      const said = incident.mentions.find(
        (m) => m.document === document && scene.world.words.has("breach", m.evidence.quote),
      );
      if (said === undefined) continue;
      const evidence = evidenceOf(said);
      broken.set(i, { incident: incident.id, basis: "said", why: "the clause speaks of a breach", evidence });
    }
  }
  const when = scene.when[index]!;
  if (when === null || !Number.isFinite(when.from)) return [...broken.values()];
  const parties = rootsOf(scene.members[index]!);
  const places = new Set(scene.members[index]!.flatMap((m) => m.place));
  const end = Math.max(Number.isFinite(when.to) ? when.to : 0, when.from + WATCH_DAYS);
  for (const party of parties) {
    for (const i of scene.within("force", party, when.from, end)) {
      const incident = scene.incidents[i]!;
      if (broken.has(i) || !isForce(incident)) continue;
      const common = share(rootsOf(scene.members[i]!), parties);
      const here = scene.members[i]!.some((m) => m.place.length > 0 && places.has(m.place[0]!));
      if (common.length < 2 && !(common.length === 1 && here)) continue;
      const days = Math.floor(scene.when[i]!.from - when.from);
      const names = common.map((c) => english(nameOf(c, scene.world, scene.members[index]!))).join(", ");
      const why = `force ${days} days after it began, by or against ${names}`;
      broken.set(i, { incident: incident.id, basis: "inferred", why, evidence: evidenceOf(incident.mentions[0]!) });
    }
  }
  return [...broken.values()];
}

const isForce = ({ family, kind }: Incident): boolean => family === "force" && kind === "incident";
