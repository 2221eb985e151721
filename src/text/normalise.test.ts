import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normalise, normaliseWithMap } from "./normalise.js"

/** Invented words throughout. */
const rows = [
  { why: "white space of any kind is one space", from: " a\u00a0b \t\n c ", to: "a b c" },
  { why: "curly quotation marks", from: "the “keeper’s” lamp", to: `the "keeper's" lamp` },
  { why: "dashes of any length", from: "sell—or lend – lamps‑only", to: "sell-or lend - lamps-only" },
  { why: "the typewriter's dash", from: "sell--or lend", to: "sell-or lend" },
  {
    why: "soft hyphens and direction marks vanish",
    from: "lamp\u00adlight Rule \u200e6.3",
    to: "lamplight Rule 6.3",
  },
  { why: "ligatures and full-width letters", from: "ﬁne ＡＢ", to: "fine AB" },
  { why: "an accent apart or in one", from: "re\u0301sume\u0301", to: "résumé" },
  { why: "case is kept", from: "May may", to: "May may" },
  { why: "brackets are kept", from: "(a) [b]", to: "(a) [b]" },
  // Found by the property below: a syllable and its last consonant apart, as a file may have them.
  { why: "a Korean syllable in one or in two", from: "\uac00\u11c2", to: "\uac1b" },
  { why: "a Korean syllable in three", from: "\u1100\u1161\u11a8", to: "\uac01" },
  { why: "a fraction does not melt into its number", from: "1½ and 10²", to: "1½ and 10²" },
]

describe("the published normalisation", () => {
  it.each(rows)("$why", ({ from, to }) => {
    expect(normalise(from)).toBe(to)
    expect(normaliseWithMap(from).text).toBe(to)
  })

  it("changes nothing more when done twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it("gives the same text with a map, in order and within the original", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapped = normaliseWithMap(text)
        expect(mapped.text).toBe(normalise(text))
        expect(mapped.starts.length).toBe(mapped.text.length + 1)
        for (let i = 0; i < mapped.text.length; i += 1) {
          const [start, end] = [mapped.starts[i] as number, mapped.ends[i] as number]
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(mapped.starts[Math.max(0, i - 1)] as number)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it("maps words back to where they stand", () => {
    const text = "x  “lamp\u00adlight” y"
    const mapped = normaliseWithMap(text)
    const at = mapped.text.indexOf("lamplight")
    const back = text.slice(mapped.starts[at], mapped.ends[at + "lamplight".length - 1])
    expect(back).toBe("lamp\u00adlight")
  })
})

/** Any characters, and often the ones the folds touch. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        ..."ab1½²-–—‐“”‘’´`… \u00a0\t\n\u00ad\u200e\u0301\uff9e\uff76\u1100\u1161\u11a8\uac00ﬁ㎡ﬃ\ufdfa",
      ),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""))
