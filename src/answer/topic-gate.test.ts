/** The topic gate on invented findings: what brings a section over it and what keeps it out. */
import { describe, expect, it } from "vitest"
import type { Provision } from "../corpus/index.js"
import type { Found } from "../retrieve/index.js"
import { isOnSubject, subjectOf } from "./topic-gate.js"

interface Case {
  /** The question's words with their weights. */
  readonly terms: Readonly<Record<string, number>>
  /** Which of them the best provision has. */
  readonly matched: readonly string[]
  /** Which of them stand in the headings. */
  readonly named: readonly string[]
  readonly score: number
  readonly provisions: number
  readonly heading?: string
}

const licence: Case = {
  terms: { goldsmith: 7, licens: 3 },
  matched: ["goldsmith", "licens"],
  named: ["goldsmith"],
  score: 31,
  provisions: 50_000,
}

function passes({ terms, matched, named, score, provisions, heading = "Invented" }: Case): boolean {
  const asked = Object.entries(terms).map(([term, idf]) => ({ term, idf }))
  const section = { heading } as Provision
  const found = [{ matched } as unknown as Found]
  const retrieval = { searched: { provisions }, weigh: () => ({ coverage: 0, matched: named }) }
  return isOnSubject(
    { section, found, score },
    [],
    subjectOf({ terms: asked }),
    retrieval as unknown as Parameters<typeof isOnSubject>[3],
  )
}

describe("a section", () => {
  it("passes when its provision has the question and its headings name it", () => {
    expect(passes(licence)).toBe(true)
  })

  it("is kept out when the headings above it name nothing that was asked", () => {
    expect(passes({ ...licence, named: [] })).toBe(false)
  })

  it("may pass without a heading that names it where that law has no headings", () => {
    const plain = {
      ...licence,
      terms: { goldsmith: 7, licens: 3, renew: 4 },
      matched: ["goldsmith", "licens", "renew"],
    }
    expect(passes({ ...plain, named: [], score: 36 })).toBe(false)
    expect(passes({ ...plain, named: [], score: 36, heading: "" })).toBe(true)
  })

  it("is kept out when it has only the common word", () => {
    expect(passes({ ...licence, matched: ["licens"], named: ["licens"], score: 9 })).toBe(false)
  })

  it("may pass in a small library where the same finding in a large one could be chance", () => {
    const plain = {
      ...licence,
      terms: { keep: 3.4, ledger: 3.6 },
      matched: ["keep", "ledger"],
      named: ["ledger"],
    }
    expect(passes({ ...plain, score: 15, provisions: 200 })).toBe(true)
    expect(passes({ ...plain, score: 15, provisions: 5_000_000 })).toBe(false)
  })

  it("needs less of a long question than of a short one", () => {
    const words = Array.from({ length: 10 }, (_, i) => `word${i}`)
    const long = {
      terms: Object.fromEntries(words.map((word) => [word, 4])),
      matched: words.slice(0, 6),
      named: words.slice(0, 2),
      score: 48,
      provisions: 50_000,
    }
    expect(passes(long)).toBe(true)
    expect(
      passes({ ...long, terms: { word0: 4, word1: 4, word9: 4 }, matched: ["word0", "word1"], score: 14 }),
    ).toBe(false)
  })

  it("never passes where nothing was asked", () => {
    expect(passes({ ...licence, terms: {} })).toBe(false)
  })
})

it("leaves words out that only ask or measure, unless there are no others", () => {
  const terms = [
    { term: "much", idf: 8 },
    { term: "wage", idf: 5 },
  ]
  expect([...subjectOf({ terms }).words.keys()]).toEqual(["wage"])
  expect([...subjectOf({ terms: terms.slice(0, 1) }).words.keys()]).toEqual(["much"])
})
