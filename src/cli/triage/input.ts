import { createInterface } from "node:readline";
import { createInterface as createQuestion } from "node:readline/promises";
import type { Terminal } from "../terminal.ts";
import { type Answer, actionOfKey, answerOfLine } from "./keys.ts";

/** Where answers come from. */
export interface Input {
  /** The next answer; null when there are no more. */
  next(): Promise<Answer | null>;
  /** Asks for a line; null when there is none. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Single keys of a terminal, in any keyboard layout; asks for lines where words are needed. */
export function keyInput(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Input {
  const waiting: Answer[] = [];
  let wake: ((answer: Answer | null) => void) | null = null;
  const give = (answer: Answer | null) => {
    if (wake !== null) {
      const resolve = wake;
      wake = null;
      resolve(answer);
    } else if (answer !== null) waiting.push(answer);
  };
  const onData = (chunk: string) => {
    // Arrow and function keys come as sequences, which mean nothing here.
    if (chunk.startsWith("\u001b")) return;
    for (const char of chunk) {
      const action = actionOfKey(char);
      if (action !== null) give({ action, rest: "" });
    }
  };
  const onEnd = () => give({ action: "quit", rest: "" });
  const listen = () => {
    stdin.setRawMode(true);
    stdin.setEncoding("utf8");
    stdin.on("data", onData);
    stdin.on("end", onEnd);
    stdin.resume();
  };
  const rest = () => {
    stdin.off("data", onData);
    stdin.off("end", onEnd);
    stdin.setRawMode(false);
    stdin.pause();
  };
  listen();
  return {
    next: () => {
      const answer = waiting.shift();
      if (answer !== undefined) return Promise.resolve(answer);
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    async ask(question) {
      rest();
      const line = createQuestion({ input: stdin, output: stdout });
      try {
        return await new Promise<string | null>((resolve) => {
          line.once("SIGINT", () => resolve(null));
          line.once("close", () => resolve(null));
          line.question(question).then(resolve, () => resolve(null));
        });
      } finally {
        line.close();
        listen();
      }
    },
    close: rest,
  };
}

/** A script of answers, one a line; what is asked for is the next line. Empty lines and lines behind `#` say nothing. */
export function lineInput(stdin: NodeJS.ReadableStream, t: Terminal, tell: (text: string) => void): Input {
  const reader = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    return done === true ? null : (value as string);
  };
  return {
    async next() {
      for (;;) {
        const line = await read();
        if (line === null) return null;
        if (line.trim() === "" || line.startsWith("#")) continue;
        const answer = answerOfLine(line);
        if (answer !== null) return answer;
        tell(`${t.style("yellow", `no answer: ${t.foreign(line)}`)}\n`);
      }
    },
    ask: () => read(),
    close: () => reader.close(),
  };
}
