import type { Evidence, Incident, Named, TalksTrack } from "../../record/index.ts";
import { hashOf } from "../hash.ts";
import type { Mention } from "../mention.ts";
import { deadlinesOf } from "./deadlines.ts";
import { evidenceOf, nameOf, rootsOf, type Scene } from "./scene.ts";

/** Words that a topic is cut to. */
const TOPIC_WORDS = 8;

/** Talks of the same parties are one track, its incidents the rounds. Talks whose parties nobody names are left out. */
export function talksOf(scene: Scene): TalksTrack[] {
  const byParties = new Map<string, number[]>();
  for (const [i, incident] of scene.incidents.entries()) {
    if (incident.family !== "talks" || incident.kind === "series") continue;
    const parties = partiesOf(i, scene);
    if (parties.length < 2) continue;
    const key = parties.join("|");
    const known = byParties.get(key);
    if (known === undefined) byParties.set(key, [i]);
    else known.push(i);
  }
  return [...byParties].map(([key, rounds]) => trackOf(key, rounds, scene));
}

/** The countries and groups that talk; the two most named where more are. */
function partiesOf(index: number, { members, world }: Scene): string[] {
  const counts = new Map<string, number>();
  for (const m of members[index]!) {
    for (const root of namedBy(m)) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  return [...counts]
    .filter(([root]) => !world.words.has("sides", nameOf(root, world, members[index]!).name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([root]) => root)
    .sort();
}

/** Its parties when it names two; else the countries that its clause names too. */
function namedBy(m: Mention): Iterable<string> {
  const roots = rootsOf([m]);
  return roots.size >= 2 || m.countries.length < 2 ? roots : m.countries;
}

function trackOf(key: string, indexes: readonly number[], scene: Scene): TalksTrack {
  const at = (i: number) => scene.when[i]?.from ?? Number.MAX_VALUE;
  const order = [...indexes].sort((a, b) => at(a) - at(b) || a - b);
  const rounds = order.map((i) => scene.incidents[i]!);
  const mentions = rounds.flatMap((r) => r.mentions);
  const members = order.flatMap((i) => scene.members[i]!);
  const topics = new Map<string, Evidence[]>();
  for (const m of mentions) {
    const topic = scene.world.words.after("topic", m.evidence.quote)?.split(" ").slice(0, TOPIC_WORDS).join(" ");
    if (topic) topics.set(topic, [...(topics.get(topic) ?? []), evidenceOf(m)]);
  }
  const parties = new Set(key.split("|"));
  return {
    kind: "talks",
    id: `t${hashOf(`talks ${rounds.map((r) => r.id).join(" ")}`)}`,
    parties: [...parties].map((p) => nameOf(p, scene.world, members)),
    rounds: rounds.map((r) => ({
      incident: r.id,
      date: r.fields.date.proposed,
      place: namedPart(r.fields.place.proposed),
      outlets: r.outlets.length,
    })),
    topics: [...topics].map(([text, evidence]) => ({ text, evidence })),
    left_out: mentions.filter((m) => scene.world.words.has("omit", m.evidence.quote)).map(evidenceOf),
    statements: statementsOf(mentions, scene),
    deadlines: deadlinesOf(new Set(mentions.map((m) => m.document)), parties, scene),
  };
}

const namedPart = (of: Named | null): Named | null => of && { name: of.name, name_en: of.name_en };

/** Statements that hold a clause about the talks, or whose sentence does. */
function statementsOf(mentions: Incident["mentions"], { documents, world }: Scene): TalksTrack["statements"] {
  const found = new Map<string, TalksTrack["statements"][number]>();
  for (const m of mentions) {
    for (const s of documents.get(m.document)!.statements) {
      if (s.start > m.trigger.start || m.trigger.end > s.end) continue;
      const evidence = { document: m.document, claim: s.id, start: s.start, end: s.end, quote: s.quote };
      const { entity = null, name = "" } = s.speaker ?? {};
      const speaker = s.speaker === null ? null : { name, name_en: world.actorById(entity ?? "")?.name_en ?? null };
      found.set(`${m.document} ${s.id}`, { speaker, evidence });
    }
  }
  return [...found.values()];
}
