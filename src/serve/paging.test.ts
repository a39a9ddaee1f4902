import { expect, it } from "vitest";
import type { Page } from "./api/basics.ts";
import { weighedPage } from "./paging.ts";

const heavy = (n: number, chars: number) => ({
  async *list(limit: number, offset: number) {
    for (let i = offset; i < Math.min(n, offset + limit); i++) yield { i, text: "x".repeat(chars) };
  },
});

async function all(n: number, chars: number, limit?: number): Promise<number[][]> {
  const pages: number[][] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, unknown> = {
      ...(limit === undefined ? {} : { limit }),
      ...(cursor === null ? {} : { cursor }),
    };
    const page: Page<{ i: number }> = await weighedPage({ query }, heavy(n, chars).list, async () => n);
    pages.push(page.items.map(({ i }) => i));
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}

it("pages of heavy items end early, and each item comes once", async () => {
  const pages = await all(7, 90_000);
  expect(pages).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(await all(2, 900_000)).toEqual([[0], [1]]);
  expect(await all(5, 10, 2)).toEqual([[0, 1], [2, 3], [4]]);
  expect(await all(0, 10)).toEqual([[]]);
});
