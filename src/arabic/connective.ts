import type { Token } from "../record/index.ts";
import { foldEntry } from "./normalise.ts";

/** Words that lead from one report to the next at the head of a sentence: they say nothing of what follows, which begins anew behind them. */
const CONNECTIVES: readonly string[] = [
  "من جانب آخر",
  "من جانب ثان",
  "من جهة أخرى",
  "من جهة ثانية",
  "من ناحية أخرى",
  "من ناحية ثانية",
  "من زاوية أخرى",
  "على صعيد آخر",
  "على صعيد متصل",
  "على صعيد ذي صلة",
  "على صعيد مواز",
  "على الصعيد نفسه",
  "على الصعيد ذاته",
  "على صعيد منفصل",
  "في سياق متصل",
  "في سياق آخر",
  "في سياق منفصل",
  "في سياق مواز",
  "في سياق ذي صلة",
  "في السياق نفسه",
  "في السياق ذاته",
  "في السياق",
  "في ذات السياق",
  "في نفس السياق",
  "في هذا السياق",
  "في هذا الإطار",
  "في الإطار نفسه",
  "في الإطار ذاته",
  "في هذا الصدد",
  "في هذا الشأن",
  "في شأن آخر",
  "في شأن متصل",
  "في الشأن ذاته",
  "في غضون ذلك",
  "في هذه الأثناء",
  "في تلك الأثناء",
  "في الأثناء",
  "في المقابل",
  "بالمقابل",
  "في الوقت نفسه",
  "في الوقت ذاته",
  "في نفس الوقت",
  "في ذات الوقت",
  "في موازاة ذلك",
  "بموازاة ذلك",
  "بالتوازي مع ذلك",
  "بالتزامن مع ذلك",
  "تزامنا مع ذلك",
  "في تطور لاحق",
  "في تطور آخر",
  "في تطور متصل",
  "في تطور جديد",
  "إلى ذلك",
  "إلى جانب ذلك",
  "علاوة على ذلك",
  "فضلا عن ذلك",
  "إضافة إلى ذلك",
  "بالإضافة إلى ذلك",
  "مع ذلك",
  "رغم ذلك",
  "على الرغم من ذلك",
  "بناء على ذلك",
  "على إثر ذلك",
  "على الأثر",
  "إثر ذلك",
  "نتيجة لذلك",
  "نتيجة ذلك",
  "ردا على ذلك",
  "تعليقا على ذلك",
  "بشكل منفصل",
];

/** A formula's words by its first, in normal form; longer ones before those they begin with. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = byFirst();

function byFirst(): ReadonlyMap<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const formula of CONNECTIVES) {
    const words = formula.split(" ").map(foldEntry);
    map.set(
      words[0]!,
      [...(map.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

/** `1- قصف الجيش`, `2) أعلن`: the number of an item at the head of its sentence. */
function itemEnd(tokens: readonly Placed[], at: number): number {
  const { sentence } = tokens[at]!;
  const [mark, behind] = [tokens[at + 1], tokens[at + 2]];
  if (tokens[at - 1]?.sentence === sentence || mark?.sentence !== sentence || behind?.sentence !== sentence) return at;
  return ITEM.has(mark.norm) && behind.kind === "word" ? at + 2 : at;
}
const ITEM: ReadonlySet<string> = new Set(["-", "–", ")", ".", ":"]);

/** `في حين قصف الجيش`, wherever it stands; `في حين أن` has the clause behind it led in already. */
export const MEANWHILE = "حين";
const IN: ReadonlySet<string> = new Set(["في", "وفي"]);
const THAT = "ان";
function isMeanwhile(tokens: readonly Placed[], at: number): boolean {
  if (tokens[at + 1]?.norm !== MEANWHILE || !IN.has(tokens[at]!.norm)) return false;
  const behind = tokens[at + 2];
  return behind?.kind === "word" && behind.sentence === tokens[at]!.sentence && behind.norm !== THAT;
}

/** With أن behind them these lead in a verb: `بعد أن بحث الوزيران`. */
const LEADING: ReadonlySet<string> = new Set([
  "بعد",
  "قبل",
  "منذ",
  "سبق",
  "دون",
  "حتي",
  "وبعد",
  "وقبل",
  "ومنذ",
  "وسبق",
]);
export const leadsVerb = (tokens: readonly Placed[], at: number): boolean =>
  tokens[at - 1]?.norm === THAT &&
  LEADING.has(tokens[at - 2]?.norm ?? "") &&
  tokens[at - 1]!.sentence === tokens[at]!.sentence;

/** What is asked of the tokens here; their sentence may not be settled yet elsewhere. */
type Placed = Pick<Token, "kind" | "norm" | "sentence">;

/**
 * End of the formula (`من جهة أخرى`, `وفي سياق متصل`) that begins at token `at`, where that heads its sentence or stands behind a sign;
 * `at` where none does.
 */
export function connectiveEnd(tokens: readonly Placed[], at: number): number {
  const { norm, sentence, kind } = tokens[at]!;
  if (kind === "number") return itemEnd(tokens, at);
  if (kind !== "word") return at;
  if (isMeanwhile(tokens, at)) return at + 2;
  const before = tokens[at - 1];
  if (before !== undefined && before.sentence === sentence && before.kind !== "punctuation") return at;
  const formulas = BY_FIRST.get(norm) ?? (norm.startsWith("و") ? BY_FIRST.get(norm.slice(1)) : undefined);
  const found = formulas?.find((words) => words.every((word, k) => k === 0 || tokens[at + k]?.norm === word));
  return found && tokens[at + found.length]?.sentence === sentence ? at + found.length : at;
}
