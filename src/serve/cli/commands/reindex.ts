/** `pincite reindex`: builds the search index anew from the record. */

import type { AddCommand } from "../add-command.js"
import { type LibraryOptions, withJson, writableDataDir } from "../options.js"

interface ReindexOptions extends LibraryOptions {
  readonly json?: true
}

export const addReindex: AddCommand = (program, terminal) => {
  const command = program
    .command("reindex")
    .description("build the search index anew from the law held")
    .option("--data <dir>", "data directory (default: PINCITE_DATA, else ./data)")
  withJson(command)
    .addHelpText("after", "\nExamples:\n  $ pincite reindex\n  $ pincite reindex --data /srv/law")
    .action(async (options: ReindexOptions) => {
      const { reindex } = await terminal.pincite()
      const begun = terminal.now().getTime()
      const { snapshot } = await reindex({ dataDir: writableDataDir(options, terminal), now: terminal.now })
      const seconds = (terminal.now().getTime() - begun) / 1000
      terminal.out(
        options.json === true
          ? `${JSON.stringify({ snapshot, seconds })}\n`
          : `Built the search index of snapshot ${snapshot} in ${seconds.toFixed(1)} s.\n`,
      )
    })
}
