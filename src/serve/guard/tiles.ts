import { IsnadError } from "../../text/index.ts";

/** Pictures of the ground below the map, from a server that the user named: the template of their addresses, and where they come from. */
export interface Tiles {
  readonly template: string;
  /** All that pages may load from elsewhere. */
  readonly origin: string;
  /** Whom the pictures are owed to, as it must stand beside them. */
  readonly credit: string | null;
}

/** Reads `https://tile.example.org/{z}/{x}/{y}.png`. */
export function tilesOf(template: string, credit: string | null): Tiles {
  const whole = ["{z}", "{x}", "{y}"].every((part) => template.includes(part)) && !/[\s;,'"<>\\]/.test(template);
  // The host must stand before the first number, so that no number can name another.
  const plain = template.replaceAll(/\{[zxy]\}/g, "0");
  const url = whole && URL.canParse(plain) ? new URL(plain) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && template.startsWith(`${url.origin}/`)) {
    return { template, origin: url.origin, credit };
  }
  throw new IsnadError(
    "serve.tiles",
    `${template} is no address of map tiles`,
    "Give one such as https://tile.example.org/{z}/{x}/{y}.png",
  );
}
