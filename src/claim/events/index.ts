import { rawOffset } from "../../arabic/index.ts";
import type { Analysed, EventClaim, Knowledge, Mention, Party, Speaker, StatementClaim } from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import { answerEnd, loadPlurals, readClauses } from "../clause/index.ts";
import type { Steps } from "../in-step.ts";
import { chainOf, statementAt } from "../statements/chain.ts";
import { tokenFrom } from "../tokens.ts";
import { dropAhead } from "./ahead.ts";
import { addAims } from "./aims.ts";
import { type Anchors, isAnchored, loadAnchors, settleAnchors } from "./anchor.ts";
import { type Candidate, type Lookup, lookupOf, type OpenClaim } from "./candidate.ts";
import { casualtiesOf, incidentsOf } from "./casualties.ts";
import { controlDoers } from "./control.ts";
import { denyCasualties } from "./denial.ts";
import { findCandidates } from "./find.ts";
import { type Frames, isCircumstantial, loadFrames } from "./frames.ts";
import { inherit } from "./inherit.ts";
import { lendSubjects } from "./lend.ts";
import { type LightVerbs, loadLightVerbs } from "./light-verbs.ts";
import { dropLoose } from "./loose.ts";
import { addMembers, dateMembers, placeMembers } from "./members.ts";
import { isMentioned } from "./mentioned.ts";
import { mergeCandidates } from "./merge.ts";
import { actorsOf, apart, targetsOf } from "./parties.ts";
import { madeParty, type Naming, type PlaceName } from "./party.ts";
import { placeByScene } from "./scene.ts";
import { addSides } from "./sides.ts";
import { signalsOf } from "./signals.ts";
import { addDuties, addThreats, isSaid, sayerOf } from "./spoken-acts.ts";
import { statusOf } from "./status.ts";
import { landOf, lastNamed, placedByTheatre, theatreOf } from "./theatre.ts";
import { isTold } from "./told.ts";
import { topicModeOf } from "./topic-mode.ts";
import { acledOf, modeOf, weaponOf } from "./weapon.ts";
import { dateOf } from "./when.ts";
import { placeOf } from "./where.ts";
import { loadWords, type Words } from "./words.ts";

/** What the event rules build once from the knowledge. */
interface EventRules {
  readonly frames: Frames;
  readonly words: Words;
  readonly light: LightVerbs;
  readonly anchors: Anchors;
  readonly naming: Naming;
}

const RULES = new WeakMap<Knowledge, EventRules>();

function rulesOf(knowledge: Knowledge): EventRules {
  let rules = RULES.get(knowledge);
  if (!rules) {
    rules = {
      frames: loadFrames(knowledge),
      words: loadWords(knowledge),
      light: loadLightVerbs(knowledge),
      anchors: loadAnchors(knowledge),
      naming: { plurals: loadPlurals(knowledge), nations: nationsOf(knowledge), ...landsOf(knowledge) },
    };
    RULES.set(knowledge, rules);
  }
  return rules;
}

function landsOf(knowledge: Knowledge): Pick<Naming, "lands" | "capitals"> {
  const states = knowledge.places.filter((p) => p.kind === "country" && p.country);
  const lands = new Map(states.map((p) => [p.country!, { id: p.id, name: p.names[0]!, name_en: p.name_en }]));
  const capitals = knowledge.places.filter((p) => p.capital && lands.has(p.country ?? ""));
  return { lands, capitals: new Map(capitals.map((p) => [p.id, lands.get(p.country!)!])) };
}

function nationsOf(knowledge: Knowledge): ReadonlyMap<string, PlaceName> {
  const out = new Map<string, PlaceName>();
  const states = new Map(knowledge.places.filter((p) => p.kind === "country").map((p) => [p.country, p]));
  for (const row of knowledge.tables.nationalities ?? []) {
    const state = states.get(row.country ?? null);
    if (state && row.adjective)
      for (const adjective of row.adjective.split("|"))
        out.set(adjective, { id: state.id, name: state.names[0]!, name_en: state.name_en });
  }
  return out;
}

