import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { legalTokens } from "./tokens.js"

const words = (text: string) => legalTokens(text).map((token) => token.text)

// Every text here is made up.
describe("legal tokens", () => {
  it.each([
    ["a section number is one word", "§ 28-3852(a)", ["28-3852", "a"]],
    ["with its letter", "§ 47-1807.08d", ["47-1807.08d"]],
    ["with a colon, as in the Uniform Commercial Code", "28:2-201", ["28:2-201"]],
    ["a part and section of the CFR", "2 CFR 200.303(a)", ["2", "cfr", "200.303", "a"]],
    ["an amount is one word without its commas", "$1,000.50 or $25,000", ["1000.50", "or", "25000"]],
    ["a list of numbers is not an amount", "sections 1,2,3", ["sections", "1", "2", "3"]],
    ["hyphenated words are split", "third-party tools", ["third", "party", "tools"]],
    [
      "a possessive loses its ending",
      "the employee’s wages, the State's",
      ["the", "employee", "wages", "the", "state"],
    ],
    ["a list mark s is a word", "(s) other", ["s", "other"]],
    ["an abbreviation loses its dots", "15 U.S.C. § 1681, in D.C.", ["15", "usc", "1681", "in", "dc"]],
    ["a sentence's last word keeps none", "It ends here.", ["it", "ends", "here"]],
    ["a name of letters and digits is one word", "COVID-19", ["covid-19"]],
    ["a range of sections is two", "28-3851–28-3853", ["28-3851", "28-3853"]],
    ["letters of other scripts are letters", "Été, Straße", ["été", "straße"]],
  ])("%s", (_why, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it("gives places that slice the token out of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0
        for (const { text: word, start, end } of legalTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end).toLowerCase().replace(/[.,]/gu, "")).toBe(word.replaceAll(".", ""))
          last = end
        }
      }),
    )
  })

  it("loses no letter or digit but a possessive s", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const kept = legalTokens(text).map(({ start, end }) => text.slice(start, end))
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, "")
        const without = text.replace(/(?<=\p{L}['’])s(?![\p{L}\p{N}])/giu, "")
        expect(letters(kept.join(""))).toBe(letters(without))
      }),
    )
  })
})
