import { describe, expect, it } from "vitest"
import { mayAnswer, sectionOf, standings } from "./section-level.js"

const of = (...rows: readonly (readonly [level: string, parent: number])[]) =>
  standings(
    rows.map(([level]) => ({ level })),
    rows.map(([, parent]) => parent),
  )

describe("what stands above sections, what is one, what stands within", () => {
  it("reads a code: titles and chapters above, paragraphs within", () => {
    expect(of(["title", -1], ["chapter", 0], ["section", 1], ["subsection", 2], ["paragraph", 3])).toEqual([
      "above",
      "above",
      "section",
      "within",
      "within",
    ])
  })

  it("reads an article as a container where sections stand below it, else as the section", () => {
    expect(of(["title", -1], ["article", 0], ["section", 1])).toEqual(["above", "above", "section"])
    expect(of(["article", -1], ["paragraph", 0])).toEqual(["section", "within"])
  })

  it("reads a part within a section as within", () => {
    expect(of(["section", -1], ["part", 0], ["paragraph", 1])).toEqual(["section", "within", "within"])
  })

  it("takes the rules of a rulebook for its sections, whatever it calls what they stand in", () => {
    expect(of(["chapter", -1], ["section", 0], ["rule", 1], ["guidance", 2])).toEqual([
      "above",
      "section",
      "section",
      "within",
    ])
    expect(
      sectionOf([{ level: "chapter" }, { level: "section" }, { level: "rule" }, { level: "guidance" }]),
    ).toEqual({
      level: "rule",
    })
  })

  it("reads a supplement as a container of interpretations", () => {
    expect(
      of(["part", -1], ["supplement", 0], ["interpretation", 1], ["interpretation", 2], ["comment", 3]),
    ).toEqual(["above", "above", "section", "within", "within"])
  })

  it("has no section in titles and chapters alone", () => {
    expect(sectionOf([{ level: "title" }, { level: "chapter" }])).toBeNull()
  })

  it("lets a chapter with words of its own answer, a title never", () => {
    expect(mayAnswer({ level: "chapter" }, "above")).toBe(true)
    expect(mayAnswer({ level: "title" }, "above")).toBe(false)
    expect(mayAnswer({ level: "title" }, "within")).toBe(true)
  })
})