/** Reads events clause by clause: triggers by frame, roles by syntax, then date, place, weapon, casualties, status and sources. */
export function* findEvents(
  analysed: Analysed,
  mentions: readonly Mention[],
  statements: readonly StatementClaim[],
  knowledge: Knowledge,
): Steps<EventClaim[]> {
  const rules = rulesOf(knowledge);
  const lookup = lookupOf(mentions, analysed.tokens.length);
  const { clauses } = readClauses(analysed, mentions);
  const theatre = theatreOf(mentions);
  const found = findCandidates(clauses, rules.frames, rules.words, lookup);
  yield;
  addDuties(found, clauses, rules.frames, lookup);
  lendSubjects(found, rules.light, lookup);
  controlDoers(found, rules.words, rules.light, lookup);
  addAims(found, lookup);
  addSides(found, lookup);
  addThreats(found, rules.frames);
  const said = (c: Candidate) => !isSaid(c) || sayerOf(c, statements) !== null;
  const tells = (c: Candidate) => said(c) && isTold(c, rules.words) && !isMentioned(c, lookup);
  const candidates = addMembers(mergeCandidates(found), lookup).filter(tells);
  candidates.push(...freedTopics(found, candidates).filter(tells));
  candidates.sort((a, b) => a.word.index - b.word.index);
  yield;
  const told = dropLoose(candidates, rules.words, lookup).filter((c) => !isAccident(c, rules.words));
  yield;
  const claims = told.map((c, i) => claimOf(`e${i + 1}`, c, analysed, lookup, statements, rules));
  yield;
  dateMembers(claims, told);
  const signals = claims.map((claim, i) => signalsOf(claim, told[i]!, lookup, rules.words, statements));
  denyCasualties(claims, told, rules.words);
  inherit(claims, told, lookup, analysed.article.published);
  placeMembers(claims, told);
  dropAhead(claims, told, analysed.article.published);
  settleAnchors(
    claims,
    told,
    signals.map((s, i) => isAnchored(claims[i]!.type, s, rules.anchors)),
  );
  dropWondering(claims, told);
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!;
    const fallback = theatre && placedByTheatre(claim) ? theatre.place : null;
    claim.place ??= landOf(analysed, told[i]!, theatre) ?? lastNamed(claim, theatre) ?? fallback;
  }
  placeByScene(claims, told, mentions, analysed.article.published);
  return claims;
}

/** `ينص الاتفاق على انسحاب القوات`: what was the topic of an act tells by itself where the act is not told. */
function freedTopics(found: readonly Candidate[], told: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const c of found) {
    const act = c.mergedInto;
    if (!act || act.mergedInto || act.merged.includes(c) || told.includes(act)) continue;
    c.mergedInto = null;
    out.push(c);
  }
  return out;
}

/** What is only asked about, and diplomacy and movement that is only supposed of nobody, is no event: `هل تنسحب القوات؟`, `احتمال الانسحاب`. */
function dropWondering(claims: OpenClaim[], told: Candidate[]): void {
  for (let i = claims.length - 1; i >= 0; i--) {
    const { sentence, words } = told[i]!.clauses;
    const last = words[sentence.last - 1]!.token.norm;
    const asked = last === "؟" || last === "?";
    // An agreement that was not reached and a promise that was not kept are none.
    const undone = claims[i]!.type === "AGREE" && claims[i]!.status === "denied";
    // `إذا انسحبت واشنطن`: who would do what.
    const named = told[i]!.verbal && claims[i]!.actor.length > 0;
    // `ربما تحصل الزيارة في الصيف`: what a verb brings may yet be.
    const brought = told[i]!.carrier?.reading?.form === "finite";
    const supposed = claims[i]!.type !== "ASSAULT" && claims[i]!.status === "hypothetical" && !named && !brought;
    const wondered = undone || asked || supposed;
    if (!wondered || claims[i]!.fatalities !== null) continue;
    claims.splice(i, 1);
    told.splice(i, 1);
  }
}

/** Deaths by crash, flood or illness are no use of force. */
function isAccident(c: Candidate, words: Words): boolean {
  if (!/^(kill|wound|explosive|heavy\.land)/.test(c.frame.id)) return false;
  const { sentence } = c.clauses;
  for (let i = sentence.first; i < sentence.last; i++) {
    const { token } = c.clauses.words[i]!;
    if (words.has("accident", token)) return true;
    const next = c.clauses.words[i + 1];
    if (next && words.has("accident-head", token) && words.has("accident-tail", next.token)) return true;
  }
  return false;
}

