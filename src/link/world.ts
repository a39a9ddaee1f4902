import type { ActorEntry, ActorKind, Knowledge, PlaceEntry, PlaceMention } from "../record/index.ts";
import { type BareName, PlaceNames } from "./place-name.ts";
import { nameKey, stemOf, stemsOf } from "./stem.ts";
import { LinkWords } from "./words.ts";

/** What linking knows of the world: where places lie in each other, whose side actors are on, who is an agency. Built once. */
export interface World {
  /**
   * Ids from a place up to its country, deepest first, e.g. `["plc.IQ.ain-al-asad", "reg.IQ.anbar", "cty.IQ"]`. A place that is told by way of a
   * known one (`ريف حلب`) stands below it as `name:ريف حلب`; one that no file knows stands below its country by its name without nouns (`قرية`).
   */
  placeChain(place: Located): readonly string[];
  /** A place's name without the nouns and directions before it (`شرق مدينة كذا`: `كذا`). */
  bareName(name: string): string;
  placeById(id: string): PlaceEntry | undefined;
  actorById(id: string): ActorEntry | undefined;
  /** The agency, outlet or other actor that a name of a chain of attribution means. */
  actorNamed(name: string): ActorEntry | undefined;
  /** The agency that a name begins with (`وكالة رويترز عن مصدر`). */
  agencyIn(name: string): ActorEntry | undefined;
  /** The place that a name alone means; undefined where several places are called so. */
  placeNamed(name: string): PlaceEntry | undefined;
  /** The actor of most words whose name stands in a name (`إدارة الرئيس جوزيف بايدن`); of two words at least. */
  actorIn(name: string): ActorEntry | undefined;
  /** Countries that stems name: by name, capital or adjective (`القوات الأمريكية`: US), each once, in order. */
  countriesIn(stems: readonly string[]): readonly string[];
  /** The words by which events are strung together. */
  readonly words: LinkWords;
  /** True for `مصدر أمني`, `مصدران`, `شهود عيان`. */
  anonymous(name: string): boolean;
  /** `agency` or `media` when the name's first word says so (`وكالة`, `صحيفة`). */
  mediaHead(name: string): "agency" | "media" | null;
}

/** What says where a place lies: its name as told, the name in English of the file's place that it is, the point taken for it. */
export type Located = Pick<PlaceMention, "name" | "name_en" | "country" | "lat" | "lon">;

const MEDIA_KINDS: readonly ActorKind[] = ["agency", "outlet"];

export function worldOf(knowledge: Knowledge): World {
  const places = new Map(knowledge.places.map((p) => [p.id, p]));
  const byName = new Map<string, PlaceEntry>();
  const onlyByName = new Map<string, PlaceEntry | null>();
  const byPoint = new Map<string, PlaceEntry[]>();
  for (const place of knowledge.places) {
    const point = pointOf(place);
    if (point !== null) byPoint.set(point, [...(byPoint.get(point) ?? []), place]);
    for (const name of place.names.slice(0, 1)) {
      const key = `${place.country} ${nameKey(name)}`;
      if (!byName.has(key)) byName.set(key, place);
      const plain = nameKey(name);
      onlyByName.set(plain, onlyByName.has(plain) ? null : place);
    }
  }
  const actors = new Map(knowledge.actors.map((a) => [a.id, a]));
  const actorNames = new Map<string, ActorEntry>();
  for (const actor of knowledge.actors) {
    for (const name of actor.names) {
      const key = nameKey(name);
      const before = actorNames.get(key);
      if (before === undefined || (!MEDIA_KINDS.includes(before.kind) && MEDIA_KINDS.includes(actor.kind))) {
        actorNames.set(key, actor);
      }
    }
  }
  const nations = nationsOf(knowledge);
  const givenNames = givenNamesOf(knowledge);
  const heads = new Map<string, string>();
  for (const row of knowledge.tables.speakers ?? []) {
    for (const word of row.words!.split("|")) {
      const stem = stemOf(nameKey(word));
      if (!heads.has(stem)) heads.set(stem, row.kind!);
    }
  }
  const head = (name: string) => heads.get(stemOf(nameKey(name).split(" ")[0]!));
  const words = new LinkWords(knowledge);
  const names = new PlaceNames(knowledge);
  const chains = new Map<string, readonly string[]>();
  return {
    placeChain(place) {
      const named = `${place.country} ${nameKey(place.name)}`;
      const key = `${named} ${place.name_en} ${place.lat} ${place.lon}`;
      let chain = chains.get(key);
      if (chain === undefined) {
        chain = climb(byName.get(named), places);
        if (chain.length === 0) chain = chainAt(place, byPoint, places);
        if (chain.length === 0) chain = chainOf(place, names.bare(place.name), byName, places);
        chains.set(key, chain);
      }
      return chain;
    },
    words,
    bareName: (name) => names.bare(name).name,
    placeNamed: (name) => onlyByName.get(nameKey(name)) ?? undefined,
    placeById: (id) => places.get(id),
    actorById: (id) => actors.get(id),
    actorNamed: (name) => actorNames.get(nameKey(name)),
    actorIn(name) {
      const words = nameKey(name).split(" ").slice(0, NAME_WORDS);
      for (let n = words.length; n > 1; n--) {
        for (let i = 0; i + n <= words.length; i++) {
          const actor = actorNames.get(words.slice(i, i + n).join(" "));
          if (actor !== undefined) return actor;
        }
      }
      return undefined;
    },
    agencyIn(name) {
      const words = nameKey(name).split(" ");
      for (let n = Math.min(words.length, AGENCY_WORDS); n > 0; n--) {
        const actor = actorNames.get(words.slice(0, n).join(" "));
        if (actor?.kind === "agency") return actor;
      }
      return undefined;
    },
    countriesIn: (stems) => {
      const found = new Set<string>();
      for (const [i, stem] of stems.entries()) {
        const country = nations.get(stem) ?? nations.get(`${stem} ${stems[i + 1]}`);
        // `محمد السوداني` is a man's name.
        if (country !== undefined && !stems.slice(Math.max(0, i - 2), i).some((word) => givenNames.has(word)))
          found.add(country);
      }
      return [...found];
    },
    anonymous: (name) => ANONYMOUS.has(head(name) ?? ""),
    mediaHead: (name) => {
      const kind = head(name);
      return kind === "agency" || kind === "media" ? kind : null;
    },
  };
}

