/** The oracle itself: what it calls lost, doubled and invented. */
import { expect, test } from "vitest"
import { compareWords } from "./word-oracle.js"

test("finds nothing where only spacing, punctuation and order differ", () => {
  const found = compareWords("A seller — shall keep\nledgers (all).", "all ledgers: A seller shall keep")
  expect(found).toEqual({ placedShare: 1, sourceWords: 6, missing: [], surplus: [] })
})

test("names a lost word, one that stands twice and one that was invented", () => {
  const found = compareWords("one two three four", "one two two four five")
  expect(found.placedShare).toBe(0.75)
  expect(found.missing).toEqual(["one two [three] four"])
  expect(found.surplus).toEqual(["one two [two] four five", "two four [five] "])
})
