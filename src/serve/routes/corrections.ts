import { correctionsOf, judgementOf } from "../../correcting.ts";
import type { Plan } from "../../export/corrections/index.ts";
import { IsnadError } from "../../text/index.ts";
import type { CorrectionsDone } from "../api/corrections.ts";
import type { Context } from "../context.ts";
import { patiently } from "../patience.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { correctionsView, markOf } from "../views/correction.ts";

const SHEET_BYTES = 20_000_000;
const MOST = 5_000;

/** What people send: the sheet, what lay beside it, and why they changed it. */
interface Sent {
  readonly sheet: Uint8Array;
  readonly base: Uint8Array | null;
  readonly reason: string | null;
  /** Takes the rows that can be taken when others cannot. */
  readonly some: boolean;
}

/** Edited sheets that come back. */
export function corrections({ store, lore, hub }: Context): Route[] {
  const planOf = (sent: Sent): Promise<Plan> => correctionsOf(store, lore.knowledge, sent);
  return [
    {
      method: "POST",
      path: "/corrections/preview",
      about:
        "Shows what an edited sheet (`multipart/form-data`: `sheet`, and `base`, the claims that were written beside it) would change; changes nothing.",
      role: "coder",
      gives: "corrections",
      handle: async (asked) => correctionsView(store, await planOf(await received(asked))),
    },
    {
      method: "POST",
      path: "/corrections",
      about:
        "Takes an edited sheet as judgements of who sends it, all in one transaction. `If-Match` is the `etag` of its preview; rows that cannot be taken refuse all of it, unless the field `some` is `true`.",
      role: "coder",
      gives: "corrections-done",
      status: 201,
      handle: async (asked): Promise<CorrectionsDone> => {
        const sent = await received(asked);
        if (asked.match === null) {
          const mend = "POST /corrections/preview gives it; send it as If-Match.";
          throw new Refusal(428, "serve.precondition", "nobody saw what the sheet would change", mend);
        }
        const plan = await planOf(sent);
        const now = markOf(plan);
        if (asked.match !== now) {
          const mend = "Look again, then decide.";
          throw new Refusal(412, "serve.changed", "the sheet or the record changed meanwhile", mend, {
            etag: `"${now}"`,
          });
        }
        if (plan.refused.length > 0 && !sent.some) {
          const mend = "Mend them, or send `some` = `true`.";
          throw new Refusal(409, "corrections.refused", `${plan.refused.length} cells or rows cannot be taken`, mend);
        }
        if (plan.corrections.length > MOST) {
          const mend = "Send the rows in several sheets, or run `isnad import-corrections`.";
          throw new Refusal(413, "corrections.many", `there are more than ${MOST} changes`, mend);
        }
        const by = { author: asked.person.name, at: new Date().toISOString(), reason: sent.reason };
        const judgements = plan.corrections.map((one) => judgementOf({ ...one, author: null }, by));
        const made = judgements.length === 0 ? [] : await patiently(() => store.reviewAll(judgements));
        const targets = made.map(({ now, target }) => now ?? target);
        if (made.length > 0) hub.tell({ event: "record", data: { changed: "reviews", targets } });
        return { reviews: made.map(({ id }) => id), targets, refused: plan.refused.length };
      },
    },
  ];
}

async function received({ request }: Asked): Promise<Sent> {
  const files = new Map<string, Uint8Array>();
  const fields = new Map<string, string>();
  for await (const part of request.parts({ limits: { fileSize: SHEET_BYTES, files: 2 } })) {
    if (part.type === "file") files.set(part.fieldname, await part.toBuffer());
    else if (typeof part.value === "string") fields.set(part.fieldname, part.value);
  }
  const sheet = files.get("sheet");
  if (sheet === undefined) {
    throw new IsnadError("corrections.sheet", "there is no sheet", "Send one as the file `sheet`.");
  }
  const reason = fields.get("reason")?.trim() || null;
  return { sheet, base: files.get("base") ?? null, reason, some: fields.get("some") === "true" };
}
