import { IsnadError } from "../text/error.ts";
import { EXIT } from "./exit.ts";
import { CommanderError, createProgram, isHelp } from "./program.ts";

/** Runs `isnad` with the arguments behind its name; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", closed);
  let code: number = EXIT.ok;
  const program = createProgram((given) => {
    code = given;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return isHelp(error) ? EXIT.ok : EXIT.usage;
    process.stderr.write(`isnad: ${explain(error)}\n`);
    return EXIT.failed;
  }
}

/** The reader of a pipe went away (`isnad extract … | head`): nobody is left to tell, so stop without noise. */
function closed(error: NodeJS.ErrnoException): void {
  process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.failed);
}

function explain(error: unknown): string {
  if (error instanceof IsnadError) return `${error.message}\n${error.mend}`;
  if (error instanceof Error && "syscall" in error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
