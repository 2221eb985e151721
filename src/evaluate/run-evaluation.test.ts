import { resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openMemoryEngine, type RetrievalEngine } from "../index/index.js"
import type { JurisdictionCode, ProvisionId } from "../law/index.js"
import { createRetriever } from "../retrieve/index.js"
import { corporaDir } from "../testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../testing/import-corpus.js"
import { compareExpected, passageKey, rankingFigures, readExpectation, readObliqaDev } from "./index.js"
import { isEvaluationName, runEvaluation } from "./run-evaluation.js"

const benchDir = resolve(import.meta.dirname, "../../bench")
const corpora = corporaDir()

describe("an evaluation", () => {
  it("has a name that is known", () => {
    expect(isEvaluationName("obliqa-dev")).toBe(true)
    expect(isEvaluationName("obliqa-test")).toBe(false)
  })

  it("ranks sections by the first of their provisions, and compares with what is expected", async () => {
    // A search that finds two paragraphs of one section before the section of the first question.
    const found = ["us-dc/code/1-1/a", "us-dc/code/1-1/b", "us-dc/code/28-3852/a/1"] as ProvisionId[]
    const report = await runEvaluation("dc-dev", {
      corporaDir: "",
      benchDir,
      search: async () => found.map((provision) => ({ provision, ref: null })),
    })
    expect(report.ranks).toMatchObject({ "breach-notice": 2, "final-wages": 0 })
    expect(report.figures["hitAt1"]).toBe(0)
    expect(report.figures["hitAt3"]).toBe(1 / report.questions)
    expect(report.comparison).toMatchObject({ passed: false })
    expect(report.comparison!.moved).toContain("breach-notice: rank 1 → rank 2")
  })

  it("refuses a library that holds nothing of what is asked", async () => {
    const running = runEvaluation("dc-dev", { corporaDir: "", benchDir, search: async () => [] })
    await expect(running).rejects.toMatchObject({ code: "library.none" })
  })

  it("says where the questions should be", async () => {
    const running = runEvaluation("obliqa-dev", { corporaDir: "/nowhere", benchDir, search: async () => [] })
    await expect(running).rejects.toMatchObject({ code: "source.not-found" })
  })
})

describe.skipIf(corpora === null)("ranking of the ADGM rulebooks (needs the corpora)", () => {
  let library: CorpusLibrary
  let engine: RetrievalEngine

  beforeAll(async () => {
    library = await importCorpus("obliqa-adgm/StructuredRegulatoryDocuments", { jurisdiction: "ae-az" })
    engine = await openMemoryEngine(library.reader)
  })
  afterAll(() => library?.close())

  it("finds as much as expected on every ninth development question, by engine and by retrieval alike", async () => {
    const questions = (await readObliqaDev(corpora!)).filter((_, i) => i % 9 === 0)
    expect(questions).toHaveLength(310)
    const retriever = createRetriever({ reader: library.reader, engine })
    const ranked = []
    for (const { question, gold } of questions) {
      const request = { text: question, jurisdictions: ["ae-az" as JurisdictionCode], asOf: null, top: 10 }
      const { found } = await retriever(request)
      const { hits } = await engine.search(request)
      expect(hits.map(({ provision }) => provision)).toEqual(found.map(({ provision }) => provision.id))
      ranked.push({ gold, found: found.map(({ provision }) => passageKey(provision.ref)) })
    }
    const expected = await readExpectation(benchDir, "obliqa-sample")
    const compared = compareExpected({ figures: { ...rankingFigures(ranked) } }, expected!)
    expect(compared).toEqual({ passed: true, moved: [] })
  })
})
