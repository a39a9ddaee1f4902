import type { Linkable } from "../record/index.ts";

interface Printed {
  readonly document: Linkable["document"];
  readonly blocks?: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly mentions?: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly name?: string;
  }[];
  readonly events: Linkable["events"];
  readonly statements: Linkable["statements"];
  readonly figures: Linkable["figures"];
}

const CREDITS = new Set(["byline", "dateline"]);

/** Takes what linking needs from an object of the contract `isnad.extraction/1`. */
export function linkableOf(extraction: Printed): Linkable {
  const { id, outlet, url, published, sha256, signature } = extraction.document;
  const credits = (extraction.blocks ?? []).filter((b) => CREDITS.has(b.kind));
  return {
    document: { id, outlet, url, published, sha256, signature: signature ?? null },
    credits: (extraction.mentions ?? [])
      .filter((m) => m.kind === "agency" && credits.some((b) => b.start <= m.start && m.end <= b.end))
      .map((m) => m.name!),
    events: extraction.events,
    statements: extraction.statements,
    figures: extraction.figures,
  };
}
