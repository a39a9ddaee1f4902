import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRecord } from "isnad";
import { type Served, type ServeOptions, serve } from "isnad/serve";

export const BOMB = "أعلنت الشرطة أن ثلاثة مدنيين قُتلوا في انفجار قنبلة في بغداد يوم 4 مارس 2031.";
export const TALKS = "قال وزير الخارجية إن المحادثات ستستأنف في جنيف. وأكد الوزير أن الهدنة صامدة.";

/** An answer with its JSON, where it is some. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
  readonly json: any;
}

/** A real server on a real port, over a record of its own. */
export class Running {
  readonly dir: string;
  readonly record: string;
  served!: Served;
  readonly #headers: Record<string, string> = {};

  private constructor(dir: string) {
    this.dir = dir;
    this.record = join(dir, "record");
  }

  static async start(options: Partial<ServeOptions> = {}): Promise<Running> {
    const running = new Running(mkdtempSync(join(tmpdir(), "isnad-serve-")));
    await (await createRecord(running.record)).close();
    return running.again(options);
  }

  /** Serves the same record, with other options. */
  async again(options: Partial<ServeOptions> = {}): Promise<Running> {
    this.served = await serve({ record: this.record, author: "amal", ...options });
    const token = new URL(this.served.url).searchParams.get("token");
    if (token !== null) this.#headers.authorization = `Bearer ${token}`;
    return this;
  }

  get port(): number {
    return Number(new URL(this.served.address).port);
  }

  async ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Got> {
    const headers = { ...this.#headers, ...init.headers };
    const answer = await fetch(`${this.served.address}${path}`, { redirect: "manual", ...init, headers });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "") ? JSON.parse(text) : null;
    return { status: answer.status, headers: answer.headers, text, json };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return this.ask(`/api/v1${path}`, { headers });
  }

  send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Got> {
    return this.ask(`/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Waits until a job is over. */
  async over(id: string): Promise<Got["json"]> {
    for (;;) {
      const { json } = await this.get(`/jobs/${id}`);
      if (json.ended !== null) return json;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Imports files by name and content; gives the finished job. */
  async upload(files: Readonly<Record<string, string>>, about: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(about)) form.append(name, value);
    for (const [name, content] of Object.entries(files)) form.append("file", new Blob([content]), name);
    const { status, json } = await this.ask("/api/v1/imports/files", { method: "POST", body: form });
    if (status !== 202) throw new Error(JSON.stringify(json));
    return this.over(json.id);
  }

  /** A request with the headers exactly as given, also those that `fetch` forbids. */
  raw(path: string, headers: Record<string, string>, method = "GET"): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const asking = request(
        { host: "127.0.0.1", port: this.port, path, method, headers: { ...this.#headers, ...headers } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (piece) => {
            text += piece;
          });
          answer.on("end", () => resolve({ status: answer.statusCode!, text }));
        },
      );
      asking.on("error", reject).end();
    });
  }

  async stop(): Promise<void> {
    await this.served.close();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

export const line = (article: object) => `${JSON.stringify(article)}\n`;
/** Two articles: an attack, and talks. */
export const NEWS = {
  "news.jsonl":
    line({ id: "bomb", text: BOMB, outlet: "وكالة الأفق", published: "2031-03-05", title: "=انفجار" }) +
    line({ id: "talks", text: TALKS, outlet: "صحيفة المرفأ", url: "https://almarfa.example/1" }),
};
