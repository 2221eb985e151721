import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packOrigin, unpackOrigin } from "./pack-origin.js"

const number = fc.nat({ max: 300_000_000 })
const run = fc
  .tuple(number, number, number, number)
  .map(([from, length, first, width]) => [from, from + length, first, first + width])

describe("the place of words in a file", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(number, number, number, fc.array(run), (line, start, length, runs) => {
        const place = { line, bytes: [start, start + length] as const, runs: runs.flat() }
        expect(unpackOrigin(packOrigin(place))).toEqual(place)
      }),
    )
  })

  it("keeps the boxes of words on pages", () => {
    const tenth = fc.nat({ max: 20_000 })
    const box = fc
      .tuple(number, number, fc.nat({ max: 5_000 }), tenth, tenth, tenth, tenth)
      .map(([from, length, page, ...sides]) => [from, from + length, page, ...sides])
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
        const place = { line: 1, bytes: [0, 0] as const, runs: [0, 4, 0, 4], boxes: boxes.flat() }
        expect(unpackOrigin(packOrigin(place))).toEqual(place)
      }),
    )
  })

  it("is short where the words follow one another", () => {
    const runs = [0, 20, 107, 127, 21, 30, 140, 149]
    expect(packOrigin({ line: 12, bytes: [107, 149], runs })).toBe("MrDqBAUAACJaA")
  })
})
