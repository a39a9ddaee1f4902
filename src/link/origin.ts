import type { ClaimOrigin, Linkable, Source } from "../record/index.ts";
import type { World } from "./world.ts";

/** Who knows what a chain of attribution tells: see `ClaimOrigin`. `copied` is the document whose text this one holds, if any. */
export function originOf(
  chain: readonly Source[],
  document: Linkable,
  copied: Linkable | null,
  world: World,
): ClaimOrigin {
  let named: string | null = null;
  let agency: string | null = null;
  for (const { name } of chain) {
    const known = world.agencyIn(name);
    if (known !== null || world.mediaHead(name) === "agency") agency = known ?? name;
    else if (!world.anonymous(name)) named = world.actorNamed(name)?.name_en ?? name;
  }
  agency ??= creditOf(document, world) ?? (copied === null ? null : creditOf(copied, world));
  if (agency !== null) return { kind: "agency", name: agency };
  if (named !== null) return { kind: "source", name: named };
  const name = (d: Linkable) => d.document.outlet ?? d.document.id;
  return copied === null ? { kind: "outlet", name: name(document) } : { kind: "copied-outlet", name: name(copied) };
}

function creditOf(document: Linkable, world: World): string | null {
  for (const credit of document.credits) {
    const actor = world.actorNamed(credit);
    return actor?.name_en ?? credit;
  }
  return null;
}

/** `5 outlets, 1 origin (Reuters)`. */
export function independenceOf(outlets: readonly string[], origins: readonly ClaimOrigin[]): string {
  const names = origins.map((o) => o.name).join(", ");
  return `${counted(outlets.length, "outlet")}, ${counted(origins.length, "origin")} (${names})`;
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
