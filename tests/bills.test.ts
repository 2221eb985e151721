/**
 * Bills held in a library: shown and cited, labelled as proposals, and never answered from as law.
 */
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { importLaw, openPincite, type Pincite } from "../src/pincite.js"
import { corporaDir } from "../src/testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../src/testing/import-corpus.js"

/** Of both houses, some writing the same section; all of them are read in the outline's own test. */
const files = ["SB960_SB960.pdf", "SB963_SB963.pdf", "HB1932_4644H.01I.pdf", "HB1406_2955H.01I.pdf"]

const questions = [
  "When must a business notify consumers of a breach of security in Missouri?",
  "What does Missouri law require of a person that owns or licenses personal information?",
  "May a telephone solicitor call a business subscriber on the no-call list in Missouri?",
  "What is a breach of security in Missouri?",
  "What does RSMo 407.1500 require?",
  "How does S.B. 960, 102nd Gen. Assemb. (Mo. 2024) § 407.1500.2(1)(a) limit the time for notice?",
]

describe.skipIf(corporaDir() === null)("a library of bills (needs the corpora)", () => {
  let library: CorpusLibrary
  let pincite: Pincite

  beforeAll(async () => {
    const [first = "", ...others] = files.map((name) => join("mo-bills-pdf", name))
    library = await importCorpus(first)
    const paths = others.map((name) => join(corporaDir() ?? "", name))
    await importLaw({ dataDir: library.dataDir, paths, now: () => new Date(0) })
    pincite = await openPincite({ dataDir: library.dataDir })
  }, 120_000)

  afterAll(async () => {
    await pincite?.close()
    await library?.close()
  })

  test("holds them as bills", async () => {
    const { jurisdictions } = await pincite.coverage()
    const instruments = jurisdictions.flatMap((each) => each.instruments)
    expect(instruments).toHaveLength(files.length)
    expect(new Set(instruments.map(({ weight }) => weight))).toEqual(new Set(["bill"]))
  })

  test.each(questions)("never answers from them: %s", async (question) => {
    const answer = await pincite.ask({ question, jurisdictions: ["us-mo"], asOf: null, profile: {} })
    expect(answer.kind).toBe("abstention")
  })

  test("shows a section of a bill by its citation, as a proposal, with what is struck and new", async () => {
    const found = await pincite.show("S.B. 960, 102nd Gen. Assemb. (Mo. 2024) § 407.1500.2(1)(a)", null)
    if (found.kind !== "one") return expect.fail(found.kind)
    const [provision] = found.shown.subtree
    expect(provision).toMatchObject({
      id: "us-mo/bill/2024-sb-960/407.1500/2/1/a",
      weight: "bill",
      status: "future",
    })
    const stretch = (name: string): string => {
      const [from = 0, to = 0] = String(provision?.ref?.[name]).split("-").map(Number)
      return provision?.text.slice(from, to) ?? ""
    }
    expect(stretch("struck")).toMatch(/^\[.+\]$/u)
    expect(stretch("new")).toMatch(/^within fourteen business/u)
    expect(provision?.notes.map(({ kind }) => kind)).toEqual(["struck-matter", "new-matter"])
  })
})
