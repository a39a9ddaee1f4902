import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import { Ajv2020 } from "ajv/dist/2020.js";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Page } from "./api/basics.ts";
import type { Context } from "./context.ts";
import { headersWith, SAFE_HEADERS } from "./guard/headers.ts";
import type { Names } from "./guard/host.ts";
import { may } from "./guard/roles.ts";
import { cookieIn, cookieOf, type Person, sameSecret } from "./guard/sessions.ts";
import { openApi } from "./openapi.ts";
import { tableOf } from "./paging.ts";
import { problemOf, Refusal } from "./problem.ts";
import { Answer, type Asked, type Route, WRITTEN } from "./route.ts";
import { objectSchema } from "./schema/field.ts";
import { SETS } from "./schema/sets.ts";
import { SCHEMAS, SENT } from "./schema/shapes.ts";
import type { StaticFiles } from "./static.ts";

export const API = "/api/v1";
const JSON_BYTES = 1_000_000;
const UPLOAD_BYTES = 200_000_000;
const UPLOAD_FILES = 5_000;
const PARAM_LENGTH = 200;
/** A connection that sends no whole request in this time is let go. */
const REQUEST_MS = 300_000;

export interface AppOptions {
  readonly context: Context;
  readonly routes: readonly Route[];
  readonly names: () => Names;
  readonly files: StaticFiles;
  /** The token of the link and who it stands for; null where people sign in. */
  readonly token: { readonly secret: string; readonly person: Person } | null;
  readonly version: string;
}

/** The server without its address: guards first, then routes, then the files of the web. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: JSON_BYTES,
    requestTimeout: REQUEST_MS,
    return503OnClosing: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: PARAM_LENGTH, ignoreTrailingSlash: false },
    frameworkErrors: (error, _request, reply) => refuse(reply as unknown as FastifyReply, error),
  });
  const validators = validatorsOf();
  app.setValidatorCompiler(({ schema, httpPart }) =>
    validators[httpPart === "body" ? "body" : "query"].compile(schema as object),
  );
  await app.register(multipart, {
    preservePath: true,
    limits: {
      fileSize: UPLOAD_BYTES,
      files: UPLOAD_FILES,
      parts: UPLOAD_FILES + 10,
      fieldSize: 10_000,
      headerPairs: 50,
    },
  });
  const headers = headersWith(options.context.tiles?.origin ?? null);
  app.setErrorHandler((error, _request, reply) => refuse(reply, error));
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers);
    const { host, origin, "sec-fetch-site": site } = request.headers;
    options.names().check({ method: request.method, host, origin, site: site === undefined ? site : String(site) });
  });
  const description = JSON.stringify(openApi(options.routes, options.version));
  app.get(`${API}/openapi.json`, (_request, reply) =>
    reply.type("application/json").header("cache-control", "no-cache").send(description),
  );
  for (const route of options.routes) addRoute(app, route, options);
  app.setNotFoundHandler((request, reply) => serveFile(request, reply, options));
  return app;
}

/** Queries come as text and are read as what they should be; content must be it already. */
function validatorsOf() {
  const made = (coerceTypes: boolean) => {
    const ajv = new Ajv2020({
      coerceTypes,
      removeAdditional: false,
      useDefaults: false,
      strict: false,
      allErrors: false,
      validateFormats: false,
    });
    const naming = { prefix: "isnad#/$defs/", sets: SETS };
    const defs = Object.entries(SCHEMAS).map(([name, shape]) => [name, objectSchema(shape, naming, SENT.has(name))]);
    ajv.addSchema({ $id: "isnad", $defs: Object.fromEntries(defs) });
    return ajv;
  };
  return { query: made(true), body: made(false) };
}

function addRoute(app: FastifyInstance, route: Route, options: AppOptions): void {
  const naming = { prefix: "isnad#/$defs/", sets: SETS };
  app.route({
    method: route.method,
    url: `${API}${route.path.replace(/\{(\w+)\}/g, ":$1")}`,
    ...(route.limit === undefined ? {} : { bodyLimit: route.limit }),
    schema: {
      querystring: objectSchema(route.query ?? {}, naming, true),
      ...(route.body === undefined ? {} : { body: { $ref: `isnad#/$defs/${route.body}` } }),
    },
    onRequest: async (request) => {
      const person = personOf(request, options);
      if (route.role !== null && person === null) {
        throw new Refusal(
          401,
          "serve.signed-out",
          "nobody is signed in",
          "Open the link that the server printed, or sign in.",
        );
      }
      if (route.role !== null && !may(person!.role, route.role)) {
        throw new Refusal(
          403,
          "serve.role",
          `this needs the role of a ${route.role}`,
          "Ask who keeps the users of this record.",
          {},
          { role: route.role },
        );
      }
      people.set(request, person);
    },
    handler: (request, reply) => answer(route, request, reply),
  });
}

