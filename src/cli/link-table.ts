import {
  type CopyGroup,
  english,
  type Incident,
  type IncidentField,
  type Interval,
  type Named,
  type Track,
} from "../record/index.ts";
import { interval, short } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** One incident for people: proposed values, what they disagree on, who says it and why it was joined. */
export function incidentRows(incident: Incident, t: Terminal): string[] {
  const { fields, grade } = incident;
  const kind = [fields.type.proposed, fields.mode.proposed].filter((x) => x !== null).join("/");
  const date = fields.date.proposed === null ? "undated" : interval(fields.date.proposed);
  const head = `${t.style("bold", date)}  ${t.style("cyan", kind)}  ${incident.kind}  ${t.style("dim", incident.id)}`;
  const names = (field: IncidentField<unknown>) => field.values.map((v) => t.foreign(v.text)).join(", ") || "?";
  const counted = (["fatalities", "injured", "detained", "incidents"] as const)
    .filter((name) => fields[name].values.length > 0)
    .map((name) => `${name} ${fields[name].values.map((v) => v.text).join(" / ")}`);
  const row = (label: string, value: string) =>
    value === "" ? [] : [`    ${t.style("dim", label.padEnd(9))} ${value}`];
  const who =
    fields.actor.values.length + fields.target.values.length === 0
      ? ""
      : `${names(fields.actor)} -> ${names(fields.target)}`;
  return [
    head,
    ...row("who", who),
    ...row("where", fields.place.proposed === null ? "" : names(fields.place)),
    ...row("weapon", fields.weapon.values.length === 0 ? "" : names(fields.weapon)),
    ...row("cost", t.style("red", counted.join(", "))),
    ...row("sources", t.foreign(incident.independence)),
    ...row("grade", `${grade.grade} (proposed): ${t.foreign(grade.why)}`),
    ...incident.disagreements.flatMap((d) =>
      row("disagree", `${d.field}: ${d.values.map((v) => t.foreign(v.text)).join(" / ")}`),
    ),
    ...row("holds", incident.holds.length === 0 ? "" : `${incident.holds.length} incidents`),
    ...incident.mentions.flatMap((m) => [
      ...row("told", `${t.foreign(m.outlet ?? m.document)} ${m.event}: ${t.foreign(short(m.evidence.quote))}`),
      ...row(
        "joined",
        m.joined === null
          ? ""
          : t.style(
              "dim",
              `to ${t.foreign(m.joined.to.document)} ${m.joined.to.event}, ${m.joined.score}: ${m.joined.reasons.join("; ")}`,
            ),
      ),
    ]),
    "",
  ];
}

export function copyRows(group: CopyGroup, t: Terminal): string[] {
  return [
    t.style("bold", `one text in ${group.documents.length} documents`),
    ...group.documents.map((d) => `    ${d.how.padEnd(8)} ${d.likeness.toFixed(2)}  ${t.foreign(d.document)}`),
    "",
  ];
}

const when = (date: Interval | null) => (date === null ? "undated" : interval(date));

const namesOf = (named: readonly Named[], t: Terminal) => t.foreign(named.map(english).join(", "));

/** One track in a few lines. */
export function trackRows(track: Track, t: Terminal): string[] {
  const head = (text: string) => `${t.style("cyan", track.kind.padEnd(12))}${text}`;
  switch (track.kind) {
    case "talks":
      return [
        head(namesOf(track.parties, t)),
        ...track.rounds.map(
          (r) =>
            `    round     ${when(r.date)}${r.place === null ? "" : `, ${t.foreign(english(r.place))}`}  ${r.outlets} outlets`,
        ),
        ...track.topics.map((x) => `    topic     ${t.foreign(x.text)}`),
        ...track.left_out.map((e) => `    left out  ${t.foreign(short(e.quote))}`),
        ...track.deadlines.map((d) => `    deadline  ${d.by} ${d.state} (${d.why}): ${t.foreign(short(d.what))}`),
      ];
    case "truce":
      return [
        head(
          `${when(track.declared)}  ${namesOf(track.parties, t)}${track.until === null ? "" : `  until ${track.until}`}`,
        ),
        ...track.broken.map((b) => `    broken    ${b.basis}: ${b.why}: ${t.foreign(short(b.evidence.quote))}`),
      ];
    case "retaliation":
      return [head(`${track.basis}: ${track.why}`), ...track.evidence.map((e) => `    ${t.foreign(short(e.quote))}`)];
    case "level":
      return [
        head(`${t.foreign(english(track.of))}${track.where === null ? "" : `, ${t.foreign(english(track.where))}`}`),
        ...track.points.map(
          (p) =>
            `    ${when(p.as_of)}  ${p.low ?? ""}..${p.high ?? ""}  ${t.foreign(english(p.origin))}: ${t.foreign(p.evidence.quote)}`,
        ),
        ...track.rivals.map(
          ([a, b]) =>
            `    rivals    ${t.foreign(track.points[a]!.evidence.quote)} / ${t.foreign(track.points[b]!.evidence.quote)}`,
        ),
      ];
    case "vote":
      return [
        head(`${when(track.date)}  ${namesOf(track.body, t)}`),
        ...track.evidence.map((e) => `    ${t.foreign(short(e.quote))}`),
      ];
    case "actor":
      return [
        head(
          `${t.foreign(track.name)}  did ${track.did.length}, suffered ${track.suffered.length}, said ${track.said.length}`,
        ),
      ];
    case "source":
      return [
        head(
          `${t.foreign(english(track))} (${track.source})  ${track.documents} documents, ${track.claims} claims, first ${track.first}, copying ${track.copying}, revised ${track.revised}, contradicted ${track.contradicted}`,
        ),
      ];
  }
}
