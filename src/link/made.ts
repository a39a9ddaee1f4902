import type {
  ClaimOrigin,
  Disagreement,
  Incident,
  IncidentFields,
  IncidentMention,
  Interval,
  ProposedGrade,
} from "../record/index.ts";
import { disagreementsOf } from "./disagree.ts";
import { type Family, kindOfAll } from "./family.ts";
import { fieldsOf, outletOf, proposedDate, refOf } from "./fields.ts";
import { gradeOf } from "./grade.ts";
import type { Group } from "./join.ts";
import type { Mention } from "./mention.ts";
import { independenceOf } from "./origin.ts";
import type { World } from "./world.ts";

const NO_IDS: readonly string[] = [];

/** What an incident says of its mentions; made when asked for, since of many incidents at once nobody asks. */
interface Sayings {
  readonly of: MadeIncident;
  readonly members: readonly Mention[];
  readonly origins: readonly ClaimOrigin[];
  fields: IncidentFields | null;
  disagreements: Disagreement[] | null;
}
/** What was asked for last: those who ask ask of one incident after the other. */
let last: Sayings | null = null;

/** An incident as joining makes it: the prepared mentions and how each came in. The rest is read off them. */
export class MadeIncident implements Incident {
  readonly schema = "isnad.incident/1";
  readonly id: string;
  readonly kind: Incident["kind"];
  readonly told: readonly Mention[];
  readonly holds: readonly string[];
  readonly #joins: Group["joins"];
  readonly #world: World;

  constructor({ members, joins }: Group, id: string, holds: readonly string[], world: World) {
    this.id = id;
    this.kind = kindOfAll(members);
    this.told = members;
    this.holds = holds.length === 0 ? NO_IDS : holds;
    this.#joins = joins;
    this.#world = world;
  }

  get family(): Family {
    return this.told[0]!.family;
  }

  get fields(): IncidentFields {
    const said = this.#said();
    said.fields ??= fieldsOf(said.members);
    return said.fields;
  }

  /** The proposed date alone. */
  get date(): Interval | null {
    return proposedDate(this.#said().members);
  }

  get mentions(): IncidentMention[] {
    return this.#said().members.map((m, i) => {
      const { event, document } = m;
      const joined = this.#joins[i]!;
      return {
        ...refOf(m),
        outlet: document.outlet,
        published: document.published,
        status: event.status,
        trigger: { start: event.start, end: event.end, quote: event.quote },
        evidence: event.evidence,
        chain: event.sources,
        origin: m.origin,
        joined: joined === null ? null : { to: refOf(joined.to), score: joined.score, reasons: joined.reasons },
      };
    });
  }

  get outlets(): string[] {
    return [...new Set(this.told.map(outletOf))];
  }

  get origins(): readonly ClaimOrigin[] {
    return this.#said().origins;
  }

  get independence(): string {
    return independenceOf(this.outlets, this.origins);
  }

  get disagreements(): Disagreement[] {
    const said = this.#said();
    said.disagreements ??= disagreementsOf(this.fields, this.#world);
    return said.disagreements;
  }

  get grade(): ProposedGrade {
    return gradeOf(this.#said().members, this.origins, this.fields, this.disagreements);
  }

  toJSON(): Incident {
    const { schema, id, kind, family, fields, mentions, outlets, origins, independence } = this;
    const { disagreements, grade, holds } = this;
    return {
      ...{ schema, id, kind, family, fields, mentions, outlets, origins, independence },
      ...{ disagreements, grade, holds },
    };
  }

  #said(): Sayings {
    if (last?.of !== this) {
      const members = attributed(this.told);
      last = { of: this, members, origins: distinct(members.map((m) => m.origin)), fields: null, disagreements: null };
    }
    return last;
  }
}

/** Where an article attributes an event, its sentences about that event in its own voice repeat the attribution: they are no second origin. */
function attributed(members: readonly Mention[]): readonly Mention[] {
  if (members.length === 1) return members;
  const named = new Map<number, ClaimOrigin>();
  for (const { documentIndex, origin } of members) {
    if (origin.kind !== "outlet" && origin.kind !== "copied-outlet" && !named.has(documentIndex))
      named.set(documentIndex, origin);
  }
  return members.map((m) => {
    const origin =
      m.origin.kind === "outlet" || m.origin.kind === "copied-outlet" ? named.get(m.documentIndex) : undefined;
    return origin === undefined ? m : { ...m, origin };
  });
}

function distinct(origins: readonly ClaimOrigin[]): ClaimOrigin[] {
  const seen = new Map<string, ClaimOrigin>();
  for (const origin of origins) if (!seen.has(origin.name)) seen.set(origin.name, origin);
  return [...seen.values()];
}
