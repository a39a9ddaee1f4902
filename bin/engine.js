// Settings of V8 that suit the program, for `isnad` and `npm run bench` alike; imported before all else.
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// The rules are many small functions, each called now and then: V8 11 (Node 20) compiles them too early and inlines too much, and on one
// core the first thousand articles wait for it.
if (Number.parseInt(process.versions.v8, 10) === 11) {
  setFlagsFromString("--interrupt-budget=280000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=400");
}

const heap = new URL("../dist/cli/heap.js", import.meta.url);
if (existsSync(heap)) (await import(heap.href)).giveRoom();
