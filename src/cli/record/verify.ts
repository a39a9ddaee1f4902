import { EXIT } from "../exit.ts";
import { print, printJson, withRecord } from "./common.ts";

/** `isnad verify`: re-checks every hash, span and id of a record. */
export async function verifyCommand(record: string, { json }: { readonly json?: boolean }): Promise<number> {
  return withRecord(record, async (store) => {
    let found = 0;
    for await (const mismatch of store.verify()) {
      found++;
      if (json) printJson(mismatch);
      else print(`${mismatch.id}: ${mismatch.message} [${mismatch.code}]\n`);
    }
    const { documents } = await store.status();
    process.stderr.write(`isnad: ${documents} documents checked, ${found} mismatches\n`);
    return found === 0 ? EXIT.ok : EXIT.mismatch;
  });
}
