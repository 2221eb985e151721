/** `pincite sources`: where official law can be fetched from, and how to write what is wanted. */
import { lawSourcesText } from "../../render/law-sources-text.js"
import type { AddCommand } from "../add-command.js"
import { withJson } from "../options.js"
import { textFor } from "../paint-for.js"

export const addSources: AddCommand = (program, terminal) => {
  withJson(program.command("sources").description("list where official law can be fetched from, and how"))
    .addHelpText("after", "\nExamples:\n  $ pincite sources\n  $ pincite sources --json")
    .action(async (options: { readonly json?: true }) => {
      const sources = (await terminal.pincite()).lawSources()
      terminal.out(
        options.json === true
          ? `${JSON.stringify({ sources })}\n`
          : lawSourcesText(sources, textFor(terminal)),
      )
    })
}
