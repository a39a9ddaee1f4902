// Settings of V8 that suit the program, for `isnad` and `npm run bench` alike; imported before all else.
import { setFlagsFromString } from "node:v8";

// Collect garbage when the heap has a little more than doubled: 3,000 articles take 278 MB; at 60 they take 247 MB and 5 % more time, at 200
// 334 MB and 1 % less.
setFlagsFromString("--heap-growing-percent=120");
// The rules are many small functions, each called now and then: V8 11 (Node 20) compiles them too early and inlines too much, and on one
// core the first thousand articles wait for it.
if (Number.parseInt(process.versions.v8, 10) === 11) {
  setFlagsFromString("--interrupt-budget=280000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=400");
}
