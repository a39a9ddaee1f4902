import { expect, test } from "vitest";
import { hashOf, SeenForms } from "./seen-forms.ts";

const words = Array.from({ length: 500 }, (_, i) => `كلمة${String.fromCharCode(0x627 + (i % 30))}${i}`);
const find = (forms: SeenForms<{ raw: string }>, text: string, start = 0, end = text.length) =>
  forms.get(text, start, end, hashOf(text, start, end));
const add = (forms: SeenForms<{ raw: string }>, raw: string) => forms.add({ raw }, hashOf(raw, 0, raw.length));

test("finds each word inside a text, and no other", () => {
  const forms = new SeenForms<{ raw: string }>(1000);
  for (const word of words) add(forms, word);
  for (const word of words) expect(find(forms, `في ${word}،`, 3, 3 + word.length)?.raw).toBe(word);
  expect(find(forms, "كلمة")).toBeUndefined();
});

test("tells apart words of one hash", () => {
  const forms = new SeenForms<{ raw: string }>(10);
  forms.add({ raw: "قصف" }, 7);
  forms.add({ raw: "قتل" }, 7);
  expect(forms.get("قتل", 0, 3, 7)?.raw).toBe("قتل");
  expect(forms.get("قصف", 0, 3, 7)?.raw).toBe("قصف");
  expect(forms.get("نسف", 0, 3, 7)).toBeUndefined();
});

test("holds at most twice its limit, and what keeps coming", () => {
  const forms = new SeenForms<{ raw: string }>(50);
  add(forms, "دائم");
  for (const word of words) {
    add(forms, word);
    expect(find(forms, "دائم")?.raw).toBe("دائم");
    expect(forms.size).toBeLessThanOrEqual(100);
  }
  expect(find(forms, words[0]!)).toBeUndefined();
});

test("keeps few of many words that share a hash", () => {
  const forms = new SeenForms<{ raw: string }>(1000);
  for (const raw of words) forms.add({ raw }, 7);
  expect(forms.size).toBeGreaterThan(0);
  expect(forms.size).toBeLessThan(100);
  expect(forms.get(words[0]!, 0, words[0]!.length, 7)?.raw).toBe(words[0]);
});
