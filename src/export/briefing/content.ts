import {
  type Bounds,
  type EventRef,
  english,
  type IncidentField,
  type IncidentFields,
  type Interval,
  type Named,
} from "../../record/index.ts";
import type { Areas } from "../areas.ts";
import { rowOfIncident, type ToldIncident } from "../row.ts";
import type { Settings } from "../table.ts";
import { daysOf } from "../values.ts";
import { fieldWords, type Language, reviewWords, statusWords, typeWords } from "../words.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";

/** Words of the text's language or of an article, with the footnotes that they rest on. */
export interface Said {
  readonly text: string;
  readonly notes: readonly number[];
}

/** One line of an incident: a label and values; several values disagree or stand together. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Said[];
  readonly disputed: boolean;
}

export interface Item {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly where: string | null;
  readonly facts: readonly Fact[];
  readonly independence: string;
  readonly grade: string;
  readonly review: string;
}

export interface Note {
  readonly number: number;
  /** Outlet, then the chain of attribution from the article outwards. */
  readonly chain: readonly string[];
  readonly quote: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Other outlets that print the same words. */
  readonly alike: readonly string[];
}

/** A briefing without its markup. */
export interface Briefing {
  readonly language: Language;
  readonly words: Phrases;
  readonly title: string;
  readonly preface: readonly string[];
  readonly sections: readonly { readonly title: string; readonly items: readonly Item[] }[];
  readonly notes: readonly Note[];
}

type Field = keyof IncidentFields;
const FACTS: readonly Field[] = [
  "actor",
  "target",
  "weapon",
  "weapon_count",
  "fatalities",
  "injured",
  "detained",
  "incidents",
];
const KINDS = ["incident", "series", "prospect"] as const;

