// npm run pictures: pictures of every screen of the workbench, in both languages, into docs/screens/. Needs Chromium.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRecord } from "../dist/index.js";
import { serve, Users } from "../dist/serve/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "web/package.json"))("playwright-core");
const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = places.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  process.stderr.write("pictures: there is no Chromium; install it, or name it in CHROMIUM\n");
  process.exit(1);
}

/** Ids and paths of the screens, as the list of the workbench gives them. */
const screens = [
  ...readFileSync(join(root, "web/src/screens.ts"), "utf8").matchAll(/id: "([\w-]+)",\s+path: "([^"]+)"/g),
].map(([, id, path]) => ({ id, path }));
const folder = mkdtempSync(join(tmpdir(), "isnad-pictures-"));
const record = join(folder, "sample");
await (await createRecord(record)).close();
const served = await serve({ record, author: "coder", port: 0 });
const token = new URL(served.url).searchParams.get("token");
const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
const ask = async (path, body) => {
  const method = body === undefined ? "GET" : "POST";
  const response = await fetch(`${served.address}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  return response.json();
};
let job = await ask("/imports", { sample: true });
while (job.state !== "done") {
  if (job.state === "failed") throw new Error("the sample could not be read");
  await new Promise((resolve) => setTimeout(resolve, 200));
  job = await ask(`/jobs/${job.id}`);
}

/** The address of a screen with something in it: one thing is shown by the first of its list. */
async function addressOf({ id, path }) {
  if (id === "search") return `${path}?words=${encodeURIComponent("هدنة")}`;
  if (id === "export") return `${path}?include=accepted,proposed`;
  if (!path.includes(":id")) return path;
  const list = path.split("/")[1];
  const { items } = await ask(`/${list}?limit=1${list === "incidents" ? "&sort=dispute" : ""}`);
  return path.replace(":id", items[0].id ?? items[0].document.id);
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
const out = join(root, "docs/screens");
mkdirSync(out, { recursive: true });
for (const lang of ["en", "ar"]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  await context.addInitScript((settings) => localStorage.setItem("isnad.settings", settings), JSON.stringify({ lang }));
  const page = await context.newPage();
  await page.goto(served.url);
  await page.locator(".shell").waitFor();
  for (const screen of screens) {
    await page.goto(served.address + (await addressOf(screen)));
    await page.locator("main h1, main h2").first().waitFor();
    await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(out, `${screen.id}-${lang}.jpg`), type: "jpeg", quality: 60 });
    process.stdout.write(`docs/screens/${screen.id}-${lang}.jpg\n`);
  }
  await context.close();
}
await served.close();

/** A second reader, who signs off what another judged. */
const users = new Users(record);
const people = { Amal: "coder", Salma: "reviewer" };
for (const [name, role] of Object.entries(people)) await users.put(name, role, "only for pictures");
const login = await serve({ record, port: 0, login: true });
async function enter(name, path, lang) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  await context.addInitScript((settings) => localStorage.setItem("isnad.settings", settings), JSON.stringify({ lang }));
  const page = await context.newPage();
  await page.goto(login.address + path);
  await page.locator("input[autocomplete=username]").fill(name);
  await page.locator("input[type=password]").fill("only for pictures");
  await page.locator("button[type=submit]").click();
  await page.locator(".inbox-claim").waitFor();
  return page;
}
const coder = await enter("Amal", "/inbox?of=event", "en");
for (let i = 0; i < 3; i++) {
  const judged = await coder.locator(".inbox-claim").getAttribute("data-target");
  await coder.keyboard.press("KeyY");
  await coder.locator(`.inbox-claim:not([data-target="${judged}"])`).waitFor();
}
for (const lang of ["en", "ar"]) {
  const page = await enter("Salma", "/inbox?of=signature", lang);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(out, `signing-off-${lang}.jpg`), type: "jpeg", quality: 60 });
  process.stdout.write(`docs/screens/signing-off-${lang}.jpg\n`);
}
await login.close();

const rows = [...screens, { id: "signing-off" }].map(
  ({ id }) => `| ${id} | ![${id} in English](${id}-en.jpg) | ![${id} in Arabic](${id}-ar.jpg) |`,
);
writeFileSync(
  join(out, "README.md"),
  `# The workbench in pictures\n\nMade by \`npm run pictures\` from the invented articles of the sample.\n\n| screen | English | Arabic |\n|---|---|---|\n${rows.join("\n")}\n`,
);
await browser.close();
rmSync(folder, { recursive: true, force: true });
