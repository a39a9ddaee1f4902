/** Running totals of an extraction. */
export interface Totals {
  articles: number;
  failed: number;
  events: number;
  statements: number;
  figures: number;
}

const number = (n: number) => Math.round(n).toLocaleString("en");
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const BAR = 24;
const REDRAW_MS = 100;
const LINE_MS = 10_000;

/** Shows progress on a stream: a bar on a terminal, else a line every ten seconds. `share` is the part done from 0 to 1, or null when unknown. */
export class Progress {
  readonly totals: Totals = { articles: 0, failed: 0, events: 0, statements: 0, figures: 0 };
  readonly #stream: NodeJS.WriteStream;
  readonly #quiet: boolean;
  readonly #tty: boolean;
  readonly #began = performance.now();
  #shown: number;

  constructor(stream: NodeJS.WriteStream, quiet: boolean) {
    this.#stream = stream;
    this.#quiet = quiet;
    this.#tty = stream.isTTY === true && process.env.TERM !== "dumb";
    this.#shown = this.#tty ? 0 : this.#began;
  }

  /** Adds one article that was written. */
  count({ events, statements, figures }: Pick<Totals, "events" | "statements" | "figures">): void {
    this.totals.articles++;
    this.totals.events += events;
    this.totals.statements += statements;
    this.totals.figures += figures;
  }

  /** Redraws when it is time to. */
  tick(share: number | null): void {
    const now = performance.now();
    if (this.#quiet || now - this.#shown < (this.#tty ? REDRAW_MS : LINE_MS)) return;
    this.#shown = now;
    this.#stream.write(this.#tty ? `\r\u001b[K${this.#bar(share)}` : `isnad: ${this.#words(share)}\n`);
  }

  /** Prints a message on a line of its own; shown although quiet, because something went wrong. */
  say(message: string): void {
    this.#clear();
    this.#stream.write(`isnad: ${message}\n`);
  }

  /** Removes the bar and prints what was done. */
  end(): void {
    this.#clear();
    if (this.#quiet) return;
    const seconds = (performance.now() - this.#began) / 1000;
    this.#stream.write(`isnad: ${this.#counts()} in ${seconds.toFixed(1)} s (${number(this.#rate())}/s)\n`);
  }

  #clear(): void {
    if (this.#tty && !this.#quiet) this.#stream.write("\r\u001b[K");
  }
  #rate(): number {
    return this.totals.articles / Math.max(0.001, (performance.now() - this.#began) / 1000);
  }
  #left(share: number): string {
    const spent = (performance.now() - this.#began) / 1000;
    return share > 0 ? `ETA ${clock((spent / share) * (1 - share))}` : "ETA -";
  }
  #counts(): string {
    const { articles, failed, events, statements, figures } = this.totals;
    const kinds = `${number(events)} events, ${number(statements)} statements, ${number(figures)} figures`;
    return `${number(articles)} articles, ${kinds}${failed > 0 ? `, ${number(failed)} inputs failed` : ""}`;
  }
  #words(share: number | null): string {
    const done = share === null ? "" : `, ${Math.floor(share * 100)} %, ${this.#left(share)}`;
    return `${this.#counts()}, ${number(this.#rate())}/s${done}`;
  }
  #bar(share: number | null): string {
    if (share === null) return this.#words(null);
    const full = Math.round(share * BAR);
    const line = `[${"#".repeat(full)}${".".repeat(BAR - full)}] ${this.#words(share)}`;
    return line.slice(0, Math.max(20, (this.#stream.columns || 80) - 1));
  }
}
