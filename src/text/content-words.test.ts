import { expect, it } from "vitest"
import { contentWords } from "./content-words.js"

it("keeps the words that say what it is about, in order, numbers too", () => {
  expect(contentWords("The keeper shall not sell the keeper’s oil under § 28-3852 within 30 days.")).toEqual([
    "keeper",
    "sell",
    "keeper's",
    "oil",
    "28-3852",
    "30",
    "days",
  ])
})
