import type { EventClaim } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import type { Candidate, OpenClaim } from "./candidate.ts";
import type { Words } from "./words.ts";

/** How far a word of harm may stand behind its negation: `دون وقوع أي خسائر بشرية`. */
const REACH = 6;

/**
 * `دون إصابات`, `لم ترد أنباء عن ضحايا` say that there were none, `لم يتضح` says nothing. Of several attacks in a sentence the denial is
 * said of the last one told before it.
 */
export function denyCasualties(claims: readonly OpenClaim[], told: readonly Candidate[], table: Words): void {
  for (const [i, c] of told.entries()) {
    if (claims[i]!.type !== "ASSAULT") continue;
    const { words, sentence } = c.clauses;
    const from = i > 0 && told[i - 1]!.clauses === c.clauses && isForce(claims[i - 1]!) ? c.word.index : sentence.first;
    let next = i + 1;
    while (told[next]?.clauses === c.clauses && !isForce(claims[next]!)) next++;
    const to = told[next]?.clauses === c.clauses ? told[next]!.word.index : sentence.last;
    for (let at = from; at < to; at++) {
      if (table.has("without", words[at]!.token) && !isAtLeast(words, at))
        deny(claims[i]!, c, at, sentence.last, table);
    }
  }
}

const isForce = (claim: EventClaim) => claim.type === "ASSAULT";

function deny(claim: OpenClaim, c: Candidate, at: number, limit: number, table: Words): void {
  const end = Math.min(limit, at + REACH);
  const { words } = c.clauses;
  for (let k = at + 1; k < end; k++) {
    const { token } = words[k]!;
    if (table.has("unknown", token)) return;
    const nobody = words[k + 1]?.token.norm === NOBODY;
    if (nobody && tells("kill", token)) claim.fatalities ??= 0;
    if (nobody && tells("wound", token)) claim.injured ??= 0;
    const any = table.has("harm-any", token) && !(words[k + 1] && table.has("harm-none", words[k + 1]!.token));
    const dead = any || table.has("harm-dead", token);
    const hurt = any || table.has("harm-hurt", token);
    if (dead) claim.fatalities ??= 0;
    if (hurt) claim.injured ??= 0;
    // `لم ترد أنباء عن ضحايا في الهجوم`: the harm is denied, not what it would have come from.
    if ((dead || hurt) && c.word.index > k && claim.status === "denied") claim.status = "asserted";
  }
}

/** `لم يقتل أحد` */
const NOBODY = "احد";
const tells = (kind: string, { readings }: Word["token"]) =>
  readings.some((r) => r.form === "finite" && r.lexeme.classes.includes(kind));

/** `ما لا يقل عن سبعة` is a bound, no denial. */
const isAtLeast = (words: readonly Word[], i: number) => words[i + 1]?.token.norm.endsWith("قل") ?? false;
