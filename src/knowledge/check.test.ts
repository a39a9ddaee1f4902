import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkKnowledge, KNOWLEDGE_DIR } from "./index.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-knowledge-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Writes the files and gives `file:line: what is wrong` of each fault. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  const faults = checkKnowledge([dir]);
  for (const { mend } of faults) expect(mend).toMatch(/\.$/);
  return faults.map(({ file, line, wrong }) => `${file.slice(dir.length + 1)}:${line}: ${wrong}`);
}

const VERBS = "id\tgloss\tform\troot\tpast\tpresent\tmasdars\tclasses\n";
const NOUNS = "id\tgloss\tpos\tgender\tsingular\tplurals\tclasses\n";
const PLACES = "id\tkind\tcountry\tparent\tlat\tlon\tname_en\tnames\n";
const ACTORS = "id\tkind\tsector\tcountry\tparent\tname_en\tnames\n";
const OFFICES = "office\tperson\tfrom\tto\n";
const WEAPONS = "id\tsort\tfamily\thead\talone\tname_en\tnames\n";
const IRAQ = "iq\tcountry\tIQ\t\t33\t44\tIraq\tالعراق\n";
const PERSON = "someone\tperson\t\t\t\tSomeone\tفلان\n";

/** File, content with one fault, and what must be said about it. */
const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ["a verb form that is none", { "verbs.tsv": `${VERBS}a.1\tx\tXI\tقصف\tقصف\tيقصف\n` }, "verbs.tsv:2: form is"],
  ["an empty root", { "verbs.tsv": `${VERBS}a.1\tx\tI\t\tقصف\tيقصف\n` }, "verbs.tsv:2: root is empty"],
  [
    "one verb twice",
    { "verbs.tsv": `${VERBS}a.1\tx\tI\tأكل\tأكل\tيأكل\na.2\tx\tI\tاكل\tاكل\tياكل\n` },
    "verbs.tsv:3: says the same as line 2",
  ],
  ["a Latin past tense", { "verbs.tsv": `${VERBS}a.1\tx\tI\tقصف\tqasafa\tيقصف\n` }, "verbs.tsv:2: past is"],
  ["a gender that is none", { "nouns.tsv": `${NOUNS}a\tx\tnoun\tmale\tبيت\tبيوت\n` }, "nouns.tsv:2: gender is"],
  ["a part of speech that is none", { "nouns.tsv": `${NOUNS}a\tx\tverb\tm\tبيت\tبيوت\n` }, "nouns.tsv:2: pos is"],
  ["a missing column", { "nouns.tsv": "id\tgloss\tpos\tgender\tsingular\n" }, "nouns.tsv:1: has no column plurals"],
  [
    "one id twice over files",
    { "places/a.tsv": PLACES + IRAQ, "places/b.tsv": `${PLACES}iq\ttown\tIQ\t\t\t\tTown\tبلدة\n` },
    "places/b.tsv:2: the id iq is already at",
  ],
  [
    "an id with spaces",
    { "places/a.tsv": `${PLACES}i q\tcountry\tIQ\t\t33\t44\tIraq\tالعراق\n` },
    "places/a.tsv:2: id is",
  ],
  [
    "a kind of place that is none",
    { "places/a.tsv": `${PLACES}x\tcity\tIQ\t\t\t\tX\tبلدة\n` },
    "places/a.tsv:2: kind is",
  ],
  [
    "a parent that is nowhere",
    { "places/a.tsv": `${PLACES}x\ttown\tIQ\tqq\t\t\tX\tبلدة\n` },
    "places/a.tsv:2: parent names qq",
  ],
  [
    "a latitude beyond the pole",
    { "places/a.tsv": `${PLACES}x\ttown\tIQ\t\t95\t1\tX\tبلدة\n` },
    "places/a.tsv:2: lat is",
  ],
  ["a longitude in words", { "places/a.tsv": `${PLACES}x\ttown\tIQ\t\t9\teast\tX\tبلدة\n` }, "places/a.tsv:2: lon is"],
  [
    "a country that is no code",
    { "places/a.tsv": `${PLACES}x\ttown\tIraq\t\t\t\tX\tبلدة\n` },
    "places/a.tsv:2: country is",
  ],
  [
    "names alike in normal form",
    { "places/a.tsv": `${PLACES}x\ttown\tIQ\t\t\t\tX\tأربد|اربد\n` },
    "places/a.tsv:2: names is",
  ],
  [
    "an empty name in a list",
    { "places/a.tsv": `${PLACES}x\ttown\tIQ\t\t\t\tX\tبلدة||\n` },
    "places/a.tsv:2: names is",
  ],
  ["no name at all", { "actors/a.tsv": `${ACTORS}x\tgroup\t\t\t\tX\t\n` }, "actors/a.tsv:2: names is empty"],
  [
    "a kind of actor that is none",
    { "actors/a.tsv": `${ACTORS}x\tmilitia\t\t\t\tX\tفصيل\n` },
    "actors/a.tsv:2: kind is",
  ],
  [
    "one actor twice",
    { "actors/a.tsv": `${ACTORS}x\tgroup\t\tIQ\t\tX\tفصيل\ny\tgroup\t\tIQ\t\tY\tفصيل\n` },
    "actors/a.tsv:3: says the same as line 2",
  ],
  [
    "a holder that is nobody",
    { "actors/a.tsv": ACTORS + PERSON, "offices.tsv": `${OFFICES}someone\tnobody\n` },
    "offices.tsv:2: person names nobody",
  ],
  [
    "a term that ends before it begins",
    { "actors/a.tsv": ACTORS + PERSON, "offices.tsv": `${OFFICES}someone\tsomeone\t2021-01-01\t2020-01-01\n` },
    "offices.tsv:2: from 2021-01-01 is not before",
  ],
  [
    "a date that is none",
    { "actors/a.tsv": ACTORS + PERSON, "offices.tsv": `${OFFICES}someone\tsomeone\t2021-13-01\t\n` },
    "offices.tsv:2: from is",
  ],
  [
    "two weapons with one name",
    { "weapons.tsv": `${WEAPONS}a\thead\trocket\t\tyes\tA\tصاروخ\nb\thead\trocket\t\tyes\tB\tصاروخ\n` },
    "weapons.tsv:3: says",
  ],
  [
    "one row of words twice",
    { "words/speech.tsv": "id\twords\na\tقال\na\tقال\n" },
    "words/speech.tsv:3: says the same as line 2",
  ],
  [
    "a cell too many",
    { "words/speech.tsv": "id\twords\na\tb\tقال\n" },
    "words/speech.tsv:2: 3 cells in a table of 2 columns",
  ],
  ["spaces for a tab", { "words/speech.tsv": "id\twords\na    قال\n" }, "words/speech.tsv:2: has spaces where tabs"],
  [
    "a direction mark",
    { "words/speech.tsv": "id\twords\na\tقال\u200f\n" },
    "words/speech.tsv:2: holds the invisible character U+200F",
  ],
  ["bytes that are no UTF-8", { "words/speech.tsv": "id\twords\na\tقا\ufffd\n" }, "words/speech.tsv:2: holds U+FFFD"],
  ["a column twice", { "words/speech.tsv": "id\tid\na\tقال\n" }, "words/speech.tsv:1: names the column id twice"],
  [
    "a column without a name",
    { "words/speech.tsv": "id\t\twords\na\tb\tقال\n" },
    "words/speech.tsv:1: has a column without a name",
  ],
  ["an empty file", { "words/speech.tsv": "# nothing yet\n" }, "words/speech.tsv:1: is empty"],
  [
    "a frame of a type outside PLOVER",
    { "words/frames.tsv": "id\ttype\tmode\tacled\tstatus\twords\na\tFIGHT\t\t\t\tv:حارب\n" },
    "words/frames.tsv:2: type is",
  ],
  [
    "two frames with one id",
    { "words/frames.tsv": "id\ttype\tmode\tacled\tstatus\twords\na\tAID\t\t\t\tv:أغاث\na\tAID\t\t\t\tv:ساعد\n" },
    "words/frames.tsv:3: the id a is already at",
  ],
  ["a number in words", { "words/place-units.tsv": "km\tform\none\tكلم\n" }, "words/place-units.tsv:2: km is"],
  ["a file that nothing reads", { "adverbs.tsv": "id\na\n" }, "adverbs.tsv:1: no rule reads a file of this name"],
];

describe("checkKnowledge", () => {
  it("finds no fault in sound files", () => {
    const sound = {
      "verbs.tsv": `# verbs\n${VERBS}qasafa.1\tshell\tI\tقصف\tقصف\tيقصف\tقصف\tattack\n`,
      "nouns.tsv": `${NOUNS}bayt\thouse\tnoun\tm\tبيت\tبيوت\tplace\n`,
      "places/a.tsv": PLACES + IRAQ,
      "actors/a.tsv": ACTORS + PERSON,
      "offices.tsv": `${OFFICES}someone\tsomeone\t2020-01-01\t\n`,
      "words/speech.tsv": "id\twords\nsaid\tقال|صرح\n",
    };
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each(PLANTED)("names %s", (_name, files, says) => {
    expect(faultsOf(files).join("\n")).toContain(says);
  });

  it("finds no fault in the shipped files", () => {
    expect(checkKnowledge([KNOWLEDGE_DIR]).map((f) => `${f.file}:${f.line}: ${f.wrong}`)).toEqual([]);
  });
});
