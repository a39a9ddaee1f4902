import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Role } from "../serve/guard/roles.ts";
import { Users } from "../serve/guard/users.ts";
import { RECORD_FILE } from "../store/index.ts";
import { IsnadError } from "../text/index.ts";
import { EXIT } from "./exit.ts";

/** `isnad users`: who may sign in to a record that is served to others. */
export async function usersCommand(
  record: string,
  verb: "add" | "remove" | undefined,
  name: string | undefined,
  { role }: { readonly role: Role },
): Promise<number> {
  const folder = record.endsWith(".isnad") ? dirname(record) : record;
  if (!existsSync(join(folder, RECORD_FILE)) && !(existsSync(record) && statSync(record).isFile())) {
    throw new IsnadError("store.no-record", `${record} is no record`, "Make one with `isnad init`, or check the path.");
  }
  const users = new Users(folder);
  if (verb === undefined) {
    for (const user of users.list()) process.stdout.write(`${user.role}\t${user.name}\n`);
    return EXIT.ok;
  }
  if (name === undefined) throw new IsnadError("serve.user-name", "there is no name", "Give it behind the verb.");
  if (verb === "add") {
    if (process.stdin.isTTY) process.stderr.write("isnad: type the password, then Enter and Ctrl-D\n");
    await users.put(name, role, (await text(process.stdin)).replace(/\r?\n$/, ""));
    return EXIT.ok;
  }
  if (users.remove(name)) return EXIT.ok;
  throw new IsnadError("serve.no-user", `there is no user ${name}`, "`isnad users RECORD` lists them.");
}
