/**
 * `pincite publish`: answers a question and puts the answer to rest at an address of its own; lists, shows and
 * reviews what is published. It does one of the four at a time.
 */
import { Option } from "commander"
import { PinciteError } from "../../../errors.js"
import type { IsoDate } from "../../../law/index.js"
import type { Pincite } from "../../../pincite.js"
import { reviewFields } from "../../contract.js"
import { publishedAt, shownOrRefused } from "../../published-answers.js"
import { readFields } from "../../read-fields.js"
import { heldJurisdictions, readListRequest, readPublishRequest } from "../../read-request.js"
import { abstentionText } from "../../render/abstention-text.js"
import { reviewNote } from "../../render/publication-notes.js"
import { answerListText, publicationText, publishedText } from "../../render/published-text.js"
import type { AddCommand, Settle } from "../add-command.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withDate, withJson, withLibrary, withPlaces } from "../options.js"
import { textFor } from "../paint-for.js"
import type { Terminal } from "../terminal.js"

interface PublishOptions extends LibraryOptions {
  readonly jurisdiction: readonly string[]
  readonly asOf?: IsoDate
  readonly list?: true
  readonly topic?: string
  readonly page?: string
  readonly show?: string
  readonly review?: string
  readonly by?: string
  readonly edition?: string
  readonly json?: true
}

/** What was done, as words for a person and as a value for a program. */
interface Done {
  readonly text: string
  readonly value: unknown
}

export const addPublish: AddCommand = (program, terminal, settle) => {
  const command = program
    .command("publish")
    .description("answer a question and keep the answer at an address of its own; list, show, review them")
    .argument("[question]", "the question, in quotes")
  withPlaces(command, "the place whose law is asked about, or whose answers are listed")
  withDate(command, "the day the law is asked about (default: the newest text held)")
    .option("--list", "list what is published, last published first")
    .addOption(new Option("--topic <topic>", "list only answers under this topic"))
    .addOption(new Option("--page <n>", "which page of the list, of fifty answers each"))
    .option("--show <address>", "show a published answer, verified anew")
    .option("--review <address>", "note that a person has read the answer at this address")
    .option("--by <name>", "who has read it")
    .option("--edition <n>", "show or review this edition (default: the newest)")
  withLibrary(withJson(command))
    .addHelpText(
      "after",
      `
The same question keeps its address. Another answer to it is a further edition; the older stay.

Examples:
  $ pincite publish "Who must have a license to sell consumer fireworks in Franklin?" --sample
  $ pincite publish --list --topic privacy
  $ pincite publish --review ADDRESS --by "Jo Reader"

Exit status 3: Pincite abstained, and nothing was published.`,
    )
    .action(async (question: string | undefined, options: PublishOptions) => {
      const work = workFor(question, options, terminal, settle)
      const done = await withOpenLibrary(options, terminal, work)
      terminal.out(options.json === true ? `${JSON.stringify(done.value)}\n` : done.text)
    })
}

function workFor(
  question: string | undefined,
  options: PublishOptions,
  terminal: Terminal,
  settle: Settle,
): (pincite: Pincite) => Promise<Done> {
  const { list, show, review } = options
  const asked = [question, list, show, review].filter((each) => each !== undefined)
  if (asked.length !== 1) throw oneOfFour()
  if ((review === undefined) !== (options.by === undefined)) throw reviewNeedsName()
  if (show !== undefined) return (pincite) => showOne(show, options, pincite, terminal)
  if (review !== undefined) return (pincite) => reviewOne(review, options, pincite, terminal)
  if (question !== undefined) return (pincite) => publishOne(question, options, pincite, terminal, settle)
  return (pincite) => listThem(options, pincite, terminal)
}

async function publishOne(
  question: string,
  { jurisdiction, asOf }: PublishOptions,
  pincite: Pincite,
  terminal: Terminal,
  settle: Settle,
): Promise<Done> {
  const fields = { question, jurisdictions: jurisdiction, asOf: asOf ?? null }
  const request = readPublishRequest(fields, await heldJurisdictions(pincite), "the question")
  const outcome = await pincite.publish(request, terminal.now)
  if (outcome.kind !== "abstained") return { text: publicationText(outcome), value: outcome }
  settle(3)
  const text = `${abstentionText(outcome.abstention, textFor(terminal))}\nNothing was published.\n`
  return { text, value: outcome.abstention }
}

async function listThem(options: PublishOptions, pincite: Pincite, terminal: Terminal): Promise<Done> {
  const { jurisdiction, topic = null, page = "1" } = options
  if (jurisdiction.length > 1) throw onePlace()
  const fields = { topic, page, jurisdiction: jurisdiction[0] ?? null }
  const request = readListRequest(fields, await heldJurisdictions(pincite), "the options")
  const value = await pincite.publishedAnswers(request)
  return { text: answerListText(value, textFor(terminal)), value }
}

async function showOne(
  address: string,
  { edition }: PublishOptions,
  pincite: Pincite,
  terminal: Terminal,
): Promise<Done> {
  const value = await publishedAt(pincite, address, edition)
  return { text: publishedText(value, textFor(terminal)), value }
}

async function reviewOne(
  address: string,
  { edition, by }: PublishOptions,
  pincite: Pincite,
  terminal: Terminal,
): Promise<Done> {
  const request = readFields(reviewFields, { address, edition: edition ?? null, by }, "the options")
  const value = shownOrRefused(await pincite.review(request, terminal.now))
  const { number, review } = value.edition
  return { text: `${value.answer.title}\nEdition ${number}. ${reviewNote(review)}\n`, value }
}

function oneOfFour(): PinciteError {
  return new PinciteError({
    code: "use.bad-value",
    message: "`pincite publish` takes one of these: a question, --list, --show ADDRESS, --review ADDRESS.",
    remedy: "For example: pincite publish --list",
  })
}

function reviewNeedsName(): PinciteError {
  return new PinciteError({
    code: "use.bad-value",
    message: "--review and --by belong together: an answer is reviewed by someone.",
    remedy: 'For example: pincite publish --review ADDRESS --by "Jo Reader"',
  })
}

function onePlace(): PinciteError {
  return new PinciteError({
    code: "use.bad-value",
    message: "The list can be narrowed to one place at a time.",
    remedy: "Give -j once, or leave it out.",
  })
}
