import { describe, expect, it } from "vitest"
import { rankingFigures, rankOfGold } from "./ranking-figures.js"

const question = (gold: string, found: string) => ({
  gold: new Set(gold.split(" ")),
  found: found.split(" "),
})

describe("figures of a ranking", () => {
  it.each([
    ["the only gold first", question("a", "a b c"), 1, 1],
    ["the only gold third", question("c", "a b c"), 1, 1 / 3],
    ["one of two golds, second: divided by both", question("b z", "a b c"), 1 / 2, 1 / 2 / 2],
    ["two golds, first and third", question("a c", "a b c"), 1, (1 + 2 / 3) / 2],
    ["none", question("z", "a b c"), 0, 0],
    ["beyond the tenth place", question("k", "a b c d e f g h i j k"), 0, 0],
  ])("%s", (_why, asked, recallAt10, mapAt10) => {
    const figures = rankingFigures([asked])
    expect(figures.recallAt10).toBeCloseTo(recallAt10, 12)
    expect(figures.mapAt10).toBeCloseTo(mapAt10, 12)
  })

  it("are means over questions, however many golds each has", () => {
    const asked = [question("a", "a b"), question("x y z", "a b")]
    expect(rankingFigures(asked)).toEqual({ recallAt10: 0.5, mapAt10: 0.5 })
    expect(rankingFigures([])).toEqual({ recallAt10: 0, mapAt10: 0 })
  })
})

describe("the rank of the first gold", () => {
  it("counts from one, and is 0 where there is none", () => {
    expect(rankOfGold(question("b c", "a c b"))).toBe(2)
    expect(rankOfGold(question("z", "a b"))).toBe(0)
  })
})
