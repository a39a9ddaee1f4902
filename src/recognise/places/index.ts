import { rawOffset } from "../../arabic/index.ts";
import type {
  Analysed,
  Knowledge,
  PlaceEntry,
  PlaceMention,
  PlacePrecision,
  Recogniser,
  Token,
} from "../../record/index.ts";
import { resolveAnaphors } from "./anaphors.ts";
import { type Choice, Chooser, stemOf } from "./choose.ts";
import { Finder } from "./finder.ts";
import { pointFrom } from "./geo.ts";
import { fits } from "./headed.ts";
import { ROLE, Vocabulary } from "./vocabulary.ts";

/** How deep a place is known that only its head noun tells. */
const PRECISION: Readonly<Record<string, PlacePrecision>> = {
  region: "region",
  area: "district",
  water: "region",
  mountain: "region",
  district: "district",
  town: "town",
  village: "town",
};
const FACILITIES = new Set(["facility", "base", "airport", "field", "port", "crossing"]);

/**
 * Finds places and facilities: known names with their clitics, head nouns with known or unknown names, parts and directions of places,
 * distances, lands and borders of countries. `قاعدة عين الأسد الجوية` is a facility, `شمالي العراق` a place of precision region.
 */
export function createPlaces(knowledge: Knowledge): Recogniser {
  const vocabulary = new Vocabulary(knowledge);
  return {
    name: "places",
    gives: ["place", "facility"],
    needs: [],
    find(analysed: Analysed): PlaceMention[] {
      const roles = vocabulary.rolesOf(analysed.tokens);
      const candidates = new Finder(analysed, vocabulary, roles).all();
      if (candidates.length === 0) return [];
      const chooser = new Chooser(analysed, vocabulary, candidates);
      for (const token of analysed.tokens) {
        if ((roles[token.index]! & ROLE.nationality) === 0) continue;
        for (const cut of token.cuts) {
          const country = vocabulary.countryOf(cut.stem);
          if (country !== null) {
            chooser.nationality(country, token.sentence);
            break;
          }
        }
      }
      const choices = resolveAnaphors(analysed, vocabulary, chooser, chooser.all());
      const leading = chooser.leading();
      const mentions = new Map<Choice, PlaceMention>();
      for (const [i, choice] of choices.entries()) {
        const like = choice.same && mentions.get(choice.same);
        if (like) {
          mentions.set(choice, standIn(analysed, choice, like));
          continue;
        }
        const adjective = choice.entry === null ? chooser.nationalityAfter(choice.candidate) : null;
        const own = adjective === null ? undefined : vocabulary.countries.get(adjective);
        mentions.set(
          choice,
          mentionOf(analysed, vocabulary, choice, own ?? contextOf(analysed, choices, i) ?? leading),
        );
      }
      return [...mentions.values()];
    },
  };
}

/** The settled place nearest to an unknown one in its sentence, after it before before it: its likely parent. */
function contextOf(analysed: Analysed, choices: readonly Choice[], i: number): PlaceEntry | null {
  const sentence = (choice: Choice | undefined) =>
    choice === undefined ? -1 : analysed.tokens[choice.candidate.first]!.sentence;
  const own = sentence(choices[i]);
  if (choices[i]!.entry !== null) return null;
  for (const k of [i + 1, i - 1, i + 2, i - 2]) {
    if (sentence(choices[k]) === own && choices[k]!.entry) return choices[k]!.entry;
  }
  return null;
}

function mentionOf(
  analysed: Analysed,
  vocabulary: Vocabulary,
  choice: Choice,
  context: PlaceEntry | null,
): PlaceMention {
  const { text, tokens } = analysed;
  const { candidate, entry } = choice;
  const { first, last, cut } = candidate;
  const start = startOf(text, tokens[first]!, cut);
  const end = tokens[last - 1]!.end;
  const head = candidate.head?.kind ?? null;
  const same = entry !== null && !candidate.part && (head === null || fits(head, entry.kind));
  const kind = FACILITIES.has(same ? entry.kind : (head ?? entry!.kind)) ? "facility" : "place";
  const { lat, lon, precision } = whereOf(choice, same, context);
  const quote = text.slice(start, end);
  const { rule } = candidate;
  return {
    kind,
    start,
    end,
    quote,
    rule,
    first,
    last,
    entity: same ? entry.id : null,
    name: nameOf(analysed, choice, same, start, end),
    name_en: same ? entry.name_en : null,
    country: (entry ?? context)?.country ?? null,
    lat,
    lon,
    precision,
    parent: same ? entry.parent : ((entry ?? parentOf(vocabulary, head, context))?.id ?? null),
    metonym: same && head === null && !choice.located && (entry.capital || entry.kind === "country"),
    // Always there, so that all places have one shape; what is undefined is not printed.
    rivals:
      choice.rivals.length === 0 ? undefined : choice.rivals.map(({ id }) => ({ rule, quote, why: `also ${id}` })),
  };
}

