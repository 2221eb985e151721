/** Questions put to the whole D.C. Code as its publisher gives it out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Abstention } from "../answer/index.js"
import { corporaDir } from "../testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../testing/import-corpus.js"
import type { VerifiedAnswer } from "../verify/index.js"
import type { Pincite } from "./front-door.js"
import { openPincite } from "./open-pincite.js"

describe.skipIf(corporaDir() === null)("the D.C. Code (needs the corpora)", () => {
  let library: CorpusLibrary
  let pincite: Pincite
  beforeAll(async () => {
    library = await importCorpus("dc-code")
    pincite = await openPincite({ dataDir: library.dataDir })
  }, 120_000)
  afterAll(async () => {
    await pincite?.close()
    await library?.close()
  })
  const ask = (question: string): Promise<VerifiedAnswer | Abstention> =>
    pincite.ask({ question, jurisdictions: [], asOf: null, profile: {} })

  it.each([
    {
      question: "What must a business do after a breach of security of personal information in D.C.?",
      section: "us-dc/code/28-3852",
    },
    {
      question: "How long does an employer have to pay a discharged employee in the District of Columbia?",
      section: "us-dc/code/32-1303",
    },
    {
      question: "Who must have a licence to sell alcoholic beverages in Washington, D.C.?",
      section: "us-dc/code/25-102",
    },
  ])("$question: $section, by its paragraph", async ({ question, section }) => {
    const answer = await ask(question)
    if (answer.kind === "abstention") throw new Error(answer.reason.message)
    expect(answer.jurisdictions).toEqual(["us-dc"])
    const passages = answer.sources[0]?.passages.map(({ provision }) => provision) ?? []
    expect(passages.map((id) => id.split("/").slice(0, 3).join("/"))).toContain(section)
    const paragraphs = answer.lead.flatMap(({ support }) =>
      support.map(({ provision }) => provision as string),
    )
    expect(paragraphs.filter((id) => id.startsWith(`${section}/`))).not.toEqual([])
  })

  it("is not asked about Oregon", async () => {
    const refused = await ask("What are the requirements for a cannabis dispensary in Oregon?")
    if (refused.kind !== "abstention") throw new Error(`answered: ${refused.title}`)
    expect(refused.reason.code).toBe("jurisdiction-not-held")
    expect(refused.reason.message).toContain("Oregon")
    expect(refused.held).toEqual(["us-dc"])
  })
})
