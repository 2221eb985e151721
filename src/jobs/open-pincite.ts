/**
 * Opens a library for asking: wires reader, engine and retriever together and hands out the front door.
 *
 * Which library: the sample where it is asked for; the data directory that was named; else `./data`, and
 * where that holds no law, the sample with a notice. A directory that was named is never replaced by the
 * sample unless the caller allows it (the web app does, so that a first start shows something).
 */
import { existsSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { openLibrary } from "../corpus/index.js"
import { openEngine } from "../index/index.js"
import type { InstrumentId } from "../law/index.js"
import { createRetriever, readQuestion } from "../retrieve/index.js"
import { askQuestion } from "./ask-question.js"
import { exampleQuestions } from "./example-questions.js"
import type { AskRequest, Pincite, SearchResponse } from "./front-door.js"
import { openableSampleLibrary, sampleQuestions } from "./sample-library.js"
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
  const { dataDir, isSample } = await chooseLibrary(options, notice)
  const reader = await openLibrary({ dataDir })
  const engine = await openEngine({ reader, dataDir, onNotice: notice })
  const retriever = createRetriever({ reader, engine })
  let examples: Promise<readonly string[]> | null = null
  const kindsOf = (request: AskRequest) => (request.profile.kind === undefined ? [] : [request.profile.kind])

  return {
    dataDir,
    isSample,
    ask: (request, onStage) =>
      askQuestion(
        {
          question: request.question,
          jurisdictions: request.jurisdictions,
          asOf: request.asOf,
          kinds: kindsOf(request),
        },
        { reader, retriever, engine: engine.name },
        onStage,
      ),
    async readQuestion(request) {
      const held = (await reader.coverage()).jurisdictions.map((j) => j.jurisdiction)
      return readQuestion(
        request.question,
        { jurisdictions: request.jurisdictions, asOf: request.asOf },
        held,
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
    coverage: () => reader.coverage(),
    verifyStatement: (statement) => verifyStatement(statement, reader),
    exampleQuestions() {
      examples ??= isSample ? Promise.resolve(sampleQuestions()) : exampleQuestions(reader, retriever)
      return examples
    },
    outline: (id) => reader.roots(id as InstrumentId, null),
    async close() {
      await engine.close()
      await reader.close()
    },
  }
}

async function chooseLibrary(
  options: OpenOptions,
  notice: (text: string) => void,
): Promise<{ readonly dataDir: string; readonly isSample: boolean }> {
  if (options.sample === true) return { dataDir: await openableSampleLibrary(), isSample: true }
  const named = resolve(options.dataDir ?? "data")
  const mayFallBack = options.dataDir === null || options.sampleWhenEmpty === true
  if (!mayFallBack || holdsLibrary(named)) return { dataDir: named, isSample: false }
  notice(
    "No law is held here yet, so this is the fictional sample library of the State of Franklin. Import law with: pincite import FOLDER",
  )
  return { dataDir: await openableSampleLibrary(), isSample: true }
}

/** A library that was begun but never published holds no law either; opening it says so. */
function holdsLibrary(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).some((name) => name.endsWith(".sqlite"))
}
