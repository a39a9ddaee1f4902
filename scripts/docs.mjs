// npm run docs: writes docs/commands.md, docs/record.md, docs/rules.md, the routes of docs/server.md and the README's sample of output from the program itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProgram } from "../dist/cli/program.js";
import { listRules, loadKnowledge } from "../dist/index.js";
import { ENUMERATIONS, PLOVER_MODES, SHAPES } from "../dist/record/index.js";
import { routesOf } from "../dist/serve/routes/index.js";

const MADE = "<!-- Made by `npm run docs`; do not edit. -->\n";

function commands() {
  const program = createProgram(() => {});
  const all = [program, ...program.commands];
  const parts = all.map((command) => {
    let help = "";
    command.configureOutput({
      writeOut: (text) => (help += text),
      getOutHelpWidth: () => 110,
      getOutHasColors: () => false,
    });
    command.outputHelp();
    const title = command === program ? "isnad" : `isnad ${command.name()}`;
    return `## ${title}\n\n\`\`\`\n${help.trim()}\n\`\`\`\n`;
  });
  return `# Commands\n${MADE}\nData goes to standard output, messages to standard error.\n\n${parts.join("\n")}`;
}

const cell = (text) => text.replaceAll("|", "\\|");

function record() {
  const type = (written) => {
    const base = written.replace(/[?=[\]]+$/, "");
    const tail = written.slice(base.length);
    const name = SHAPES[base] || ENUMERATIONS[base] ? `[${base}](#${base})` : base;
    return `${tail.includes("[]") ? `list of ${name}` : name}${tail.includes("?") ? ", or null" : ""}${tail.includes("=") ? "; may be absent" : ""}`;
  };
  const shapes = Object.entries(SHAPES).map(([name, fields]) => {
    const rows = Object.entries(fields).map(
      ([field, [written, about]]) => `| \`${field}\` | ${type(written)} | ${cell(about)} |`,
    );
    return `## ${name}\n\n| field | type | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  const sets = Object.entries(ENUMERATIONS).map(
    ([name, words]) => `### ${name}\n\n${words.map((w) => `\`${w}\``).join(", ")}\n`,
  );
  const modes = Object.entries(PLOVER_MODES).map(
    ([name, words]) => `| ${name} | ${words.map((w) => `\`${w}\``).join(", ") || "none"} |`,
  );
  return `# The record
${MADE}
\`isnad extract\` prints one object a line, of the schema \`isnad.extraction/1\`. Offsets are half-open \`[start, end)\` in UTF-16 code units
of the article's exact text; wherever an object has \`start\`, \`end\` and \`quote\`, the text holds the quote there. Unknown is \`null\`, never 0.
A \`count\` is a number, or \`{"low", "high"}\` with \`null\` for unbounded. A \`date\` is ISO 8601, as precise as the text; the end of an interval is exclusive.
Objects may carry more fields than these; only these are promised.

${shapes.join("\n")}
## Closed sets

${sets.join("\n")}
### Modes by PLOVER type

| type | modes |
|---|---|
${modes.join("\n")}
`;
}

function rules() {
  const parts = [...listRules(loadKnowledge())].map(([folder, list]) => {
    const rows = list.map(({ id, about, example }) => `| \`${id}\` | ${cell(about)} | ${cell(example)} |`);
    return `## ${folder} (${list.length})\n\n| rule | what it reads | example |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Rules\n${MADE}\nEvery value names the rule that made it in its \`rule\` field; \`isnad why FILE ID\` explains one.\n\n${parts.join("\n")}`;
}

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** So many lines of a long part of the demo stand in the README. */
const SHOWN = 12;

/** What `npm run demo` prints, its long parts shortened. */
function demo() {
  const dir = mkdtempSync(join(tmpdir(), "isnad-docs-"));
  const record = join(dir, "record");
  const isnad = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file("bin/isnad"), ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  isnad("init", record);
  isnad("add", record, file("demo/articles"), "--quiet");
  const lines = isnad("digest", record).trim().split("\n");
  rmSync(dir, { recursive: true });
  const [timeline, tracks] = [lines.indexOf("TIMELINE"), lines.indexOf("WHAT GOES ON")];
  const part = (from, to) => [...lines.slice(from, Math.min(from + SHOWN, to)), ...(from + SHOWN < to ? ["…"] : [])];
  return [...lines.slice(0, timeline), ...part(timeline, tracks - 1), "", ...part(tracks, lines.length)].join("\n");
}

/** The README with what the demo prints between its markers. */
function readme() {
  const [before, rest] = readFileSync(file("README.md"), "utf8").split("<!-- demo -->");
  return `${before}<!-- demo -->\n\`\`\`\n${demo()}\n\`\`\`\n<!-- /demo -->${rest.split("<!-- /demo -->")[1]}`;
}

/** docs/server.md with the table of routes between its markers. */
function server() {
  const rows = routesOf({ store: {} }).map(
    ({ method, path, role, about, query, columns }) =>
      `| \`${method} ${path}\` | ${role ?? "anyone"} | ${cell(about)}${columns ? " Also as CSV." : ""} | ${Object.keys(
        query ?? {},
      )
        .filter((name) => !["cursor", "limit", "format"].includes(name))
        .map((name) => `\`${name}\``)
        .join(", ")} |`,
  );
  const [before, rest] = readFileSync(file("docs/server.md"), "utf8").split("<!-- routes -->");
  const table = `| route | role | what it does | parameters |\n|---|---|---|---|\n${rows.join("\n")}`;
  return `${before}<!-- routes -->\n${table}\n<!-- /routes -->${rest.split("<!-- /routes -->")[1]}`;
}

/** The pages that are made, by file name. */
export const pages = () => ({
  "docs/commands.md": commands(),
  "docs/record.md": record(),
  "docs/rules.md": rules(),
  "docs/server.md": server(),
  "README.md": readme(),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(pages())) {
    writeFileSync(file(name), content);
    process.stdout.write(`wrote ${name}\n`);
  }
}
