import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Users } from "isnad/serve";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEWS, Running } from "./running.ts";

let server: Running;
beforeAll(async () => {
  const web = mkdtempSync(join(tmpdir(), "isnad-web-"));
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Isnad</title>");
  writeFileSync(join(web, "assets", "app-0123abcd.js"), "export {};");
  writeFileSync(join(web, ".secret"), "no");
  server = await Running.start({ web });
  await server.upload(NEWS);
});
afterAll(() => server.stop());

describe("the link", () => {
  it("lets nobody in without it", async () => {
    for (const authorization of ["", "Bearer ", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Basic YTpi"]) {
      expect(await server.get("/record", { authorization })).toMatchObject({
        status: 401,
        json: { code: "serve.signed-out" },
      });
    }
    expect(await server.get("/session", { authorization: "" })).toMatchObject({
      status: 200,
      json: { user: null, role: null, way: "link" },
    });
  });

  it("gives a cookie that scripts and other sites do not get, and goes out of the address", async () => {
    const { search } = new URL(server.served.url);
    const { status, headers } = await server.ask(`/inbox${search}&x=1`, { headers: { authorization: "" } });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe("/inbox?x=1");
    const set = headers.get("set-cookie")!;
    expect(set).toMatch(/^isnad-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = set.split(";")[0]!;
    expect(await server.get("/session", { authorization: "", cookie })).toMatchObject({
      json: { user: "amal", role: "reviewer" },
    });
    const out = await server.ask("/api/v1/session", { method: "DELETE", headers: { authorization: "", cookie } });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await server.get("/record", { authorization: "", cookie })).toMatchObject({ status: 401 });
  });

  it("gives none for a wrong token, and leads nowhere else", async () => {
    const { headers } = await server.ask("//evil.example/a?token=wrong", { headers: { authorization: "" } });
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("location")).toMatch(/^\/(?![/\\])/);
  });

  it("is no way round signing in by name where that is the way", async () => {
    expect(await server.send("/session", { name: "amal", password: "long enough" })).toMatchObject({
      status: 409,
      json: { code: "serve.by-link" },
    });
  });
});

describe("requests from elsewhere", () => {
  it.each([
    "evil.example",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost.evil.example",
  ])("are refused by the host %j", async (host) => {
    expect(await server.raw("/api/v1/record", { host })).toMatchObject({ status: 421 });
    expect((await server.raw("/", { host })).status).toBe(421);
  });

  it("may name this machine in its usual ways", async () => {
    for (const name of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"]) {
      expect(await server.raw("/api/v1/record", { host: `${name}:${server.port}` })).toMatchObject({ status: 200 });
    }
  });

  it("are refused by their origin, whoever sends them", async () => {
    const host = `127.0.0.1:${server.port}`;
    for (const origin of ["https://evil.example", "null", `http://127.0.0.1:${server.port + 1}`, `https://${host}`]) {
      expect((await server.raw("/api/v1/record", { host, origin })).status).toBe(403);
      expect((await server.raw("/api/v1/imports", { host, origin }, "POST")).status).toBe(403);
    }
    expect((await server.raw("/api/v1/record", { host, origin: `http://${host}` })).status).toBe(200);
    expect((await server.raw("/api/v1/imports", { host, "sec-fetch-site": "same-site" }, "POST")).status).toBe(403);
  });

  it("get no leave to read across origins", async () => {
    const { headers } = await server.get("/record");
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect((await server.ask("/api/v1/record", { method: "OPTIONS" })).status).toBeGreaterThanOrEqual(400);
  });
});

describe("every answer", () => {
  it.each([
    "/",
    "/api/v1/record",
    "/api/v1/nothing",
    "/nothing.js",
    "/api/v1/openapi.json",
  ])("at %s says what a browser may do", async (path) => {
    const { headers } = await server.ask(path);
    const policy = headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("server")).toBeNull();
  });
});

