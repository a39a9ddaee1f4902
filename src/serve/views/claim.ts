import { createHash } from "node:crypto";
import type { EventClaim, FigureClaim, Party, StatementClaim, StoredClaim } from "../../record/index.ts";
import type { Span } from "../../text/index.ts";
import type { ChainLink, ClaimView, FieldView } from "../api/claims.ts";
import type { Lit } from "./sentences.ts";

/** What changes whenever a claim or what people made of it does. */
export function etagOf({ id, version, review, claim }: StoredClaim): string {
  return createHash("sha256")
    .update(JSON.stringify([id, version, review, claim]))
    .digest("hex")
    .slice(0, 16);
}

export function claimView(stored: StoredClaim, incident: string | null): ClaimView {
  const { id, kind, claim, review, version, document } = stored;
  return {
    id,
    kind,
    local: claim.id,
    document: document.id,
    review,
    etag: etagOf(stored),
    claim,
    fields: fieldsOf(stored),
    chain: chainOf(stored),
    version,
    extracted: stored.extracted,
    incident,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const value = (field: string, given: unknown, spans: readonly Span[] = []): FieldView => ({
  field,
  value: given,
  spans: spans.map(spanOf),
  edited: false,
});
const one = (span: Span | null) => (span === null ? [] : [span]);
/** A place or party as a value: what it is, without where it was read. */
const bare = <T extends Span>({ start: _s, end: _e, quote: _q, ...rest }: T & { quote: string }) => rest;
const parties = (list: readonly Party[]) => list.map(bare);

/** Every value of a claim with its words, in the order in which people read them. */
export function fieldsOf({ kind, claim, edited }: StoredClaim): FieldView[] {
  const made = FIELDS[kind](claim as EventClaim & StatementClaim & FigureClaim);
  return made.map((view) => (edited.includes(view.field) ? { ...view, edited: true } : view));
}

function eventFields(event: EventClaim): FieldView[] {
  const counts = ["weapon_count", "fatalities", "injured", "detained", "damage", "incidents"] as const;
  return [
    value("type", event.type, [event]),
    value("mode", event.mode, [event]),
    value("acled", event.acled, [event]),
    value("status", event.status),
    value("date", event.date),
    value("place", event.place === null ? null : bare(event.place), one(event.place)),
    value("actor", parties(event.actor), event.actor),
    value("target", parties(event.target), event.target),
    value("weapon", event.weapon?.name ?? null, one(event.weapon)),
    ...counts.map((field) => value(field, event[field])),
  ];
}

function statementFields(said: StatementClaim): FieldView[] {
  return [
    value("said", said.quote, [said]),
    value("speaker", said.speaker === null ? null : bare(said.speaker), one(said.speaker)),
    value("speaker_kind", said.speaker_kind),
    value("form", said.form),
    value("cue", said.cue?.quote ?? null, one(said.cue)),
    value("via", said.via.map(bare), said.via),
  ];
}

function figureFields(figure: FigureClaim): FieldView[] {
  const { low, high, approx } = figure;
  return [
    value("value", { value: figure.value, low, high, approx }, [figure]),
    value("of", figure.of),
    value("of_en", figure.of_en),
    value("where", figure.where),
    value("as_of", figure.as_of),
  ];
}

const FIELDS = { event: eventFields, statement: statementFields, figure: figureFields } as const;

/** Who says it, from the outlet to the one that knows. */
export function chainOf({ kind, claim, document }: StoredClaim): ChainLink[] {
  const outlet: ChainLink[] =
    document.outlet === null ? [] : [{ role: "outlet", name: document.outlet, start: null, end: null, kind: null }];
  const link = (role: ChainLink["role"], s: Span & { readonly name: string }, of: string | null = null): ChainLink => ({
    role,
    name: s.name,
    start: s.start,
    end: s.end,
    kind: of,
  });
  if (kind !== "statement") {
    const { sources } = claim as EventClaim | FigureClaim;
    return [...outlet, ...sources.map((source) => link("source", source))];
  }
  const { via, speaker, speaker_kind } = claim as StatementClaim;
  const last = speaker === null ? [] : [link("speaker", speaker, speaker_kind)];
  return [...outlet, ...via.map((source) => link("via", source)), ...last];
}

/** The stretches of a claim to be lit in its sentence. */
export function litOf(stored: StoredClaim): Lit[] {
  const lit = fieldsOf(stored).flatMap(({ field, spans }) => spans.map((span) => ({ ...span, role: field })));
  const sources = chainOf(stored).flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end, role: "attribution" }],
  );
  return [...lit, ...sources].filter((l, i, all) => all.findIndex((o) => o.start === l.start && o.end === l.end) === i);
}
