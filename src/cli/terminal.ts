const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;
export type Style = keyof typeof CODES;

/** How to write for people on one stream; plain values, so that it can be sent to a worker. */
export interface Manner {
  readonly colour: boolean;
  /** Put isolates around foreign text, so that Arabic does not reorder its line. */
  readonly isolate: boolean;
}

/** For pipes and files: plain text. */
export const PLAIN: Manner = { colour: false, isolate: false };

/** Colours need a terminal, and neither `--no-color`, `NO_COLOR` nor `TERM=dumb`; isolates need a terminal only. */
export function mannerOf(stream: NodeJS.WriteStream, color = true): Manner {
  const isolate = stream.isTTY === true;
  return { colour: isolate && color && !process.env.NO_COLOR && process.env.TERM !== "dumb", isolate };
}

export interface Terminal {
  /** Wraps text in a style; gives it back unchanged where colours are off. */
  style(style: Style, text: string): string;
  /** Text from an article on one line: white space folded, control characters and direction marks removed, isolated where the manner asks. */
  foreign(text: string): string;
}

/** White space, control characters, and marks that would reorder a terminal line. */
const UNSAFE = /[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function terminal({ colour, isolate }: Manner): Terminal {
  return {
    style: (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
    foreign: (text) => {
      const clean = text.replace(UNSAFE, " ").trim();
      return isolate && RIGHT_TO_LEFT.test(clean) ? `\u2068${clean}\u2069` : clean;
    },
  };
}

/** The file of `--output`; `-` is standard output, as if nothing was given. */
export const outputFile = (value: string | undefined): string | undefined => (value === "-" ? undefined : value);
