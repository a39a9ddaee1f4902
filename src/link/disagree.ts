import type { Disagreement, IncidentFields } from "../record/index.ts";
import { daysOf, gapOf } from "./days.ts";
import type { World } from "./world.ts";

type Names = keyof IncidentFields;
type Pair<F extends Names> = IncidentFields[F]["values"][number]["value"];

/** Whether two values of a field can both be true. A coarser date, a larger place, a bound that holds the number contradict nothing. */
const AGREE: { readonly [F in Names]?: (a: Pair<F>, b: Pair<F>, world: World) => boolean } = {
  mode: (a, b) => a === b,
  status: (a, b) => (a === "denied") === (b === "denied"),
  date: (a, b) => {
    const [x, y] = [daysOf(a), daysOf(b)];
    return x === null || y === null || gapOf(x, y) < 0;
  },
  place: (a, b, world) => {
    const [x, y] = [world.placeChain(a), world.placeChain(b)];
    if (x.includes(y[0]!) || y.includes(x[0]!)) return true;
    // Where a place lies that no file knows nobody can tell: it may be in the region that the other names.
    return (isUnknown(x) || isUnknown(y)) && a.country === b.country && (isWide(a) || isWide(b));
  },
  weapon: (a, b) => a.includes(b) || b.includes(a),
  weapon_count: fits,
  fatalities: fits,
  injured: fits,
  detained: fits,
  damage: (a, b) => a === b,
};

/** Of its chain nothing is known but the country. */
const isUnknown = (chain: readonly string[]) => chain.length <= 2 && chain[0]!.startsWith("name:");
const isWide = ({ precision }: Pair<"place">) => precision === "country" || precision === "region";

function fits(a: Pair<"fatalities">, b: Pair<"fatalities">): boolean {
  const bounds = (v: Pair<"fatalities">) =>
    typeof v === "number" ? [v, v] : [v.low ?? 0, v.high ?? Number.POSITIVE_INFINITY];
  const [[low, high], [lower, higher]] = [bounds(a), bounds(b)] as [number[], number[]] as [
    [number, number],
    [number, number],
  ];
  return low <= higher && lower <= high;
}

/** The fields whose values cannot all be true, with who says what. Parties disagree when two origins name actors of no relation. */
export function disagreementsOf(fields: IncidentFields, world: World): Disagreement[] {
  const found: Disagreement[] = [];
  for (const name of Object.keys(AGREE) as Names[]) {
    const agree = AGREE[name] as (a: unknown, b: unknown, world: World) => boolean;
    const { values } = fields[name];
    const clash = values.some((a, i) => values.slice(i + 1).some((b) => !agree(a.value, b.value, world)));
    if (clash) found.push({ field: name, values: values.map(({ text, mentions }) => ({ text, mentions })) });
  }
  return found;
}
