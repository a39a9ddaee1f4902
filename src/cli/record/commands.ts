import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { REVIEW_STATES, VERDICTS } from "../../record/review.ts";
import { addJoinedCommands } from "./joined-commands.ts";
import { json, type Run, type Tools, whole, withFilters } from "./tools.ts";

/** Names only, so that `--help` loads no profile; a test holds them to `PROFILES`. */
export const PROFILE_NAMES = [
  "data",
  "excel",
  "xlsx",
  "parquet",
  "hxl",
  "acled",
  "ucdp",
  "plover",
  "geojson",
  "annotations",
  "brat",
  "jsonl",
  "briefing-md",
  "briefing-html",
] as const;

const port = (value: string): number => {
  const number = whole(value);
  if (number > 65_535) throw new InvalidArgumentError("It should be a port, 65535 at most.");
  return number;
};
const include = (value: string, before: readonly string[]): string[] => {
  if (!(REVIEW_STATES as readonly string[]).includes(value))
    throw new InvalidArgumentError(`It should be one of ${REVIEW_STATES.join(", ")}.`);
  return [...before, value];
};

/** Adds the commands that work on a record. */
export function addRecordCommands(program: Command, tools: Tools): void {
  keeping(program, tools);
  looking(program, tools);
  addJoinedCommands(program, tools);
  judging(program, tools);
  serving(program, tools);
}

/** Making a record and filling it. */
function keeping(program: Command, { run, count, date, knowledge }: Tools): void {
  program
    .command("init")
    .summary("make a record")
    .description("Makes an empty record: a folder with one file, record.isnad, that you can copy and back up.")
    .argument("<record>", "the folder")
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad init my-record\n")
    .action(run(async () => (await import("./init.ts")).initCommand as Run));

  program
    .command("add")
    .summary("read articles into a record")
    .description(
      "Reads articles, extracts what they say and stores both. What is stored already is skipped: a run that broke off goes on when it is run again. With newer rules or knowledge the articles are read anew and what was read before is kept.",
    )
    .argument("<record>", "the record's folder")
    .argument("<inputs...>", "as for `extract`")
    .option("--published <date>", "publication date (ISO 8601) of inputs that carry none", date)
    .option("--outlet <name>", "outlet of inputs that carry none")
    .option("-j, --jobs <n>", "articles read at the same time", count, 1)
    .option("--again", "read also what this version has read already")
    .option("-q, --quiet", "no progress and no summary on standard error")
    .addOption(json())
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad add my-record news/ more.jsonl\n  isnad add my-record --outlet NAME page.html\n",
    )
    .action(run(async () => (await import("./add.ts")).addCommand as Run));

  program
    .command("status")
    .summary("say what a record holds")
    .description("Prints how much a record holds, its versions and its size.")
    .argument("<record>", "the record's folder")
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad status my-record\n")
    .action(run(async () => (await import("./status.ts")).statusCommand as Run));

  program
    .command("verify")
    .summary("re-check every hash and span")
    .description(
      "Re-checks a record, offline: the file, the SHA-256 of every text and original, every extraction, every span against its text, every id. Exits 4 when something does not hold.",
    )
    .argument("<record>", "the record's folder")
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad verify my-record\n")
    .action(run(async () => (await import("./verify.ts")).verifyCommand as Run));
}