/** A noun that stands for a place named before: that place, at the noun's own words. */
function standIn({ text, tokens }: Analysed, { candidate }: Choice, like: PlaceMention): PlaceMention {
  const { first, last, rule, cut } = candidate;
  const start = startOf(text, tokens[first]!, cut);
  const end = tokens[last - 1]!.end;
  const { kind, entity, name, name_en, country, lat, lon, precision, parent } = like;
  return {
    kind,
    start,
    end,
    quote: text.slice(start, end),
    rule,
    first,
    last,
    entity,
    name,
    name_en,
    country,
    lat,
    lon,
    precision,
    parent,
    metonym: false,
    rivals: undefined,
  };
}

/** Where the name begins behind its clitics; `لل` keeps both letters, since the article's alef is not written. */
function startOf(text: string, token: Token, cut: number): number {
  if (cut === 0) return token.start;
  const merged = token.cuts.some(
    (c) => c.length === cut && c.preposition === "ل" && token.norm.startsWith("لل", cut - 1),
  );
  return rawOffset(text, token, merged ? cut - 1 : cut);
}

type Where = Pick<PlaceMention, "lat" | "lon" | "precision">;

function whereOf(choice: Choice, same: boolean, _context: PlaceEntry | null): Where {
  const { candidate, entry } = choice;
  const head = candidate.head?.kind ?? null;
  if (entry === null) return { lat: null, lon: null, precision: PRECISION[head!] ?? "exact" };
  if (same) {
    const town = entry.kind === "district" && (head === "town" || head === "village");
    return { lat: entry.lat, lon: entry.lon, precision: town ? "town" : entry.precision };
  }
  if (candidate.distance && entry.lat !== null && entry.lon !== null) {
    return {
      ...pointFrom({ lat: entry.lat, lon: entry.lon }, candidate.distance.km, candidate.distance.bearing),
      precision: "district",
    };
  }
  const wide = entry.kind === "country" || entry.kind === "region";
  if (head !== null && !FACILITIES.has(head) && head !== "part") {
    return { lat: entry.lat, lon: entry.lon, precision: PRECISION[head] ?? "town" };
  }
  if (wide) return { lat: null, lon: null, precision: "region" };
  return {
    lat: entry.lat,
    lon: entry.lon,
    precision: entry.precision === "exact" ? "town" : head === null || head === "part" ? "district" : entry.precision,
  };
}

/** An unknown village lies in the district or region beside it, not in the next village. */
function parentOf(vocabulary: Vocabulary, head: string | null, context: PlaceEntry | null): PlaceEntry | null {
  if (context === null) return null;
  if (context.kind === "country" || context.kind === "region" || context.kind === "district") return context;
  if (head !== null && (FACILITIES.has(head) || head === "suburb")) return context;
  return context.parent === null ? null : (vocabulary.byId.get(context.parent) ?? null);
}

/** As a coder would write it: the known name, or head noun and name as they stand. */
function nameOf(analysed: Analysed, choice: Choice, same: boolean, start: number, end: number): string {
  const { candidate, entry } = choice;
  if (same && candidate.head === null && candidate.rule !== "place.capital") return entry!.names[0]!;
  if (same && candidate.rule === "place.capital") return entry!.names[0]!;
  const { tokens } = analysed;
  if (candidate.anaphor !== null) {
    if (same) return entry!.names[0]!;
    const noun = tokens[candidate.nameFirst]!;
    return `${clean(analysed.text.slice(start, noun.start))} ${entry!.names[0]!}`;
  }
  if (candidate.rule === "place.list" && entry !== null)
    return stemOf(tokens[candidate.first]!, candidate.cut).length > 0 ? entry.names[0]! : "";
  return clean(analysed.text.slice(start, end));
}

const MARKS = /[\u064b-\u0652\u0640]/g;
const clean = (words: string) => words.replace(MARKS, "").replace(/\s+/g, " ").trim();
