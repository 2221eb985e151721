import { describe, expect, it } from "vitest"
import { analyse } from "./analyse.js"

// Every text here is made up.
describe("analysis", () => {
  it("leaves out function words and the words of asking", () => {
    expect(analyse("Please explain in detail what an owner is required to do")).toEqual(
      analyse("owner required"),
    )
  })

  it.each([
    ["licence", "license"],
    ["licences", "licensed"],
    ["organisations", "organization"],
    ["authorised", "authorize"],
    ["labour", "labor"],
    ["cheques", "check"],
    ["defence", "defense"],
    ["centre", "center"],
    ["cancelled", "canceled"],
    ["enrolment", "enrollment"],
    ["judgement", "judgment"],
    ["analysed", "analyze"],
  ])("British %s meets American %s", (british, american) => {
    expect(analyse(british)).toEqual(analyse(american))
  })

  it.each([
    "advise",
    "exercise",
    "promise",
    "premises",
    "franchise",
    "otherwise",
    "revised",
    "hour",
    "court",
    "four",
  ])("%s is no British spelling", (word) => {
    expect(analyse(word)[0]).not.toMatch(/z|^(?:hor|cort|for)$/u)
  })

  it.each([
    ["paid", "payment"],
    ["sold", "sale"],
    ["registration", "registered"],
    ["notification", "notify"],
    ["children", "child"],
    ["withholding", "withheld"],
  ])("%s and %s are one term", (one, other) => {
    expect(analyse(one)).toEqual(analyse(other))
  })

  it("keeps section numbers and amounts as they are written", () => {
    expect(analyse("under § 28-3852, a fine of $1,000")).toEqual(["28-3852", ...analyse("fine"), "1000"])
  })

  it("looks at no more words than asked, stop words included", () => {
    expect(analyse("the owner of the vessel", 2)).toEqual(analyse("owner"))
  })
})
