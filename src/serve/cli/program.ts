/**
 * The command line: one program, a file for each command. What a command needs is loaded when it runs, so
 * that help comes at once.
 */
import { Command, CommanderError } from "commander"
import { PinciteError } from "../../errors.js"
import { packageVersion } from "../package-version.js"
import type { AddCommand, Settle } from "./add-command.js"
import { addAsk } from "./commands/ask.js"
import { addCoverage } from "./commands/coverage.js"
import { addDoctor } from "./commands/doctor.js"
import { addEval } from "./commands/eval.js"
import { addImport } from "./commands/import.js"
import { addPublish } from "./commands/publish.js"
import { addReindex } from "./commands/reindex.js"
import { addSearch } from "./commands/search.js"
import { addServe } from "./commands/serve.js"
import { addShow } from "./commands/show.js"
import { addSources } from "./commands/sources.js"
import { addVerify } from "./commands/verify.js"
import { reportError } from "./report-error.js"
import type { Terminal } from "./terminal.js"

const commands: readonly AddCommand[] = [
  addImport,
  addSources,
  addAsk,
  addSearch,
  addShow,
  addVerify,
  addPublish,
  addServe,
  addCoverage,
  addDoctor,
  addReindex,
  addEval,
]

/** Runs one command line (without the names of node and of the program); gives the exit status. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  const json = words.includes("--json")
  let status = 0
  const program = buildProgram(terminal, (given) => {
    status = given
  })
  try {
    await program.parseAsync([...words], { from: "user" })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error, terminal, json)
    if (error.exitCode === 0) return 0
    // Commander has told it to the person already.
    if (json) reportError(wrongUse(error), { ...terminal, err: () => {} }, true)
    return 2
  }
}

export function buildProgram(terminal: Terminal, settle: Settle): Command {
  const program = new Command("pincite")
    .description(
      "Answers questions about what the law requires, every sentence pinned to the exact words it rests on.",
    )
    .version(packageVersion(), "-V, --version")
    .showHelpAfterError("Run it with --help to see what there is.")
    .addHelpText(
      "after",
      `
Examples:
  $ pincite ask "What must a business do after a breach of security in Franklin?"
  $ pincite import ecfr:16/314
  $ pincite serve

Exit status: 0 done, 1 failed, 2 wrong use, 3 abstained (a single question only).`,
    )
  for (const add of commands) add(program, terminal, settle)
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  }
  return program
}

function wrongUse(error: CommanderError): PinciteError {
  return new PinciteError({
    code: "use.unknown-option",
    message: error.message.replace(/^error: /u, ""),
    remedy: "Run it with --help to see what there is.",
  })
}
