import { Refusal } from "../problem.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);
/** True for an address that only this machine reaches. */
export const isLoopback = (host: string) => LOOPBACK.has(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** What a request says of itself, as far as it is checked before anything else. */
export interface Said {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which browsers write and pages cannot. */
  readonly site: string | undefined;
}

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/**
 * Holds requests to the names that this server has, so that a page elsewhere cannot reach it by a name of its own that leads here (DNS
 * rebinding), and refuses what another site's page sends.
 */
export class Names {
  readonly #hosts: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;

  /** `host` is what the server listens on, `url` the address that people use when a proxy stands before it. */
  constructor(host: string, port: number, url: URL | null) {
    const local = isLoopback(host) ? ["127.0.0.1", "localhost", "[::1]", host] : [host];
    const hosts = local.map((name) => `${bracketed(name)}:${port}`);
    if (port === 80) hosts.push(...local.map(bracketed));
    this.#hosts = new Set([...hosts, ...(url === null ? [] : [url.host])].map((name) => name.toLowerCase()));
    this.#origins = new Set([...hosts.map((name) => `http://${name}`), ...(url === null ? [] : [url.origin])]);
  }

  check({ method, host, origin, site }: Said): void {
    if (host === undefined || !this.#hosts.has(host.toLowerCase())) {
      throw new Refusal(421, "serve.host", "this server has no such name", "Use the address that it printed.");
    }
    const foreign = origin !== undefined && !this.#origins.has(origin);
    // Another site may lead a person here by a link, but may not fetch or send anything.
    const crossed = site !== undefined && site !== "same-origin" && site !== "none" && !SAFE_METHODS.has(method);
    if (foreign || crossed) {
      throw new Refusal(403, "serve.origin", "the request comes from another site", "Use the server's own pages.");
    }
  }
}

const bracketed = (name: string) => (name.includes(":") && !name.startsWith("[") ? `[${name}]` : name);
