/** `pincite ask`: one question answered in the format asked for, or a file of questions, one line each. */
import { Option } from "commander"
import { PinciteError } from "../../../errors.js"
import type { IsoDate } from "../../../law/index.js"
import type { Abstention, AskRequest, Pincite, VerifiedAnswer } from "../../../pincite.js"
import { questionLine } from "../../contract.js"
import { readJson } from "../../read-fields.js"
import { heldJurisdictions, readAskRequest } from "../../read-request.js"
import type { AddCommand } from "../add-command.js"
import { readJsonLines, readTextFile } from "../json-lines.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withDate, withLibrary, withPlaces } from "../options.js"
import { textFor } from "../paint-for.js"
import { progressLine } from "../progress-line.js"
import type { Terminal } from "../terminal.js"

interface AskOptions extends LibraryOptions {
  readonly jurisdiction: readonly string[]
  readonly asOf?: IsoDate
  readonly profile?: string
  readonly questions?: string
  readonly format?: Format
  readonly json?: true
}

type Format = "txt" | "md" | "html"

export const addAsk: AddCommand = (program, terminal, settle) => {
  const command = program
    .command("ask")
    .description("answer a question from the law held, or say why not")
    .argument("[question]", "the question, in quotes")
  withPlaces(command, "the place whose law is asked about")
  withDate(command, "the day the law is asked about (default: the newest text held)")
    .option("--profile <file>", "what the asker is, as JSON")
    .option("--questions <file>", "answer every line of a JSON lines file; - reads standard input")
    .addOption(new Option("--format <format>", "how to write the answer").choices(["txt", "md", "html"]))
    .addOption(new Option("--json", "print one JSON document and nothing else").conflicts("format"))
  withLibrary(command)
    .addHelpText(
      "after",
      `
A line of --questions is {"id", "question"[, "jurisdictions", "asOf", "profile"]}; each gives one line {"id", "kind", …}.

Examples:
  $ pincite ask "Can I record a telephone call with a customer?" -j us-dc
  $ pincite ask "What is the penalty?" -j us-xf --as-of 2024-07-01 --format md > answer.md
  $ pincite ask --questions questions.jsonl > answers.jsonl

Exit status 3: Pincite abstained.`,
    )
    .action(async (question: string | undefined, options: AskOptions) => {
      if ((question === undefined) === (options.questions === undefined)) throw oneOfTwo()
      if (question === undefined) {
        await askAll(options.questions as string, options, terminal)
        return
      }
      const answer = await askOne(question, options, terminal)
      terminal.out(await written(answer, options, terminal))
      if (answer.kind === "abstention") settle(3)
    })
}

async function askOne(
  question: string,
  options: AskOptions,
  terminal: Terminal,
): Promise<VerifiedAnswer | Abstention> {
  const profile =
    options.profile === undefined ? {} : readJson(await readTextFile(options.profile), options.profile)
  return withOpenLibrary(options, terminal, async (pincite) =>
    pincite.ask(
      readAskRequest(
        { question, jurisdictions: options.jurisdiction, asOf: options.asOf ?? null, profile },
        await heldJurisdictions(pincite),
        "the question",
      ),
    ),
  )
}

/** Every line is read before the first is answered; a line's own place, day and profile win over the options'. */
async function askAll(file: string, options: AskOptions, terminal: Terminal): Promise<void> {
  const lines = await readJsonLines(file, questionLine, terminal)
  await withOpenLibrary(options, terminal, async (pincite) => {
    const held = await heldJurisdictions(pincite)
    const asked = lines.map(({ id, ...fields }) => ({ id, request: requestOf(fields, options, held) }))
    await answerAll(asked, pincite, terminal)
  })
}

function requestOf(
  fields: Omit<AskRequest, "jurisdictions"> & { readonly jurisdictions: readonly string[] },
  options: AskOptions,
  held: readonly string[],
): AskRequest {
  const jurisdictions = fields.jurisdictions.length > 0 ? fields.jurisdictions : options.jurisdiction
  return readAskRequest(
    { ...fields, jurisdictions, asOf: fields.asOf ?? options.asOf ?? null },
    held,
    `the question "${fields.question}"`,
  )
}

async function answerAll(
  asked: readonly { readonly id: string | number; readonly request: AskRequest }[],
  pincite: Pincite,
  terminal: Terminal,
): Promise<void> {
  const progress = progressLine(terminal)
  const begun = terminal.now().getTime()
  for (const [index, { id, request }] of asked.entries()) {
    const answer = await pincite.ask(request)
    terminal.out(`${JSON.stringify({ id, ...answer })}\n`)
    const seconds = (terminal.now().getTime() - begun) / 1000
    const secondsLeft = (seconds / (index + 1)) * (asked.length - index - 1)
    progress.tell({
      phase: "asked",
      done: index + 1,
      total: asked.length,
      unit: "question",
      detail: "",
      secondsLeft,
    })
  }
  progress.end()
}

async function written(
  answer: VerifiedAnswer | Abstention,
  options: AskOptions,
  terminal: Terminal,
): Promise<string> {
  if (options.json === true) return `${JSON.stringify(answer)}\n`
  if (options.format === "md") {
    const { answerMarkdown } = await import("../../render/answer-markdown.js")
    const { abstentionMarkdown } = await import("../../render/abstention-markdown.js")
    return answer.kind === "answer" ? answerMarkdown(answer) : abstentionMarkdown(answer)
  }
  if (options.format === "html") {
    const { answerDocument } = await import("../../web/answer-document.js")
    return answerDocument(answer)
  }
  const { answerText } = await import("../../render/answer-text.js")
  const { abstentionText } = await import("../../render/abstention-text.js")
  // A file is plain however wide the terminal is that it is written from.
  const text = options.format === "txt" ? undefined : textFor(terminal)
  return answer.kind === "answer" ? answerText(answer, text) : abstentionText(answer, text)
}

function oneOfTwo(): PinciteError {
  return new PinciteError({
    code: "use.bad-value",
    message: "`pincite ask` takes either a question or --questions FILE.",
    remedy: 'For example: pincite ask "Who must have a license to sell consumer fireworks in Franklin?"',
  })
}
