import type { ServerResponse } from "node:http";
import { Refusal } from "./problem.ts";

/** What happened, for all who watch: `job` with a job, `record` when what the record holds has changed. */
export interface Happening {
  readonly event: "job" | "record";
  readonly data: unknown;
}

const KEPT = 200;
const BEAT_MS = 15_000;
const MOST = 50;
/** A watcher that takes no more than this behind the others is let go; it comes back by itself. */
const BEHIND_BYTES = 1_000_000;

/** Tells watchers by server-sent events, and tells those who come back what they missed. */
export class Hub {
  readonly #watchers = new Set<ServerResponse>();
  readonly #kept: { readonly id: number; readonly text: string }[] = [];
  /** Begins with the time, so that ids of a server that started again are not those of the one before. */
  #id = Date.now() * 1000;
  readonly #beat = setInterval(() => this.#send(": beat\n\n"), BEAT_MS).unref();

  /** Sends everything from now on to a response, and first what came after the event with the id `since`. */
  watch(response: ServerResponse, headers: Readonly<Record<string, string>>, since: number | null): void {
    if (this.#watchers.size >= MOST) {
      throw new Refusal(503, "serve.watchers", "too many pages watch this record", "Close some of them.");
    }
    response.writeHead(200, { ...headers, "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 2000\n\n");
    if (since !== null) for (const { id, text } of this.#kept) if (id > since) response.write(text);
    this.#watchers.add(response);
    response.on("close", () => this.#watchers.delete(response));
  }

  tell({ event, data }: Happening): void {
    const id = ++this.#id;
    const text = `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push({ id, text });
    if (this.#kept.length > KEPT) this.#kept.shift();
    this.#send(text);
  }

  #send(text: string): void {
    for (const watcher of this.#watchers) {
      if (watcher.writableLength > BEHIND_BYTES) watcher.destroy();
      else watcher.write(text);
    }
  }

  close(): void {
    clearInterval(this.#beat);
    for (const watcher of this.#watchers) watcher.end();
    this.#watchers.clear();
  }
}
