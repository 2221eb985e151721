import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arrange, type ToArrange } from "./arrange.js"

const held = (...numbers: (number | null)[]): ToArrange[] => numbers.map((n) => ({ held: n, root: false }))

describe("numbering provisions in order", () => {
  it("keeps the numbers of what keeps its order", () =>
    expect(arrange(held(256, 512, 768), 0, null)).toEqual([256, 512, 768]))

  it("puts a new one between its neighbours", () =>
    expect(arrange(held(256, null, 512), 0, null)).toEqual([256, 384, 512]))

  it("renumbers only what changed its order", () =>
    expect(arrange(held(768, 256, 512), 0, null)).toEqual([128, 256, 512]))

  it("numbers all afresh within its stretch when there is no room between two", () =>
    expect(arrange(held(10, null, 11), 0, 1_000)).toEqual([249, 498, 747].map((_, i) => (i + 1) * 250)))

  it("says when the stretch is too short", () => expect(arrange(held(null, null, null), 10, 12)).toBeNull())

  it("leaves room for whole titles between top provisions", () => {
    const roots = [
      { held: null, root: true },
      { held: null, root: false },
      { held: null, root: true },
    ]
    const [first, second, third] = arrange(roots, 0, null)!
    expect(second! - first!).toBe(256)
    expect(third! - second!).toBeGreaterThan(2 ** 24)
  })

  it("always rises, inside its bounds", () => {
    const number = fc.option(fc.integer({ min: -10, max: 3_000 }))
    fc.assert(
      fc.property(
        fc.array(number, { maxLength: 30 }),
        fc.integer({ min: 0, max: 500 }),
        (numbers, before) => {
          const after = before + 2_000
          const arranged = arrange(held(...numbers), before, after)!
          expect(arranged).toHaveLength(numbers.length)
          const rising = [before, ...arranged, after]
          for (const [i, n] of rising.entries()) if (i > 0) expect(n).toBeGreaterThan(rising[i - 1]!)
        },
      ),
    )
  })
})
