import { fold } from "../../arabic/index.ts";
import type { StoredClaim } from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import type { Terminal } from "../terminal.ts";
import { cardLines, helpLines, keyLine } from "./card.ts";
import type { Waiting } from "./cards.ts";
import type { Input } from "./input.ts";
import type { Answer } from "./keys.ts";

type Verdict = "accept" | "reject" | "unsure" | "note" | "edit";

/** What a triage does to a record. Every call is kept when its promise resolves. */
export interface Desk {
  judge(judgement: {
    readonly target: string;
    readonly verdict: Verdict;
    readonly field: string | null;
    readonly value: unknown;
    readonly reason: string | null;
  }): Promise<void>;
  /** Takes the last judgement of this person back; gives what it judged, or null when there is none. */
  undo(): Promise<string | null>;
  claim(id: string): Promise<StoredClaim | null>;
  /** What the accounts of an incident disagree on, in words. */
  disputes(incident: string): Promise<readonly string[]>;
  /** Fields of a kind of claim that can be edited. */
  fields(claim: StoredClaim): readonly string[];
}

/** What a sitting came to. */
export interface Sitting {
  accepted: number;
  rejected: number;
  unsure: number;
  edited: number;
  undone: number;
  skipped: number;
  left: number;
}

const COUNTED = { accept: "accepted", reject: "rejected", unsure: "unsure", edit: "edited" } as const;
/** What empties a field. */
const NOTHING = new Set(["", "-"]);
/** Counts and dates, also in Arabic-Indic digits. */
const NUMERIC = /^[\p{Nd}+.-]+$/u;
const LISTS = new Set(["actor", "target", "sources", "via"]);

/** One card at a time: shows it, takes an answer, goes on. */
export class Triage {
  readonly #cards: readonly Waiting[];
  readonly #desk: Desk;
  readonly #input: Input;
  readonly #t: Terminal;
  readonly #tell: (text: string) => void;
  readonly #sitting: Sitting = { accepted: 0, rejected: 0, unsure: 0, edited: 0, undone: 0, skipped: 0, left: 0 };
  #at = 0;
  /** The claim that is shown. */
  #claim: StoredClaim | null = null;

  constructor(cards: readonly Waiting[], desk: Desk, input: Input, t: Terminal, tell: (text: string) => void) {
    this.#cards = cards;
    this.#desk = desk;
    this.#input = input;
    this.#t = t;
    this.#tell = tell;
  }

  /** Runs until the cards or the answers end, or until the person quits. */
  async run(): Promise<Sitting> {
    let shown = -1;
    while (this.#at < this.#cards.length) {
      if (shown !== this.#at && !(await this.#show())) {
        this.#at++;
        continue;
      }
      shown = this.#at;
      const answer = await this.#input.next();
      if (answer === null || answer.action === "quit") break;
      if (await this.#answer(answer)) shown = -1;
    }
    this.#sitting.left = this.#cards.length - this.#at;
    return this.#sitting;
  }

  #say(lines: readonly string[]): void {
    this.#tell(`${lines.join("\n")}\n`);
  }

  /** Shows the claim as it stands now; false when the record has it no more. */
  async #show(): Promise<boolean> {
    const { claim: id, why, incident, independence } = this.#cards[this.#at]!;
    this.#claim = await this.#desk.claim(id);
    if (this.#claim === null) return false;
    const disputes = incident === null ? [] : await this.#desk.disputes(incident);
    const beside = { number: this.#at + 1, of: this.#cards.length, why, disputes, independence };
    this.#say([...cardLines(this.#claim, beside, this.#t), keyLine(this.#t)]);
    return true;
  }

  /** Does what an answer says; true when the card should be shown again. What a record refuses is told and changes nothing. */
  async #answer(answer: Answer): Promise<boolean> {
    try {
      return await this.#do(answer);
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      this.#say([this.#t.style("red", `${error.message}. ${error.mend}`)]);
      return false;
    }
  }

  async #do({ action, rest }: Answer): Promise<boolean> {
    if (action === "help") this.#say(helpLines(this.#t));
    else if (action === "skip") {
      this.#sitting.skipped++;
      this.#at++;
    } else if (action === "undo") return this.#undo();
    else if (action === "edit") return this.#edit(rest);
    else if (action === "note") await this.#note(rest);
    else await this.#judge(action as "accept" | "reject" | "unsure", rest);
    return false;
  }

  async #judge(verdict: "accept" | "reject" | "unsure", rest: string): Promise<void> {
    const claim = this.#claim!;
    const reason = rest.replace(/^#\s*/, "") || null;
    await this.#desk.judge({ target: claim.id, verdict, field: null, value: null, reason });
    this.#sitting[COUNTED[verdict]]++;
    const style = verdict === "accept" ? "green" : verdict === "reject" ? "red" : "yellow";
    this.#say([this.#t.style(style, COUNTED[verdict])]);
    this.#at++;
  }

  async #note(rest: string): Promise<void> {
    const reason = rest || ((await this.#input.ask("remark: ")) ?? "").trim();
    if (reason === "") return;
    await this.#desk.judge({ target: this.#claim!.id, verdict: "note", field: null, value: null, reason });
    this.#say([this.#t.style("green", "noted")]);
  }

  async #undo(): Promise<boolean> {
    const target = await this.#desk.undo();
    if (target === null) {
      this.#say([this.#t.style("yellow", "nothing of yours to undo")]);
      return false;
    }
    this.#sitting.undone++;
    this.#say([this.#t.style("yellow", `undone: ${target}`)]);
    const at = this.#cards.findIndex(({ claim }) => claim === target);
    if (at < 0) return false;
    this.#at = at;
    return true;
  }

  /** `fatalities 3 # as the ministry says`, or asks for each part. */
  async #edit(rest: string): Promise<boolean> {
    const claim = this.#claim!;
    const fields = this.#desk.fields(claim);
    const [said = "", remark = ""] = rest.split(/\s+#\s*/, 2);
    const [, field = "", given] = /^(\S*)(?:\s+([\s\S]*))?$/.exec(said.trim()) ?? [];
    const name = field || (await this.#field(fields));
    if (name === null) return false;
    if (!fields.includes(name)) {
      this.#say([this.#t.style("red", `no field ${this.#t.foreign(name)}; there are ${fields.join(", ")}`)]);
      return false;
    }
    const value = given ?? (await this.#input.ask(`${name} (empty = nothing is said): `));
    if (value === null) return false;
    const reason = remark || (given === undefined ? ((await this.#input.ask("why: ")) ?? "") : "");
    await this.#desk.judge({
      ...{ target: claim.id, verdict: "edit", field: name, value: writtenValue(name, value) },
      reason: reason.trim() || null,
    });
    this.#sitting.edited++;
    return true;
  }

  async #field(fields: readonly string[]): Promise<string | null> {
    this.#say([fields.map((field, i) => `${i + 1} ${field}`).join("  ")]);
    const answer = ((await this.#input.ask("field (name or number): ")) ?? "").trim();
    if (answer === "") return null;
    return fields[Number(answer) - 1] ?? answer;
  }
}

/** What a person wrote as a field's value. */
function writtenValue(field: string, written: string): unknown {
  const text = written.trim();
  if (NOTHING.has(text)) return null;
  if (NUMERIC.test(text)) return fold(text);
  if (LISTS.has(field)) return text.split(/\s*[;؛]\s*/).filter((name) => name !== "");
  return text;
}
