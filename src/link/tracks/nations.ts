import type { FigureClaim, Linkable } from "../../record/index.ts";
import { stemsOf } from "../stem.ts";
import type { World } from "../world.ts";

/** The one country whose things a figure counts (`جندي أمريكي`: US); null when it says none or several. */
export function nationOf({ of }: FigureClaim, world: World): string | null {
  const [country, ...more] = world.countriesIn(stemsOf(of ?? ""));
  return country === undefined || more.length > 0 ? null : country;
}

/** What a figure of a nation counts, without the nation: `American soldier` is `soldier`. */
export const withoutNation = (of_en: string): string =>
  of_en
    .split(" ")
    .filter((word) => !/^\p{Lu}/u.test(word))
    .join(" ");

/** Countries whose forces or people do or suffer something in an article. */
export function nationsActing({ events }: Linkable, world: World): ReadonlySet<string> {
  const nations = new Set<string>();
  for (const { actor, target } of events) {
    for (const { name, entity } of [...actor, ...target]) {
      const country = entity === null ? null : (world.actorById(entity)?.country ?? null);
      for (const one of country === null ? world.countriesIn(stemsOf(name)) : [country]) nations.add(one);
    }
  }
  return nations;
}
