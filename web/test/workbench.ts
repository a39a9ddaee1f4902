import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from "playwright-core";
import { createRecord } from "../../dist/index.js";
import { type Served, type ServeOptions, serve, Users } from "../../dist/serve/index.js";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface View {
  readonly lang?: "ar" | "en";
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  readonly shortcuts?: boolean;
}

/** Somebody who signs in by name. */
export interface Person {
  readonly name: string;
  readonly role: "reader" | "coder" | "reviewer";
  readonly password: string;
}

/** A record of its own, its server and a browser. */
export class Workbench {
  readonly #served: Served;
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #contexts: BrowserContext[] = [];
  #cookies: Cookie[] = [];
  /** What pages said of faults: errors, refused content, failed requests. */
  readonly faults: string[] = [];

  private constructor(served: Served, browser: Browser, folder: string) {
    this.#served = served;
    this.#browser = browser;
    this.#folder = folder;
  }

  /** `sample` fills the record before it is given; `people` sign in by name, everybody else's link lets in. */
  static async open(
    options: {
      readonly sample?: boolean;
      readonly people?: readonly Person[];
      readonly serve?: Partial<ServeOptions>;
    } = {},
  ): Promise<Workbench> {
    const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
    if (executablePath === undefined) throw new Error("no Chromium: apt-get install chromium, or set CHROMIUM");
    const folder = mkdtempSync(join(tmpdir(), "isnad-web-"));
    await (await createRecord(join(folder, "record"))).close();
    const { people = [] } = options;
    const users = new Users(join(folder, "record"));
    for (const { name, role, password } of people) await users.put(name, role, password);
    const login = people.length > 0;
    const served = await serve({ record: join(folder, "record"), author: "tester", port: 0, login, ...options.serve });
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const workbench = new Workbench(served, browser, folder);
    if (options.sample === true) await workbench.import({ sample: true });
    return workbench;
  }

  /** The record's folder. */
  get record(): string {
    return join(this.#folder, "record");
  }

  get address(): string {
    return this.#served.address;
  }

  /** Asks the server as a program does. */
  async api<T>(path: string, body?: unknown): Promise<T> {
    const token = new URL(this.#served.url).searchParams.get("token");
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Reads something into the record and waits for the end of it. */
  async import(what: unknown): Promise<void> {
    const { id } = await this.api<{ id: string }>("/imports", what);
    for (let i = 0; i < 300; i++) {
      const { state } = await this.api<{ state: string }>(`/jobs/${id}`);
      if (state === "done") return;
      if (state === "failed" || state === "stopped") throw new Error(`the import ${state}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the import does not end");
  }

  /** A page of a browser that was let in, showing a path. */
  async page(path: string, view: View = {}): Promise<Page> {
    const page = await this.#fresh(path, view);
    // The link lets the first page in; its cookie the others.
    if (this.#cookies.length > 0) await page.context().addCookies(this.#cookies);
    else {
      await page.goto(this.#served.url);
      await page.locator(".shell").waitFor();
      this.#cookies = await page.context().cookies();
    }
    if (path !== "/" || !page.url().startsWith(this.address)) await page.goto(this.address + path);
    await page.locator(".shell").waitFor();
    return page;
  }

  /** The same for somebody who signs in. */
  async pageOf(person: Person, path: string, view: View = {}): Promise<Page> {
    const page = await this.door(person, path, view);
    await page.locator(".shell").waitFor();
    return page;
  }

  /** A page on which somebody has just given name and password. */
  async door({ name, password }: Person, path: string, view: View = {}): Promise<Page> {
    const page = await this.#fresh(path, view);
    await page.goto(this.address + path);
    await page.locator("input[autocomplete=username]").fill(name);
    await page.locator("input[type=password]").fill(password);
    await page.locator("button[type=submit]").click();
    return page;
  }

  async #fresh(path: string, view: View): Promise<Page> {
    const { lang = "en", theme = "light", size = { width: 1366, height: 768 }, shortcuts = true } = view;
    const context = await this.#browser.newContext({ viewport: size, acceptDownloads: true });
    this.#contexts.push(context);
    await context.addInitScript((settings) => {
      if (localStorage.getItem("isnad.settings") === null) localStorage.setItem("isnad.settings", settings);
    }, JSON.stringify({ lang, theme, shortcuts }));
    const page = await context.newPage();
    page.on("pageerror", (error) => this.faults.push(`${path}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(`${path}: ${message.text()}`);
    });
    return page;
  }

  /** Closes pages, so that a test file does not gather them. */
  async rest(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#served.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Waits until nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
  await page.waitForFunction(() => document.fonts.status === "loaded");
}

/** Names of the highlights that hold something, with how many stretches. */
export const lights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const found: Record<string, number> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Highlight>) {
      if (highlight.size > 0) found[name] = highlight.size;
    }
    return found;
  });
