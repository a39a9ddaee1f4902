import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOMB, type Got, line, Running } from "./running.ts";

let server: Running;
beforeAll(async () => {
  server = await Running.start();
  await server.upload({ "news.jsonl": line({ id: "a", outlet: "صحيفة المرفأ", published: "2031-03-05", text: BOMB }) });
});
afterAll(() => server.stop());

/** The sheet that the server gives, with one cell written anew. */
async function sheet(column: string, cell: string): Promise<string> {
  const { text } = await server.get("/exports/data?include=accepted,proposed");
  const [head, row] = text.trim().split(/\r?\n/);
  const at = head!.split(",").indexOf(column);
  const cells = row!.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((one) => one.replace(/,$/, ""));
  cells[at] = cell;
  return `${head}\n${cells.slice(0, head!.split(",").length).join(",")}\n`;
}

function send(path: string, content: string | Uint8Array<ArrayBuffer>, match?: string, fields = {}): Promise<Got> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append("sheet", new Blob([content]), "sheet.csv");
  const headers: Record<string, string> = match === undefined ? {} : { "if-match": `"${match}"` };
  return server.ask(`/api/v1/corrections${path}`, { method: "POST", body: form, headers });
}
const event = async () => (await server.get("/claims?kind=event")).json.items[0];

describe("an edited sheet", () => {
  it("is shown, then written as judgements of who sends it, and can be taken back", async () => {
    const edited = await sheet("fatalities_low", "2");
    const { json: seen, status } = await send("/preview", edited);
    expect(status).toBe(200);
    expect(seen).toMatchObject({ total: 1, refusedTotal: 0, items: [{ field: "fatalities", before: 3 }] });
    expect(seen.items[0].after).toEqual({ low: 2, high: 3 });
    expect((await event()).claim.fatalities, "a look writes nothing").toBe(3);

    expect((await send("", edited)).status).toBe(428);
    expect((await send("", edited, "another")).json).toMatchObject({ status: 412, code: "serve.changed" });
    const done = await send("", edited, seen.etag, { reason: "as the ministry corrected it" });
    expect(done.status, done.text).toBe(201);
    expect((await event()).claim.fatalities).toEqual({ low: 2, high: 3 });
    const { items } = (await server.get("/reviews")).json;
    expect(items[0]).toMatchObject({ author: "amal", verdict: "edit", reason: "as the ministry corrected it" });
    expect((await send("/preview", edited)).json).toMatchObject({ total: 0, unchanged: 1 });

    for (const review of done.json.reviews) await server.send("/reviews/undo", { review });
    expect((await event()).claim.fatalities).toBe(3);
  });

  it("with a row that cannot be taken is refused whole, unless the others are asked for", async () => {
    const wrong = await sheet("date_from", "yesterday");
    const { json: seen } = await send("/preview", wrong);
    expect(seen).toMatchObject({ total: 0, refusedTotal: 1, refused: [{ row: 2, column: "date_from", code: "date" }] });
    expect((await send("", wrong, seen.etag)).json).toMatchObject({ status: 409, code: "corrections.refused" });
    expect((await send("", wrong, seen.etag, { some: true })).json).toMatchObject({ reviews: [], refused: 1 });
  });

  it("that is none is refused with its cause", async () => {
    expect((await send("/preview", "a,b\n1,2\n")).json).toMatchObject({ status: 400, code: "corrections.sheet" });
    const torn = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]);
    expect((await send("/preview", torn)).json).toMatchObject({ status: 400, code: "corrections.sheet" });
    const { status } = await server.send("/corrections/preview", {});
    expect(status).toBe(415);
  });

  it("cannot judge in another's name", async () => {
    const judged = `id,review,author\n${(await event()).id},accepted,Salma\n`;
    const { json: seen } = await send("/preview", judged);
    await send("", judged, seen.etag);
    expect((await server.get("/reviews")).json.items[0]).toMatchObject({ author: "amal", verdict: "accept" });
  });
});
