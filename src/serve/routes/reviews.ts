import { JOINING, type Judgement, type Review, type Verdict } from "../../record/index.ts";
import type { ReviewDone } from "../api/reviews.ts";
import type { Context } from "../context.ts";
import { may } from "../guard/roles.ts";
import type { Person } from "../guard/sessions.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { patiently } from "../patience.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { etagOf } from "../views/claim.ts";
import { etagOfIncident } from "../views/incident.ts";
import { ClaimRows } from "../views/rows.ts";
import { standing } from "../views/signed.ts";

const MOST = 500;
/** These rest on what one saw: they need its mark. */
const SEEN: ReadonlySet<Verdict> = new Set(["edit", "span", "resolve", "split"]);

interface Sent {
  readonly target: string;
  readonly verdict: Verdict;
  readonly reason?: string | null;
  readonly field?: string;
  readonly value?: unknown;
  readonly others?: readonly string[];
  readonly etag?: string;
}

/** What people make of claims and incidents. */
export function reviews(context: Context): Route[] {
  const { store, hub, jobs } = context;
  const rows = new ClaimRows(store);

  /** The mark of what is judged as it is now. */
  async function markOf(target: string): Promise<string> {
    const incident = await store.incidentBrief(target);
    return incident === null ? etagOf(await rows.claim(target)) : etagOfIncident(incident);
  }

  async function check(sent: Sent, etag: string | null, person: Person): Promise<void> {
    const now = await markOf(sent.target);
    if (SEEN.has(sent.verdict) && etag === null) {
      throw new Refusal(
        428,
        "serve.precondition",
        `${sent.verdict} needs the ETag of what was seen`,
        "Send it as If-Match.",
      );
    }
    if (etag !== null && etag !== now) {
      throw new Refusal(
        412,
        "serve.changed",
        `${sent.target} was judged or read anew meanwhile`,
        "Look again, then decide.",
        {
          etag: `"${now}"`,
        },
      );
    }
    if (sent.verdict === "sign") await checkSignature(sent.target, person);
  }

  async function checkSignature(target: string, person: Person): Promise<void> {
    if (!may(person.role, "reviewer")) {
      const mend = "Ask who keeps the users of this record.";
      throw new Refusal(403, "serve.role", "only a reviewer signs off", mend, {}, { role: "reviewer" });
    }
    const made: Review[] = [];
    for await (const review of store.reviews(target)) made.push(review);
    const stand = standing(made);
    if (stand.length === 0) {
      throw new Refusal(409, "review.unjudged", "nobody judged it yet", "Judge it; then another person signs off.");
    }
    if (stand.some(({ author }) => author === person.name)) {
      throw new Refusal(403, "review.own-work", "nobody signs off their own work", "Let another reviewer do it.");
    }
  }

  const judgement = ({ target, verdict, reason, field, value, others }: Sent, person: Person): Judgement => ({
    target,
    verdict,
    author: person.name,
    reason: reason ?? null,
    at: new Date().toISOString(),
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    ...(others === undefined ? {} : { others }),
  });

  async function done(review: Review): Promise<ReviewDone> {
    const now = review.now ?? review.target;
    const incident = await store.incidentBrief(now);
    if (incident !== null) {
      const { id, review: state } = incident;
      return { review, claim: null, incident: { id, review: state, etag: etagOfIncident(incident) } };
    }
    return { review, claim: (await store.claim(now)) === null ? null : await rows.of(now), incident: null };
  }

  /** Tells who watches; what says which mentions are one event is joined anew. */
  function tell(made: readonly Review[]): void {
    hub.tell({ event: "record", data: { changed: "reviews", targets: made.map(({ now, target }) => now ?? target) } });
    if (made.some(({ verdict }) => JOINING.includes(verdict))) jobs.rejoin(made[0]!.author);
  }

  return [
    {
      method: "GET",
      path: "/reviews",
      about: "Lists judgements, the latest first; those of one claim or incident, or all.",
      role: "reader",
      query: { target: ["string=", "id of a claim or incident"], author: ["string=", "who judged"], ...PAGED },
      gives: "page of review",
      columns: [
        "at",
        "author",
        "verdict",
        "target",
        "now",
        "kind",
        "field",
        "value",
        "reason",
        "quote",
        "undone",
        "orphaned",
        "anchoring",
        "id",
      ],
      handle: async (asked) => {
        const { target, author } = asked.query;
        const all: Review[] = [];
        for await (const review of store.reviews(target === undefined ? undefined : String(target))) {
          if (author === undefined || review.author === author) all.push(review);
        }
        all.reverse();
        return offsetPage(
          asked,
          async (limit, offset) => all.slice(offset, offset + limit),
          async () => all.length,
        );
      },
    },
    {
      method: "POST",
      path: "/reviews",
      about:
        "Judges a claim or an incident. `edit`, `span`, `resolve` and `split` need `If-Match`; the others heed it when it is sent. Only reviewers `sign`, and nobody their own work.",
      role: "coder",
      body: "judgement",
      gives: "review-done",
      status: 201,
      handle: async ({ body, match, person }: Asked) => {
        const sent = body as Sent;
        await check(sent, match ?? sent.etag ?? null, person);
        const review = await patiently(() => store.review(judgement(sent, person)));
        tell([review]);
        return done(review);
      },
    },
    {
      method: "POST",
      path: "/reviews/batch",
      about: `Judges several at once, ${MOST} at most: all of them or none.`,
      role: "coder",
      body: "judgements",
      gives: "reviews-done",
      status: 201,
      handle: async ({ body, person }: Asked) => {
        const { items } = body as { readonly items: readonly Sent[] };
        if (items.length === 0 || items.length > MOST) {
          throw new Refusal(
            400,
            "serve.invalid",
            `there are not between 1 and ${MOST} judgements`,
            "Send fewer at once.",
          );
        }
        for (const sent of items) await check(sent, sent.etag ?? null, person);
        const made = await patiently(() => store.reviewAll(items.map((sent) => judgement(sent, person))));
        tell(made);
        return { reviews: made };
      },
    },
    {
      method: "POST",
      path: "/reviews/undo",
      about: "Takes back one's last judgement that stands, or the one named.",
      role: "coder",
      body: "undo",
      gives: "review-done",
      handle: async ({ body, person }: Asked) => {
        const { review: id } = body as { readonly review?: string };
        const undone = await patiently(() => store.undo(person.name, new Date().toISOString(), id));
        if (undone === null) {
          throw new Refusal(
            409,
            "review.nothing",
            "there is no judgement of yours to take back",
            "GET /reviews lists them.",
          );
        }
        tell([undone]);
        return done(undone);
      },
    },
    {
      method: "POST",
      path: "/joinings",
      about: "Joins the articles anew, with what people judged since; gives the job.",
      role: "coder",
      gives: "job",
      status: 202,
      handle: async ({ person }) => jobs.rejoin(person.name, true),
    },
  ];
}
