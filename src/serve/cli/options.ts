/**
 * The options that several commands share, each read in one way.
 *
 *   --data DIR    the data directory; else PINCITE_DATA; else ./data, and while that holds no law the sample
 *   --sample      the fictional sample library, whatever is held
 *   -j PLACE      a jurisdiction's code or name; may be given several times
 *   --as-of DATE  a day, YYYY-MM-DD
 */
import { type Command, InvalidArgumentError, Option } from "commander"
import { PinciteError } from "../../errors.js"
import { type IsoDate, isoDate } from "../../law/index.js"
import type { Terminal } from "./terminal.js"

export interface LibraryOptions {
  readonly data?: string
  readonly sample?: true
}

export function withLibrary(command: Command): Command {
  return command
    .option("--data <dir>", "data directory (default: PINCITE_DATA, else ./data)")
    .option("--sample", "use the fictional sample library")
}

export function withPlaces(command: Command, description: string): Command {
  return command.addOption(
    new Option("-j, --jurisdiction <place>", description)
      .argParser(collect)
      .default([], "as the question says"),
  )
}

export function withDate(command: Command, description: string): Command {
  return command.addOption(new Option("--as-of <date>", description).argParser(dateOption("--as-of")))
}

export function withJson(command: Command): Command {
  return command.option("--json", "print one JSON document and nothing else")
}

/** The data directory that was named; null where none was. */
export function namedDataDir(options: LibraryOptions, terminal: Terminal): string | null {
  const fromEnvironment = terminal.env["PINCITE_DATA"] ?? ""
  return options.data ?? (fromEnvironment === "" ? null : fromEnvironment)
}

/** Where a command that writes finds the library: the sample is never written to. */
export function writableDataDir(options: LibraryOptions, terminal: Terminal): string {
  return namedDataDir(options, terminal) ?? "data"
}

export function dateOption(name: string): (written: string) => IsoDate {
  return (written) => {
    const day = isoDate(written)
    if (day !== null) return day
    throw new PinciteError({
      code: "use.bad-date",
      message: `${name} "${written}" is not a day of the calendar.`,
      remedy: "Write the day as YYYY-MM-DD, for example 2024-07-01.",
    })
  }
}

export function wholeNumber(least: number, most: number): (written: string) => number {
  return (written) => {
    const number = Number(written)
    if (/^\d+$/u.test(written) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
  }
}

function collect(written: string, before: readonly string[]): readonly string[] {
  return [...before, written]
}
