import { type Command, InvalidArgumentError, Option } from "commander";
import { PLOVER_TYPES, STATUSES } from "../../record/claim.ts";
import { ACLED_SUB_EVENTS } from "../../record/codes.ts";

/** Runs one command; gives its exit code. */
export type Run = (...given: never[]) => Promise<number>;

/** What the program lends: how commands are loaded and run, and options that several commands share. */
export interface Tools {
  run(load: () => Promise<Run>): (...given: unknown[]) => Promise<void>;
  count(value: string): number;
  date(value: string): string;
  knowledge(): Option;
}

/** The option that every command has which prints something. */
export const json = () => new Option("--json", "print JSON, one object a line, for programs");
/** A type of event as people give it; fails on what is none. */
const type = (value: string): string => {
  const [main] = value.split("/");
  if ((PLOVER_TYPES as readonly string[]).includes(main!.toUpperCase())) return value;
  const acled = ACLED_SUB_EVENTS.find((name) => name.toLowerCase() === value.toLowerCase());
  if (acled === undefined)
    throw new InvalidArgumentError("It should be a PLOVER type, TYPE/mode or an ACLED sub-event.");
  return acled;
};
/** A whole number from 0. */
export const whole = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("It should be a whole number from 0.");
  return number;
};
/** Gives a command the options that choose events. */
export function withFilters(command: Command, { date }: Tools): Command {
  return command
    .option("--from <date>", "only events that may be on this day or later (undated ones are left out)", date)
    .option("--to <date>", "only events that may be before this day (undated ones are left out)", date)
    .option("--place <name>", "place in any spelling, Arabic or English, or ISO 3166-1 code of the country")
    .option("--type <type>", "PLOVER type (ASSAULT), TYPE/mode (ASSAULT/drone) or ACLED sub-event", type)
    .option("--actor <name>", "who did it or suffered it: name or entity id")
    .option("--source <name>", "outlet or link of the chain of attribution")
    .addOption(new Option("--status <status>", "what the text makes of it").choices(STATUSES))
    .option("--document <id>", "only this document's");
}