/** Reading what is there. */
function looking(program: Command, tools: Tools): void {
  const { run, count } = tools;
  program
    .command("show")
    .summary("show one document, claim, incident or track")
    .description(
      "Shows one document with all its claims and copies, one claim with its words and its article, one incident with every value and who says it, or one track.",
    )
    .argument("<record>", "the record's folder")
    .argument("<id>", "an id as printed by other commands, or how it begins")
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad show my-record e_3f2a\n")
    .action(run(async () => (await import("./show.ts")).showCommand as Run));

  program
    .command("search")
    .summary("find articles by words")
    .description(
      "Finds articles that hold all the words, the best match first. Spelling of hamza, ta marbuta and ya, vowel marks, tatweel, the article, letters written to a word and common endings do not count. Matches stand in brackets.",
    )
    .argument("<record>", "the record's folder")
    .argument("<words...>", "words in Arabic or Latin letters")
    .option("-n, --limit <n>", "articles at most", count, 20)
    .option("--offset <n>", "leave out so many first", whole, 0)
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad search my-record هدنة\n")
    .action(run(async () => (await import("./search.ts")).searchCommand as Run));

  withFilters(
    program
      .command("events")
      .summary("list events")
      .description("Lists events by date, undated ones last, each with its source, its words and its article.")
      .argument("<record>", "the record's folder"),
    tools,
  )
    .addOption(new Option("--review <state>", "what people made of it").choices(REVIEW_STATES))
    .option("-n, --limit <n>", "events at most", count, 50)
    .option("--offset <n>", "leave out so many first", whole, 0)
    .addOption(json())
    .addHelpText(
      "before",
      "Examples:\n  isnad events my-record --place Baghdad --from 2031-03-01 --to 2031-04-01\n  isnad events my-record --type ASSAULT --status denied --json\n",
    )
    .action(run(async () => (await import("./events.ts")).eventsCommand as Run));

  program
    .command("diff")
    .summary("compare two versions of the extraction")
    .description(
      "Prints which claims are new, changed or gone between two versions of rules and knowledge, over the documents that both read. Without options: the last two.",
    )
    .argument("<record>", "the record's folder")
    .option("--since <version>", "the earlier version, or how it begins; `isnad status` lists them")
    .option("--to <version>", "the later version")
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad diff my-record\n")
    .action(run(async () => (await import("./diff.ts")).diffCommand as Run));
}

/** Judging claims and handing them on. */
function judging(program: Command, tools: Tools): void {
  const { run, knowledge } = tools;
  withFilters(
    program
      .command("review")
      .summary("judge what was read, one claim at a time")
      .description(
        "On a terminal without an id: shows what nobody judged, one claim at a time, disagreements and the dead first; one key answers (y n u e, z undoes, ? shows all; an Arabic keyboard needs no change). With an id: judges one claim or incident, or takes back your last judgement (`undo`). In a pipe: lists all judgements. None is ever deleted. `edit` gives a field of a claim another value, `span` other words; `resolve` chooses among the values of an incident; `same`, `different` and `split` say which events are one, and are joined at once.",
      )
      .argument("<record>", "the record's folder")
      .argument("[id]", "id of a claim or an incident, or how it begins, or `undo`")
      .addArgument(new Argument("[verdict]", "what you make of it").choices(VERDICTS))
      .argument("[values...]", "what the verdict needs: see the examples"),
    tools,
  )
    .option("--triage", "one claim at a time also in a pipe: a script of answers, one a line, on standard input")
    .addOption(
      new Option("--kind <kind>", "what to go through").choices(["event", "statement", "figure"]).default("event"),
    )
    .option("--list", "list all judgements also on a terminal")
    .option("--author <name>", "who judges (default: your user name)")
    .option("--reason <text>", "why")
    .addOption(json())
    .addHelpText(
      "before",
      'Examples:\n  isnad review my-record\n  isnad review my-record --place Baghdad --type ASSAULT\n  isnad review my-record --triage < answers.txt\n  isnad review my-record e_3f2a accept\n  isnad review my-record e_3f2a reject --reason "an exercise"\n  isnad review my-record e_3f2a edit fatalities 3-5\n  isnad review my-record e_3f2a span 120-131\n  isnad review my-record i07c resolve fatalities 3\n  isnad review my-record i07c same i9d1\n  isnad review my-record i07c split e_3f2a\n  isnad review my-record undo\n',
    )
    .addOption(knowledge())
    .action(run(async () => (await import("./review.ts")).reviewCommand as Run));

  program
    .command("import-corrections")
    .summary("take an edited sheet back as reviews")
    .description(
      "Reads a sheet that `export` wrote as data, excel or xlsx and people edited, and writes what they changed as reviews: edits of fields, accept, reject, unsure. Columns `author` and `reason` may be added. Rows whose claim the record does not have, or whose cells cannot be read, are refused; with any of them nothing is written unless --keep-going is given.",
    )
    .argument("<record>", "the record's folder")
    .argument("<file>", "the sheet: XLSX, or CSV as spreadsheets save it")
    .option("--dry-run", "show what it would do, write nothing")
    .option("--keep-going", "write the rows that can be taken, exit 3 when there are others")
    .option("--base <file>", "the claims as they were when the sheet was written (default: FILE.claims.jsonl)")
    .option("--author <name>", "who judges, in rows that name nobody (default: your user name)")
    .option("--reason <text>", "why, in rows that give no reason")
    .addOption(json())
    .addHelpText(
      "before",
      "Examples:\n  isnad export my-record xlsx --include proposed -o events.xlsx\n  isnad import-corrections my-record events.xlsx --dry-run\n",
    )
    .action(run(async () => (await import("./import-corrections.ts")).importCorrectionsCommand as Run));

  withFilters(
    program
      .command("export")
      .summary("write a record for other tools")
      .description(
        "Writes what a person accepted in a format of others; docs/exports.md describes each. With --output, every claim behind the file goes beside it as FILE.claims.jsonl, and FILE.manifest.json says how the file was made, with hashes.",
      )
      .argument("<record>", "the record's folder")
      .addArgument(new Argument("<profile>", "the format").choices(PROFILE_NAMES)),
    tools,
  )
    .option("--include <state>", "also proposed or rejected claims (may be given again)", include, [])
    .addOption(
      new Option("--figures <policy>", "the number that stands for a range where a format has room for one")
        .choices(["low", "high", "exact"])
        .default("low"),
    )
    .option("--incidents", "one row an incident, joined over articles, instead of one a claim")
    .addOption(
      new Option("--policy <name>", "the value that stands for an incident's field where accounts differ")
        .choices(["origins", "latest", "lowest", "highest", "undisputed"])
        .default("origins"),
    )
    .addOption(
      new Option("--coarsen <level>", "no place finer than this, and no words that could give one away").choices([
        "district",
        "region",
        "country",
      ]),
    )
    .addOption(
      new Option("--lang <language>", "language of briefings and plain words").choices(["ar", "en"]).default("en"),
    )
    .option("-o, --output <file>", "write to a file instead of standard output (-); brat: a folder, or a file.zip")
    .option("-q, --quiet", "no summary on standard error")
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad export my-record xlsx -o events.xlsx\n  isnad export my-record acled --incidents --policy latest -o acled.csv\n  isnad export my-record geojson --include proposed --place IQ --coarsen district > map.geojson\n  isnad export my-record briefing-html --lang ar --from 2031-03-01 --to 2031-04-01 -o march.html\n",
    )
    .action(run(async () => (await import("./export.ts")).exportCommand as Run));
}

