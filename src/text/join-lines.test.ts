import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chooseHyphen, countWords, joinLines } from "./join-lines.js"

// Every text here is made up.
const lamps = countWords([
  "A keeper of lamps shall safeguard the non-public ledger of a nonprofit club.",
  "Computer-accessible ledgers, third-party keepers and insured lamps stand apart.",
  "Under this rule the keeper shall stand by the oil that is credited to the club.",
])

describe("a hyphen at a line's end", () => {
  it.each([
    [
      "is taken out where the document has a form of the whole word",
      "Safe-",
      "guarding",
      "Safeguarding",
      "form",
    ],
    ["is taken out where the document has the word", "non-", "profit", "nonprofit", "document"],
    ["stays where the document writes the word with it", "non-", "public", "non-public", "document"],
    ["stays in a capital's compound too", "Computer-", "accessible", "Computer-accessible", "document"],
    ["stays where the document has a form of the compound", "third-", "parties", "third-parties", "form"],
    ["stays before a figure", "10331-", "10332", "10331-10332", "sign"],
    ["stays before a capital", "Gramm-", "Leach", "Gramm-Leach", "sign"],
    ["stays behind a single capital", "T-", "shirt", "T-shirt", "sign"],
    ["is taken out of a word in capitals that the document has", "NON-", "PROFIT", "NONPROFIT", "document"],
    ["stays behind words that English parts", "self-", "trimming", "self-trimming", "rule"],
    ["is taken out where a half is no word", "regu-", "lation", "regulation", "rule"],
    ["stays between two words of the document", "keeper-", "insured", "keeper-insured", "rule"],
    ["is taken out behind a prefix that grows together", "under-", "stand", "understand", "rule"],
    ["stays in a chain of little words", "up-", "to-date", "up-to-date", "rule"],
  ] as const)("%s", (_why, before, after, word, by) => {
    expect(chooseHyphen(before.slice(0, -1), after, lamps)).toEqual({ word, kept: word.includes("-"), by })
  })

  it("waits with its space where the second half comes later", () => {
    expect(joinLines(["first-", "and second-class lamps"], lamps).text).toBe("first- and second-class lamps")
  })

  it("is never a soft one", () => {
    expect(joinLines(["lan\u00AD", "tern"], lamps).text).toBe("lantern")
  })
})

describe("lines that are joined", () => {
  it.each([
    ["by a space", ["a lamp", "and oil"], "a lamp and oil"],
    ["by none at a dash that has none", ["Part 4—", "Lamps"], "Part 4—Lamps"],
    ["by one at a dash that has one", ["Part 4 —", "Lamps"], "Part 4 — Lamps"],
    ["by none at a stroke", ["and/", "or"], "and/or"],
    ["with one space for many", ["  a   lamp ", " lit "], "a lamp lit"],
    ["as if empty ones were not there", ["a", "", "lamp"], "a lamp"],
  ])("%s", (_why, lines, text) => {
    expect(joinLines(lines, lamps).text).toBe(text)
  })
})

const line = fc.string({
  unit: fc.constantFrom("a", "b", "Z", "7", " ", "-", "—", "\u00AD", "/", "."),
  maxLength: 12,
})

describe("the way back", () => {
  it("leads every unit to the one it comes from, in order", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const original = lines.join("\n")
        const { text, starts, ends } = joinLines(lines, new Map())
        expect(starts.length).toBe(text.length + 1)
        for (let i = 0; i < text.length; i += 1) {
          const from = original.slice(starts[i], ends[i])
          expect(text[i] === " " ? from.trim() : from).toBe(text[i] === " " ? "" : text[i])
          if (i > 0) expect(starts[i]!).toBeGreaterThan(starts[i - 1]!)
        }
      }),
    )
  })

  it("loses nothing but white space and hyphens of line ends", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { text } = joinLines(lines, new Map())
        const visible = (of: string) => of.replace(/\s/gu, "")
        const withEnds = lines.map((each) => visible(each).replace(/[-\u00AD]$/u, "")).join("")
        expect(visible(text).replace(/[-\u00AD]/gu, "")).toBe(withEnds.replace(/[-\u00AD]/gu, ""))
      }),
    )
  })

  it("takes out no hyphen within a line", () => {
    fc.assert(
      fc.property(line, (only) => {
        expect(joinLines([only], new Map()).text).toBe(only.trim().replace(/\s+/gu, " "))
      }),
    )
  })
})

describe("the words of a document", () => {
  it("are counted away from line ends, compounds with their parts", () => {
    const counts = countWords(["the well-lit lamp is safe-", "guarded by a keeper's oil"])
    expect(Object.fromEntries(counts)).toEqual({
      the: 1,
      "well-lit": 1,
      well: 1,
      lit: 1,
      lamp: 1,
      is: 1,
      by: 1,
      a: 1,
      keeper: 1,
      oil: 1,
    })
  })
})
