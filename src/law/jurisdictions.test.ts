import { describe, expect, it } from "vitest"
import {
  jurisdictionByName,
  jurisdictionInProse,
  jurisdictionName,
  jurisdictions,
  parentOf,
} from "./index.js"

describe("the table of jurisdictions", () => {
  it("pins the names that pages show", () => {
    expect(["us", "us-dc", "us-mo", "us-xf", "ae-az", "eu", "gb"].map(jurisdictionName)).toEqual([
      "United States (federal)",
      "District of Columbia",
      "Missouri",
      "State of Franklin (fictional)",
      "Abu Dhabi Global Market",
      "European Union",
      "United Kingdom",
    ])
  })

  it("holds the United States, fifty states, the District, five territories and Franklin", () => {
    const american = jurisdictions.filter((each) => each.code.startsWith("us"))
    expect(american).toHaveLength(1 + 50 + 1 + 5 + 1)
  })

  it("gives each code, and each name, to one jurisdiction", () => {
    const codes = jurisdictions.map((each) => each.code)
    const names = jurisdictions
      .flatMap((each) => [each.name, ...each.aliases])
      .map((name) => name.toLowerCase())
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(names).size).toBe(names.length)
  })

  it("knows a parent for every state, and every parent is in the table", () => {
    expect(parentOf("us-mo")).toBe("us")
    expect(parentOf("us-xf")).toBeNull()
    expect(parentOf("ae-az")).toBe("ae")
    const codes = new Set(jurisdictions.map((each) => each.code))
    for (const each of jurisdictions) expect(each.parent === null || codes.has(each.parent)).toBe(true)
  })

  it.each([
    ["Missouri", "us-mo"],
    ["mo.", "us-mo"],
    ["MO", "us-mo"],
    ["the District of Columbia", "us-dc"],
    ["Washington, D.C.", "us-dc"],
    ["DC", "us-dc"],
    ["ADGM", "ae-az"],
    ["State of Franklin (fictional)", "us-xf"],
    ["United States", "us"],
    ["U.S.", "us"],
    ["CA", "us-ca"],
    ["ca", "ca"],
    ["us-dc", "us-dc"],
    ["Atlantis", null],
  ])("reads %s alone as %s", (written, code) => {
    expect(jurisdictionByName(written)).toBe(code)
  })

  it("reads every name it shows", () => {
    for (const each of jurisdictions) expect(jurisdictionByName(each.name)).toBe(each.code)
  })

  it("puts the article where prose needs it, and shows an unlisted code as itself", () => {
    expect(jurisdictionInProse("us-dc")).toBe("the District of Columbia")
    expect(jurisdictionInProse("us-mo")).toBe("Missouri")
    expect(jurisdictionName("xx-9")).toBe("xx-9")
  })
})
