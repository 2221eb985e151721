/** `pincite import`: brings official files into the library and reports everything that was not understood. */
import { Option } from "commander"
import { PinciteError } from "../../../errors.js"
import type { IsoDate, Weight } from "../../../law/index.js"
import { type FetchReport, formatNames } from "../../../pincite.js"
import { knownJurisdiction } from "../../known-jurisdiction.js"
import { packageVersion } from "../../package-version.js"
import { thousands } from "../../render/counted.js"
import { fetchedText } from "../../render/fetched-text.js"
import { importReportText } from "../../render/import-report-text.js"
import type { AddCommand } from "../add-command.js"
import { dateOption, type LibraryOptions, withJson, writableDataDir } from "../options.js"
import { textFor } from "../paint-for.js"
import { progressLine } from "../progress-line.js"
import type { Terminal } from "../terminal.js"

interface ImportOptions extends LibraryOptions {
  readonly jurisdiction?: string
  readonly format: string
  readonly effectiveFrom?: IsoDate
  readonly currentThrough?: IsoDate
  readonly name?: string
  readonly publisher?: string
  readonly officialUrl?: string
  readonly status?: "law" | "bill" | "guidance"
  readonly yes?: true
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
    .argument(
      "<law...>",
      "files, folders, sources such as ecfr:16/314 (see `pincite sources`), https addresses",
    )
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
    .option("--yes", "fetch also where that is much")
    .option("--data <dir>", "data directory (default: PINCITE_DATA, else ./data)")
  withJson(command)
    .addHelpText(
      "after",
      `
What the files themselves say wins over these options. Importing what is held already changes nothing.
What is fetched is kept under the data directory in fetched/, with its address, day, digest and licence. Stop it
at any time: running it again goes on from there, and later brings only what changed.

Examples:
  $ pincite import ecfr:16/314
  $ pincite import https://example.gov/code/title-12.xml -j us-mo
  $ pincite import law-xml-codified/us/dc/council/code
  $ pincite import title-2.xml -j us --current-through 2025-05-01
  $ pincite import StructuredRegulatoryDocuments -j ae-az --format passages-json`,
    )
    .action(async (law: readonly string[], options: ImportOptions) => {
      const { importLaw } = await terminal.pincite()
      const facts = factsOf(options)
      const dataDir = writableDataDir(options, terminal)
      const { paths, fetched } = await fetchFirst(law, dataDir, options.yes === true, terminal)
      const progress = progressLine(terminal)
      const report = await importLaw({
        dataDir,
        paths,
        facts,
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
        options.json === true
          ? `${JSON.stringify({ ...report, fetched })}\n`
          : fetchedText(fetched, textFor(terminal)) + importReportText(report, textFor(terminal)),
      )
      if (report.failed.length > 0) settle(1)
    })
}

/** Nothing is fetched where only paths are named. */
async function fetchFirst(
  law: readonly string[],
  dataDir: string,
  mayFetchMuch: boolean,
  terminal: Terminal,
): Promise<FetchReport> {
  const { fetchLaw } = await terminal.pincite()
  const progress = progressLine(terminal)
  return fetchLaw({
    dataDir,
    written: law,
    mayFetchMuch,
    now: terminal.now,
    version: packageVersion(),
    onNotice: (notice) => {
      progress.end()
      terminal.err(`${notice}\n`)
    },
    onProgress: ({ what, filesDone, filesTotal, bytesDone }) =>
      progress.tell({
        phase: `fetching ${what}`,
        done: filesDone,
        total: filesTotal,
        unit: "file",
        detail: `${thousands(Math.round(bytesDone / 1024))} KiB`,
        secondsLeft: null,
      }),
  }).finally(progress.end)
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
