import { foldEntry, tokenise } from "../arabic/index.ts";
import type { Claims, EventClaim, FigureClaim, Knowledge, StatementClaim } from "../record/index.ts";

const MARKS = /["“”«»‹›„‟()]/u;
const ALL_MARKS = new RegExp(MARKS, "gu");
/** A noun and a name in quotation marks that ends with them. */
const QUOTED = /^(\S+)\s+["“”«„]\s*([^"“”«»„]+?)\s*["“”»‟]$/u;

const HEADS = new WeakMap<Knowledge, ReadonlySet<string>>();
function groupHeads(knowledge: Knowledge): ReadonlySet<string> {
  let heads = HEADS.get(knowledge);
  if (heads === undefined) {
    const rows = (knowledge.tables["actor-heads"] ?? []).filter(({ kind }) => kind === "group" || kind === "party");
    heads = new Set(rows.flatMap((row) => row.words!.split("|").map(foldEntry)));
    HEADS.set(knowledge, heads);
  }
  return heads;
}

/**
 * A name without quotation marks and brackets, so that one who is written with and without them has one name; a group that its own name calls one
 * (`جماعة «كتائب الفجر»` → كتائب الفجر) is called by it alone.
 */
export function plainName(name: string, knowledge: Knowledge): string {
  if (!MARKS.test(name)) return name;
  const heads = groupHeads(knowledge);
  const [, head, own] = QUOTED.exec(name) ?? [];
  const isHead = (word: string | undefined) => word !== undefined && heads.has(tokenise(word)[0]?.norm ?? "");
  if (own !== undefined && isHead(head) && isHead(own.split(" ", 1)[0]) && own.includes(" ")) return own;
  const plain = name.replaceAll(ALL_MARKS, "").replaceAll(/\s+/g, " ").trim();
  return plain === "" ? name : plain;
}

/** Claims whose parties, speakers and sources have plain names. */
export function withPlainNames({ events, statements, figures }: Claims, knowledge: Knowledge): Claims {
  const one = <N extends { readonly name: string }>(named: N): N => {
    const name = plainName(named.name, knowledge);
    return name === named.name ? named : { ...named, name };
  };
  const all = <N extends { readonly name: string }>(list: readonly N[]): readonly N[] =>
    list.some(({ name }) => MARKS.test(name)) ? list.map(one) : list;
  return {
    events: events.map((e): EventClaim => {
      const [actor, target, sources] = [all(e.actor), all(e.target), all(e.sources)];
      return actor === e.actor && target === e.target && sources === e.sources ? e : { ...e, actor, target, sources };
    }),
    statements: statements.map((s): StatementClaim => {
      const [speaker, via] = [s.speaker && one(s.speaker), all(s.via)];
      return speaker === s.speaker && via === s.via ? s : { ...s, speaker, via };
    }),
    figures: figures.map((f): FigureClaim => {
      const sources = all(f.sources);
      return sources === f.sources ? f : { ...f, sources };
    }),
  };
}
