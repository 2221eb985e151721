/** What a paragraph's sign can be. */
import { expect, test } from "vitest"
import { isMarkValue, type Mark, printedMark, readingsOf, segmentOfMark } from "./mark-values.js"

const mark = (value: string, more: Partial<Mark> = {}): Mark => ({
  form: "()",
  italic: false,
  value,
  last: value,
  ...more,
})

const rows: { sign: Mark; readings: readonly string[] }[] = [
  { sign: mark("a"), readings: ["(a) 1"] },
  { sign: mark("i"), readings: ["(a) 9", "(i) 1"] },
  { sign: mark("v"), readings: ["(a) 22", "(i) 5"] },
  { sign: mark("ii"), readings: ["(a) 35", "(i) 2"] },
  { sign: mark("aa"), readings: ["(a) 27"] },
  { sign: mark("xiv"), readings: ["(i) 14"] },
  { sign: mark("xl"), readings: ["(i) 40"] },
  { sign: mark("12"), readings: ["(1) 12"] },
  { sign: mark("C"), readings: ["(A) 3"] },
  { sign: mark("L"), readings: ["(a) 12", "(A) 12", "(I) 50"] },
  { sign: mark("IX"), readings: ["(I) 9"] },
  { sign: mark("1", { italic: true }), readings: ["~(1) 1"] },
  { sign: mark("i", { italic: true }), readings: ["~(a) 9", "~(i) 1"] },
  { sign: mark("b", { form: "." }), readings: ["a. 2"] },
  { sign: mark("B", { form: "Section ." }), readings: ["Section A. 2"] },
  { sign: mark("d", { last: "f" }), readings: ["(a) 4"] },
]

test.each(rows)("$sign.value is $readings", ({ sign, readings }) => {
  expect(readingsOf(sign).map(({ style, first }) => `${style} ${first}`)).toEqual(readings)
})

test("words are no signs", () => {
  for (const word of ["an", "the", "iiii", "ic", "0", "1000", "Ab", "vx"])
    expect(isMarkValue(word), word).toBe(false)
})

test("a sign is printed as it stands and cited without its brackets", () => {
  expect(
    [mark("a"), mark("d", { last: "e" }), mark("2", { form: "." }), mark("B", { form: "Section ." })].map(
      printedMark,
    ),
  ).toEqual(["(a)", "(d)-(e)", "2.", "Section B."])
  expect([mark("a"), mark("d", { last: "e" }), mark("B", { form: "Section ." })].map(segmentOfMark)).toEqual([
    "a",
    "d-e",
    "section-B",
  ])
})
