import { describe, expect, it } from "vitest"
import type { EngineHit } from "../../index/index.js"
import type { ProvisionId, VersionId } from "../../law/index.js"
import { scoreSections } from "./score-sections.js"

// Hits are made up: section, score, and how many of ten terms matched in the provision and in its headings.
const hit = (section: string, score: number, matched = 0, inHeading = 0): EngineHit => ({
  provision: `us-xf/code/${section}/${score}` as ProvisionId,
  version: `us-xf/code/${section}/${score}@0` as VersionId,
  section: section as ProvisionId,
  score,
  parts: {},
  matched: Array.from({ length: matched }, (_, i) => `term ${i}`),
  matchedInstead: [],
  matchedInHeading: Array.from({ length: inHeading }, (_, i) => `term ${i}`),
})
const tenths = (terms: readonly string[]) => terms.length / 10
const scores = (...hits: EngineHit[]) => {
  const scoreOf = scoreSections(hits, tenths)
  return Object.fromEntries(hits.map(({ section }) => [section, scoreOf(section)]))
}

describe("the score of a section", () => {
  it("is its best provision's, and small shares of the next three", () => {
    expect(scores(hit("a", 20), hit("b", 15), hit("a", 10), hit("a", 6), hit("a", 3), hit("a", 2))).toEqual({
      a: 20 + 0.1 * (10 + 6 / 2 + 3 / 3),
      b: 15,
    })
  })

  it("rises with the share of the question that its best provision covers", () => {
    const scored = scores(hit("all", 10, 10), hit("half", 10, 5), hit("none", 10))
    expect(scored).toEqual({ all: 10 * 1.6, half: 10 * 1.3, none: 10 })
  })

  it("rises by a tenth where the heading alone says all that is asked", () => {
    const scored = scores(hit("heading", 10, 10, 9), hit("part", 10, 10, 8))
    expect(scored["heading"]! / scored["part"]!).toBeCloseTo(1.1, 10)
  })

  it("is nothing for a section that is not among the hits", () => {
    expect(scoreSections([hit("a", 1)], tenths)("b" as ProvisionId)).toBe(0)
  })
})
