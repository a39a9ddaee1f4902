import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { settled, Workbench } from "./workbench.ts";

/** One grey pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
  "base64",
);

let ground: Server;
let bench: Workbench;
const asked: string[] = [];
const referers: (string | undefined)[] = [];

beforeAll(async () => {
  ground = createServer((request, response) => {
    asked.push(request.url!);
    referers.push(request.headers.referer ?? request.headers.cookie);
    response.writeHead(200, { "content-type": "image/png" }).end(PICTURE);
  });
  await new Promise<void>((done) => ground.listen(0, "127.0.0.1", done));
  const { port } = ground.address() as AddressInfo;
  const tiles = `http://127.0.0.1:${port}/base/{z}/{x}/{y}.png`;
  bench = await Workbench.open({ sample: true, serve: { tiles, tilesCredit: "© the makers of this ground" } });
});
afterEach(() => bench.rest());
afterAll(async () => {
  await bench?.close();
  ground?.close();
});

describe("pictures of the ground", () => {
  it("are not asked for until a reader turns them on, not even by a link", async () => {
    const page = await bench.page("/map?ground=on");
    await settled(page);
    await page.locator(".spot").first().waitFor();
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Ground" }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(asked.every((url) => /^\/base\/\d+\/\d+\/\d+\.png$/.test(url))).toBe(true);
    expect(referers.every((referer) => referer === undefined)).toBe(true);
    await page.getByText("© the makers of this ground").waitFor();
    await page.getByText("It sees which area you look at").waitFor();
    await page.getByRole("button", { name: "Ground" }).click();
    await expect.poll(() => page.locator(".map-chart image").count()).toBe(0);
    expect(bench.faults).toEqual([]);
  });

  it("are the only thing that may come from there", async () => {
    const page = await bench.page("/map");
    const { port } = ground.address() as AddressInfo;
    const before = asked.length;
    const got = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "came",
          () => "refused",
        ),
      `http://127.0.0.1:${port}/base/1/1/1.png`,
    );
    expect(got).toBe("refused");
    expect(asked.length).toBe(before);
  });
});
