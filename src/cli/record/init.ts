import { createRecord } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { print, printJson } from "./common.ts";

/** `isnad init`: an empty record in a folder. */
export async function initCommand(path: string, { json }: { readonly json?: boolean }): Promise<number> {
  const store = await createRecord(path);
  await store.close();
  if (json) printJson({ record: path });
  else print(`Made a record in ${path}\nNext: isnad add ${path} news/\n`);
  return EXIT.ok;
}
