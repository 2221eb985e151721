/**
 * Acts that amend a code, held beside it: they are shown and cited, and no answer about the code is another for it.
 *
 * Title 28 of the D.C. Code, and the acts of one Council period, among them the one that amends its sections on
 * breaches of security.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { importLaw, openPincite, type Pincite } from "../src/pincite.js"
import { corporaDir } from "../src/testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../src/testing/import-corpus.js"

const title = "dc-code/us/dc/council/code/titles/28"
const questions = [
  "What must a business do after a breach of security of personal information in D.C.?",
  "What is an unlawful trade practice in the District of Columbia?",
]

describe.skipIf(corporaDir() === null)("acts beside the D.C. Code (needs the corpora)", () => {
  let library: CorpusLibrary
  let pincite: Pincite
  const alone = new Map<string, unknown>()

  const ask = (question: string) =>
    pincite.ask({ question, jurisdictions: ["us-dc"], asOf: null, profile: {} })

  beforeAll(async () => {
    library = await importCorpus(title)
    const { dataDir } = library
    pincite = await openPincite({ dataDir })
    for (const question of questions) alone.set(question, await ask(question))
    await pincite.close()
    await importLaw({
      dataDir,
      paths: [`${corporaDir()}/dc-acts/us/dc/council/periods/23`],
      now: () => new Date(0),
    })
    pincite = await openPincite({ dataDir })
  }, 120_000)

  afterAll(async () => {
    await pincite?.close()
    await library?.close()
  })

  test.each(questions)("change no answer: %s", async (question) => {
    expect(alone.get(question)).toMatchObject({ kind: "answer" })
    expect(withoutCounts(await ask(question))).toEqual(withoutCounts(alone.get(question)))
  })

  test("are shown by their citation, and said to be what they are", async () => {
    const shown = await pincite.show("D.C. Law 23-98", null)
    if (shown.kind !== "one") return expect.fail(shown.kind)
    expect(shown.shown.subtree[0]).toMatchObject({ id: "us-dc/law/23-98/act", status: "amending" })
    const refused = await ask("What does D.C. Law 23-98, § 2(a)(3) say about personal information?")
    if (refused.kind !== "abstention") return expect.fail("an instruction was quoted as law")
    expect(refused.reason.message).toContain("is what an act does to other law")
  })
})

/** Which snapshot was searched, and how much law, differs; what is answered must not. */
function withoutCounts(answer: unknown): unknown {
  const counts = new Set(["searched", "receipt", "snapshot"])
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (counts.has(key) ? undefined : value)))
}
