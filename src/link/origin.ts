import { type ActorEntry, type ClaimOrigin, english, type Linkable, type Named, type Source } from "../record/index.ts";
import type { World } from "./world.ts";

/** Who knows what a chain of attribution tells: see `ClaimOrigin`. `copied` is the document whose text this one holds, if any. */
export function originOf(
  chain: readonly Source[],
  document: Linkable,
  copied: Linkable | null,
  world: World,
): ClaimOrigin {
  let named: Named | null = null;
  let agency: Named | null = null;
  for (const { name } of chain) {
    const known = world.agencyIn(name);
    if (known !== undefined || world.mediaHead(name) === "agency") agency = nameOf(known, name);
    else if (!world.anonymous(name)) named = nameOf(world.actorNamed(name), name);
  }
  agency ??= creditOf(document, world) ?? (copied === null ? null : creditOf(copied, world));
  if (agency !== null) return { kind: "agency", ...agency };
  if (named !== null) return { kind: "source", ...named };
  const [kind, of] = copied === null ? (["outlet", document] as const) : (["copied-outlet", copied] as const);
  return { kind, ...outletNamed(of.document.outlet ?? of.document.id, world) };
}

/** An outlet is called as its documents call it. */
export const outletNamed = (name: string, world: World): Named => ({
  name,
  name_en: world.actorNamed(name)?.name_en ?? null,
});

/** The usual name of an actor of the knowledge files, else a name as it was told. */
const nameOf = (actor: ActorEntry | undefined, told: string): Named =>
  actor === undefined ? { name: told, name_en: null } : { name: actor.names[0] ?? told, name_en: actor.name_en };

function creditOf({ credits: [credit] }: Linkable, world: World): Named | null {
  return credit === undefined ? null : nameOf(world.actorNamed(credit), credit);
}

/** `5 outlets, 1 origin (Reuters)`. */
export function independenceOf(outlets: readonly string[], origins: readonly ClaimOrigin[]): string {
  const names = origins.map(english).join(", ");
  return `${counted(outlets.length, "outlet")}, ${counted(origins.length, "origin")} (${names})`;
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
