/** `pincite verify`: statements from standard input, one JSON line each, against the citations they rest on. */
import { statementLine } from "../../contract.js"
import type { AddCommand } from "../add-command.js"
import { readJsonLines } from "../json-lines.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withLibrary } from "../options.js"

export const addVerify: AddCommand = (program, terminal) => {
  withLibrary(
    program
      .command("verify")
      .description("check statements against the law they cite; reads JSON lines from standard input"),
  )
    .addHelpText(
      "after",
      `
A line is {"id", "text", "cite"[, "asOf"]}; each gives one line {"id", "verdict", "reason", "checks"}.
Verdicts: verified, not-carried, unresolved, not-in-force.

Examples:
  $ pincite verify < statements.jsonl
  $ echo '{"id": 1, "text": "…", "cite": "D.C. Code § 28-3852(a)"}' | pincite verify`,
    )
    .action(async (options: LibraryOptions) => {
      if (terminal.inputIsTerminal) terminal.err("Reading statements from standard input; end with Ctrl-D.\n")
      const lines = await readJsonLines("-", statementLine, terminal)
      await withOpenLibrary(options, terminal, async (pincite) => {
        for (const { id, ...statement } of lines) {
          const verdict = await pincite.verifyStatement({ id: String(id), ...statement })
          terminal.out(`${JSON.stringify({ ...verdict, id })}\n`)
        }
      })
    })
}
