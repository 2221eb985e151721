/**
 * `pincite serve`: the pages and the JSON API on one port, until it is told to stop. Where the data directory
 * holds no law yet, the fictional sample is served, so that a first start shows something.
 */

import { Option } from "commander"
import type { AddCommand } from "../add-command.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, wholeNumber, withLibrary } from "../options.js"

interface ServeOptions extends LibraryOptions {
  readonly host: string
  readonly port: number
}

export const addServe: AddCommand = (program, terminal) => {
  const command = program
    .command("serve")
    .description("serve the pages and the JSON API")
    .addOption(new Option("--host <host>", "address to listen on").env("PINCITE_HOST").default("127.0.0.1"))
    .addOption(
      new Option("--port <port>", "port to listen on; 0 for any free one")
        .env("PINCITE_PORT")
        .argParser(wholeNumber(0, 65_535))
        .default(4000),
    )
  withLibrary(command)
    .addHelpText(
      "after",
      `
Bound to this machine it answers only to this machine's names; put a proxy that speaks HTTPS before anything wider.

Examples:
  $ pincite serve
  $ PINCITE_PORT=4001 pincite serve --data /srv/law`,
    )
    .action(async (options: ServeOptions) => {
      await withOpenLibrary(
        options,
        terminal,
        async (pincite) => {
          const { startServer } = await import("../../server.js")
          const { host, port } = options
          const onError = (error: unknown) =>
            terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
          const server = await startServer(pincite, { host, port, onError })
          terminal.err(`Pincite is at ${server.address} (stop with Ctrl-C)\n`)
          await terminal.stopAsked()
          await server.stop()
        },
        { sampleWhenEmpty: true },
      )
    })
}
