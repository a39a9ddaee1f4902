/** Brackets that part nothing: `أحد مسلحي (داعش)`, `عدد (30) عنصرا`. */

import { bareWord, madeWord, type Word } from "./word.ts";

/** `أمس (الجمعة) بين`, `أحد مسلحي (داعش)`: brackets inside a time, or around the group that a noun without article is of, part nothing. */
export function openBrackets(words: Word[]): void {
  for (let i = 1; i + 2 < words.length; i++) {
    const open = words[i]!;
    if (open.kind !== "open") continue;
    const within = words[i + 1]!.mention;
    const before = words[i - 1]!;
    const time = open.mention?.kind === "time" && open.mention.first < i;
    const owned =
      within?.kind === "group" &&
      within.first === i + 1 &&
      !before.definite &&
      before.mention === null &&
      isBand(before);
    const close = words[time ? open.mention!.last - 1 : owned ? within.last : i];
    if (close?.kind !== "close") continue;
    for (const word of [open, close]) words[word.index] = bareWord(word.token, null, "quote");
  }
}
const isBand = ({ reading, token }: Word): boolean =>
  reading !== null &&
  (/[^ئ]ي$/.test(token.norm) ||
    reading.lexeme.classes.some((c) => c === "fighter" || c === "soldier" || c === "group"));

/** `عدد (30) عنصرا`: the word, its brackets and the digits between them are one number before what is counted. */
export function joinCounts(words: Word[]): void {
  for (let i = 3; i < words.length; i++) {
    const close = words[i]!;
    if (close.kind !== "close") continue;
    const [head, open, number] = [words[i - 3]!, words[i - 2]!, words[i - 1]!];
    if (number.kind !== "number" || open.kind !== "open") continue;
    if (head.reading?.lexeme.lemma !== COUNT) continue;
    for (const word of [head, open, close]) words[word.index] = asNumber(word);
  }
}
const COUNT = "عدد";
const asNumber = (w: Word): Word => madeWord(w.token, null, "number", null, w.preposition, w.conjunction, false, null);
