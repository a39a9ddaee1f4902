import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, extract, listRules, loadKnowledge, PROFILES, type RuleInfo, STAGES, toContract } from "isnad";
import { SHAPES } from "isnad/record";
import { describe, expect, it } from "vitest";
import { pages } from "../scripts/docs.mjs";
import { PROFILE_NAMES } from "../src/cli/record/commands.ts";
import { ACLED_COLUMNS } from "../src/export/acled.ts";
import { COLUMNS } from "../src/export/columns.ts";
import { HXL_COLUMNS } from "../src/export/hxl.ts";
import { UCDP_COLUMNS } from "../src/export/ucdp.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const text = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");
const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => text("src", name))
  .join("\n");
/** First cells of the tables of a page: names in code marks. */
const listed = (page: string) => [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]!);

describe("made pages", () => {
  it.each(Object.entries(pages()))("%s is what the program says (npm run docs)", (name, content) => {
    expect(text(name)).toBe(content);
  });
});

describe("docs/problems.md", () => {
  const CODE =
    /(?:\b(?:IsnadError|Fault)\(\s*|\bRefusal\(\s*\d{3},\s*|\[\s*\d{3},\s*|\bbody\(\s*\w+,\s*)"([^"]+)"|\bcode: "([^"]+)"/g;
  const codes = [...sources.matchAll(CODE)].map((m) => m[1] ?? m[2]!);
  it("lists every code that the program gives, and no other", () => {
    expect(codes.length).toBeGreaterThan(2);
    expect([...new Set(codes)].sort()).toEqual([...new Set(listed(text("docs", "problems.md")))].sort());
  });
});

describe("docs/pipeline.md", () => {
  it("names every stage, in order, and every folder of src", () => {
    const names = listed(text("docs", "pipeline.md"));
    expect(names.slice(0, STAGES.length)).toEqual(STAGES);
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((f) => f.name).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("docs/dependencies.md", () => {
  it("says why of every package, and of no other", () => {
    const packages = [text("package.json"), text("web", "package.json")].flatMap((file) => {
      const { dependencies, devDependencies } = JSON.parse(file);
      return Object.keys({ ...dependencies, ...devDependencies });
    });
    expect(listed(text("docs", "dependencies.md")).sort()).toEqual([...new Set(packages)].sort());
  });
});

describe("rules and fields seen in output", () => {
  const knowledge = loadKnowledge();
  const machine = build(knowledge);
  const articles = readdirSync(join(ROOT, "test/articles")).map((slug) => text("test/articles", slug, "source.txt"));
  const made = articles.map((article, i) =>
    extract(
      {
        id: String(i),
        text: article,
        sha256: "0".repeat(64),
        origin: { kind: "text", path: "", item: null },
        outlet: null,
        title: null,
        url: null,
        published: "2031-06-01",
      },
      machine,
    ),
  );
  const rules = [...listRules(knowledge).values()].flat() as RuleInfo[];

  it("are rules that a list explains: each with an id of its own, an example and a sentence", () => {
    expect(rules.map((r) => r.id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
    expect(rules.filter((r) => r.example === "" || r.about === "").map((r) => r.id)).toEqual([]);
    const known = new Set(rules.map((r) => r.id));
    const seen = made.flatMap(({ mentions, claims }) =>
      [...mentions, ...claims.events, ...claims.statements, ...claims.figures].map((value) => value.rule),
    );
    expect(seen.length).toBeGreaterThan(50);
    expect([...new Set(seen)].filter((id) => !known.has(id)).sort()).toEqual([]);
  });

  it("are fields that the record's schema promises", () => {
    const unknown = new Set<string>();
    const check = (items: readonly object[], shape: string) => {
      for (const item of items) {
        for (const key of Object.keys(item)) if (SHAPES[shape]![key] === undefined) unknown.add(`${shape}.${key}`);
      }
    };
    for (const extraction of made.map(toContract) as Record<string, object[]>[]) {
      check([extraction], "extraction");
      check(extraction.events!, "event");
      check(extraction.statements!, "statement");
      check(extraction.figures!, "figure");
    }
    expect([...unknown]).toEqual([]);
  });
});

describe("docs/exports.md", () => {
  it("names every profile, and no other", () => {
    expect(listed(text("docs", "exports.md"))).toEqual(Object.keys(PROFILES));
    expect(PROFILE_NAMES).toEqual(Object.keys(PROFILES));
  });

  it("lists every column of every table, in order", () => {
    const page = text("docs", "exports.md").replaceAll("\n", " ");
    const names = (columns: readonly { readonly name: string }[]) =>
      columns.map(({ name }) => `\`${name}\``).join(", ");
    for (const columns of [COLUMNS.claims, COLUMNS.incidents, ACLED_COLUMNS, UCDP_COLUMNS]) {
      expect(page).toContain(`${names(columns)}.`);
    }
    expect(page).toContain(HXL_COLUMNS.map(([tag, { name }]) => `\`${name}\` ${tag}`).join(", "));
  });
});

describe("docs/store.md and docs/server.md", () => {
  it("have examples that run, one after the other", () => {
    const dir = mkdtempSync(join(tmpdir(), "isnad-docs-"));
    const run = (page: string, nth = 0) => {
      const example = [...text("docs", page).matchAll(/```js\n([\s\S]+?)```/g)][nth]![1]!;
      // Inside the package, so that the example imports it by its name.
      const file = join(ROOT, "dist", "docs-example.mjs");
      writeFileSync(file, example);
      const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: dir, encoding: "utf8" });
      rmSync(file);
      expect(stderr).toBe("");
      return stdout;
    };
    expect(run("store.md")).toMatch(/^e_[0-9a-f]{16} ASSAULT 2 .+\nd_[0-9a-f]{16} .+\n$/);
    expect(run("store.md", 1)).toMatch(
      /^2 (?:\w+,)*fatalities(?:,\w+)*\n[35] .+\n[35] .+\n5 fatalities\n(?:.+ \d+\n)+$/,
    );
    expect(run("server.md")).toMatch(/^e_[0-9a-f]{16} ASSAULT .+بغداد.*\n$/);
    rmSync(dir, { recursive: true });
  });
});
