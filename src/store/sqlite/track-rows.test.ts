import { expect, it } from "vitest";
import type { TruceTrack } from "../../record/index.ts";
import { trackOrder } from "./track-rows.ts";

const BREACH: TruceTrack["broken"][number] = {
  ...{ incident: "i0", basis: "said" as const, why: "" },
  evidence: { document: "d", claim: "e", start: 0, end: 1, quote: "x" },
};
const truce = (breaches: number): TruceTrack => ({
  ...{ kind: "truce", id: `t${breaches}`, incident: "i1", parties: [], declared: null, until: null, held: [] },
  ...{ broken: Array.from({ length: breaches }, () => BREACH), evidence: [] },
});

it("truces that were broken most often come first, those that held last", () => {
  const order = [0, 12, 1, 2].map(truce).sort((a, b) => (trackOrder(a) < trackOrder(b) ? -1 : 1));
  expect(order.map(({ broken }) => broken.length)).toEqual([12, 2, 1, 0]);
});

it("of those broken as often, truces with a day come before those without", () => {
  const declared = { from: "2031-03-04", to: "2031-03-05" };
  const party = { entity: null, name: "فصيل", name_en: null };
  const undated = { ...truce(1), id: "undated", parties: [party as unknown as TruceTrack["parties"][number]] };
  const dated = { ...truce(1), id: "dated", declared } as TruceTrack;
  expect(trackOrder(dated) < trackOrder(undated)).toBe(true);
});