/** Working on a record in a browser. */
function serving(program: Command, { run, knowledge }: Tools): void {
  program
    .command("open")
    .summary("work on a record in the browser")
    .description(
      "Serves a record on this machine and opens it in the browser. The link that it prints holds a token: who has it may read and judge. Without RECORD: the record in this folder, or a new one in isnad-record/.",
    )
    .argument("[record]", "the record's folder")
    .option("--port <n>", "port to listen on (default: any free one)", port)
    .option("--host <address>", "address to listen on; any that others reach demands users (`isnad users`)")
    .option("--url <url>", "the address that people use when a proxy stands before it; demands users")
    .option("--login", "ask for name and password on this machine too")
    .option("--tiles <url>", "let the map load pictures of the ground from this server, as https://…/{z}/{x}/{y}.png")
    .option("--tiles-credit <text>", "whom these pictures are owed to, shown on the map")
    .option("--author <name>", "name that your judgements bear (default: your user name)")
    .option("--sample", "make the record when it is not there, and fill an empty one with the sample's articles")
    .option("--allow-private", "let imports fetch from addresses of this machine and its network")
    .option("--no-browser", "print the link only")
    .addOption(json())
    .addOption(knowledge())
    .addHelpText(
      "before",
      "Examples:\n  isnad open my-record\n  isnad open --sample trial\n  isnad open my-record --host 0.0.0.0 --port 8080 --url https://isnad.example.org\n",
    )
    .action(run(async () => (await import("../open.ts")).openCommand as Run));

  program
    .command("users")
    .summary("say who may sign in to a record")
    .description(
      "Lists, adds or removes the users of a record that is served to others. The password is read from standard input. Readers read, coders also import and judge, reviewers also sign off what others judged.",
    )
    .argument("<record>", "the record's folder")
    .addArgument(new Argument("[verb]", "none: list them").choices(["add", "remove"]))
    .argument("[name]", "of the user")
    .addOption(
      new Option("--role <role>", "what a user may do").choices(["reader", "coder", "reviewer"]).default("coder"),
    )
    .addHelpText("before", "Example:\n  isnad users my-record add amal --role reviewer < password.txt\n")
    .action(run(async () => (await import("../users.ts")).usersCommand as Run));
}
