import type {
  Bounds,
  Count,
  EventClaim,
  Extract,
  FigureClaim,
  Interval,
  Source,
  StatementClaim,
} from "../record/index.ts";
import type { Terminal } from "./terminal.ts";

const QUOTE_LENGTH = 110;

/** One article's record for people to read: events, statements and figures with their sources. */
export function table(extract: Extract, t: Terminal): string {
  const { raw, published } = extract.analysed.article;
  const { events, statements, figures } = extract.claims;
  const when = published === null ? "no publication date" : `${interval(published)} (${published.basis})`;
  const head = [raw.outlet, raw.title].filter((x) => x !== null).map((x) => t.foreign(x));
  const lines = [
    t.style("bold", `== ${t.foreign(raw.id)} ==`),
    [...head, t.style("dim", when)].join(" | "),
    ...section(t, "EVENTS", events, eventLines),
    ...section(t, "STATEMENTS", statements, statementLines),
    ...section(t, "FIGURES", figures, figureLines),
  ];
  return `${lines.join("\n")}\n\n`;
}

function section<T>(
  t: Terminal,
  title: string,
  items: readonly T[],
  render: (item: T, t: Terminal) => string[],
): string[] {
  if (items.length === 0) return [];
  return ["", t.style("bold", `${title} (${items.length})`), ...items.flatMap((item) => render(item, t))];
}

/** One event for people; its id leads. */
export function eventLines(e: EventClaim, t: Terminal): string[] {
  const kind = t.style("cyan", e.mode === null ? e.type : `${e.type}/${e.mode}`);
  const status = e.status === "asserted" ? "asserted" : t.style("yellow", e.status);
  const names = (parties: readonly { readonly name: string; readonly name_en: string | null }[]) =>
    parties.length === 0 ? "?" : parties.map((p) => named(p.name, p.name_en, t)).join(", ");
  const place = e.place;
  const weapon = e.weapon ?? (e.weapon_count === null ? null : { name: "?" });
  const cost = [
    [e.fatalities, "dead"],
    [e.injured, "injured"],
    [e.detained, "detained"],
    [e.incidents, "incidents"],
  ] as const;
  const costs = cost.filter(([n]) => n !== null).map(([n, what]) => `${countText(n)} ${what}`);
  if (e.damage !== null) costs.push(e.damage ? "damage" : "no damage");
  return [
    `  ${t.style("bold", e.id)}  ${kind}  ${status}  ${e.date === null ? "undated" : interval(e.date)}${e.acled === null ? "" : t.style("dim", `  ACLED: ${e.acled}`)}`,
    ...row(t, "who", e.actor.length + e.target.length > 0 && `${names(e.actor)} -> ${names(e.target)}`),
    ...row(
      t,
      "where",
      place &&
        `${named(place.name, place.name_en, t)}${place.country === null ? "" : `, ${place.country}`} [${place.precision}]`,
    ),
    ...row(
      t,
      "weapon",
      weapon && `${t.foreign(weapon.name)}${e.weapon_count === null ? "" : ` x ${countText(e.weapon_count)}`}`,
    ),
    ...row(t, "cost", costs.length > 0 && t.style("red", costs.join(", "))),
    ...row(t, "source", chain(e.sources, t) || "the article itself"),
    ...row(t, "quote", t.foreign(short(e.evidence.quote))),
  ];
}

/** One statement for people. */
export function statementLines(s: StatementClaim, t: Terminal): string[] {
  const speaker = s.speaker === null ? "?" : t.style("green", t.foreign(s.speaker.name));
  const role = s.speaker?.role ? `, ${t.foreign(s.speaker.role)}` : "";
  const via = s.via.length > 0 ? `  via ${chain(s.via, t)}` : "";
  const cue = s.cue === null ? "" : `  cue ${t.foreign(s.cue.quote)}`;
  return [
    `  ${t.style("bold", s.id)}  ${speaker}${role}${t.style("dim", `  [${[s.speaker_kind, s.form].filter((x) => x !== null).join(", ")}]`)}${via}${cue}`,
    ...row(t, "said", t.foreign(short(s.quote))),
  ];
}

/** One figure for people. */
export function figureLines(f: FigureClaim, t: Terminal): string[] {
  const value = f.value ?? { low: f.low, high: f.high };
  const of = f.of === null ? "" : ` ${named(f.of, f.of_en, t)}`;
  return [
    `  ${t.style("bold", f.id)}  ${t.style("magenta", `${f.approx ? "about " : ""}${countText(value)}`)}${of}`,
    ...row(t, "where", f.where && t.foreign(f.where)),
    ...row(t, "as of", f.as_of && interval(f.as_of)),
    ...row(t, "source", chain(f.sources, t) || "the article itself"),
    ...row(t, "quote", t.foreign(short(f.quote))),
  ];
}

const row = (t: Terminal, label: string, value: string | false | null | undefined): string[] =>
  value ? [`      ${t.style("dim", label.padEnd(7))} ${value}`] : [];

const named = (name: string, english: string | null, t: Terminal) =>
  english === null ? t.foreign(name) : `${t.foreign(name)} (${english})`;

const chain = (sources: readonly Source[], t: Terminal) => sources.map((s) => t.foreign(s.name)).join(" <- ");

/** A count in words: `3`, `3-5`, `3 or more`. */
export function countText(value: Count): string {
  if (value === null) return "?";
  if (typeof value === "number") return value.toLocaleString("en");
  const { low, high }: Bounds = value;
  if (low !== null && high !== null) return low === high ? String(low) : `${low}-${high}`;
  if (low !== null) return `${low} or more`;
  return high === null ? "some" : `up to ${high}`;
}

/** `2031-03-04` for one day, else `from .. to` with the exclusive end. */
export function interval({ from, to }: Interval): string {
  if (from !== null && to !== null && from.length === 10 && to.length === 10) {
    if (Date.parse(to) - Date.parse(from) === 86_400_000) return from;
  }
  return `${from ?? ""} .. ${to ?? ""}`.trim();
}

/** Cuts a long quote at a space. */
export function short(quote: string): string {
  if (quote.length <= QUOTE_LENGTH) return quote;
  const space = quote.lastIndexOf(" ", QUOTE_LENGTH);
  return `${quote.slice(0, space > QUOTE_LENGTH / 2 ? space : QUOTE_LENGTH).toWellFormed()}…`;
}
