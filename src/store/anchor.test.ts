import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, holdOn, type Judged } from "./anchor.ts";

const said = (n: number) => ({ type: `"T${n % 3}"`, fatalities: String(n), place: "null" });
const judged = (n: number, start: number, length: number): Judged => ({
  id: `e_${n}`,
  kind: "event",
  start,
  end: start + length,
  quote: `q${start % 5}`,
  said: said(n),
});
const candidate = (n: number, start: number, length: number, id = `e_${n}`): Candidate => ({
  ...judged(n, start, length),
  id,
  said: said(n),
});

const claims = fc.array(
  fc
    .tuple(fc.nat(20), fc.nat(400), fc.integer({ min: 1, max: 30 }))
    .map(([n, start, length]) => ({ n, start, length })),
  { maxLength: 30 },
);
const one = fc.tuple(fc.nat(20), fc.nat(400), fc.integer({ min: 1, max: 30 }));

describe("a review after a re-run", () => {
  it("holds on to the very claim while it is there, whatever else is", () => {
    fc.assert(
      fc.property(one, claims, ([n, start, length], others) => {
        const list = [
          ...others.map((c, i) => candidate(c.n, c.start, c.length, `x_${i}`)),
          candidate(n, start, length),
        ];
        expect(holdOn(judged(n, start, length), list)).toEqual({ claim: `e_${n}`, how: "same", differs: [] });
      }),
    );
  });

  it("holds on to the same words that say the same, under any id, and calls them moved", () => {
    fc.assert(
      fc.property(one, claims, ([n, start, length], others) => {
        const list = [
          ...others.map((c, i) => candidate(c.n, c.start, c.length, `x_${i}`)),
          candidate(n, start, length, "new"),
        ];
        const held = holdOn(judged(n, start, length), list);
        const found = list.find(({ id }) => id === held.claim)!;
        expect([held.how, found.start, found.end, found.said]).toEqual(["moved", start, start + length, said(n)]);
      }),
    );
  });

  it("never holds on to a claim of another kind, or of other words that say something else", () => {
    fc.assert(
      fc.property(one, claims, ([n, start, length], others) => {
        const list = others.map((c, i) => ({
          ...candidate(c.n, c.start, c.length, `x_${i}`),
          kind: i % 2 === 0 ? ("event" as const) : ("figure" as const),
        }));
        const held = holdOn(judged(n, start, length), list);
        if (held.claim === null) {
          expect(held).toEqual({ claim: null, how: "orphaned", differs: [] });
          return;
        }
        const found = list.find(({ id }) => id === held.claim)!;
        expect(found.kind).toBe("event");
        const shared = Math.min(found.end, start + length) - Math.max(found.start, start);
        if (shared <= 0) expect([found.quote, found.said]).toEqual([`q${start % 5}`, said(n)]);
        if (held.how === "moved") expect(found.said).toEqual(said(n));
        else expect(held.differs.length).toBeGreaterThan(0);
      }),
    );
  });

  it("does not depend on the order of the claims where one is the best", () => {
    const list = [candidate(1, 0, 10, "a"), candidate(2, 2, 8, "b"), candidate(3, 40, 10, "c")];
    const held = (order: Candidate[]) => holdOn(judged(2, 0, 10), order).claim;
    expect(held(list)).toBe("b");
    expect(held([...list].reverse())).toBe("b");
  });

  it("takes words as enough where nobody kept what was claimed of them", () => {
    const old = { ...judged(2, 0, 10), said: null };
    expect(holdOn(old, [candidate(5, 0, 10, "a")])).toEqual({ claim: "a", how: "moved", differs: [] });
    expect(holdOn(old, [candidate(5, 9, 10, "a")]).how).toBe("orphaned");
  });
});
