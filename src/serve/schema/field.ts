import { ENUMERATIONS, type Field, type Shape } from "../../record/index.ts";

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DATE = "^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?)?)?(Z|[+-]\\d\\d:\\d\\d)?$";
const PRIMITIVES: Readonly<Record<string, JsonSchema>> = {
  string: { type: "string" },
  number: { type: "number" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  date: { type: "string", pattern: DATE },
  instant: { type: "string", format: "date-time" },
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
  object: { type: "object" },
  limit: { type: "integer", minimum: 1, maximum: 200 },
  items: { type: "integer", minimum: 1, maximum: 5_000 },
  skip: { type: "integer", minimum: 0, maximum: 1_000_000 },
  cursor: { type: "string", maxLength: 500 },
  words: { type: "string", minLength: 1, maxLength: 400 },
  any: {},
};

/** Where schemas point to each other: `#/components/schemas/` in a description, another place in a validator. */
export interface Naming {
  readonly prefix: string;
  /** Closed sets beside those of the record. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** Makes a schema of a field as `record/schema.ts` writes them: `quote`, `string?`, `source[]`, `count?`, `string=`. */
export function schemaOf([written, about]: Field, naming: Naming): JsonSchema {
  const base = written.replace(/[?=[\]]+$/, "");
  const tail = written.slice(base.length);
  const one = baseSchema(base, naming);
  const some: JsonSchema = tail.includes("[]") ? { type: "array", items: one } : one;
  const schema = tail.includes("?") ? nullable(some) : some;
  return about === "" ? schema : { ...schema, description: about };
}

function baseSchema(base: string, naming: Naming): JsonSchema {
  if (base === "count") {
    return { oneOf: [{ type: "number", minimum: 0 }, { $ref: `${naming.prefix}bounds` }] };
  }
  const words = naming.sets[base] ?? ENUMERATIONS[base];
  if (words !== undefined) return { type: "string", enum: words };
  return PRIMITIVES[base] ?? { $ref: `${naming.prefix}${base}` };
}

function nullable(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === "string" && schema.enum === undefined) return { ...schema, type: [schema.type, "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

/** An object's schema. `strict` refuses fields that it does not name. */
export function objectSchema(shape: Shape, naming: Naming, strict = false): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, schemaOf(field, naming)])),
    required: Object.entries(shape)
      .filter(([, [written]]) => !written.includes("="))
      .map(([name]) => name),
    ...(strict ? { additionalProperties: false } : {}),
  };
}
