const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;
export type Style = keyof typeof CODES;

/** How to write for people on one stream. */
export interface Terminal {
  /** Wraps text in a style; gives it back unchanged where colours are off. */
  style(style: Style, text: string): string;
  /** Text from an article: control characters removed, and isolated on a terminal so that Arabic does not reorder its line. */
  foreign(text: string): string;
}

/** White space, control characters, and marks that would reorder a terminal line. */
const UNSAFE = /[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Colours need a terminal, and neither `--no-color`, `NO_COLOR` nor `TERM=dumb`; isolates need a terminal only. */
export function terminal(stream: NodeJS.WriteStream, color = true): Terminal {
  const tty = stream.isTTY === true;
  const coloured = tty && color && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return {
    style: (style, text) => (coloured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
    foreign: (text) => {
      const clean = text.replace(UNSAFE, " ").trim();
      return tty ? `\u2068${clean}\u2069` : clean;
    },
  };
}

/** A terminal that keeps plain text plain: for pipes and files. */
export const PLAIN: Terminal = { style: (_, text) => text, foreign: (text) => text.replace(UNSAFE, " ").trim() };
