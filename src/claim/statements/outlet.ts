import type { Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase } from "./source.ts";
import { headOf, isWord } from "./tables.ts";
import { isLamOutlet, isOutlet } from "./zone.ts";

interface Outlet {
  readonly source: SourcePhrase;
  readonly relay: boolean;
  readonly lasting: boolean;
}

/** `لـ"كذا"`, `لوكالة كذا`, `في مقابلة مع كذا`, `في بيان نشرته كذا`, `نقلا عن كذا`, `بحسب كذا` between verb and complement. */
export function outletAt(scene: Scene, i: number, end: number): Outlet | null {
  const { words, tables } = scene;
  const word = words[i]!;
  const { norm } = word.token;
  if (norm === "نقلا" && words[i + 1]?.token.norm === "عن") {
    const source = readSource(scene, i + 2, end, true);
    return source ? { source, relay: true, lasting: true } : null;
  }
  const match = tables.prepositions.longest(scene.analysed.tokens, i, end);
  if (match && match.cut.conjunction === null && words[match.last]?.token.norm === "ما") {
    const source = readSource(scene, match.last + 2, end);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: false } : null;
  }
  if (match && match.cut.conjunction === null) {
    const source = readSource(scene, match.last, end, true);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: false } : null;
  }
  const lam = norm === "ل" ? i + 1 : word.preposition === "ل" || isLamOutlet(scene, i) ? i : -1;
  if (lam >= 0 && (isOutlet(scene, lam) || scene.opening.has(lam))) {
    const source = readSource(scene, lam, end, true);
    return source ? { source, relay: false, lasting: true } : null;
  }
  if (isWord(tables, "talk", word.token)) {
    const next = words[i + 1];
    const at = next?.token.norm === "مع" || next?.token.norm === "ل" ? i + 2 : next?.preposition === "ل" ? i + 1 : -1;
    if (at < 0 || !(isOutlet(scene, at) || scene.opening.has(at))) return null;
    const source = readSource(scene, at, end, true);
    return source ? { source, relay: false, lasting: false } : null;
  }
  if (isWord(tables, "issue", word.token) && i > 0 && headOf(tables, words[i - 1]!.token)?.being === "paper") {
    const at = words[i + 1]?.token.norm === "عن" || words[i + 1]?.token.norm === "علي" ? i + 2 : i + 1;
    const source = readSource(scene, at, end, true);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: true } : null;
  }
  return null;
}

/** `أبلغ مسؤول رويترز أن`, `أفاد ضابط وكالة كذا`: an outlet after the subject is the one told. */
export function told(scene: Scene, at: number, i: number, end: number): Outlet | null {
  if (i < at + 2 || scene.words[i]!.preposition !== null || scene.words[i]!.conjunction !== null) return null;
  const kind = scene.names[i]?.entity === null ? undefined : scene.names[i]?.kind;
  if (
    (kind !== "outlet" && kind !== "agency") ||
    scene.names[i] === scene.names[i - 1] ||
    scene.names[i] === scene.names[at + 1]
  )
    return null;
  const before = scene.words[i - 1]!;
  if (
    before.kind === "preposition" ||
    (before.kind === "open" && scene.words[i - 2]?.token.norm !== "ل") ||
    before.kind === "quote" ||
    isOutlet(scene, i - 1)
  )
    return null;
  const source = readSource(scene, i, end);
  return source ? { source, relay: false, lasting: true } : null;
}
