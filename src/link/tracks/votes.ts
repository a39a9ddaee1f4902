import type { VoteTrack } from "../../record/index.ts";
import { hashOf } from "../hash.ts";
import { evidenceOf, type Scene } from "./scene.ts";

/** Votes and laws: agreements, refusals and demands of a body that votes, told with a word of voting. */
export function votesOf(scene: Scene): VoteTrack[] {
  const tracks: VoteTrack[] = [];
  for (const incident of scene.incidents) {
    if (incident.family !== "agreement" && incident.family !== "refusal" && incident.family !== "cooperation") continue;
    const told = incident.mentions.filter((m) => scene.world.words.has("vote", m.evidence.quote));
    const body = incident.fields.actor.values
      .filter((v) => scene.world.words.has("body", v.value.name))
      .map(({ value: { name, name_en } }) => ({ name, name_en }));
    if (told.length === 0 || (body.length === 0 && !told.some((m) => scene.world.words.has("body", m.evidence.quote))))
      continue;
    tracks.push({
      kind: "vote",
      id: `t${hashOf(`vote ${incident.id}`)}`,
      incident: incident.id,
      body,
      date: incident.fields.date.proposed,
      figures: told.flatMap((m) =>
        scene.documents
          .get(m.document)!
          .figures.filter((f) => f.start >= m.evidence.start && f.end <= m.evidence.end)
          .map(({ id, start, end, quote }) => ({ document: m.document, claim: id, start, end, quote })),
      ),
      evidence: told.map(evidenceOf),
    });
  }
  return tracks;
}
