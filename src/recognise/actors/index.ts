import type { ActorMention, Analysed, Knowledge, Mention, Recogniser } from "../../record/index.ts";
import { type Draft, mentionOf, textOf } from "./draft.ts";
import { nationalsAt, peopleAt } from "./group.ts";
import { headedBody } from "./headed-body.ts";
import { knownBody } from "./known-body.ts";
import { Metonyms } from "./metonym.ts";
import { Names } from "./names.ts";
import { People } from "./people.ts";
import { Phrases } from "./phrase.ts";
import { endingsOf, mayEnd, Resolver } from "./resolve.ts";
import { Scan } from "./scan.ts";
import { sourceAt } from "./unnamed-source.ts";
import { IS, Vocabulary } from "./vocabulary.ts";

/**
 * Finds actors: people with their titles, forces, governments, groups, parties, organisations, outlets, nationals, unnamed sources, and places
 * that stand for their government. `وزير الدفاع العراقي ثابت العباسي` is one person whose role is the title.
 */
export function createActors(knowledge: Knowledge): Recogniser {
  const vocabulary = new Vocabulary(knowledge);
  return {
    name: "actors",
    gives: ["person", "organisation", "group", "force", "government", "outlet", "agency", "party", "people"],
    needs: ["numbers", "places", "times"],
    find: (analysed: Analysed, earlier: readonly Mention[]) =>
      find(new Scan(analysed, earlier, vocabulary), vocabulary),
  };
}

function find(scan: Scan, vocabulary: Vocabulary): ActorMention[] {
  const phrases = new Phrases(scan, vocabulary);
  const names = new Names(scan, vocabulary);
  const published = scan.analysed.article.published?.from.slice(0, 10) ?? null;
  const readers = {
    people: new People(scan, phrases, names, vocabulary, published),
    phrases,
    metonyms: new Metonyms(scan, vocabulary),
  };
  phrases.personEnd = (at) => readers.people.titled(at)?.last ?? null;
  const drafts: Draft[] = [];
  for (let i = 0; i < scan.view.length; ) {
    const draft = longest(scan, i, readers);
    if (draft === null) {
      i++;
      continue;
    }
    drafts.push(draft);
    i = Math.max(draft.last, i + 1);
  }
  return complete(scan, drafts, new Resolver(scan, vocabulary));
}

interface Readers {
  readonly people: People;
  readonly phrases: Phrases;
  readonly metonyms: Metonyms;
}

/** The longest mention that begins at `at`; of those alike in length the first asked. */
function longest(scan: Scan, at: number, { people, phrases, metonyms }: Readers): Draft | null {
  const { flags, title, people: group, head } = scan.infos[at]!;
  if (!title && !group && !head && (flags & MAY_BEGIN) === 0) return scan.inPlace(at) ? metonyms.at(at) : null;
  let best: Draft | null = null;
  if (title || group) best = longer(best, sourceAt(phrases, at));
  if (title) best = longer(best, people.titled(at));
  if (flags & IS.known) best = longer(best, knownBody(phrases, at));
  if (flags & (IS.known | IS.given | IS.governed)) best = longer(best, people.named(at));
  if (group) best = longer(best, peopleAt(phrases, at));
  if (head) best = longer(best, headedBody(phrases, at));
  if (flags & IS.nationality) best = longer(best, nationalsAt(phrases, at));
  return best ?? metonyms.at(at);
}

const MAY_BEGIN = IS.known | IS.given | IS.governed | IS.nationality;
const longer = (best: Draft | null, other: Draft | null): Draft | null =>
  other !== null && (best === null || other.last > best.last) ? other : best;

/** Ties short forms to full ones and makes the mentions. */
function complete(scan: Scan, found: readonly Draft[], resolver: Resolver): ActorMention[] {
  const nameOf = (d: Draft) => textOf(scan, d.name!.first, d.name!.last, d.name!.first === d.first ? d.cut : 0).quote;
  const drafts = resolver.bare(found, nameOf);
  const surnames = resolver.surnames(drafts, nameOf);
  if (surnames.size === 0) return drafts.map((d) => mentionOf(scan, d));
  const endings = endingsOf(surnames);
  const mentions: ActorMention[] = [];
  let next = 0;
  for (let i = 0; i < scan.view.length; i++) {
    if (next < drafts.length && drafts[next]!.first === i) {
      const draft = drafts[next]!;
      mentions.push(mentionOf(scan, draft));
      i = Math.max(draft.last - 1, i);
      next++;
      continue;
    }
    if (!mayEnd(endings, scan.infos[i]!.key)) continue;
    const short = resolver.short(i, surnames);
    if (short !== null) mentions.push(Object.assign(mentionOf(scan, short.draft), { name: short.known.name }));
  }
  return mentions;
}
