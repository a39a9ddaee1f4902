import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { IsnadError } from "../../text/index.ts";
import { ROLES, type Role } from "./roles.ts";

/** The file of users beside a record. */
export const USERS_FILE = "users.json";

export interface User {
  readonly name: string;
  readonly role: Role;
  /** `scrypt$N$r$p$salt$hash`, base64. */
  readonly password: string;
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const COST = { N: 1 << 15, r: 8, p: 1 };
const MEMORY = 64 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const SHORTEST = 10;
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,63}$/u;

/** The hash of a password, as the file keeps it. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password.normalize("NFKC"), salt, KEY_BYTES, { ...COST, maxmem: MEMORY });
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
}

async function matches(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, key] = kept.split("$");
  const expected = Buffer.from(key ?? "", "base64");
  const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: MEMORY };
  const given = await derive(password.normalize("NFKC"), Buffer.from(salt ?? "", "base64"), KEY_BYTES, cost);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The people who may sign in to one record. Read anew at each question, so that a change counts at once. */
export class Users {
  readonly #file: string;
  /** Compared with when a name is unknown, so that names cannot be told by the time that a refusal takes. */
  #decoy: Promise<string> | null = null;

  constructor(folder: string) {
    this.#file = join(folder, USERS_FILE);
  }

  list(): readonly User[] {
    if (!existsSync(this.#file)) return [];
    const bad = () =>
      new IsnadError(
        "serve.users-file",
        `${this.#file} is no file of users`,
        "Mend it, or add users with `isnad users`.",
      );
    let users: unknown;
    try {
      users = JSON.parse(readFileSync(this.#file, "utf8"));
    } catch {
      throw bad();
    }
    if (!Array.isArray(users) || !users.every(isUser)) throw bad();
    return users;
  }

  find(name: string): User | null {
    return this.list().find((user) => user.name === name) ?? null;
  }

  /** The user whose name and password these are, or null. */
  async check(name: string, password: string): Promise<User | null> {
    const user = this.find(name);
    this.#decoy ??= hashed("nobody");
    const right = await matches(password, user?.password ?? (await this.#decoy));
    return right ? user : null;
  }

  /** Adds a user, or gives one another role or password. */
  async put(name: string, role: Role, password: string): Promise<void> {
    if (!NAME.test(name)) {
      throw new IsnadError(
        "serve.user-name",
        "that is no name for a user",
        "Use letters, digits, spaces and . _ @ -, 64 at most.",
      );
    }
    if (password.length < SHORTEST) {
      throw new IsnadError(
        "serve.password",
        `the password is shorter than ${SHORTEST} characters`,
        "Choose a longer one.",
      );
    }
    const others = this.list().filter((user) => user.name !== name);
    this.#write([...others, { name, role, password: await hashed(password) }]);
  }

  /** Removes a user; false when there is none of that name. */
  remove(name: string): boolean {
    const users = this.list();
    const others = users.filter((user) => user.name !== name);
    if (others.length < users.length) this.#write(others);
    return others.length < users.length;
  }

  #write(users: readonly User[]): void {
    const next = `${this.#file}.next`;
    writeFileSync(next, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600 });
    renameSync(next, this.#file);
  }
}

function isUser(value: unknown): value is User {
  const { name, role, password } = (value ?? {}) as Partial<Record<keyof User, unknown>>;
  return typeof name === "string" && ROLES.includes(role as Role) && /^scrypt(\$[^$]+){5}$/.test(String(password));
}
