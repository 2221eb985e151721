/** Questions put to the Bureau's regulations in their dated editions, with the interpretations beside them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Abstention } from "../answer/index.js"
import { type IsoDate, isoDate } from "../law/index.js"
import { corporaDir } from "../testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../testing/import-corpus.js"
import type { VerifiedAnswer } from "../verify/index.js"
import type { Pincite } from "./front-door.js"
import { openPincite } from "./open-pincite.js"

describe.skipIf(corporaDir() === null)("the Bureau's regulations (needs the corpora)", () => {
  let library: CorpusLibrary
  let pincite: Pincite
  beforeAll(async () => {
    library = await importCorpus("cfpb-regml")
    pincite = await openPincite({ dataDir: library.dataDir })
  }, 120_000)
  afterAll(async () => {
    await pincite?.close()
    await library?.close()
  })
  const ask = (question: string, asOf: IsoDate | null = null): Promise<VerifiedAnswer | Abstention> =>
    pincite.ask({ question, jurisdictions: ["us"], asOf, profile: {} })

  async function answered(question: string, asOf: IsoDate | null = null): Promise<VerifiedAnswer> {
    const answer = await ask(question, asOf)
    if (answer.kind === "abstention") throw new Error(answer.reason.message)
    return answer
  }

  // 12 CFR 1016.5 in the editions of 2011-12-30 and 2016-08-10: the second has paragraph (e).
  const annualNotice = "Must a financial institution deliver an annual privacy notice to customers?"
  const quoted = (answer: VerifiedAnswer) =>
    [...answer.lead, ...answer.sections.flatMap(({ statements }) => statements)].flatMap(
      ({ support }) => support,
    )

  it("are read as they were on a day between two editions", async () => {
    const answer = await answered(annualNotice, isoDate("2014-03-01"))
    const ids = quoted(answer).map(({ provision }) => provision as string)
    expect(ids).toContain("us/cfr/12/1016.5/a/1")
    expect(ids.filter((id) => id.startsWith("us/cfr/12/1016.5/e"))).toEqual([])
    const versions = quoted(answer).filter(({ provision }) => provision === "us/cfr/12/1016.5/a/1")
    expect(new Set(versions.map(({ version }) => version as string))).toEqual(
      new Set(["us/cfr/12/1016.5/a/1@2011-12-30"]),
    )
  })

  it("are read as amended from the first day of the next edition", async () => {
    const answer = await answered(annualNotice, isoDate("2016-08-10"))
    const versions = quoted(answer).filter(({ provision }) => provision === "us/cfr/12/1016.5/a/1")
    expect(new Set(versions.map(({ version }) => version as string))).toEqual(
      new Set(["us/cfr/12/1016.5/a/1@2016-08-10"]),
    )
  })

  it("are not answered for a day that no edition vouches for", async () => {
    for (const day of ["2010-01-01", "2017-01-01"]) {
      const refused = await ask(annualNotice, isoDate(day))
      expect(refused.kind === "abstention" && refused.reason.code).toBe("date-not-held")
    }
  })

  // Each is answered by a comment in so many words; the rule it interprets leads all the same.
  it.each([
    { question: "May a creditor charge for photocopy of an appraisal?", rule: "us/cfr/12/1002.14/a/3" },
    {
      question: "Must a creditor provide an applicant a copy of an appraisal report?",
      rule: "us/cfr/12/1002.14/a/1",
    },
    {
      question: "May a financial institution issue an unsolicited access device?",
      rule: "us/cfr/12/1005.5/b",
    },
  ])("$question: the rule leads, and comments are said to be guidance", async ({ question, rule }) => {
    const answer = await answered(question)
    const lead = answer.lead.filter(({ kind }) => kind === "law")
    expect(lead.map(({ status }) => status)).not.toContain("guidance")
    expect(lead[0]?.support.map(({ provision }) => provision as string)).toContain(rule)
    const comments = answer.sources.filter(({ citation }) => citation.startsWith("Comment "))
    expect(comments.map(({ weight }) => weight)).toEqual(comments.map(() => "guidance"))
  })
})
