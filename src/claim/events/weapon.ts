import type { Count, WeaponMention, WeaponUse } from "../../record/index.ts";
import { holds, phraseAt, type Word } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import type { Words } from "./words.ts";

/** PLOVER mode that a weapon family tells. */
const MODE_OF_FAMILY: Readonly<Record<string, string>> = {
  rocket: "heavy-weapons",
  missile: "heavy-weapons",
  shell: "heavy-weapons",
  mortar: "heavy-weapons",
  artillery: "heavy-weapons",
  tank: "heavy-weapons",
  drone: "drone",
  aircraft: "aerial",
  ied: "explosives",
  bomb: "explosives",
  mine: "explosives",
  grenade: "explosives",
  "car-bomb": "explosives",
  "suicide-vest": "suicide-attack",
  firearm: "firearms",
  blade: "primitive",
  chemical: "unconventional",
};

/** ACLED sub-event type by PLOVER mode, for force. */
const ACLED_OF_MODE: Readonly<Record<string, string>> = {
  "heavy-weapons": "Shelling/artillery/missile attack",
  aerial: "Air/drone strike",
  drone: "Air/drone strike",
  explosives: "Remote explosive/landmine/IED",
  "suicide-attack": "Suicide bomb",
  unconventional: "Chemical weapon",
  targeted: "Attack",
};

export function acledOf(mode: string | null, fallback: string | null): string | null {
  return (mode && ACLED_OF_MODE[mode]) ?? fallback;
}

/** The weapon that the clause names, by what the frame asks for first and else by nearness. */
export function weaponOf(
  candidate: Candidate,
  lookup: Lookup,
): { use: WeaponUse | null; count: Count; family: string | null } {
  let best: WeaponMention | null = null;
  for (const c of [candidate, ...candidate.merged]) {
    for (const m of lookup.within(c.args.first, Math.max(c.args.last, c.word.index + 1))) {
      if (m.kind !== "weapon" || isStruck(m, c) || isOfAnother(m, candidate) || isInPlace(m, lookup)) continue;
      if (!best || Math.abs(m.first - c.word.index) < Math.abs(best.first - c.word.index)) best = m;
    }
  }
  best ??= relativeWeapon(candidate, lookup);
  if (!best) return { use: null, count: brought(candidate, lookup), family: null };
  best = namedBy(best, candidate, lookup);
  return {
    use: { start: best.start, end: best.end, quote: best.quote, name: best.name },
    count: best.count,
    family: best.family,
  };
}

/** `الصواريخ التي يطلقها المسلحون`: the pronoun of a verb that fires stands for what its relative clause says more of. */
function relativeWeapon({ frame, args, word, clauses }: Candidate, lookup: Lookup): WeaponMention | null {
  const { antecedent } = args;
  // `الصواريخ جرى إطلاقها`: the last one named before.
  if (frame.id === "heavy.fire.it")
    return lookup.within(clauses.sentence.first, word.index).findLast((m) => m.kind === "weapon") ?? null;
  if (!antecedent || !word.enclitic || frame.roles.get("o") !== "weapon") return null;
  return lookup.within(antecedent.first, antecedent.reach).find((m) => m.kind === "weapon") ?? null;
}

/** `اعترضت الدفاعات ثلاثة صواريخ`: how many were brought down, though they are no means. */
function brought({ frame, target }: Candidate, lookup: Lookup): Count {
  if (!frame.id.startsWith("destroy.shootdown")) return null;
  for (const { first, last } of target)
    for (const m of lookup.within(first, last)) if (m.kind === "weapon") return m.count;
  return null;
}

/** `ساحة الطيران`: part of a place's name. */
const isInPlace = ({ first }: WeaponMention, lookup: Lookup): boolean =>
  lookup.at(first).some((m) => (m.kind === "place" || m.kind === "facility") && m.first < first);

/** `دمر الجيش مخزنا للأسلحة`: what is struck or shot down is no means; of weapons defused it is the weapon all the same. */
function isStruck(m: WeaponMention, c: Candidate): boolean {
  // `اعترضت الدفاعات الجوية صاروخا`: who does it.
  if (m.family === "air-defence" && c.actor.some((p) => p.first <= m.first && m.first < p.last)) return true;
  if (DISARMING.has(c.frame.id) || c.weapons.some((p) => p.first <= m.first && m.first < p.last)) return false;
  const { phrases } = c.clauses;
  return c.target.some((p) => {
    const next = phrases[phraseAt(phrases, p.first) + 1];
    const owner =
      next?.kind === "noun" && (next.preposition === "ل" || next.preposition === "من") ? next.last : p.reach;
    return p.first <= m.first && m.first < owner;
  });
}
/** `معارك ترافقت مع قصف مدفعي`, `للتحضير لإطلاق صواريخ`: said of another doing. */
function isOfAnother(m: WeaponMention, candidate: Candidate): boolean {
  const { words } = candidate.clauses;
  const own = [candidate, ...candidate.merged];
  const before = words[m.first - 1];
  if (m.rule === "weapon.adjective")
    return m.first > candidate.word.index && !own.some((c) => holds(c.clauses.phrases[c.phrase]!, m.first));
  const keeps = (at: number) => KEEPING.has(words[at]!.reading?.lexeme.lemma ?? "");
  const named = own.some((c) => c.weapons.some((p) => p.first <= m.first && m.first < p.last && !keeps(p.head)));
  if (m.first > candidate.word.index && !named && isKept(m, candidate)) return true;
  const purpose =
    before?.reading?.form === "masdar" && before.preposition === "ل" && before.index > candidate.word.index;
  return purpose && !own.some((c) => c.word.index === before.index);
}