function claimOf(
  id: string,
  c: Candidate,
  analysed: Analysed,
  lookup: Lookup,
  statements: readonly StatementClaim[],
  rules: EventRules,
): OpenClaim {
  const { text } = analysed;
  const [actor, target] = apart(
    c,
    actorsOf(analysed, c, lookup, rules.naming),
    targetsOf(analysed, c, lookup, rules.naming),
  );
  const statement = statementAt(statements, c.word.token.start);
  if ((c.verbal ? c.word : c.carrier)?.reading?.person === 1) {
    const speaker = speakerOf(statement);
    // `نجري مفاوضات مع كذا`: who says so is one of the parties.
    if (speaker.length > 0) actor.splice(0, c.verbal ? actor.length : 0, ...speaker);
  }
  const unsaid = c.verbal ? c.args.subject.length === 0 : isCircumstantial(c.frame);
  const cued = unsaid ? cuedBy(statements, c) : null;
  if (cued) actor.splice(0, actor.length, cued);
  const sayer = c.frame.roles.has("say") && actor.length === 0 ? sayerOf(c, statements) : null;
  if (sayer) actor.push(partyOfSpeaker(sayer));
  const weapon = weaponOf(c, lookup);
  const told = statusOf(c, rules.words);
  // `نفت الحكومة الاتهامات`: that they were made is not denied.
  const made = told === "denied" && c.frame.id === "accuse.allege" && !c.verbal;
  const status = made ? "asserted" : isDenied(analysed, statement, rules.words) ? "denied" : told;
  const mode = topicModeOf(c, rules.words) ?? modeOf(c, weapon.family, rules.words);
  const { token } = c.word;
  const first = c.clauses.words[Math.min(c.args.first, c.word.index)]!.token.start;
  const behind = answerEnd(c.clauses, Math.max(c.args.last, c.word.index + 1));
  const last = c.clauses.words[behind - 1]!.token.end;
  const { start, end, quote } = quoteOf(text, triggerStart(text, c), token.end);
  const date = dateOf(c, status, lookup);
  const place = placeOf(c, lookup);
  const { fatalities, injured, detained } = casualtiesOf(c, lookup, rules.words);
  // Fields are named one by one: spreads cost more here than the reading.
  return {
    id,
    start,
    end,
    quote,
    type: c.frame.type,
    mode,
    acled: acledOf(mode, c.frame.acled),
    status,
    date,
    place,
    actor,
    target,
    weapon: c.frame.type === "ASSAULT" ? weapon.use : null,
    weapon_count: c.frame.type === "ASSAULT" ? weapon.count : null,
    fatalities,
    injured,
    detained,
    damage: mode === "destroy" ? true : null,
    incidents: c.verbal ? null : incidentsOf(c, lookup),
    sources: statement && !isOwnAct(c.frame.type, actor, statement) ? chainOf(statement) : [],
    evidence: quoteOf(text, first, Math.max(last, first)),
    rule: `event.${c.frame.id}`,
  };
}

/** Withdrawing, ceding, joining and giving are done by announcing them: `أعلنت الحكومة انتهاء المهمة`. */
function isOwnAct(type: string, actor: readonly Party[], { speaker }: StatementClaim): boolean {
  return BY_WORD.has(type) && speaker !== null && actor.some((a) => a.start < speaker.end && speaker.start < a.end);
}
const BY_WORD: ReadonlySet<string> = new Set(["RETREAT", "CONCEDE", "COOPERATE", "SANCTION", "AID"]);

/** `وطالب بالعودة إلى الحوار`, `…، داعيا إلى الحوار`: whoever says what a verb or participle of demanding, accusing or refusing brings in does so. */
function cuedBy(
  statements: readonly StatementClaim[],
  { clauses, frame, verbal, word, actor: phrases }: Candidate,
): Party | null {
  const { first } = clauses.sentence;
  // `يحتجز السكان ويهدد بالقتل`: who did something before in the sentence goes on, and so does the subject of its main verb.
  const that = verbal ? undefined : clauses.phrases.find((p) => p.kind === "complementiser")?.first;
  const last = Math.min(word.index, that ?? word.index);
  if (!SPOKEN.has(frame.type) || phrases.some((p) => p.first >= first && p.first < last)) return null;
  const speaker = statements.find(({ cue }) => cue?.start === word.token.start)?.speaker;
  return speaker ? partyOfSpeaker(speaker) : null;
}
const SPOKEN: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN"]);

/** `نطالب`, `اتفقنا`: who says so in a quotation does so. */
function speakerOf(statement: StatementClaim | null): Party[] {
  const speaker = statement?.speaker;
  return speaker && statement.form !== "indirect" ? [partyOfSpeaker(speaker)] : [];
}

const partyOfSpeaker = (speaker: Speaker): Party => madeParty(speaker, speaker.name, null, speaker.entity);

/** Where the trigger begins after its attached conjunction and preposition: `بإصابة` → إصابة. */
function triggerStart(text: string, c: Candidate): number {
  const { token, preposition, reading } = c.word;
  // Behind ثم a verb is joined by no letter of its own.
  const conjunction = reading ? reading.conjunction : c.word.conjunction;
  const lam = preposition === "ل" && token.norm.startsWith("لل", conjunction ? 1 : 0);
  const letters = (conjunction ? 1 : 0) + (preposition && !lam ? 1 : 0);
  return letters > 0 && token.norm.length > letters + 1 ? rawOffset(text, token, letters) : token.start;
}

/** True inside a statement whose cue denies what it brings: `نفت الوزارة مقتل …`. */
function isDenied(analysed: Analysed, statement: StatementClaim | null, words: Words): boolean {
  if (!statement?.cue) return false;
  const { start, end } = statement.cue;
  for (let i = tokenFrom(analysed.tokens, start); i < analysed.tokens.length && analysed.tokens[i]!.start < end; i++) {
    if (words.has("denial", analysed.tokens[i]!)) return true;
  }
  return false;
}
