/** `pincite coverage`: what is held, per place and instrument, and how current it is. */
import { coverageText } from "../../render/coverage-text.js"
import type { AddCommand } from "../add-command.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withJson, withLibrary } from "../options.js"
import { textFor } from "../paint-for.js"

interface CoverageOptions extends LibraryOptions {
  readonly json?: true
}

export const addCoverage: AddCommand = (program, terminal) => {
  withLibrary(
    withJson(program.command("coverage").description("say what law is held, and how current it is")),
  )
    .addHelpText("after", "\nExamples:\n  $ pincite coverage\n  $ pincite coverage --data /srv/law --json")
    .action(async (options: CoverageOptions) => {
      await withOpenLibrary(options, terminal, async (pincite) => {
        const coverage = await pincite.coverage()
        terminal.out(
          options.json === true
            ? `${JSON.stringify({ sample: pincite.isSample, ...coverage })}\n`
            : coverageText(coverage, textFor(terminal)),
        )
      })
    })
}