/** `استهدفت مواقع مرتبطة ببرنامج الأسلحة الكيميائية`, `مركزا لتطوير الصواريخ`: weapons that are made, kept or forbidden are no means. */
function isKept(m: WeaponMention, { clauses: { words, phrases }, word }: Candidate): boolean {
  const own = phraseAt(phrases, m.first);
  for (let i = own; i >= Math.max(0, own - KEEPING_REACH); i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "noun") return false;
    for (let k = Math.max(phrase.first, word.index + 1); k < Math.min(phrase.last, m.first); k++)
      if (KEEPING.has(words[k]!.reading?.lexeme.lemma ?? "")) return true;
  }
  return false;
}
/** How many phrases before. */
const KEEPING_REACH = 2;
const KEEPING: ReadonlySet<string> = new Set(
  "خبير|صناعة|منع|برنامج|منشأة|مخزن|مستودع|مصنع|معمل|ترسانة|مخزون|طور|تطوير|أنتج|إنتاج|خزن|تخزين|صنع|تصنيع|مركز|حظر|منصة".split(
    "|",
  ),
);

const DISARMING: ReadonlySet<string> = new Set(["destroy.defuse"]);

/** `هجوم صاروخي ... بثلاثة صواريخ`: the noun of the same family says more than the adjective. */
function namedBy(best: WeaponMention, candidate: Candidate, lookup: Lookup): WeaponMention {
  if (best.rule !== "weapon.adjective") return best;
  for (const c of [candidate, ...candidate.merged]) {
    for (const m of lookup.within(c.args.first, Math.max(c.args.last, c.word.index + 1))) {
      if (m.kind === "weapon" && m.family === best.family && m.rule !== best.rule) return m;
    }
  }
  return best;
}

/** An attack that kills one leader by name or office (`مقتل القيادي …`) was aimed at that person. */
function hitsLeader(candidate: Candidate): boolean {
  const kills = [candidate, ...candidate.merged].filter((c) => c.frame.id.startsWith("kill"));
  return kills.some(
    (c) =>
      c.target.length === 1 &&
      c.target.some((phrase) => isLeader(c.clauses.words.slice(phrase.first, phrase.reach + 2))),
  );
}

const LEADERS = new Set(["قيادي", "قائد", "زعيم", "أمير"]);

const isLeader = (words: readonly Word[]) =>
  words.some((w) => w.reading?.number === "singular" && LEADERS.has(w.reading.lexeme.lemma)) &&
  words[0]?.kind !== "number";

/** The mode that adjectives, means and weapons give to force whose frame leaves it open or says only "bombardment". */
export function modeOf(candidate: Candidate, family: string | null, words: Words): string | null {
  const { frame } = candidate;
  if (frame.type !== "ASSAULT") return candidate.mode;
  if (candidate.mode !== null && candidate.mode !== "heavy-weapons" && candidate.mode !== "aerial")
    return candidate.mode;
  if (candidate.mode === null && frame.id === "attack.verb" && isBomber(candidate)) return "suicide-attack";
  if (candidate.mode !== "heavy-weapons" && candidate.merged.length > 0 && hitsLeader(candidate)) return "targeted";
  if (frame.id.startsWith("kill") && candidate.mode === null && hitsLeader(candidate)) return "targeted";
  if (frame.id.startsWith("fight") && !candidate.args.after.has("ب")) return candidate.mode;
  const modifiers = [candidate, ...candidate.merged].flatMap((c) => c.args.modifiers);
  for (const word of modifiers) {
    const mode = words.modeOf(word.token);
    if (mode) return mode;
  }
  if (family && MODE_OF_FAMILY[family]) {
    if (candidate.mode === "aerial" && MODE_OF_FAMILY[family] !== "drone") return candidate.mode;
    return MODE_OF_FAMILY[family]!;
  }
  return byAirmen(candidate) ? "aerial" : candidate.mode;
}

/** `هاجم انتحاري نقطة تفتيش`: who blows himself up. */
const isBomber = ({ actor, clauses }: Candidate): boolean =>
  actor.some(({ head }) => clauses.words[head]!.reading?.lexeme.lemma === "انتحاري");

/** `القوات الجوية استهدفت`, `قصف سلاح الجو`: what airmen do to others is done from the air. */
function byAirmen({ frame, actor, clauses }: Candidate): boolean {
  if (!/^(?:attack\.(?:verb|noun)|heavy\.(?:shell|shelling|pound))$/.test(frame.id)) return false;
  return actor.some(({ first, reach }) =>
    clauses.words
      .slice(first, reach)
      .some(({ token, reading }) => AIR.has(token.norm) || reading?.lexeme.classes.includes("aircraft")),
  );
}
const AIR: ReadonlySet<string> = new Set(["الجوية", "الجويه", "الجو", "طيران", "الطيران", "المقاتلات"]);
