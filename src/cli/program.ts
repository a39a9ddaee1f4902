import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { STAGES } from "../record/stage.ts";
import { addRecordCommands } from "./record/commands.ts";

/** Runs one command and gives its exit code. Commands load when they are called, so that `--help` starts at once. */
type Run = (...given: never[]) => Promise<number>;

const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It should be a whole number from 1.");
  return number;
};
const date = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d(T.+)?$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError("It should be an ISO 8601 date such as 2031-03-04.");
  }
  return value;
};
const collect = (value: string, before: readonly string[]): string[] => [...before, value];
const knowledge = () =>
  new Option("--knowledge <dir>", "add the knowledge files of a folder (may be given again)")
    .argParser(collect)
    .default([], "none");

const EXAMPLES = `Examples:
  isnad extract article.txt                         what one article says, as a JSON line
  isnad extract --format table article.txt          the same, for people
  isnad extract -o record.jsonl news/ more.jsonl    folders and files, with a progress bar
  isnad why article.txt e1                          how one value came about
  isnad link --format table record.jsonl            one event told by many outlets, joined
  isnad init record && isnad add record news/       a record that grows; then events, search, export
  isnad open record                                 the same in the browser: read, judge, import, export
`;

/** The command line of `isnad`. \`done\` takes the exit code of the command that ran. */
export function createProgram(done: (code: number) => void): Command {
  const run =
    (load: () => Promise<Run>) =>
    async (...given: unknown[]): Promise<void> =>
      done(await (await load())(...(given as never[])));
  const program = new Command("isnad")
    .usage("<command> [options]")
    .description(
      "Turns Arabic news about armed conflict and politics into a sourced record. It opens no connection unless you give it addresses to fetch.",
    )
    .addHelpText("before", EXAMPLES)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs failed, 4 a check failed, 130 interrupted.",
    )
    .configureHelp({ showGlobalOptions: true })
    .option("--no-color", "print no colours (so does a non-empty NO_COLOR)")
    .exitOverride();

  program
    .command("extract")
    .summary("read articles, print what they say")
    .description("Reads articles and prints events, statements and figures, each with the characters it was read from.")
    .argument(
      "<inputs...>",
      "files (.txt .html .jsonl .warc, each also .gz; feeds), folders, or - for JSON Lines on standard input",
    )
    .addOption(
      new Option("-f, --format <form>", "jsonl for programs, table for people")
        .choices(["jsonl", "table"])
        .default("jsonl"),
    )
    .option("-o, --output <file>", "write to a file instead of standard output (-)")
    .option("--published <date>", "publication date (ISO 8601) of inputs that carry none", date)
    .option("--outlet <name>", "outlet of inputs that carry none")
    .option("-j, --jobs <n>", "articles read at the same time", count, 1)
    .option("-q, --quiet", "no progress and no summary on standard error")
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad extract news.jsonl > record.jsonl\n  cat news.jsonl | isnad extract -\n  isnad extract --published 2031-03-04 article.txt\n",
    )
    .action(run(async () => (await import("./extract.ts")).extractCommand as Run));

  addRecordCommands(program, { run, count, date, knowledge });

  program
    .command("link")
    .summary("join what many articles tell")
    .description(
      "Joins mentions of one event across extractions into incidents, each value with who says it; or lists tracks or copies.",
    )
    .argument("<files...>", "JSON Lines as printed by `isnad extract`, or - for standard input")
    .addOption(
      new Option("--show <what>", "what to print").choices(["incidents", "tracks", "copies"]).default("incidents"),
    )
    .option("--tracks", "short for --show tracks")
    .addOption(
      new Option("-f, --format <form>", "jsonl for programs, table for people")
        .choices(["jsonl", "table"])
        .default("jsonl"),
    )
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad extract news/ | isnad link - > incidents.jsonl\n  isnad link --format table record.jsonl\n  isnad link --tracks record.jsonl\n",
    )
    .action(run(async () => (await import("./link.ts")).linkCommand as Run));

  program
    .command("trace")
    .summary("print what a stage gave")
    .description("Prints, as JSON, what one stage of the pipeline made of each article.")
    .argument("<file>", "an input as for `extract`")
    .addOption(new Option("--after <stage>", "the stage to stop after").choices(STAGES).default("claim"))
    .addOption(knowledge())
    .addHelpText("before", "Example:\n  isnad trace article.txt --after recognise\n")
    .action(run(async () => (await import("./trace.ts")).traceCommand as Run));

  program
    .command("why")
    .summary("explain one value")
    .description(
      "Explains one value of an article, or a claim of a record: its rule, the quote in its sentence, its chain of attribution, the readings that it beat. Of an incident of a record: why its mentions were joined, and why these values and this grade are proposed.",
    )
    .argument("<input>", "an input as for `extract`, or a record's folder")
    .argument(
      "<id>",
      "of an article: e1 (event), s1 (statement), f1 (figure), m1 (mention), t1 (time) or n1 (number), counted as in the output; of a record: the id of a claim or an incident, or how it begins",
    )
    .option("--article <id>", "which article, when the input holds several")
    .addOption(knowledge())
    .addOption(new Option("--json", "of a record: print JSON, for programs"))
    .addHelpText("before", "Examples:\n  isnad why article.txt e1\n  isnad why my-record i07c\n")
    .action(run(async () => (await import("./why.ts")).whyCommand as Run));

  program
    .command("check-knowledge")
    .summary("check the knowledge files")
    .description("Checks knowledge files and prints file, line and mend for each fault; exits 1 when there are any.")
    .addArgument(new Argument("[dirs...]", "folders of knowledge files").default([], "the shipped ones"))
    .addHelpText("before", "Example:\n  isnad check-knowledge my-knowledge/\n")
    .action(run(async () => (await import("./check-knowledge.ts")).checkKnowledgeCommand as Run));

  program
    .command("add-gazetteer")
    .summary("add places from GeoNames or Who's On First")
    .description(
      "Turns a GeoNames dump or Who's On First rows into a places table of a knowledge folder of your own. Places that are known already are left out.",
    )
    .argument(
      "<file>",
      "GeoNames file such as IQ.txt, or Who's On First rows as JSON Lines or with a header; may be .gz",
    )
    .option("--into <dir>", "the knowledge folder to write to", "isnad-knowledge")
    .option("--country <code>", "take only this country (ISO 3166-1 alpha-2; may be given again)", collect, [])
    .option("--population <n>", "take only settlements with so many inhabitants or more", count, 0)
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad add-gazetteer IQ.txt\n  isnad extract --knowledge isnad-knowledge article.txt\n",
    )
    .action(run(async () => (await import("./add-gazetteer.ts")).addGazetteerCommand as Run));

  program
    .command("version")
    .summary("print versions")
    .description("Prints the version of the program and of the knowledge that it reads with.")
    .addOption(knowledge())
    .action(run(async () => (await import("./version.ts")).versionCommand as Run));

  return program;
}

/** True when commander stopped because it showed what was asked for. */
export const isHelp = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
export { CommanderError };