const NOBODY: Person = { name: "", role: "reader" };
const people = new WeakMap<FastifyRequest, Person | null>();

/** Who asks: by the cookie of a session, or by the token in an `Authorization` header. */
function personOf(request: FastifyRequest, { context, token }: AppOptions): Person | null {
  const secret = cookieIn(request.headers.cookie, context.cookie.name);
  const known = secret === null ? null : context.sessions.find(secret);
  if (known !== null) return context.way === "link" ? known : current(known, context);
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? "")?.[1];
  return bearer !== undefined && token !== null && sameSecret(bearer, token.secret) ? token.person : null;
}

/** A user who was removed, or has another role now, is so at once. */
function current({ name }: Person, { users }: Context): Person | null {
  const user = users.find(name);
  return user === null ? null : { name, role: user.role };
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const match = /^(?:W\/)?"([^"]{1,100})"$/.exec(String(request.headers["if-match"] ?? ""))?.[1] ?? null;
  const query = request.query as Readonly<Record<string, unknown>>;
  const asked: Asked = {
    params: request.params as Record<string, string>,
    query,
    body: request.body,
    person: people.get(request) ?? NOBODY,
    match,
    request,
    reply,
  };
  if (query.format === "csv" && route.columns !== undefined) {
    const page = (at: Readonly<Record<string, unknown>>) =>
      route.handle({ ...asked, query: at }) as Promise<Page<unknown>>;
    const name = route.path.slice(1).replaceAll("/", "-");
    return reply
      .headers({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}.csv"`,
        "cache-control": "no-store",
      })
      .send(Readable.from(tableOf(route.columns, page, query)));
  }
  const given = await route.handle(asked);
  if (given === WRITTEN) {
    reply.hijack();
    return reply;
  }
  if (given instanceof Answer)
    return reply
      .code(given.status)
      .headers({ "cache-control": "no-store", ...given.headers })
      .send(given.body);
  return sendJson(given, route, request, reply);
}

/** JSON with a mark of its content, so that what a page has already is not sent again. */
function sendJson(given: unknown, route: Route, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const text = JSON.stringify(given);
  const status = route.status ?? 200;
  if (route.method !== "GET")
    return reply.code(status).header("cache-control", "no-store").type("application/json").send(text);
  const own = (given as { etag?: unknown } | null)?.etag;
  const etag =
    typeof own === "string" ? `"${own}"` : `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  reply.headers({ etag, "cache-control": "private, no-cache" });
  if (typeof own !== "string" && request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.type("application/json").send(text);
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  const { body, headers } = problemOf(error);
  return reply
    .code(body.status)
    .headers({ ...SAFE_HEADERS, ...headers, "cache-control": "no-store", "content-type": "application/problem+json" })
    .send(JSON.stringify(body));
}

/** Files of the web; any other path without an ending is a place inside it, which `index.html` finds. A token in the address is taken out of it. */
function serveFile(request: FastifyRequest, reply: FastifyReply, options: AppOptions): FastifyReply {
  const at = request.url.indexOf("?");
  const path = at < 0 ? request.url : request.url.slice(0, at);
  if (path === API || path.startsWith("/api")) {
    return refuse(
      reply,
      new Refusal(404, "serve.no-route", "there is nothing here", "GET /api/v1/openapi.json lists what there is."),
    );
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(reply, new Refusal(405, "serve.method", "pages are only read", "Use GET.", { allow: "GET, HEAD" }));
  }
  const query = new URLSearchParams(at < 0 ? "" : request.url.slice(at));
  if (query.has("token")) return signInByLink(path, query, reply, options);
  const file = options.files.file(path) ?? (/\.\w+$/.test(path) ? null : options.files.file("/index.html"));
  if (file === null) {
    const what = path.includes(".") ? "there is no such file" : "the web pages are not built";
    return refuse(reply, new Refusal(404, "serve.no-file", what, "Run `npm run build`, or check the address."));
  }
  reply.headers(file.headers);
  if (request.headers["if-none-match"] === file.headers.etag) return reply.code(304).send();
  return reply.send(file.bytes);
}

function signInByLink(
  path: string,
  query: URLSearchParams,
  reply: FastifyReply,
  { token, context }: AppOptions,
): FastifyReply {
  const given = query.get("token") ?? "";
  query.delete("token");
  if (token !== null && sameSecret(given, token.secret)) {
    const { name, secure } = context.cookie;
    reply.header("set-cookie", cookieOf(name, context.sessions.begin(token.person), secure));
  }
  const rest = query.toString();
  // One slash only: two would name another host.
  const to = `/${path.replace(/^[/\\]+/, "")}${rest === "" ? "" : `?${rest}`}`;
  return reply.header("cache-control", "no-store").redirect(to, 303);
}