/** Stems of the words of a column of a table. */
const stemsIn = ({ tables }: Knowledge, table: string, column: string): Set<string> =>
  new Set((tables[table] ?? []).flatMap((row) => row[column]!.split("|").flatMap(stemsOf)));

/** Stems of given names, but for those that are words otherwise once they have lost their ends (`أمنون`: `الأمنية`). */
function givenNamesOf(knowledge: Knowledge): Set<string> {
  const nouns = new Set(knowledge.nouns.flatMap(({ singular }) => stemsOf(singular)));
  const names = (knowledge.tables["given-names"] ?? []).flatMap((row) => row.names!.split("|").map(nameKey));
  return new Set(names.flatMap((name) => stemsOf(name).filter((stem) => stem === name || !nouns.has(stem))));
}

/** Stems of adjectives, of countries and of capitals that are one or two words long. Where one is also that of a particle it names none (`بين`, Benin). */
function nationsOf(knowledge: Knowledge): Map<string, string> {
  const { tables, places } = knowledge;
  const particles = stemsIn(knowledge, "function-words", "forms");
  const nations = new Map<string, string>();
  const add = (name: string, country: string) => {
    const stems = stemsOf(name);
    const key = stems.join(" ");
    if (stems.length > 0 && stems.length <= 2 && !particles.has(key) && !nations.has(key)) nations.set(key, country);
  };
  for (const row of tables.nationalities ?? [])
    for (const adjective of row.adjective!.split("|")) add(adjective, row.country!);
  for (const place of places) {
    if (place.country !== null && (place.kind === "country" || place.capital))
      for (const name of place.names) add(name, place.country);
  }
  return nations;
}

/** Longest name of an agency, in words. */
const AGENCY_WORDS = 5;

/** Words of a party's name in which another name is looked for. */
const NAME_WORDS = 10;

const ANONYMOUS = new Set(["anonymous", "public"]);
const DEEPEST = 8;

const pointOf = ({ country, lat, lon }: Omit<Located, "name" | "name_en">): string | null =>
  lat === null || lon === null ? null : `${country} ${lat} ${lon}`;

/** Chain of the file's place whose point was taken: of itself under another name (`مدينة دوما`), else of what lies in or by it. */
function chainAt(
  place: Located,
  byPoint: ReadonlyMap<string, readonly PlaceEntry[]>,
  places: ReadonlyMap<string, PlaceEntry>,
): readonly string[] {
  const here = byPoint.get(pointOf(place) ?? "") ?? [];
  const same = here.find(({ name_en }) => name_en === place.name_en);
  if (same !== undefined) return climb(same, places);
  const near = climb(here[0], places);
  return near.length === 0 ? near : [`name:${nameKey(place.name)}`, ...near];
}

/** Chain of a name that no file has: of what it names with a noun before it, of the place that it is a part of, else its own name below its country. */
function chainOf(
  { name: full, country }: Located,
  { name, part, region }: BareName,
  byName: ReadonlyMap<string, PlaceEntry>,
  places: ReadonlyMap<string, PlaceEntry>,
): readonly string[] {
  let known = climb(byName.get(`${country} ${name}`), places);
  if (region)
    known = known.slice(
      Math.max(
        0,
        known.findIndex((id) => places.get(id)?.kind === "region"),
      ),
    );
  if (known.length > 0) return part ? [`name:${nameKey(full)}`, ...known] : known;
  const own = `name:${part ? nameKey(full) : name}`;
  return country === null ? [own] : [own, `cty.${country}`];
}

function climb(place: PlaceEntry | undefined, places: ReadonlyMap<string, PlaceEntry>): readonly string[] {
  const chain: string[] = [];
  let at = place;
  while (at !== undefined && chain.length < DEEPEST) {
    chain.push(at.id);
    at = at.parent === null ? undefined : places.get(at.parent);
  }
  const country = place?.country;
  if (place !== undefined && country && chain.at(-1) !== `cty.${country}`) chain.push(`cty.${country}`);
  return chain;
}
