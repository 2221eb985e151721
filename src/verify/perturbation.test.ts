/**
 * Real sentences of the D.C. Code, falsified one change at a time: how many are caught, and whether any
 * harmless printing of a true one is refused. `perturbation.long.test.ts` runs thousands of each.
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
} from "../testing/perturbation.js"
import { statementVerifier } from "./index.js"

const cases = 150

describe.skipIf(corporaDir() === null)(
  "falsified law of two titles of the D.C. Code (needs the corpora)",
  () => {
    let library: TestImport
    let specimens: readonly Specimen[]
    let judge: Judge
    const random = randomFrom(20261123)
    beforeAll(async () => {
      const titles = `${corporaDir()}/dc-code/us/dc/council/code/titles`
      library = await importForTest([`${titles}/28`, `${titles}/31`])
      specimens = await gatherSpecimens(library.reader, Number.POSITIVE_INFINITY, random)
      const verify = statementVerifier(library.reader)
      judge = (text, provision) => verify(text, provision.id, null)
    })
    afterAll(() => library.close())

    it("has enough true sentences to choose from", () => {
      expect(specimens.length).toBeGreaterThan(2_000)
    })

    it.each(Object.keys(harmless))("refuses no true sentence: %s", async (kind) => {
      const tally = await measureHarmless(specimens, kind, cases, judge)
      expect(tally.wrong).toEqual([])
      expect(tally.cases).toBe(cases)
    })

    it.each(Object.keys(falsehoods))("catches every change of %s, and mostly names it", async (kind) => {
      const tally = await measureFalsehoods(specimens, kind as Falsehood, cases, judge, random)
      expect(tally.wrong.filter(({ said }) => said === "verified")).toEqual([])
      expect(tally.right).toBe(tally.cases)
      expect(tally.cases).toBeGreaterThan(30)
      expect(tally.rightReason / tally.cases).toBeGreaterThan(0.9)
    })

    it("catches the words of one paragraph cited to another", async () => {
      const tally = await measureSiblings(specimens, cases, judge)
      expect(tally.wrong).toEqual([])
      expect(tally.cases).toBe(cases)
    })

    it("reads lists: an item stands with its lead-in, and conditions stand together", async () => {
      const { withLeadIn, without, conditionsCut } = await measureItems(library.reader, cases, judge)
      expect(withLeadIn.wrong).toEqual([])
      expect(without.right).toBe(without.cases)
      expect(conditionsCut.right).toBe(conditionsCut.cases)
      expect([withLeadIn.cases > 30, without.cases > 100, conditionsCut.cases > 10]).toEqual([
        true,
        true,
        true,
      ])
    })

    it("catches any one word left out, doubled or put in another's place", async () => {
      for (const { provision, sentence } of specimens.slice(0, cases)) {
        const words = sentence.split(" ")
        const [at, other] = [Math.floor(random() * words.length), Math.floor(random() * words.length)]
        const changed = [
          words.toSpliced(at, 1),
          words.toSpliced(at, 0, words[other] ?? ""),
          words.with(at, words[other] ?? ""),
        ]
        for (const text of changed.map((each) => each.join(" "))) {
          if (provision.text.includes(text)) continue
          expect((await judge(text, provision)).verdict, text).toBe("not-carried")
        }
      }
    })

    it("catches two halves joined", async () => {
      const tally = await measureMerged(specimens, cases, judge)
      expect(tally.wrong.filter(({ said }) => said === "verified")).toEqual([])
      expect(tally.rightReason / tally.cases).toBeGreaterThan(0.9)
    })
  },
)
