import type { ClaimKind, IncidentBrief, IncidentRow, Review } from "../../record/index.ts";
import type { Card, Queue } from "../api/reviews.ts";
import type { Context } from "../context.ts";
import { claimFilterOf, INCIDENT_FILTERS, incidentFilterOf } from "../filters.ts";
import type { Asked, Route } from "../route.ts";
import { claimCard, incidentCard } from "../views/card.ts";
import { ClaimRows } from "../views/rows.ts";
import { signedOf, standing } from "../views/signed.ts";
import { Titles } from "../views/titles.ts";
import { listed } from "./incidents.ts";

const CARDS = 10;

/** What waits to be judged. */
export function queue({ store }: Context): Route[] {
  const rows = new ClaimRows(store);
  const { review: _, ...filters } = INCIDENT_FILTERS;

  async function cardOfIncident(row: IncidentRow, brief: IncidentBrief): Promise<Card> {
    const card = incidentCard(row, brief, await rows.of(brief.first));
    const titles = new Titles(store);
    const disputes = [];
    for (const { field, values } of card.disputes) disputes.push({ field, values: await titles.ofValues(values) });
    return { ...card, disputes };
  }

  async function ofIncidents({ query }: Asked, limit: number, offset: number): Promise<Queue> {
    const filter = { ...incidentFilterOf(query), review: "proposed" } as const;
    const items = [];
    for (const row of await listed(store, { ...filter, sort: "dispute", limit, offset })) {
      const brief = (await store.incidentBrief(row.id))!;
      items.push(await cardOfIncident(row, brief));
    }
    return { items, total: await store.countIncidents(filter) };
  }

  async function ofClaims({ query }: Asked, kind: ClaimKind, limit: number, offset: number): Promise<Queue> {
    const filter = { ...claimFilterOf(query), kind, review: "proposed" } as const;
    const items = [];
    for await (const claim of store.claims({ ...filter, limit, offset })) items.push(claimCard(await rows.row(claim)));
    return { items, total: await store.count(filter) };
  }

  /** What others judged and nobody signed off, the last judged first. */
  async function toSign({ person }: Asked, limit: number, offset: number): Promise<Queue> {
    const judged = new Map<string, Review[]>();
    for await (const review of store.reviews()) {
      const target = review.now ?? review.target;
      const known = judged.get(target) ?? [];
      judged.delete(target);
      judged.set(target, [...known, review]);
    }
    const waiting = [...judged]
      .map(([target, reviews]) => ({ target, stand: standing(reviews), signed: signedOf(reviews) }))
      .filter(({ stand, signed }) => stand.length > 0 && signed === null)
      .filter(({ stand }) => stand.every(({ author }) => author !== person.name))
      .reverse();
    const items = [];
    for (const { target, stand } of waiting.slice(offset, offset + limit)) {
      const said = stand.map(({ author, verdict, reason }) => ({ by: author, verdict, reason }));
      const card = await cardOf(target);
      if (card !== null) items.push({ ...card, judged: said });
    }
    return { items, total: waiting.length };
  }

  async function cardOf(target: string): Promise<Card | null> {
    const brief = await store.incidentBrief(target);
    if (brief !== null) {
      const [row] = await listed(store, { ids: [target] });
      return row === undefined ? null : cardOfIncident(row, brief);
    }
    const claim = await store.claim(target);
    return claim === null ? null : claimCard(await rows.row(claim));
  }

  return [
    {
      method: "GET",
      path: "/queue",
      about:
        "Gives what waits to be judged as cards: incidents, what accounts disagree on first and then what cost most; or claims of one kind. Judged ones leave it, so there is no cursor: `skip` says how many that still wait to pass over.",
      role: "reader",
      query: {
        ...filters,
        of: [
          "queue-of=",
          "what to judge; default `incident`; `signature` = what others judged and nobody signed off, without filters",
        ],
        skip: ["skip=", "cards to pass over; default 0"],
        limit: ["limit=", `cards at most; default ${CARDS}`],
      },
      gives: "queue",
      handle: (asked) => {
        const { of = "incident", skip = 0, limit = CARDS } = asked.query;
        const [most, offset] = [Number(limit), Number(skip)];
        if (of === "signature") return toSign(asked, most, offset);
        return of === "incident" ? ofIncidents(asked, most, offset) : ofClaims(asked, of as ClaimKind, most, offset);
      },
    },
  ];
}
