import { fieldWords } from "../../export/index.ts";
import { type ClaimKind, EDITABLE } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import type { Terminal } from "../terminal.ts";
import { waitingIn } from "../triage/cards.ts";
import { type Input, keyInput, lineInput } from "../triage/input.ts";
import { type Desk, type Sitting, Triage } from "../triage/triage.ts";
import { type FilterOptions, filterOf, print, resolveId } from "./common.ts";

/** Judges claims one at a time on a terminal, or by a script of answers on standard input. */
export async function triage(
  store: Store,
  author: string,
  options: FilterOptions & { readonly kind: ClaimKind },
  t: Terminal,
): Promise<number> {
  const document = options.document === undefined ? {} : { document: await resolveId(store, options.document) };
  const waiting = await waitingIn(store, { ...filterOf(options), ...document, kind: options.kind });
  if (waiting.length === 0) {
    print("Nothing is left to judge.\n");
    return EXIT.ok;
  }
  const input = inputOf(t);
  try {
    tell(await new Triage(waiting, deskOf(store, author), input, t, print).run());
  } finally {
    input.close();
  }
  return EXIT.ok;
}

function inputOf(t: Terminal): Input {
  const { stdin, stdout } = process;
  return stdin.isTTY && stdout.isTTY ? keyInput(stdin, stdout) : lineInput(stdin, t, print);
}

const now = () => new Date().toISOString();

const deskOf = (store: Store, author: string): Desk => ({
  judge: async (judgement) => {
    await store.review({ ...judgement, author, at: now() });
  },
  undo: async () => (await store.undo(author, now()))?.target ?? null,
  claim: (id) => store.claim(id),
  fields: ({ kind }) => Object.keys(EDITABLE[kind]),
  disputes: async (id) => {
    const incident = await store.incident(id);
    return (incident?.disagreements ?? []).map(
      ({ field, values }) => `${fieldWords(field, "en")}: ${values.map(({ text }) => text).join(" / ")}`,
    );
  },
});

function tell({ accepted, rejected, unsure, edited, undone, skipped, left }: Sitting): void {
  const parts = Object.entries({ accepted, rejected, unsure, edited, undone, skipped });
  const done = parts.filter(([, n]) => n > 0).map(([what, n]) => `${n} ${what}`);
  process.stderr.write(`isnad: ${done.length === 0 ? "nothing judged" : done.join(", ")}; ${left} left\n`);
}
