/**
 * Franklin's rules in sixty layouts, read back from their pages: in the worst of them 99.5 % of the words must stand
 * in their section, in their provision and in their order. A tenth of them is read with every run (`typeset.test.ts`).
 */
import { expect, test } from "vitest"
import { describeScore, readBack } from "../src/testing/typeset/index.js"

test("in the worst of sixty layouts 99.5 % of the words are in place, in the median all", async () => {
  const scores = []
  for (let seed = 0; seed < 60; seed += 1) scores.push({ seed, score: await readBack(seed) })
  scores.sort((a, b) => a.score.share - b.score.share)
  const [worst] = scores
  const median = scores[30]
  if (worst === undefined || median === undefined) return expect.fail("nothing was read")
  const report = [worst, median].map(({ seed, score }) => describeScore(seed, score)).join("\n")
  process.stdout.write(`${report}\n`)
  expect(worst.score.share, report).toBeGreaterThanOrEqual(0.995)
  expect(median.score.share, report).toBe(1)
})