describe("files of the web", () => {
  it("are given with their type, and for ever when their name holds a hash", async () => {
    const index = await server.ask("/");
    expect(index).toMatchObject({ status: 200, text: expect.stringContaining("<title>Isnad") });
    expect(index.headers.get("cache-control")).toBe("no-cache");
    const again = await server.ask("/", { headers: { "if-none-match": index.headers.get("etag")! } });
    expect(again).toMatchObject({ status: 304, text: "" });
    const script = await server.ask("/assets/app-0123abcd.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(script.headers.get("cache-control")).toContain("immutable");
  });

  it("are the index for places inside it, and nothing for what is not there", async () => {
    expect((await server.ask("/documents/d_1?x=y")).text).toContain("<title>Isnad");
    expect(await server.ask("/assets/none-01234567.js")).toMatchObject({
      status: 404,
      json: { code: "serve.no-file" },
    });
    expect(await server.ask("/", { method: "POST" })).toMatchObject({ status: 405 });
  });

  it.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/assets/..%5c..%5cpackage.json",
    "/assets/../../../package.json",
    "//etc/passwd.txt",
    "/.secret",
    "/assets/%00.js",
  ])("do not lead out of their folder by %s", async (path) => {
    const { status, text } = await server.raw(path, { host: `127.0.0.1:${server.port}` });
    expect(text).not.toContain('"isnad"');
    expect(status === 404 || text.includes("<title>Isnad")).toBe(true);
  });
});

describe("people who sign in", () => {
  let team: Running;
  const as = async (name: string, password: string) => {
    const { status, headers, json } = await team.send("/session", { name, password });
    return { status, code: json.code as string | undefined, cookie: headers.get("set-cookie")?.split(";")[0] ?? "" };
  };
  beforeAll(async () => {
    team = await Running.start();
    await team.upload(NEWS);
    await team.served.close();
    const users = new Users(team.record);
    await users.put("ruba", "reader", "reads and reads");
    await users.put("كمال", "coder", "codes and codes");
    await users.put("rana", "reviewer", "checks the rest");
    await team.again({ login: true });
  });
  afterAll(() => team.stop());

  it("are demanded wherever others could reach it", async () => {
    const alone = await Running.start();
    for (const options of [{ host: "0.0.0.0" }, { url: "https://isnad.example" }, { login: true }, { host: "::" }]) {
      await expect(alone.again(options)).rejects.toMatchObject({ code: "serve.no-users" });
    }
    await alone.stop();
  });

  it("get in by name and password, with the role that they have", async () => {
    expect(team.served.url).not.toContain("token");
    const { status, cookie } = await as("كمال", "codes and codes");
    expect(status).toBe(200);
    expect(await team.get("/session", { cookie })).toMatchObject({
      json: { user: "كمال", role: "coder", way: "password" },
    });
    expect(await as("ruba", "codes and codes")).toMatchObject({ status: 401, code: "serve.wrong-password" });
    expect(await as("nobody", "codes and codes")).toMatchObject({ status: 401, code: "serve.wrong-password" });
  });

  it("may do what their role may", async () => {
    const { cookie } = await as("ruba", "reads and reads");
    expect(await team.get("/documents", { cookie })).toMatchObject({ status: 200 });
    expect(await team.send("/imports", { sample: true }, { cookie })).toMatchObject({
      status: 403,
      json: { code: "serve.role" },
    });
    expect((await team.get("/record", { cookie })).json.folder).toBeNull();
  });

  it("are out at once when they are removed or changed", async () => {
    const users = new Users(team.record);
    await users.put("gone", "coder", "soon to be gone");
    const { cookie } = await as("gone", "soon to be gone");
    await users.put("gone", "reader", "soon to be gone");
    expect(await team.get("/session", { cookie })).toMatchObject({ json: { role: "reader" } });
    expect(users.remove("gone")).toBe(true);
    expect(await team.get("/record", { cookie })).toMatchObject({ status: 401 });
  });

  it("wait after five wrong passwords, also with the right one", async () => {
    for (let i = 0; i < 5; i++) expect((await as("rana", `guess number ${i}`)).status).toBe(401);
    expect(await as("rana", "checks the rest")).toMatchObject({ status: 429, code: "serve.too-many" });
  });

  it("stand in their file with hashes only, and a damaged file lets nobody in", async () => {
    const users = new Users(team.record);
    const kept = JSON.stringify(users.list());
    expect(kept).not.toContain("codes and codes");
    await expect(users.put("a/b", "coder", "long enough to be")).rejects.toMatchObject({ code: "serve.user-name" });
    await expect(users.put("short", "coder", "short")).rejects.toMatchObject({ code: "serve.password" });
    const file = join(team.record, "users.json");
    writeFileSync(file, '[{"name":"x","role":"reviewer","password":"plain"}]');
    expect(await as("x", "plain")).toMatchObject({ status: 500, code: "serve.users-file" });
    writeFileSync(file, kept);
  });
});
