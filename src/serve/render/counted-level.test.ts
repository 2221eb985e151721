import { describe, expect, it } from "vitest"
import { countedLevel } from "./counted-level.js"

describe("provisions of a level", () => {
  it.each([
    [1, "chapter", "1 chapter"],
    [7_019, "section", "7,019 sections"],
    [2, "sub-subparagraph", "2 sub-subparagraphs"],
    [3, "form", "3 forms"],
    [24, "bill", "24 bills"],
    [3, "subject-group", "3 subject-groups"],
    [12, "artículo", "12 artículo"],
    [2, "AYES", "2 AYES"],
    [2, "writtenStatements", "2 writtenStatements"],
  ])("%i of %s are %s", (count, level, words) => {
    expect(countedLevel(count, level)).toBe(words)
  })
})
