import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { link, linkableOf, loadKnowledge } from "isnad";
import type { Incident, Linkable, Track } from "isnad/record";
import { beforeAll, describe, expect, it } from "vitest";

const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const ARTICLES = file("test/link/articles.jsonl");
const isnad = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [file("bin/isnad"), ...args], { encoding: "utf8", input, timeout: 60_000 });
const lines = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const knowledge = loadKnowledge();
let printed: string;
let documents: Linkable[];
let linked: ReturnType<typeof link>;

beforeAll(() => {
  printed = isnad(["extract", "-q", ARTICLES]).stdout;
  documents = lines(printed).map(linkableOf);
  linked = link(documents, knowledge);
}, 60_000);

const incidentsIn = (document: string): Incident[] =>
  linked.incidents.filter((i) => i.mentions.some((m) => m.document === document));
const tellingOf = (document: string, family: string): Incident => {
  const [incident, ...more] = incidentsIn(document).filter((i) => i.family === family);
  expect(more).toEqual([]);
  return incident!;
};
const told = (incident: Incident) => new Set(incident.mentions.map((m) => m.document));
const tracks = <K extends Track["kind"]>(kind: K) =>
  linked.tracks.filter((t): t is Extract<Track, { kind: K }> => t.kind === kind);

describe("copies", () => {
  it("are found with the earliest as origin, and later versions of an address", () => {
    const groups = linked.copies.map((c) => [c.origin, c.documents.map((d) => [d.document, d.how])]);
    expect(groups).toContainEqual([
      "bomb-wire",
      [
        ["bomb-wire", "origin"],
        ["bomb-copy", "near"],
        ["bomb-reprint", "near"],
      ],
    ]);
    expect(groups).toContainEqual([
      "bomb-first",
      [
        ["bomb-first", "origin"],
        ["bomb-corrected", "version"],
      ],
    ]);
    expect(groups).toHaveLength(2);
  });
});

describe("incidents", () => {
  it("join one bombing told by copies, other outlets and a correction, and no other bombing", () => {
    const bomb = tellingOf("bomb-wire", "force");
    expect(told(bomb)).toEqual(
      new Set(["bomb-wire", "bomb-copy", "bomb-reprint", "bomb-police", "bomb-first", "bomb-corrected"]),
    );
    expect(tellingOf("other-bomb", "force").id).not.toBe(bomb.id);
  });

  it("hold every value with who says it, and count copies of one agency report as one origin", () => {
    const { fatalities } = tellingOf("bomb-wire", "force").fields;
    const four = fatalities.values.find((v) => v.value === 4)!;
    expect(four.origins).toMatchObject([{ name_en: "Reuters" }]);
    expect(four.outlets).toBe(3);
    expect(fatalities.values.find((v) => v.value === 6)?.outlets).toBe(2);
    // Six is said by two origins, four by one agency that three outlets copy.
    expect(fatalities.proposed).toBe(6);
    expect(fatalities.because).toMatch(/2 independent origins, the next by 1/);
  });

  it("name their disagreements", () => {
    const { disagreements } = tellingOf("bomb-wire", "force");
    expect(disagreements.find((d) => d.field === "fatalities")?.values.map((v) => v.text)).toEqual(["6", "4", "3"]);
  });

  it("say in words why each mention was joined", () => {
    const [first, ...rest] = tellingOf("bomb-wire", "force").mentions;
    expect(first!.joined).toBeNull();
    for (const m of rest) {
      expect(m.joined!.reasons.length).toBeGreaterThan(0);
      expect(m.joined!.reasons.join()).toMatch(/same|overlap|km/);
    }
  });

  it("are contested when one side denies", () => {
    const shelling = tellingOf("breach", "force");
    expect(shelling.grade.grade).toBe("contested");
    expect(shelling.disagreements.map((d) => d.field)).toContain("status");
  });

  it("hold each event mention once, in whatever order the documents come", () => {
    const all = documents.flatMap((d) => d.events.map((e) => `${d.document.id} ${e.id}`));
    const held = linked.incidents.flatMap((i) => i.mentions.map((m) => `${m.document} ${m.event}`));
    expect(held.sort()).toEqual(all.sort());
    const shuffled = fc.shuffledSubarray(documents, { minLength: documents.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(JSON.stringify(link(order, knowledge))).toBe(JSON.stringify(linked));
      }),
      { numRuns: 3 },
    );
  });

  it("keep their ids when documents are called otherwise", () => {
    const renamed = documents.map((d, i) => ({
      ...d,
      document: { ...d.document, id: `x${String(i).padStart(3, "0")}` },
    }));
    const ids = (incidents: readonly Incident[]) => incidents.map((i) => i.id).sort();
    expect(ids(link(renamed, knowledge).incidents)).toEqual(ids(linked.incidents));
  });
});

