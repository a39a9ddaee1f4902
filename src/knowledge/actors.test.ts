import { describe, expect, it } from "vitest";
import { fold } from "../arabic/index.ts";
import { loadKnowledge } from "./index.ts";

const { actors, offices, tables } = loadKnowledge();
const KINDS = "person organisation group force government outlet agency party people office".split(" ");
const SECTORS =
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO".split(
    " ",
  );
const ids = new Map(actors.map((a) => [a.id, a]));

describe("knowledge/actors", () => {
  it("knows the actors of the wars it is made for", () => {
    expect(actors.length).toBeGreaterThanOrEqual(2000);
    expect(actors.filter((a) => a.kind === "person").length).toBeGreaterThanOrEqual(600);
    expect(ids.size).toBe(actors.length);
  });

  it("gives each actor a kind, a sector, a parent that exists and an English and an Arabic name", () => {
    for (const a of actors) {
      expect([a.id, KINDS.includes(a.kind)]).toEqual([a.id, true]);
      expect([a.id, a.sector === null || SECTORS.includes(a.sector)]).toEqual([a.id, true]);
      expect([a.id, a.parent === null || ids.has(a.parent)]).toEqual([a.id, true]);
      expect([a.id, /^[A-Z]{2}$/.test(a.country ?? "XX")]).toEqual([a.id, true]);
      expect([a.id, a.names.length > 0 && a.name_en !== ""]).toEqual([a.id, true]);
    }
  });

  it("has no actor above itself", () => {
    for (const a of actors) {
      const seen = new Set([a.id]);
      for (let up = a.parent; up !== null; up = ids.get(up)!.parent) {
        expect([a.id, seen.has(up)]).toEqual([a.id, false]);
        seen.add(up);
      }
    }
  });

  it("gives one name to one actor of a kind", () => {
    const named = new Map<string, string>();
    const twice: string[] = [];
    for (const a of actors) {
      if (a.kind === "person") continue;
      for (const name of a.names) {
        const key = `${a.kind} ${fold(name)}`;
        const other = named.get(key);
        if (other !== undefined && ids.get(other)!.country !== a.country) twice.push(`${name}: ${other}, ${a.id}`);
        named.set(key, a.id);
      }
    }
    // النيجيري is of Niger and of Nigeria alike.
    expect(twice.filter((t) => !t.includes("نيجيري"))).toEqual([]);
  });
});

describe("knowledge/offices.tsv", () => {
  it("joins offices that exist to people who exist", () => {
    expect(new Set(offices.map((o) => o.office)).size).toBeGreaterThanOrEqual(150);
    for (const { office, person } of offices) {
      expect([office, ids.get(office)?.kind]).toEqual([office, "office"]);
      expect([person, ids.get(person)?.kind]).toEqual([person, "person"]);
    }
  });

  it("has whole dates in order", () => {
    for (const { office, person, from, to } of offices) {
      for (const day of [from, to])
        expect([office, person, day === null || /^\d{4}-\d\d-\d\d$/.test(day)]).toEqual([office, person, true]);
      if (from !== null && to !== null) expect([office, person, from < to]).toEqual([office, person, true]);
    }
  });

  it("seats one holder at a time", () => {
    const clashes: string[] = [];
    for (const a of offices) {
      for (const b of offices) {
        if (a === b || a.office !== b.office || a.from === null || b.from === null || a.from > b.from) continue;
        if (a.to === null || a.to > b.from) clashes.push(`${a.office}: ${a.person} ${a.to}, ${b.person} ${b.from}`);
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe("knowledge/words/given-names.tsv", () => {
  it("holds names once", () => {
    const names = (tables["given-names"] ?? []).flatMap((r) => r.names!.split("|")).map(fold);
    expect(names.length).toBeGreaterThanOrEqual(900);
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });
});
