import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { build, extract } from "../../pipeline.ts";
import type { EventClaim, RawText } from "../../record/index.ts";
import { loadFrames } from "./frames.ts";

const knowledge = loadKnowledge();
const machine = build(knowledge);
const FILE = "events/corpus.txt";

function events(text: string): readonly EventClaim[] {
  const raw: RawText = {
    id: "t",
    text,
    sha256: "",
    origin: { kind: "text", path: FILE, item: null },
    outlet: null,
    title: null,
    url: null,
    published: "2031-05-10T09:00:00Z",
  };
  return extract(raw, machine).claims.events;
}

test("each word of a frame is a lexeme", () => {
  expect(loadFrames(knowledge).unknown).toEqual([]);
});

type Wanted = Readonly<Record<string, unknown>>;
const named = (parties: readonly { name: string; quote: string }[], part: string) =>
  parties.some((p) => p.name.includes(part) || p.quote.includes(part));
const CHECKS: Readonly<Record<string, (e: EventClaim, want: never) => boolean>> = {
  actor: (e, want: string) => named(e.actor, want),
  actor2: (e, want: string) => named(e.actor, want),
  target: (e, want: string) => named(e.target, want),
  actorIs: (e, want: string) => e.actor.some((p) => p.name === want),
  targetIs: (e, want: string) => e.target.some((p) => p.name === want),
  day: (e, want: string) => e.date?.from === want,
  actorless: (e, want: boolean) => (e.actor.length === 0) === want,
  targetless: (e, want: boolean) => (e.target.length === 0) === want,
  undated: (e, want: boolean) => (e.date === null) === want,
  sourceless: (e, want: boolean) => (e.sources.length === 0) === want,
  placeless: (e, want: boolean) => (e.place === null) === want,
  place: (e, want: string) => e.place?.quote.includes(want) || e.place?.name.includes(want) || false,
  weapon: (e, want: string) => e.weapon?.quote.includes(want) ?? false,
  source: (e, want: string) => named(e.sources, want),
};

function holds(event: EventClaim, want: Wanted): boolean {
  return Object.entries(want).every(([key, value]) => {
    const check = CHECKS[key];
    return check
      ? check(event, value as never)
      : JSON.stringify(event[key as keyof EventClaim]) === JSON.stringify(value);
  });
}

describe(FILE, () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let want: Wanted | null = null;
  let never = "";
  let backlog = false;
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    // Below "~" stand known misses: a row that comes right is to be moved up.
    if (line === "~") {
      backlog = true;
      continue;
    }
    if (line.startsWith("= ")) {
      want = JSON.parse(line.slice(2));
      continue;
    }
    if (line.startsWith("! ")) {
      want = null;
      never = line.slice(2);
      continue;
    }
    const [expected, type] = [want, never];
    (backlog ? test.fails : test)(`${FILE}:${i + 1}`, () => {
      const found = events(line);
      if (expected === null) expect(found.filter((e) => e.type === type)).toEqual([]);
      else if (!found.some((e) => holds(e, expected))) expect(found.map(brief)).toContainEqual(expected);
    });
  }
});

const brief = (e: EventClaim) => ({
  type: e.type,
  mode: e.mode,
  status: e.status,
  actor: e.actor.map((p) => p.name),
  target: e.target.map((p) => p.name),
  place: e.place?.quote,
  weapon: e.weapon?.quote,
  weapon_count: e.weapon_count,
  fatalities: e.fatalities,
  injured: e.injured,
  detained: e.detained,
  sources: e.sources.map((s) => s.name),
});
