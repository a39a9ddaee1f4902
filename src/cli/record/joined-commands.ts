import { Argument, type Command, Option } from "commander";
import { REVIEW_STATES } from "../../record/review.ts";
import { json, type Run, type Tools, whole, withFilters } from "./tools.ts";

const KINDS = ["incident", "series", "prospect"];
const GRADES = ["fair", "weak", "contested", "discounted"];
const TRACKS = ["talks", "truce", "retaliation", "level", "vote", "actor", "source"];
const SORTS = ["date", "dispute", "newest"];

/** Adds the commands that look into what was joined across articles. */
export function addJoinedCommands(program: Command, tools: Tools): void {
  const { run, count, knowledge } = tools;
  withFilters(
    program
      .command("incidents")
      .summary("list incidents")
      .description(
        "Lists incidents, each with its proposed or resolved values, what its sources disagree on, and how many outlets and independent origins tell it. Place, actor, source and document filter by any of its mentions.",
      )
      .argument("<record>", "the record's folder"),
    tools,
  )
    .addOption(new Option("--review <state>", "what people made of it").choices(REVIEW_STATES))
    .addOption(new Option("--kind <kind>", "what it is").choices(KINDS))
    .addOption(new Option("--grade <grade>", "how well it is sourced").choices(GRADES))
    .option("--disputed", "only those whose sources disagree on something that nobody resolved")
    .option("--no-disputed", "only those without such a disagreement")
    .option("--outlets <n>", "told by so many outlets or more", count)
    .option("--search <words>", "words that all stand in what its mentions say, in any spelling")
    .addOption(new Option("--sort <order>", "what comes first").choices(SORTS).default("date"))
    .option("-n, --limit <n>", "incidents at most", count, 50)
    .option("--offset <n>", "leave out so many first", whole, 0)
    .addOption(json())
    .addHelpText(
      "before",
      "Examples:\n  isnad incidents my-record --disputed --sort dispute\n  isnad incidents my-record --place Baghdad --from 2031-03-01 --json\n",
    )
    .action(run(async () => (await import("./incidents.ts")).incidentsCommand as Run));

  withFilters(
    program
      .command("digest")
      .summary("say what a record tells, at a glance")
      .description(
        "Prints what accounts disagree on with who says which, texts that stand in several places, a timeline, and what goes on: talks and their deadlines, truces and their breaches, retaliation, votes, rival numbers.",
      )
      .argument("<record>", "the record's folder"),
    tools,
  )
    .option("-n, --limit <n>", "entries of each part at most", count, 50)
    .addOption(json())
    .addHelpText("before", "Example:\n  isnad digest my-record --from 2031-03-01 --to 2031-04-01\n")
    .action(run(async () => (await import("./digest.ts")).digestCommand as Run));

  program
    .command("tracks")
    .summary("list what goes on over many incidents")
    .description(
      "Lists talks, truces, retaliation, levels and tallies, votes, actors and sources, each with its evidence.",
    )
    .argument("<record>", "the record's folder")
    .addArgument(new Argument("[kind]", "only tracks of this kind").choices(TRACKS))
    .option("--search <words>", "words that all stand in its names and topics, in any spelling")
    .option("--incident <id>", "only tracks that this incident is part of")
    .option("-n, --limit <n>", "tracks at most", count, 50)
    .option("--offset <n>", "leave out so many first", whole, 0)
    .addOption(json())
    .addHelpText("before", "Examples:\n  isnad tracks my-record truce\n  isnad tracks my-record actor --search وزير\n")
    .action(run(async () => (await import("./tracks.ts")).tracksCommand as Run));

  program
    .command("join")
    .summary("join what the articles tell")
    .description(
      "Joins events to incidents and tracks, as `add` does at its end: needed after edits and rejections, which change what is joined.",
    )
    .argument("<record>", "the record's folder")
    .option("--again", "also when all is joined already")
    .addOption(json())
    .addOption(knowledge())
    .addHelpText("before", "Example:\n  isnad join my-record\n")
    .action(run(async () => (await import("./join.ts")).joinCommand as Run));
}
