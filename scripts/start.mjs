// npm start [-- RECORD]: serves a record in the browser; without one, a sample record made from the invented articles in demo/.
import { spawn } from "node:child_process";
import { inRoot, makeReady } from "./ready.mjs";

makeReady("start");
const given = process.argv.slice(2);
const named = given.some((argument) => !argument.startsWith("-"));
const args = [inRoot("bin", "isnad"), "open", ...(named ? given : ["--sample", inRoot("sample-record"), ...given])];
const server = spawn(process.execPath, args, { stdio: "inherit" });
// Ctrl-C reaches the server by itself; here it only must not end this process first.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
