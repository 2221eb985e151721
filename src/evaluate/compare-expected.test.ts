import { describe, expect, it } from "vitest"
import { compareExpected } from "./compare-expected.js"

const expected = { figures: { recallAt10: 0.8 }, floors: { recallAt10: 0.79 }, ranks: { a: 1, b: 0, c: 3 } }
const measured = (recallAt10: number, ranks = expected.ranks) => ({ figures: { recallAt10 }, ranks })

describe("comparing with what is expected", () => {
  it("passes in silence where nothing moved", () => {
    expect(compareExpected(measured(0.8003), expected)).toEqual({ passed: true, moved: [] })
  })

  it("fails a figure that fell, and says from what to what", () => {
    expect(compareExpected(measured(0.795), expected)).toEqual({
      passed: false,
      moved: ["recallAt10 fell from 0.8 to 0.7950."],
    })
  })

  it("fails a figure below its floor even if that much was expected", () => {
    const low = { figures: { recallAt10: 0.7 }, floors: { recallAt10: 0.79 } }
    expect(compareExpected(measured(0.7), low)).toMatchObject({ passed: false })
  })

  it("passes a figure that rose, and names it", () => {
    expect(compareExpected(measured(0.81), expected)).toEqual({
      passed: true,
      moved: ["recallAt10 rose from 0.8 to 0.8100."],
    })
  })

  it("fails a figure that was not measured", () => {
    expect(compareExpected({ figures: {} }, expected).passed).toBe(false)
  })

  it("names every question whose rank moved", () => {
    expect(compareExpected(measured(0.8, { a: 2, b: 4, c: 3 }), expected).moved).toEqual([
      "a: rank 1 → rank 2",
      "b: not found → rank 4",
    ])
  })
})
