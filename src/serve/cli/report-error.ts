/**
 * Tells an error to the person at the terminal (message, code, remedy) and, with `--json`, to the program
 * that reads standard output. Gives the exit status. Inner words are told only with PINCITE_DEBUG.
 */
import picocolors from "picocolors"
import { PinciteError } from "../../errors.js"
import { hasColours, type Terminal } from "./terminal.js"

export function reportError(error: unknown, terminal: Terminal, json: boolean): number {
  const known = error instanceof PinciteError ? error : unexpected(error)
  const { bold, dim } = picocolors.createColors(hasColours(terminal, terminal.errIsTerminal))
  terminal.err(`${bold(`Error: ${known.message}`)} ${dim(`(${known.code})`)}\n${known.remedy}\n`)
  if ((terminal.env["PINCITE_DEBUG"] ?? "") !== "" && error instanceof Error) {
    terminal.err(`${error.stack ?? error.message}\n`)
  }
  if (json) {
    const { code, message, remedy, data } = known
    terminal.out(`${JSON.stringify({ error: { code, message, remedy, data } })}\n`)
  }
  return known.exitStatus
}

function unexpected(error: unknown): PinciteError {
  return new PinciteError({
    code: "internal",
    message: `Something happened that Pincite did not expect: ${error instanceof Error ? error.message : String(error)}`,
    remedy: "Run it again with PINCITE_DEBUG=1 and report what it prints.",
    cause: error,
  })
}
