import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Served, serve } from "../serve/index.ts";
import { createRecord, RECORD_FILE } from "../store/index.ts";
import { EXIT } from "./exit.ts";
import type { Invoked } from "./record/common.ts";
import { mannerOf, terminal } from "./terminal.ts";

export interface OpenOptions {
  readonly host?: string;
  readonly port?: number;
  readonly url?: string;
  readonly login?: boolean;
  readonly author?: string;
  readonly browser: boolean;
  readonly sample?: boolean;
  readonly allowPrivate?: boolean;
  readonly tiles?: string;
  readonly tilesCredit?: string;
  readonly json?: boolean;
  readonly knowledge: readonly string[];
}

/** Where a record is made when none is named and none is there. */
const FRESH = "isnad-record";

/** `isnad open`: serves a record until Ctrl-C, and opens it in the browser where there is one. */
export async function openCommand(given: string | undefined, options: OpenOptions, command: Invoked): Promise<number> {
  const record = await recordOf(given, options.sample === true);
  const { browser, json, ...rest } = options;
  const served = await serve({ record, ...rest });
  if (json) process.stdout.write(`${JSON.stringify({ url: served.url, record })}\n`);
  else tell(served, record, command);
  if (browser && served.way === "link" && hasDisplay()) openBrowser(served.url);
  await asked();
  await served.close();
  return EXIT.ok;
}

/** The record that was named, or the one here; a new one where none is and one may be made. */
async function recordOf(given: string | undefined, sample: boolean): Promise<string> {
  const here = given ?? (existsSync(RECORD_FILE) ? "." : FRESH);
  const there = existsSync(here.endsWith(".isnad") ? here : join(here, RECORD_FILE));
  if (!there && (given === undefined || sample)) await (await createRecord(here)).close();
  return here;
}

function tell(served: Served, record: string, command: Invoked): void {
  const t = terminal(mannerOf(process.stdout, command.optsWithGlobals().color));
  process.stdout.write(`${t.style("bold", served.url)}\n`);
  const how =
    served.way === "link"
      ? "Only this machine reaches it; whoever has the link may read and judge. Ctrl-C ends it."
      : "People sign in by name. Without a proxy that speaks TLS, passwords cross the network in the clear. Ctrl-C ends it.";
  process.stderr.write(`isnad: serves ${record}. ${how}\n`);
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return process.env.SSH_CONNECTION === undefined;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["explorer.exe"],
};

/** A machine without an opener is no fault: the link stands on the screen. */
function openBrowser(url: string): void {
  const [name, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const opener = spawn(name, [...args, url], { stdio: "ignore", detached: true });
  opener.on("error", () => {});
  opener.unref();
}

/** Waits for Ctrl-C or a call to end; a second one ends at once. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    const hear = () => {
      process.once("SIGINT", () => process.exit(EXIT.interrupted));
      resolve();
    };
    process.once("SIGINT", hear);
    process.once("SIGTERM", hear);
  });
}
