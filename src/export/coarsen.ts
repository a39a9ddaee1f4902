import type { Areas, CoarseLevel } from "./areas.ts";
import type { EventRow, RowParty } from "./row.ts";

/**
 * A row that gives no place finer than the level. What the texts say in words could give the place away, so quotes, titles, addresses,
 * names that are no known actor's, people in the chain and the values that disagree are left out with it; ids stay, for those who hold
 * the record.
 */
export function coarsened(
  row: EventRow,
  level: CoarseLevel,
  areas: Areas,
  actors: ReadonlyMap<string, unknown>,
): EventRow {
  const parties = (list: readonly RowParty[]) =>
    list.filter(({ entity }) => entity !== null && actors.has(entity)).map((party) => ({ ...party, words: null }));
  const outlets = [...new Set(row.documents.map(({ outlet }) => outlet).filter((outlet) => outlet !== null))];
  return {
    ...row,
    place: row.place === null ? null : areas.coarser(row.place, level),
    actor: parties(row.actor),
    target: parties(row.target),
    sources: outlets,
    evidence: null,
    documents: row.documents.map((d) => ({ ...d, name: null, title: null, url: null, sha256: null })),
    told:
      row.told === null
        ? null
        : {
            ...row.told,
            ...{ origins: [], independence: "", why: "" },
            disputed: row.told.disputed.map(({ field }) => ({ field, values: [] })),
          },
  };
}
