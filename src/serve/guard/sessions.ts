import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Role } from "./roles.ts";

/** Who asks. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

interface Session {
  readonly person: Person;
  until: number;
}

const BYTES = 32;
const HOUR_MS = 3_600_000;
const LASTS_MS = 12 * HOUR_MS;
const MOST = 1_000;

export const newSecret = () => randomBytes(BYTES).toString("base64url");
const digest = (secret: string) => createHash("sha256").update(secret).digest();
/** Compares two secrets in a time that tells nothing of them. */
export const sameSecret = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/** Who is signed in, by the secret in their cookie. Kept in memory only: a server that starts again asks again. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins a session; gives the secret for the cookie. */
  begin(person: Person): string {
    const now = this.#now();
    for (const [key, { until }] of this.#sessions) if (until < now) this.#sessions.delete(key);
    if (this.#sessions.size >= MOST) this.#sessions.delete(this.#sessions.keys().next().value!);
    const secret = newSecret();
    this.#sessions.set(digest(secret).toString("hex"), { person, until: now + LASTS_MS });
    return secret;
  }

  /** Who holds a secret, or null; asking makes the session last on. */
  find(secret: string): Person | null {
    const session = this.#sessions.get(digest(secret).toString("hex"));
    const now = this.#now();
    if (session === undefined || session.until < now) return null;
    session.until = now + LASTS_MS;
    return session.person;
  }

  end(secret: string): void {
    this.#sessions.delete(digest(secret).toString("hex"));
  }
}

/** The value of a cookie in a `Cookie` header, or null. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").slice(0, 8192).split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** A `Set-Cookie` that scripts cannot read and other sites' pages do not send; an empty secret takes it back. */
export function cookieOf(name: string, secret: string, secure: boolean): string {
  const age = secret === "" ? "; Max-Age=0" : "";
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}${age}`;
}