describe("tracks", () => {
  it("know the truce and what broke it", () => {
    const truce = tracks("truce").find((t) => t.declared?.from === "2031-05-12")!;
    expect(truce.parties).toHaveLength(2);
    expect(truce.broken.map((b) => b.incident)).toContain(tellingOf("breach", "force").id);
  });

  it("know which strike answers which, and that a text says so", () => {
    const answer = tracks("retaliation").find((t) => t.basis === "said")!;
    expect(answer.to).toBe(tellingOf("breach", "force").id);
    expect(told(linked.incidents.find((i) => i.id === answer.answer)!)).toEqual(new Set(["strike-back"]));
  });

  it("know rounds of talks and the deadline that passed", () => {
    const [talks] = tracks("talks");
    expect(talks!.rounds.map((r) => r.date?.from)).toContain("2031-05-15");
    expect(talks!.deadlines.map((d) => [d.by, d.state])).toEqual([["2031-05-25", "passed"]]);
  });

  it("hold rival numbers against each other", () => {
    const [level] = tracks("level");
    expect(level!.points.map((p) => p.low)).toEqual([2500, 2900]);
    expect(level!.rivals).toEqual([[0, 1]]);
  });

  it("count who was first and who copied", () => {
    const of = (name: string) => tracks("source").find((s) => s.source === "outlet" && s.name === name)!;
    expect(of("موقع الساحل")).toMatchObject({ documents: 1, copying: 1, first: 0 });
    expect(of("صحيفة النهرين")).toMatchObject({ copying: 0 });
    expect(of("موقع الخبر اليقين").revised).toBe(1);
  });
});

describe("isnad link", () => {
  it("prints what the library gives", () => {
    const { status, stdout } = isnad(["link", "-"], printed);
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual(JSON.parse(JSON.stringify(linked.incidents)));
    expect(lines(isnad(["link", "--tracks", "-"], printed).stdout)).toHaveLength(linked.tracks.length);
    expect(lines(isnad(["link", "--show", "copies", "-"], printed).stdout)).toHaveLength(linked.copies.length);
  });

  it("shows people origins, grades and disagreements", () => {
    const { stdout } = isnad(["link", "--format", "table", "-"], printed);
    expect(stdout).toMatch(/5 outlets, \d origins \(.*Reuters/);
    expect(stdout).toContain("disagree  fatalities: 6 / 4 / 3");
    expect(isnad(["link", "--format", "table", "--tracks", "-"], printed).stdout).toContain(
      "deadline  2031-05-25 passed",
    );
  });

  it.each([
    ["no JSON", "link.json", "nothing\n"],
    ["another schema", "link.schema", '{"schema":"x"}\n'],
    ["no object", "link.schema", "null\n"],
  ])("says what is wrong with %s", (_, code, input) => {
    const { status, stderr } = isnad(["link", "-"], input);
    expect(status).toBe(1);
    expect(stderr).toContain("-:1");
    expect(stderr).toContain("isnad extract");
    expect(code).toMatch(/^link\./);
  });

  it("refuses two extractions with one id, and a file that is not there", () => {
    expect(isnad(["link", "-"], printed + printed)).toMatchObject({ status: 1 });
    const { status, stderr } = isnad(["link", "nowhere.jsonl"]);
    expect(status).toBe(1);
    expect(stderr).toContain("cannot be read");
  });
});
