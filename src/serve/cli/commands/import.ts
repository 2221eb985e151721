/** `pincite import`: brings official files into the library and reports everything that was not understood. */
import { Option } from "commander"
import { PinciteError } from "../../../errors.js"
import type { IsoDate, Weight } from "../../../law/index.js"
import { formatNames } from "../../../pincite.js"
import { knownJurisdiction } from "../../known-jurisdiction.js"
import { thousands } from "../../render/counted.js"
import { importReportText } from "../../render/import-report-text.js"
import type { AddCommand } from "../add-command.js"
import { dateOption, type LibraryOptions, withJson, writableDataDir } from "../options.js"
import { textFor } from "../paint-for.js"
import { progressLine } from "../progress-line.js"

interface ImportOptions extends LibraryOptions {
  readonly jurisdiction?: string
  readonly format: string
  readonly effectiveFrom?: IsoDate
  readonly currentThrough?: IsoDate
  readonly name?: string
  readonly publisher?: string
  readonly officialUrl?: string
  readonly status?: "law" | "bill" | "guidance"
  readonly json?: true
}

/** A text that the person who imports calls law has the weight its own format gives it. */
const weightOf: Readonly<Record<NonNullable<ImportOptions["status"]>, Weight | null>> = {
  law: null,
  bill: "bill",
  guidance: "guidance",
}

export const addImport: AddCommand = (program, terminal, settle) => {
  const command = program
    .command("import")
    .description("bring official files of law into the library")
    .argument("<paths...>", "files or folders of a publisher's official format")
    .option("-j, --jurisdiction <place>", "whose law it is, where the files do not say")
    .option("--format <format>", `${formatNames.join(", ")}, or auto: told by the files' content`, "auto")
    .addOption(
      new Option("--effective-from <date>", "the first day this edition was law").argParser(
        dateOption("--effective-from"),
      ),
    )
    .addOption(
      new Option("--current-through <date>", "the last day this edition is known to be law").argParser(
        dateOption("--current-through"),
      ),
    )
    .option("--name <name>", "the instrument's name, where the files do not say")
    .option("--publisher <name>", "who publishes it, where the files do not say")
    .option("--official-url <address>", "where the official publication is")
    .addOption(new Option("--status <status>", "what the text is").choices(["law", "bill", "guidance"]))
    .option("--data <dir>", "data directory (default: PINCITE_DATA, else ./data)")
  withJson(command)
    .addHelpText(
      "after",
      `
What the files themselves say wins over these options. Importing what is held already changes nothing.

Examples:
  $ pincite import law-xml/us/dc/council/code -j us-dc
  $ pincite import title-2.xml -j us --current-through 2025-05-01
  $ pincite import StructuredRegulatoryDocuments -j ae-az --format passages-json`,
    )
    .action(async (paths: readonly string[], options: ImportOptions) => {
      const { importLaw } = await terminal.pincite()
      const progress = progressLine(terminal)
      const report = await importLaw({
        dataDir: writableDataDir(options, terminal),
        paths,
        facts: factsOf(options),
        format: options.format,
        now: terminal.now,
        onProgress: ({ phase, filesDone, filesTotal, provisions, secondsLeft }) =>
          progress.tell({
            phase,
            done: filesDone,
            total: filesTotal,
            unit: "file",
            detail: `${thousands(provisions)} provisions`,
            secondsLeft,
          }),
      }).finally(progress.end)
      terminal.out(
        options.json === true ? `${JSON.stringify(report)}\n` : importReportText(report, textFor(terminal)),
      )
      if (report.failed.length > 0) settle(1)
    })
}

function factsOf(options: ImportOptions) {
  const { jurisdiction, effectiveFrom, currentThrough, name, publisher, officialUrl, status } = options
  if (effectiveFrom !== undefined && currentThrough !== undefined && currentThrough < effectiveFrom) {
    throw new PinciteError({
      code: "use.bad-date",
      message: `--current-through ${currentThrough} lies before --effective-from ${effectiveFrom}.`,
      remedy: "Swap them, or leave out the one you do not know.",
    })
  }
  return {
    jurisdiction: jurisdiction === undefined ? null : placeOf(jurisdiction),
    effectiveFrom: effectiveFrom ?? null,
    currentThrough: currentThrough ?? null,
    name: name ?? null,
    publisher: publisher ?? null,
    officialUrl: officialUrl ?? null,
    weight: status === undefined ? null : weightOf[status],
  }
}

/** Law can be imported for a place that nobody listed: what has the form of a code is one. */
function placeOf(written: string): string {
  const code = written.trim().toLowerCase()
  return /^[a-z]{2}-[a-z0-9]{1,8}$/u.test(code) ? code : knownJurisdiction(written, [])
}
