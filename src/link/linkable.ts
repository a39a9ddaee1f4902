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
  readonly times?: readonly { readonly start: number; readonly end: number; readonly duration: string | null }[];
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
    lengths: lengthsOf(extraction.times),
  };
}

/** The expressions of time that give a length. */
const lengthsOf = (times: Printed["times"]): NonNullable<Linkable["lengths"]> =>
  (times ?? []).flatMap(({ start, end, duration }) => (duration === null ? [] : [{ start, end, duration }]));
