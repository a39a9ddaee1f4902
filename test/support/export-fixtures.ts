import { createHash } from "node:crypto";
import { Areas, type Settings, type ToldIncident } from "../../src/export/index.ts";
import { link, linkableOf } from "../../src/link/index.ts";
import { toContract } from "../../src/print.ts";
import type { EventClaim, StoredDocument, StoredEvent } from "../../src/record/index.ts";
import { extractText, knowledge } from "./extract-text.ts";

/** An article with a character outside the basic plane before the event. */
export const TEXT = "\u{1f534} عاجل: قُتل 3 جنود في قصف على بلدة الورد.";
export const quoteAt = (quote: string) => ({
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
  quote,
});

export function event(changes: Partial<EventClaim> = {}, about: Partial<StoredEvent> = {}): StoredEvent {
  const claim: EventClaim = {
    id: "e1",
    ...quoteAt("قصف"),
    type: "ASSAULT",
    mode: "heavy-weapons",
    acled: "Shelling/artillery/missile attack",
    status: "asserted",
    date: { from: "2031-03-04", to: "2031-03-05" },
    place: {
      ...quoteAt("بلدة الورد"),
      name: "بلدة الورد",
      name_en: "Al-Ward",
      country: "IQ",
      lat: 33.5,
      lon: 44.25,
      precision: "town",
    },
    actor: [],
    target: [{ ...quoteAt("جنود"), name: "جنود", name_en: "soldiers", entity: null }],
    weapon: null,
    weapon_count: null,
    fatalities: 3,
    injured: null,
    detained: null,
    damage: null,
    incidents: null,
    sources: [],
    evidence: quoteAt("قُتل 3 جنود في قصف على بلدة الورد"),
    rule: "event.verb",
    ...changes,
  };
  return {
    id: "e_0123456789abcdef",
    kind: "event",
    claim,
    extracted: null,
    edited: [],
    review: "accepted",
    published: { from: "2031-03-04", to: "2031-03-05", basis: "metadata" },
    version: "1+a",
    document: {
      id: "d_0123456789abcdef",
      name: "one",
      sha256: "0".repeat(64),
      outlet: "وكالة الأفق",
      title: '=HYPERLINK("x"), عاجل',
      url: "https://news.example/1",
      published: "2031-03-04",
      origin: { kind: "text", path: "one.txt", item: null },
      headline: null,
      readAt: "2031-03-05T00:00:00Z",
      length: TEXT.length,
    },
    text: TEXT,
    ...about,
  };
}

export const SETTINGS: Settings = {
  ...{ of: "claims", figures: "low", policy: "origins", language: "en" },
  areas: new Areas(knowledge.places),
  actors: new Map(knowledge.actors.map((actor) => [actor.id, actor])),
};

/** One strike as three outlets tell it: the first two print one agency's words, the third has other numbers. */
export const TOLD: readonly (readonly [outlet: string, published: string, text: string])[] = [
  [
    "وكالة الأفق",
    "2031-03-04",
    "قالت الشرطة العراقية إن ثلاثة جنود قتلوا في قصف بالصواريخ على مدينة القائم يوم الاثنين.",
  ],
  [
    "=صحيفة <b>الضفتين</b>",
    "2031-03-04",
    "قالت الشرطة العراقية إن ثلاثة جنود قتلوا في قصف بالصواريخ على مدينة القائم يوم الاثنين.",
  ],
  ["قناة المدار", "2031-03-05", "قتل خمسة جنود في قصف بالصواريخ على مدينة القائم يوم الاثنين، بحسب مصدر طبي."],
];

/** The incident that the three articles tell, joined by the program itself. */
export function incident(changes: Partial<ToldIncident> = {}): ToldIncident {
  const documents = new Map<string, StoredDocument>();
  const linkables = TOLD.map(([outlet, published, text], i) => {
    const id = `d_${i}`;
    const sha256 = createHash("sha256").update(text).digest("hex");
    const given = { outlet, published, title: `خبر *${i}* <script>`, url: `https://news.example/${i}?a=1&b="2"` };
    documents.set(id, {
      id,
      name: id,
      sha256,
      ...given,
      origin: { kind: "text", path: id, item: null },
      headline: null,
      readAt: "2031-03-06T00:00:00Z",
      length: text.length,
    });
    const linkable = linkableOf(toContract(extractText(text, published)) as never);
    return { ...linkable, document: { ...linkable.document, id, outlet, sha256 } };
  });
  const [first] = link(linkables, knowledge).incidents.filter(({ mentions }) => mentions.length > 2);
  return { incident: first!, review: "accepted", resolved: [], documents, ...changes };
}
