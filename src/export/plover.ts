import type { Count } from "../record/index.ts";
import type { Quote } from "../text/index.ts";
import { codePoints } from "./code-points.ts";
import { alpha3 } from "./countries.ts";
import type { EventRow, RowParty, RowPlace } from "./row.ts";
import type { Settings } from "./table.ts";
import { firstDate, fromDocuments, highOf, lowOf } from "./values.ts";

/** Where words stand in the event's text, in characters (code points); null outside it. */
function within(words: Quote | null, evidence: Quote | null): { start_char: number | null; end_char: number | null } {
  if (words === null || evidence === null || words.start < evidence.start || words.end > evidence.end) {
    return { start_char: null, end_char: null };
  }
  const { quote, start } = evidence;
  return { start_char: codePoints(quote, words.start - start), end_char: codePoints(quote, words.end - start) };
}

function attribute({ name, name_en, entity, words }: RowParty, evidence: Quote | null, { actors }: Settings) {
  const known = entity === null ? undefined : actors.get(entity);
  const { start_char, end_char } = within(words, evidence);
  return {
    text: words?.quote ?? name,
    qa_start_char: start_char,
    qa_end_char: end_char,
    name_en,
    entity,
    country: alpha3(known?.country ?? null),
    code_1: known?.sector ?? null,
  };
}

function geolocation(place: RowPlace | null, { areas }: Settings) {
  if (place === null) return null;
  const { admin1, admin2 } = areas.divisions(place);
  return {
    resolved_placename: place.name_en ?? place.name,
    search_placename: place.words?.quote ?? place.name,
    lat: place.lat,
    lon: place.lon,
    country_code3: alpha3(place.country),
    admin1_name: admin1,
    admin2_name: admin2,
    precision: place.precision,
  };
}

const range = (count: Count) => (count === null ? null : { low: lowOf(count), high: highOf(count) });

function object(row: EventRow, settings: Settings) {
  const { evidence, place, date } = row;
  const where = within(place?.words ?? null, evidence);
  const located = {
    text: place?.words?.quote ?? place?.name,
    qa_start_char: where.start_char,
    qa_end_char: where.end_char,
  };
  return {
    id: `isnad:${row.id}`,
    story_id: row.documents.map(({ id }) => id),
    publisher: fromDocuments(row, ({ outlet }) => outlet),
    headline: fromDocuments(row, ({ title }) => title),
    pub_date: row.documents.map(({ published }) => published).find((day) => day !== null) ?? null,
    // Never the day of publication in place of a day that the text does not give.
    date: firstDate(row),
    date_interval: date,
    event_type: row.type,
    event_mode: row.mode === null ? [] : [row.mode],
    // Not read yet: an empty list would say that there are none.
    contexts: null,
    event_text: evidence?.quote ?? null,
    attributes: {
      ACTOR: row.actor.map((party) => attribute(party, evidence, settings)),
      RECIP: row.target.map((party) => attribute(party, evidence, settings)),
      LOC: place === null ? [] : [located],
    },
    event_geolocation: geolocation(place, settings),
    dead: range(row.fatalities),
    injured: range(row.injured),
    arrested: range(row.detained),
    auxiliary: auxiliaryOf(row),
    status: row.status,
    review: row.review,
    sources: row.sources,
    told: row.told,
    version: row.version,
  };
}

/** PLOVER's auxiliary modes; `historical` is not told apart. */
function auxiliaryOf({ status }: EventRow): string[] {
  if (status === "denied") return ["negation"];
  if (status === "planned" || status === "threatened" || status === "demanded") return ["future"];
  return status === "hypothetical" ? ["hypothetical"] : [];
}

/** Events as JSON Lines with the keys of NGEC's PLOVER records, and beside them what these have no key for. */
export async function* plover(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(object(row, settings))}\n`;
}
