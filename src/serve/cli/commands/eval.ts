/**
 * `pincite eval`: measures the search on a question set whose answers are known and compares the figures with
 * those expected. Status 1 when one of them fell.
 */
import { fileURLToPath } from "node:url"
import { PinciteError } from "../../../errors.js"
import { nearestWord } from "../../nearest-word.js"
import { evaluationText } from "../../render/evaluation-text.js"
import type { AddCommand } from "../add-command.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withJson, withLibrary } from "../options.js"
import { textFor } from "../paint-for.js"
import { progressLine } from "../progress-line.js"
import type { Terminal } from "../terminal.js"

interface EvalOptions extends LibraryOptions {
  readonly corpora?: string
  readonly json?: true
}

/** Question sets of ours and expected figures lie beside src/ and dist/. */
const benchDir = fileURLToPath(new URL("../../../../bench", import.meta.url))

export const addEval: AddCommand = (program, terminal, settle) => {
  const command = program
    .command("eval")
    .description("measure the search on a question set and compare with the figures expected")
    .argument("<name>", "the question set, such as obliqa-dev; a wrong name lists them")
    .option("--corpora <dir>", "where the corpora lie (default: PINCITE_CORPORA)")
  withLibrary(withJson(command))
    .addHelpText(
      "after",
      `
The library must hold the law that the questions are about.

Examples:
  $ pincite import corpora/obliqa-adgm/StructuredRegulatoryDocuments -j ae-az --data adgm
  $ pincite eval obliqa-dev --data adgm --corpora corpora`,
    )
    .action(async (written: string, options: EvalOptions) => {
      const { evaluationNames, isEvaluationName, runEvaluation } = await terminal.pincite()
      if (!isEvaluationName(written)) throw unknownSet(written, evaluationNames)
      const corporaDir = corporaDirOf(options, terminal)
      const progress = progressLine(terminal)
      const report = await withOpenLibrary(options, terminal, (pincite) =>
        runEvaluation(written, {
          corporaDir,
          benchDir,
          search: async ({ text, jurisdictions, top }) =>
            (await pincite.search({ query: text, jurisdictions, asOf: null, top })).hits,
          onProgress: (done, total) =>
            progress.tell({ phase: "asked", done, total, unit: "question", detail: "", secondsLeft: null }),
        }),
      ).finally(progress.end)
      terminal.out(
        options.json === true ? `${JSON.stringify(report)}\n` : evaluationText(report, textFor(terminal)),
      )
      if (report.comparison?.passed === false) settle(1)
    })
}

function corporaDirOf(options: EvalOptions, terminal: Terminal): string {
  const named = options.corpora ?? terminal.env.PINCITE_CORPORA ?? ""
  if (named !== "") return named
  throw new PinciteError({
    code: "use.bad-value",
    message: "It is not said where the corpora lie.",
    remedy: "Name their folder with --corpora or PINCITE_CORPORA.",
  })
}

function unknownSet(written: string, known: readonly string[]): PinciteError {
  const near = nearestWord(written, known)
  return new PinciteError({
    code: "use.bad-value",
    message: `There is no question set "${written}".`,
    remedy:
      near === null
        ? `Use one of ${known.join(", ")}.`
        : `Did you mean ${near}? There are ${known.join(", ")}.`,
  })
}
