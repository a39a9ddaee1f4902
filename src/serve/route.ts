import type { FastifyReply, FastifyRequest } from "fastify";
import type { Shape } from "../record/index.ts";
import type { Role } from "./guard/roles.ts";
import type { Person } from "./guard/sessions.ts";

/** What a handler is given of a request, checked already against the route's schemas. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly person: Person;
  /** `If-Match` without its quotes, or null. */
  readonly match: string | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** An answer that is not plain JSON with status 200. */
export class Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The handler has written the answer itself. */
export const WRITTEN = Symbol("written");

/** One way to ask; routes, `openapi.json` and `docs/server.md` are all made of these. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** Below `/api/v1`, with `{name}` for a part that varies. */
  readonly path: string;
  /** One English sentence. */
  readonly about: string;
  /** What one must be; null = also without signing in. */
  readonly role: Role | null;
  readonly query?: Shape;
  /** Name of the shape of the JSON that is sent; absent = none, or the handler reads it. */
  readonly body?: string;
  /** The name of the shape of the answer, `page of NAME`, or a media type. */
  readonly gives: string;
  /** Paths into an item (`document.title`) that are the columns of the table that `format=csv` gives. */
  readonly columns?: readonly string[];
  /** Largest content in bytes; default one megabyte. */
  readonly limit?: number;
  /** Status when all is well; default 200. */
  readonly status?: number;
  handle(asked: Asked): Promise<unknown>;
}
