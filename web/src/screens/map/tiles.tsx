import { WORLD } from "./countries.ts";
import type { View } from "./view.ts";

/** Pixels of a tile's side. */
const SIDE = 256;
const DEEPEST = 18;

/** Pictures of the ground below the places, from the server that the user named. */
export function Tiles(props: {
  readonly template: string;
  readonly view: View;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const { template, view, size } = props;
  const z = Math.max(0, Math.min(DEEPEST, Math.round(Math.log2((WORLD * view.k) / SIDE))));
  const across = 2 ** z;
  const side = WORLD / across;
  const range = (middle: number, pixels: number) => {
    const half = pixels / 2 / view.k;
    const first = Math.max(0, Math.floor((middle - half) / side));
    const last = Math.min(across - 1, Math.floor((middle + half) / side));
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  };
  return range(view.y, size.height).flatMap((y) =>
    range(view.x, size.width).map((x) => (
      <image
        key={`${z} ${x} ${y}`}
        href={template.replaceAll("{z}", String(z)).replaceAll("{x}", String(x)).replaceAll("{y}", String(y))}
        x={x * side}
        y={y * side}
        width={side}
        height={side}
        preserveAspectRatio="none"
      />
    )),
  );
}
