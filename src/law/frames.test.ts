import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { SlotName } from "./frame-slots.js"
import {
  citationFor,
  type FrameId,
  frameSentence,
  frames,
  type InstrumentId,
  jurisdictions,
  matchFrame,
} from "./index.js"

const place = fc
  .uniqueArray(fc.constantFrom(...jurisdictions.map((each) => each.name)), { minLength: 1, maxLength: 3 })
  .map((names) => names.join("; "))
const citation = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 51 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom("a", "1", "b-1"),
    )
    .map(
      ([title, section, below]) =>
        citationFor("us-dc/code" as InstrumentId, "", [`${title}-${section}`, below]).canonical,
    ),
  fc
    .integer({ min: 1, max: 999 })
    .map((section) => citationFor("us/cfr/2" as InstrumentId, "", [`200.${section}`]).canonical),
  fc.constantFrom(
    "ADGM 17, Part 12.Chapter 1.134.(1)",
    "2 CFR part 200, subpart D",
    "D.C. Code tit. 28, ch. 38",
    "Franklin Code § 12-1104(b)(2)",
    "Md. Code, Com. Law § 14-3504(a)",
  ),
)
/** Invented words of law, with the signs that headings really hold. */
const words = fc
  .array(
    fc.constantFrom(
      "any person",
      "licensee",
      "“Person”",
      "defined;",
      "(b)",
      "and",
      "binds",
      "in the",
      "D.C.",
      "10%",
      "— notice.",
      "you are",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(" "))

const values: Readonly<Record<SlotName, fc.Arbitrary<string>>> = {
  place,
  citation,
  count: fc.integer({ min: 0, max: 99_999 }).map(String),
  date: fc
    .date({ min: new Date("1801-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  term: words,
  heading: words,
  quote: words,
}

const ids = Object.keys(frames) as FrameId[]
const slotsOf = (id: FrameId) =>
  [...frames[id].matchAll(/\{([a-z]+)\}/gu)].map((match) => match[1] as SlotName)

describe("frame sentences", () => {
  it.each(ids)("%s is read back with what its slots hold", (id) => {
    const slots = fc.record(Object.fromEntries(slotsOf(id).map((name) => [name, values[name]])))
    fc.assert(
      fc.property(slots, (held) => {
        const sentence = frameSentence(id, held as never)
        expect(matchFrame(sentence)).toEqual({ id, slots: held })
      }),
      { numRuns: 100 },
    )
  })

  it("writes places as prose does", () => {
    expect(frameSentence("lead-allowed", { place: "District of Columbia" })).toBe(
      "Yes: the law of the District of Columbia permits it.",
    )
    expect(
      frameSentence("lead-stated", { place: "Ohio; Trinidad and Tobago; State of Franklin (fictional)" }),
    ).toBe("The law of Ohio, Trinidad and Tobago and the State of Franklin (fictional) says this:")
  })

  it("writes a day as prose does", () => {
    expect(frameSentence("date-as-of", { date: "2024-07-01" })).toBe("The answer is as of July 1, 2024.")
  })

  it.each([
    ["a place that is none", () => frameSentence("lead-allowed", { place: "Atlantis" })],
    ["a place by another name", () => frameSentence("lead-allowed", { place: "D.C." })],
    ["law in place of a citation", () => frameSentence("binds-unnamed", { citation: "Every person" })],
    ["words in place of a count", () => frameSentence("no-exception", { count: "all" })],
    ["a day that is none", () => frameSentence("date-as-of", { date: "2023-02-30" })],
    ["nothing", () => frameSentence("term-undefined", { term: "" })],
    ["two lines", () => frameSentence("term-undefined", { term: "a\nb" })],
  ])("refuses %s", (_, write) => {
    expect(write).toThrow(RangeError)
  })

  it.each([
    "Yes: the law of Missouri permits it!",
    "Yes: the law of Atlantis permits it.",
    "Yes: the law of Missouri permits it. A licence costs $10.",
    "No exception was found in the sections read (none).",
    "You must notify within 30 days.",
    "Every person applies only if you are “licensee”.",
    "The answer is as of February 30, 2023.",
    "",
  ])("matches no other sentence: %s", (sentence) => {
    expect(matchFrame(sentence)).toBeNull()
  })

  it("holds no figures and no words of obligation outside its verdict leads and introductions", () => {
    for (const id of ids.filter((each) => !/^(?:lead|intro)-/u.test(each))) {
      expect(frames[id]).not.toMatch(/\d|\b(?:must|shall|may|prohibited|required|unlawful)\b/u)
    }
  })
})
