/**
 * The same measurement as `perturbation.test.ts`, on the whole D.C. Code and the ADGM rulebooks, with as many
 * cases of each class as support a claim of 99.9 % at 95 % confidence (2,995) where the law offers so many.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { corporaDir } from "../testing/corpora.js"
import { type Falsehood, falsehoods, harmless } from "../testing/falsify.js"
import { importForTest, type TestImport } from "../testing/import-for-test.js"
import {
  gatherSpecimens,
  type Judge,
  measureFalsehoods,
  measureHarmless,
  measureItems,
  measureMerged,
  measureSiblings,
  randomFrom,
  type Specimen,
  type Tally,
} from "../testing/perturbation.js"
import { statementVerifier } from "./index.js"

const cases = 2_995

describe.skipIf(corporaDir() === null).each([
  { corpus: "the D.C. Code", folder: "dc-code" },
  {
    corpus: "the ADGM rulebooks",
    folder: "obliqa-adgm/StructuredRegulatoryDocuments",
    jurisdiction: "ae-az",
  },
])("falsified law of $corpus (needs the corpora)", ({ folder, jurisdiction }) => {
  let library: TestImport
  let specimens: readonly Specimen[]
  let judge: Judge
  let judged = 0
  let milliseconds = 0
  const random = randomFrom(20261123)
  const lines: string[] = []
  const report = (tally: Tally) => {
    const share = (part: number) => `${((100 * part) / Math.max(tally.cases, 1)).toFixed(2)} %`
    const reason = tally.rightReason === 0 ? "" : `, right reason ${share(tally.rightReason)}`
    lines.push(`${tally.kind}: ${tally.cases} cases, right ${share(tally.right)}${reason}`)
  }
  beforeAll(async () => {
    library = await importForTest([`${corporaDir()}/${folder}`], jurisdiction)
    specimens = await gatherSpecimens(library.reader, Number.POSITIVE_INFINITY, random)
    const verify = statementVerifier(library.reader)
    judge = async (text, provision) => {
      const start = performance.now()
      const judgement = await verify(text, provision.id, null)
      milliseconds += performance.now() - start
      judged += 1
      return judgement
    }
  })
  afterAll(async () => {
    console.info([...lines, `${judged} statements, ${(milliseconds / judged).toFixed(2)} ms each`].join("\n"))
    await library.close()
  })

  it.each(Object.keys(harmless))("refuses no true sentence: %s", { timeout: 600_000 }, async (kind) => {
    const tally = await measureHarmless(specimens, kind, cases, judge)
    report(tally)
    expect(tally.wrong).toEqual([])
  })

  it.each(Object.keys(falsehoods))("catches every change of %s", { timeout: 600_000 }, async (kind) => {
    const tally = await measureFalsehoods(specimens, kind as Falsehood, cases, judge, random)
    report(tally)
    expect(tally.wrong.filter(({ said }) => said === "verified")).toEqual([])
  })

  it("reads lists", { timeout: 600_000 }, async () => {
    const { withLeadIn, without, conditionsCut } = await measureItems(library.reader, cases, judge)
    for (const tally of [withLeadIn, without, conditionsCut]) report(tally)
    expect(withLeadIn.wrong).toEqual([])
    expect(without.right + conditionsCut.right).toBe(without.cases + conditionsCut.cases)
  })

  it("catches wrong paragraphs and joined halves", { timeout: 600_000 }, async () => {
    const siblings = await measureSiblings(specimens, cases, judge)
    const merged = await measureMerged(specimens, cases, judge)
    report(siblings)
    report(merged)
    expect([...siblings.wrong, ...merged.wrong].filter(({ said }) => said === "verified")).toEqual([])
  })
})
