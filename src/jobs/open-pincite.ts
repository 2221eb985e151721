/**
 * Opens a library for asking: wires reader, engine and retriever together and hands out the front door.
 *
 * Which library: the sample where it is asked for; the data directory that was named; else `./data`, and
 * where that holds no law, the sample with a notice. A directory that was named is never replaced by the
 * sample unless the caller allows it (the web app does, so that a first start shows something).
 */
import { resolve } from "node:path"
import { type OpenLibrary, openLibrary } from "../corpus/index.js"
import { PinciteError } from "../errors.js"
import { openEngine } from "../index/index.js"
import type { InstrumentId } from "../law/index.js"
import { listPublished } from "../publish/index.js"
import { createRetriever, lawNamedIn, readQuestion } from "../retrieve/index.js"
import { askQuestion } from "./ask-question.js"
import { exampleQuestions } from "./example-questions.js"
import type { AskRequest, Pincite, SearchResponse } from "./front-door.js"
import { publishOutcome, readAnswer, reviewAnswer } from "./publish-answers.js"
import { openableSampleLibrary, sampleQuestions } from "./sample-library.js"
import { showOriginal } from "./show-original.js"
import { showPages } from "./show-pages.js"
import { showProvision } from "./show-provision.js"
import { verifyStatement } from "./verify-statements.js"

export interface OpenOptions {
  /** Null: `./data`, or the sample where that holds no law. */
  readonly dataDir: string | null
  readonly sample?: boolean
  /** Show the sample also where the named directory holds no law. */
  readonly sampleWhenEmpty?: boolean
  readonly onNotice?: (notice: string) => void
}

export async function openPincite(options: OpenOptions): Promise<Pincite> {
  const notice = options.onNotice ?? (() => {})
  const { dataDir, isSample, reader } = await chooseLibrary(options, notice)
  const engine = await openEngine({ reader, dataDir, onNotice: notice })
  const retriever = createRetriever({ reader, engine })
  let examples: Promise<readonly string[]> | null = null
  const kindsOf = (request: AskRequest) => (request.profile.kind === undefined ? [] : [request.profile.kind])

  const ask: Pincite["ask"] = (request, onStage) =>
    askQuestion(
      {
        question: request.question,
        jurisdictions: request.jurisdictions,
        asOf: request.asOf,
        kinds: kindsOf(request),
      },
      { reader, retriever, engine: engine.name },
      onStage,
    )

  return {
    dataDir,
    isSample,
    ask,
    async readQuestion(request) {
      const held = (await reader.coverage()).jurisdictions.map((j) => j.jurisdiction)
      return readQuestion(
        request.question,
        { jurisdictions: request.jurisdictions, asOf: request.asOf },
        held,
        await lawNamedIn(request.question, { reader, retriever }),
      )
    },
    async search(request): Promise<SearchResponse> {
      const retrieval = await retriever({ ...request, text: request.query })
      return {
        hits: retrieval.found.slice(0, request.top).map(({ provision, score, reasons }) => ({
          provision: provision.id,
          citation: provision.citation,
          heading: provision.heading,
          score,
          ref: provision.ref,
          text: provision.text,
          instrument: provision.instrument,
          reasons,
        })),
        searched: retrieval.searched.provisions,
        snapshot: retrieval.searched.snapshot,
      }
    },
    show: (written, asOf) => showProvision(written, asOf, reader),
    original: (shown) => showOriginal(shown, reader),
    pages: (shown, words) => showPages(shown, words, reader),
    coverage: () => reader.coverage(),
    verifyStatement: (statement) => verifyStatement(statement, reader),
    publish: async (request, now) => publishOutcome(await ask(request), { dataDir, now }),
    publishedAnswers: (request) => listPublished(dataDir, request),
    publishedAnswer: (address, edition) => readAnswer(address, edition, { dataDir, reader }),
    review: (request, now) => reviewAnswer(request, { dataDir, reader, now }),
    exampleQuestions() {
      examples ??= isSample
        ? Promise.resolve(sampleQuestions().slice(0, 8))
        : exampleQuestions(reader, retriever)
      return examples
    },
    async outline(id) {
      const roots = await reader.roots(id as InstrumentId, null)
      const below = await Promise.all(roots.map((root) => reader.children(root.id, null)))
      return roots.flatMap((root, index) => [root, ...(below[index] ?? [])])
    },
    async close() {
      await engine.close()
      await reader.close()
    },
  }
}

/** The directory that was named or `./data`; where falling back is allowed and no law is held there, the sample. */
async function chooseLibrary(
  options: OpenOptions,
  notice: (text: string) => void,
): Promise<{ readonly dataDir: string; readonly isSample: boolean; readonly reader: OpenLibrary }> {
  const openSample = async () => {
    const dataDir = await openableSampleLibrary()
    return { dataDir, isSample: true, reader: await openLibrary({ dataDir }) }
  }
  if (options.sample === true) return openSample()
  const dataDir = resolve(options.dataDir ?? "data")
  const mayFallBack = options.dataDir === null || options.sampleWhenEmpty === true
  try {
    return { dataDir, isSample: false, reader: await openLibrary({ dataDir }) }
  } catch (fault) {
    const holdsNoLaw = fault instanceof PinciteError && fault.code === "library.none"
    if (!holdsNoLaw || !mayFallBack) throw fault
  }
  notice(
    "No law is held here yet, so this is the fictional sample library of the State of Franklin. Import law with: pincite import FOLDER",
  )
  return openSample()
}
