import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = join(import.meta.dirname, "..", "..", "bin", "isnad");
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-open-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const isnad = (args: readonly string[], input = "") => {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: dir, encoding: "utf8", input, timeout: 60_000 });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

/** Starts `isnad open`; gives the process and what it printed first. */
async function open(...args: string[]): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [BIN, "open", "--no-browser", ...args], {
    cwd: dir,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [first] = (await once(createInterface({ input: server.stdout! }), "line")) as [string];
  return { server, url: first };
}

describe("isnad open", () => {
  it("serves a sample record by a link with a token, and ends on Ctrl-C", async () => {
    const { server, url } = await open("--sample", "trial");
    const { origin, searchParams } = new URL(url);
    expect(new URL(url).hostname).toBe("127.0.0.1");
    const headers = { authorization: `Bearer ${searchParams.get("token")}` };
    const get = async (path: string) =>
      (await fetch(`${origin}/api/v1${path}`, { headers })).json() as Promise<{
        items: { state: string; kind: string }[];
        documents: number;
      }>;
    expect((await get("/jobs")).items[0]!.kind).toBe("sample");
    while ((await get("/jobs")).items[0]!.state !== "done") await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await get("/record")).documents).toBeGreaterThan(5);
    server.kill("SIGINT");
    expect(await once(server, "exit")).toEqual([0, null]);
  });

  it("makes a record where none is named and none is there, and says how to mend what it cannot", async () => {
    const { server, url } = await open("--json");
    const { url: link, record } = JSON.parse(url);
    expect(record).toBe("isnad-record");
    const taken = new URL(link).port;
    expect(isnad(["open", "trial", "--port", taken, "--no-browser"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("is taken"),
    });
    server.kill("SIGTERM");
    await once(server, "exit");
    expect(isnad(["open", "nowhere", "--no-browser"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("isnad init"),
    });
    expect(isnad(["open", "trial", "--host", "0.0.0.0", "--no-browser"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("isnad users"),
    });
    expect(isnad(["open", "trial", "--url", "nonsense", "--no-browser"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("https://"),
    });
    expect(isnad(["open", "trial", "--port", "99999"]).code).toBe(2);
  });
});

describe("isnad users", () => {
  it("adds, lists and removes those who may sign in; the file is the owner's alone", () => {
    isnad(["init", "team"]);
    expect(isnad(["users", "team", "add", "amal", "--role", "reviewer"], "a long password\n").code).toBe(0);
    expect(isnad(["users", "team", "add", "كمال"], "another password").code).toBe(0);
    expect(isnad(["users", "team"]).out).toBe("reviewer\tamal\ncoder\tكمال\n");
    expect(readFileSync(join(dir, "team", "users.json"), "utf8")).not.toContain("password\\n");
    expect(isnad(["users", "team", "add", "x"], "short")).toMatchObject({
      code: 1,
      err: expect.stringContaining("10 characters"),
    });
    expect(isnad(["users", "team", "remove", "amal"]).code).toBe(0);
    expect(isnad(["users", "team", "remove", "amal"]).code).toBe(1);
    expect(isnad(["users", "nowhere"])).toMatchObject({ code: 1, err: expect.stringContaining("no record") });
  });

  it("then anyone may be let in", async () => {
    const { server, url } = await open("team", "--login");
    expect(url).not.toContain("token");
    const answer = await fetch(new URL("/api/v1/session", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "كمال", password: "another password" }),
    });
    expect(await answer.json()).toMatchObject({ user: "كمال", role: "coder" });
    server.kill("SIGINT");
    await once(server, "exit");
  });
});