/** What a period holds, by kind and date, with every value's sources in footnotes. */
export async function briefingOf(incidents: AsyncIterable<ToldIncident>, settings: Settings): Promise<Briefing> {
  const { language } = settings;
  const words = phrasesOf(language);
  const all: { readonly told: ToldIncident; readonly day: string }[] = [];
  for await (const told of incidents) {
    const date = rowOfIncident(told, settings.policy).date;
    all.push({ told, day: daysOf(date)?.first ?? date?.from ?? "~" });
  }
  all.sort((a, b) => (a.day === b.day ? (a.told.incident.id < b.told.incident.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const notes = new Notes();
  const sections = KINDS.map((kind) => ({
    title: words.sections[kind],
    items: all
      .filter(({ told }) => told.incident.kind === kind)
      .map(({ told }) => itemOf(told, settings, words, notes)),
  })).filter(({ items }) => items.length > 0);
  const days = all.map(({ day }) => day).filter((day) => day !== "~");
  return {
    ...{ language, words, sections, notes: notes.list() },
    title: words.title(days[0] ?? null, days.at(-1) ?? null),
    preface: prefaceOf(
      all.map(({ told }) => told),
      settings,
      words,
    ),
  };
}

function prefaceOf(all: readonly ToldIncident[], { policy, language }: Settings, words: Phrases): string[] {
  const counts = (["accepted", "proposed", "rejected"] as const)
    .map((state) => [all.filter(({ review }) => review === state).length, reviewWords(state, language)] as const)
    .filter(([n]) => n > 0)
    .map(([n, text]) => `${n} ${text}`);
  return [words.counts(all.length, counts), words.policy(policy), words.caution];
}

function itemOf(told: ToldIncident, settings: Settings, words: Phrases, notes: Notes): Item {
  const { incident } = told;
  const { language, areas, policy } = settings;
  const row = rowOfIncident(told, policy);
  const refs = new Map(incident.mentions.map((m) => [`${m.document} ${m.event}`, notes.add(told, m)]));
  const noted = (mentions: readonly EventRef[]) =>
    [...new Set(mentions.map((m) => refs.get(`${m.document} ${m.event}`)!))].sort((a, b) => a - b);
  const disputed = new Set(incident.disagreements.map(({ field }) => field));
  const facts = FACTS.filter((field) => incident.fields[field].values.length > 0).map((field) => ({
    label: fieldWords(field, language),
    values: saidOf(incident.fields[field] as IncidentField<unknown>, language, words, noted),
    disputed: disputed.has(field),
  }));
  const others = [...disputed].filter((field) => !FACTS.includes(field as Field));
  for (const field of others as Field[]) {
    const values = saidOf(incident.fields[field] as IncidentField<unknown>, language, words, noted);
    facts.push({ label: fieldWords(field, language), values, disputed: true });
  }
  const state = row.status === "asserted" ? "" : ` (${statusWords(row.status, language)})`;
  facts.push({
    label: words.told,
    values: [{ text: "", notes: noted(incident.mentions) }],
    disputed: false,
  });
  return {
    id: incident.id,
    when: dateText(row.date, words),
    what: `${typeWords(row.type, row.mode, language)}${state}`,
    where: row.place === null ? null : placeText(row.place, language, areas),
    facts,
    independence: words.independence(
      row.told!.outlets,
      row.told!.origins.map((origin) => nameOf(origin, language)),
    ),
    grade: words.grade(row.told!.grade as keyof Phrases["grades"]),
    review: reviewWords(told.review, language),
  };
}

/** Every distinct value with the footnotes that say it. */
const saidOf = (
  field: IncidentField<unknown>,
  language: Language,
  words: Phrases,
  noted: (mentions: readonly EventRef[]) => readonly number[],
): Said[] => field.values.map((v) => ({ text: valueText(v.value, v.text, language, words), notes: noted(v.mentions) }));

function valueText(value: unknown, text: string, language: Language, words: Phrases): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return text;
  if ("low" in value) return countText(value as Bounds, words);
  if ("from" in value) return dateText(value as Interval, words);
  if ("name" in value) return nameOf(value as Named, language);
  return text;
}

const nameOf = (named: Named, language: Language) => (language === "en" ? english(named) : named.name);

function placeText(
  place: { readonly name: string; readonly name_en: string | null; readonly country: string | null },
  language: Language,
  areas: Areas,
): string {
  const name = nameOf(place, language);
  if (language === "ar" || place.country === null) return name;
  const country = areas.countryName(place.country)!;
  return country === name ? name : `${name}, ${country}`;
}

function countText({ low, high }: Bounds, words: Phrases): string {
  if (low !== null && high !== null) return low === high ? String(low) : `${low}-${high}`;
  if (low !== null) return words.orMore(low);
  return high === null ? words.some : words.upTo(high);
}

function dateText(date: Interval | null, words: Phrases): string {
  if (date === null || (date.from === null && date.to === null)) return words.undated;
  const days = daysOf(date);
  if (days === null) return date.from === null ? words.before(date.to!) : words.since(date.from);
  return days.days === 1 ? days.first : words.between(days.first, days.last);
}

/** Footnotes in the order of their first use; the same words of one chain are one note, however many outlets print them. */
class Notes {
  readonly #notes = new Map<string, Note>();

  add({ documents }: ToldIncident, mention: ToldIncident["incident"]["mentions"][number]): number {
    const document = documents.get(mention.document);
    const chain = mention.chain.map(({ name }) => name);
    const quote = mention.evidence.quote;
    const outlet = document?.outlet ?? mention.outlet ?? document?.name ?? mention.document;
    const key = JSON.stringify([quote, chain]);
    const known = this.#notes.get(key);
    if (known === undefined) {
      const number = this.#notes.size + 1;
      this.#notes.set(key, {
        ...{ number, quote, chain: [outlet, ...chain], alike: [] },
        title: document?.title ?? null,
        published: mention.published?.from ?? null,
        url: document?.url ?? null,
      });
      return number;
    }
    if (known.chain[0] !== outlet && !known.alike.includes(outlet)) {
      this.#notes.set(key, { ...known, alike: [...known.alike, outlet] });
    }
    return known.number;
  }

  list(): Note[] {
    return [...this.#notes.values()];
  }
}
