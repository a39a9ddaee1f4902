import { existsSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { userInfo } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openRecord, type Store } from "../store/index.ts";
import { IsnadError } from "../text/index.ts";
import { createApp } from "./app.ts";
import { type Context, Lore, programVersion } from "./context.ts";
import { isLoopback, Names } from "./guard/host.ts";
import { newSecret, Sessions } from "./guard/sessions.ts";
import { Throttle } from "./guard/throttle.ts";
import { tilesOf } from "./guard/tiles.ts";
import { USERS_FILE, Users } from "./guard/users.ts";
import { Hub } from "./hub.ts";
import { Jobs } from "./jobs/index.ts";
import { STORE_PATIENCE_MS } from "./patience.ts";
import { routesOf } from "./routes/index.ts";
import { StaticFiles } from "./static.ts";
import { warm } from "./warm.ts";
import { watchRecord } from "./watch.ts";

export type * from "./api/index.ts";
export { Users } from "./guard/users.ts";

export interface ServeOptions {
  /** The record's folder, or its file. */
  readonly record: string;
  /** Address to listen on; default 127.0.0.1. Any that others reach demands users. */
  readonly host?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** The address that people use where a proxy stands before the server, such as `https://isnad.example.org`. Demands users. */
  readonly url?: string;
  /** Ask for name and password on this machine too. */
  readonly login?: boolean;
  /** Name that judgements bear when nobody signs in; default: the name of the system's user. */
  readonly author?: string;
  readonly knowledge?: readonly string[];
  /** Let imports fetch from addresses of this machine and its network. */
  readonly allowPrivate?: boolean;
  /** Address of map tiles, such as `https://tile.example.org/{z}/{x}/{y}.png`; default: none, and nothing is loaded from elsewhere. */
  readonly tiles?: string;
  /** Whom the tiles are owed to, shown beside them, such as `© OpenStreetMap contributors`. */
  readonly tilesCredit?: string;
  /** Fill an empty record with the sample's articles. */
  readonly sample?: boolean;
  /** The built web; default: the one that comes with the package. */
  readonly web?: string;
}

export interface Served {
  /** Where it answers; with the token, unless people sign in. */
  readonly url: string;
  /** The same without the token. */
  readonly address: string;
  readonly way: "link" | "password";
  /** Stops listening and ends all threads; a job under way goes on at the next start. */
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Serves a record over HTTP, e.g. `const { url, close } = await serve({ record: "my-record" })`. */
export async function serve(options: ServeOptions): Promise<Served> {
  const host = options.host ?? "127.0.0.1";
  const outside = options.url === undefined ? null : publicAddress(options.url);
  const tiles = options.tiles === undefined ? null : tilesOf(options.tiles, options.tilesCredit ?? null);
  const folder = folderOf(options.record);
  const users = new Users(folder);
  const way = !isLoopback(host) || outside !== null || options.login ? "password" : "link";
  if (way === "password" && users.list().length === 0) {
    throw new IsnadError(
      "serve.no-users",
      `there are no users in ${join(folder, USERS_FILE)}, and others could reach this record`,
      "Add them with `isnad users RECORD add NAME`, or serve on 127.0.0.1.",
    );
  }
  const store = await openRecord(options.record, { patience: STORE_PATIENCE_MS });
  const hub = new Hub();
  const knowledge = options.knowledge ?? [];
  const jobs = new Jobs({
    record: options.record,
    folder,
    hub,
    knowledge,
    allowPrivate: options.allowPrivate === true,
    sample: join(ROOT, "demo", "articles"),
  });
  const cookie = { name: "isnad", secure: outside?.protocol === "https:" };
  const context: Context = {
    store,
    hub,
    jobs,
    users,
    sessions: new Sessions(),
    throttle: new Throttle(),
    lore: new Lore(knowledge),
    name: nameOf(options.record),
    folder: way === "link" ? resolve(folder) : null,
    way,
    tiles,
    cookie,
  };
  const person = { name: options.author ?? userInfo().username, role: "reviewer" } as const;
  const token = way === "link" ? { secret: newSecret(), person } : null;
  let names: Names | null = null;
  const app = await createApp({
    context,
    routes: routesOf(context),
    names: () => names!,
    files: new StaticFiles(options.web ?? join(ROOT, "dist", "web")),
    token,
    version: programVersion(),
  });
  const warming = new AbortController();
  const watch = watchRecord(store, hub);
  app.addHook("onClose", async () => {
    warming.abort();
    watch.stop();
    hub.close();
    await jobs.close();
    await store.close();
  });
  try {
    await app.listen({ host, port: options.port ?? 0 });
  } catch (error) {
    await app.close();
    throw cannotListen(error, host, options.port ?? 0);
  }
  await begin(store, jobs, person.name, options.sample === true);
  void warm(context, warming.signal);
  const { port } = app.server.address() as AddressInfo;
  names = new Names(host, port, outside);
  // Cookies do not tell ports apart: two records served at once would take each other's.
  cookie.name = `isnad-${port}`;
  const address = outside?.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    url: token === null ? `${address}/` : `${address}/?token=${token.secret}`,
    address,
    way,
    close: () => app.close(),
  };
}

/** What a record lacks when it is opened: the sample's articles, or a joining of what came since the last. */
async function begin(store: Store, jobs: Jobs, by: string, sample: boolean): Promise<void> {
  if (jobs.list().some(({ ended }) => ended === null)) return;
  const empty = (await store.countDocuments()) === 0;
  if (empty && sample && jobs.list().length === 0) {
    jobs.begin(jobs.prepare().id, { kind: "sample", by, urls: [], outlet: null, published: null }, 1);
  }
  const joined = await store.joined();
  if (!empty && (joined === null || joined.stale.includes("articles"))) jobs.rejoin(by, true);
}

function folderOf(record: string): string {
  return existsSync(record) && statSync(record).isDirectory() ? record : dirname(record);
}

const nameOf = (record: string) => basename(resolve(record)).replace(/\.isnad$/, "");

function publicAddress(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/") return url;
  throw new IsnadError("serve.url", `${given} is no address to serve at`, "Give one such as https://isnad.example.org");
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE") {
    return new IsnadError("serve.port", `port ${port} of ${host} is taken`, "Give another --port, or none.", {
      cause: error,
    });
  }
  if (code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND") {
    return new IsnadError("serve.address", `cannot listen on ${host}:${port}`, "Give another --host or --port.", {
      cause: error,
    });
  }
  return error;
}
