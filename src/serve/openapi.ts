import type { Shape } from "../record/index.ts";
import type { Route } from "./route.ts";
import { type JsonSchema, objectSchema, schemaOf } from "./schema/field.ts";
import { SETS } from "./schema/sets.ts";
import { SCHEMAS, SENT } from "./schema/shapes.ts";

const PREFIX = "#/components/schemas/";
const naming = { prefix: PREFIX, sets: SETS };
const ref = (name: string): JsonSchema => ({ $ref: `${PREFIX}${name}` });
const MEDIA_TYPE = /^\w+\/[\w.+-]+$/;

/** The description of all routes, as `GET /api/v1/openapi.json` gives it. */
export function openApi(routes: readonly Route[], version: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Isnad",
      version,
      description:
        "A sourced record of Arabic news, over HTTP. Offsets count UTF-16 code units; refusals are `application/problem+json`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ cookie: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, shape]) => [name, objectSchema(shape, naming, SENT.has(name))]),
      ),
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "isnad-PORT", description: "set by the link or by signing in" },
        bearer: { type: "http", scheme: "bearer", description: "the token of the link" },
      },
    },
  };
}

function operation(route: Route) {
  const variables = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const answers: Record<string, unknown> = {
    [String(route.status ?? 200)]: { description: "done", content: contentOf(route) },
    default: { description: "refused", content: { "application/problem+json": { schema: ref("problem-body") } } },
  };
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/{}-]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.about,
    ...(route.role === null ? { security: [] } : { "x-role": route.role }),
    parameters: [...variables, ...parametersOf(route.query ?? {})],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: ref(route.body) } } } }),
    responses: answers,
  };
}

const parametersOf = (query: Shape) =>
  Object.entries(query).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field, naming) as { description?: string };
    return { name, in: "query", required: !field[0].includes("="), description, schema };
  });

function contentOf({ gives, columns }: Route) {
  if (MEDIA_TYPE.test(gives)) return { [gives]: {} };
  const table = columns === undefined ? {} : { "text/csv": {} };
  return { "application/json": { schema: answerSchema(gives) }, ...table };
}

/** The schema of what a route gives: a shape, or a page of it. */
export function answerSchema(gives: string, name: (shape: string) => JsonSchema = ref): JsonSchema {
  if (!gives.startsWith("page of ")) return name(gives);
  return {
    type: "object",
    properties: {
      items: { type: "array", items: name(gives.slice("page of ".length)) },
      next: { type: ["string", "null"] },
      total: { type: ["integer", "null"] },
    },
    required: ["items", "next", "total"],
  };
}
