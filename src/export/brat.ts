import type { EventClaim, FigureClaim, StatementClaim, StoredClaim } from "../record/index.ts";
import type { Quote, Span } from "../text/index.ts";
import { codePointTable } from "./code-points.ts";

/** One file of an export that is several. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

const ROLES = ["Actor", "Target", "Place", "Weapon"] as const;
/** What brat takes for a name of a type. */
const name = (code: string) => code.replace(/[^A-Za-z0-9_-]+/g, "_");
const flat = (text: string) => text.replace(/[\s\u0085\u2028\u2029]+/g, " ");

/** Writes the annotations of one document. */
class Standoff {
  readonly #lines: string[] = [];
  readonly #bounds = new Map<string, string>();
  readonly #seen: { readonly events: Set<string>; readonly entities: Set<string> };
  readonly #at: (offset: number) => number;
  readonly #text: string;
  readonly #count = { T: 0, E: 0, A: 0, R: 0, "#": 0 };

  constructor(text: string, seen: { events: Set<string>; entities: Set<string> }) {
    this.#text = text;
    this.#at = codePointTable(text);
    this.#seen = seen;
  }

  add({ id, kind, claim, review }: StoredClaim): void {
    if (kind === "event") this.#event(id, review, claim as EventClaim);
    else if (kind === "statement") this.#statement(id, review, claim as StatementClaim);
    else this.#figure(id, review, claim as FigureClaim);
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  #event(id: string, review: string, claim: EventClaim): void {
    const type = name(claim.mode === null ? claim.type : `${claim.type}_${claim.mode}`);
    this.#seen.events.add(type);
    const trigger = this.#bound(type, claim, true);
    if (trigger === null) return;
    const roles = { Actor: claim.actor, Target: claim.target, Place: claim.place, Weapon: claim.weapon };
    const parts = ROLES.flatMap((role) => {
      const words = ([roles[role] ?? []].flat() as readonly Quote[]).map((quote) => this.#bound(role, quote));
      return words.filter((bound) => bound !== null).map((bound, i) => `${role}${i === 0 ? "" : i + 1}:${bound}`);
    });
    const event = this.#line("E", [`${type}:${trigger}`, ...parts].join(" "));
    this.#line("A", `Status ${event} ${claim.status}`);
    this.#line("A", `Review ${event} ${review}`);
    this.#note(event, id, { ...claim, evidence: undefined });
  }

  #statement(id: string, review: string, claim: StatementClaim): void {
    const said = this.#bound("Statement", claim, true);
    if (said === null) return;
    this.#line("A", `Review ${said} ${review}`);
    const speaker = claim.speaker === null ? null : this.#bound("Speaker", claim.speaker);
    const cue = claim.cue === null ? null : this.#bound("Cue", claim.cue);
    if (speaker !== null) this.#line("R", `Said_by Arg1:${said} Arg2:${speaker}`);
    if (cue !== null) this.#line("R", `Cued_by Arg1:${said} Arg2:${cue}`);
    this.#note(said, id, claim);
  }

  #figure(id: string, review: string, claim: FigureClaim): void {
    const figure = this.#bound("Figure", claim, true);
    if (figure === null) return;
    this.#line("A", `Review ${figure} ${review}`);
    this.#note(figure, id, claim);
  }

  /** A text-bound annotation; one for each stretch and type, unless it must be `own`. A stretch over lines is in several fragments. */
  #bound(type: string, span: Span, own = false): string | null {
    const key = `${type} ${span.start} ${span.end}`;
    const known = this.#bounds.get(key);
    if (known !== undefined && !own) return known;
    const fragments = fragmentsOf(this.#text, span);
    if (fragments.length === 0) return null;
    if (!own) this.#seen.entities.add(type);
    const where = fragments.map(({ start, end }) => `${this.#at(start)} ${this.#at(end)}`).join(";");
    const words = fragments.map(({ start, end }) => this.#text.slice(start, end)).join(" ");
    const id = this.#line("T", `${type} ${where}\t${words}`);
    if (!own) this.#bounds.set(key, id);
    return id;
  }

  #line(letter: "T" | "E" | "A" | "R", rest: string): string {
    const id = `${letter}${++this.#count[letter]}`;
    this.#lines.push(`${id}\t${rest}`);
    return id;
  }

  #note(of: string, id: string, claim: object): void {
    this.#lines.push(`#${++this.#count["#"]}\tAnnotatorNotes ${of}\t${flat(`${id} ${JSON.stringify(claim)}`)}`);
  }
}

/** brat has no annotation that goes over a line's end: each line's part, without the white space at its ends. */
function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !LINE_END.test(text[to]!)) to++;
    const line = text.slice(from, to);
    const [first, last] = [from + line.length - line.trimStart().length, from + line.trimEnd().length];
    if (first < last) parts.push({ start: first, end: last });
    from = to + 1;
  }
  return parts;
}
const LINE_END = /[\n\r\u0085\u2028\u2029\v\f]/;

/**
 * brat standoff: for each article its exact text (`.txt`) and its claims (`.ann`), then `annotation.conf`. Offsets count code points, as
 * brat's own do. Claims come document by document.
 */
export async function* brat(claims: AsyncIterable<StoredClaim>): AsyncGenerator<ExportFile> {
  const seen = { events: new Set<string>(), entities: new Set(["Statement", "Figure", ...ROLES]) };
  const byDocument = new Map<string, { text: string; standoff: Standoff }>();
  for await (const claim of claims) {
    const { id } = claim.document;
    const known = byDocument.get(id) ?? { text: claim.text, standoff: new Standoff(claim.text, seen) };
    known.standoff.add(claim);
    byDocument.set(id, known);
  }
  for (const [id, { text, standoff }] of byDocument) {
    yield { path: `${id}.txt`, text };
    yield { path: `${id}.ann`, text: String(standoff) };
  }
  yield { path: "annotation.conf", text: configuration(seen) };
}

function configuration({ events, entities }: { events: ReadonlySet<string>; entities: ReadonlySet<string> }): string {
  const roles = ROLES.map((role) => `${role}*:${role}`).join(", ");
  return [
    "[entities]",
    ...[...entities].sort(),
    "[relations]",
    "Said_by Arg1:Statement, Arg2:Speaker",
    "Cued_by Arg1:Statement, Arg2:Cue",
    "<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
    "[events]",
    ...[...events].sort().map((type) => `${type} ${roles}`),
    "[attributes]",
    "Status Arg:<EVENT>, Value:asserted|denied|threatened|planned|demanded|hypothetical|habitual|unclear",
    "Review Arg:<ANY>, Value:accepted|rejected|proposed",
    "",
  ].join("\n");
}
