import { createHash } from "node:crypto";
import type { Plan } from "../../export/corrections/index.ts";
import { normalEdit } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { CorrectionsView, CorrectionView } from "../api/corrections.ts";

const STATE = { accept: "accepted", reject: "rejected", unsure: "unsure", edit: null } as const;
/** As many changes and remarks are shown. */
const SHOWN = 500;

/** The mark of what a plan would write: another sheet, or a record that says something else by now, has another. */
export const markOf = ({ corrections, refused }: Plan): string =>
  createHash("sha256")
    .update(JSON.stringify([corrections, refused]))
    .digest("base64url")
    .slice(0, 22);

/** What an edited sheet comes to, with what the claims say before. */
export async function correctionsView(store: Store, plan: Plan): Promise<CorrectionsView> {
  const items: CorrectionView[] = [];
  for (const { row, target, verdict, field, value, reason } of plan.corrections.slice(0, SHOWN)) {
    const { kind, claim, review, document } = (await store.claim(target))!;
    const edit = field !== null;
    items.push({
      ...{ row, target, verdict, field, reason },
      document: document.id,
      before: edit ? ((claim as unknown as Record<string, unknown>)[field] ?? null) : review,
      after: edit ? normalEdit(kind, field, value) : STATE[verdict],
      quote: "evidence" in claim ? claim.evidence.quote : claim.quote,
    });
  }
  return {
    etag: markOf(plan),
    total: plan.corrections.length,
    items,
    refused: plan.refused.slice(0, SHOWN),
    refusedTotal: plan.refused.length,
    ignored: plan.ignored.slice(0, SHOWN),
    ignoredTotal: plan.ignored.length,
    unchanged: plan.unchanged,
  };
}
