import { expect, it } from "vitest";
import { bagOf, Rarity, shared, union } from "./bag.ts";

const bag = (text: string) => bagOf(text.split(" "));

it("a bag holds each word once, in an order of its own", () => {
  expect(bag("b a b")).toEqual(bag("a b"));
  expect(bag("a b")).toHaveLength(2);
  expect(shared(bag("a b c d"), bag("x d b"))).toBe(2);
  expect(union([bag("a b"), bag("b c")])).toEqual(bag("a b c"));
});

it("rare words in common weigh more than common ones", () => {
  const bags = [bag("a rare"), bag("a rare b"), bag("a c"), bag("a d"), bag("a e")];
  const rarity = new Rarity(bags);
  expect(rarity.overlap(bags[0]!, bags[1]!)).toBe(1);
  expect(rarity.overlap(bag("a rare"), bag("rare x y"))).toBeGreaterThan(0.8);
  expect(rarity.overlap(bags[2]!, bags[3]!)).toBeLessThan(0.2);
  expect(rarity.overlap(bag(""), bag("a"))).toBe(0);
});
