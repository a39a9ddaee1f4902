import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extract, toContract } from "../dist/index.js";

/** The folder of golden articles: one folder each with source.txt, meta.json, expected.json, notes.md. */
export const GOLDENS = new URL("articles/", import.meta.url);

/** What the program makes of a golden article, as the text of its expected.json: one item a line, so that changes read well. */
export function goldenOf(slug, machine) {
  const file = (name) => readFileSync(new URL(`${slug}/${name}`, GOLDENS), "utf8");
  const text = file("source.txt");
  const meta = JSON.parse(file("meta.json"));
  const raw = {
    id: slug,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    origin: { kind: "text", path: `${slug}/source.txt`, item: null },
    outlet: meta.outlet ?? null,
    title: meta.title ?? null,
    url: null,
    published: meta.published ?? null,
  };
  return pretty(toContract(extract(raw, machine)));
}

/** Short values on one line, long ones spread: a diff then shows the field that changed. */
function pretty(value, indent = "") {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= 110 || typeof value !== "object" || value === null)
    return indent === "" ? `${flat}\n` : flat;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((v) => inner + pretty(v, inner))
    : Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .map(([k, v]) => `${inner}${JSON.stringify(k)}: ${pretty(v, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.join(",\n")}\n${indent}${close}${indent === "" ? "\n" : ""}`;
}
