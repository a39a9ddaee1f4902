import { describe, expect, it } from "vitest";
import { headersWith } from "./headers.ts";
import { tilesOf } from "./tiles.ts";

describe("map tiles", () => {
  it("come from one server, and only pictures do", () => {
    const { origin } = tilesOf("https://tile.example.org/base/{z}/{x}/{y}.png", null);
    expect(origin).toBe("https://tile.example.org");
    const policy = headersWith(origin)["content-security-policy"]!;
    expect(policy.split("; ").filter((part) => part.includes("tile.example.org"))).toEqual([
      "img-src 'self' https://tile.example.org data: blob:",
    ]);
    expect(headersWith(null)["content-security-policy"]).not.toContain("http");
  });

  it.each([
    "https://{x}.example.org/{z}/{x}/{y}.png",
    "javascript:alert({z}{x}{y})",
    "https://tile.example.org/{z}/{x}.png",
    "https://tile.example.org; script-src *//{z}/{x}/{y}",
    "//tile.example.org/{z}/{x}/{y}.png",
  ])("are refused at %s", (template) => {
    expect(() => tilesOf(template, null)).toThrow(/no address of map tiles/);
  });
});
