/** The section that answers, for our own questions over the nine titles of the D.C. Code. */
import { resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openMemoryEngine } from "../index/index.js"
import type { ProvisionId } from "../law/index.js"
import { createRetriever, type Retriever } from "../retrieve/index.js"
import { corporaDir } from "../testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../testing/import-corpus.js"
import { readDcQuestions } from "./question-sets.js"
import { runEvaluation } from "./run-evaluation.js"

const benchDir = resolve(import.meta.dirname, "../../bench")

describe.skipIf(corporaDir() === null)("sections of the D.C. Code (needs the corpora)", () => {
  let library: CorpusLibrary
  let retriever: Retriever

  beforeAll(async () => {
    library = await importCorpus("dc-code")
    retriever = createRetriever({ reader: library.reader, engine: await openMemoryEngine(library.reader) })
  }, 300_000)
  afterAll(() => library?.close())

  it.each(["dc-dev", "dc-check"] as const)(
    "points, in %s, at sections that are held and in force",
    async (set) => {
      for (const { id, gold } of await readDcQuestions(benchDir, set)) {
        const held = await library.reader.read([...gold] as ProvisionId[], null)
        expect([id, held.length]).toEqual([id, gold.size])
      }
    },
  )

  it.each(["dc-dev", "dc-check"] as const)("finds, in %s, as much as expected", async (set) => {
    const { comparison } = await runEvaluation(set, {
      corporaDir: "",
      benchDir,
      search: async (request) => {
        const { found } = await retriever({ ...request, asOf: null })
        return found.map(({ provision }) => ({ provision: provision.id, ref: provision.ref }))
      },
    })
    expect(comparison).toEqual({ passed: true, moved: [] })
  })

  it("ranks a controlling section first for the questions of the front page", async () => {
    const first = async (text: string) => {
      const { found } = await retriever({ text, jurisdictions: ["us-dc"], asOf: null, top: 60 })
      return found.toSorted((a, b) => b.sectionScore - a.sectionScore)[0]!.section.id
    }
    expect(await first("a business after a breach of security of personal information")).toBe(
      "us-dc/code/28-3852",
    )
    expect(await first("an employer has to pay a discharged employee")).toBe("us-dc/code/32-1303")
  })
})
