import { describe, expect, it } from "vitest"
import { readSentence } from "./read-sentence.js"
import type { Span } from "./reading.js"

/** Every sentence here is invented. */
const at = (text: string, span: Span | null) => (span === null ? null : text.slice(span.start, span.end))

describe("quantities and dates", () => {
  it.each([
    ["within thirty (30) days", ["at-most 30 day"]],
    ["within 30 days", ["at-most 30 day"]],
    ["no later than 30 days after", ["at-most 30 day"]],
    ["not less than $1,000 nor more than $5,000", ["at-least 1000 dollar", "at-most 5000 dollar"]],
    ["at least 18 years of age", ["at-least 18 year"]],
    ["18 years of age or older", ["exactly 18 year"]],
    ["10 or more employees", ["at-least 10 employee"]],
    ["more than 1,000 persons", ["more-than 1000 person"]],
    ["a fee of 10 per centum", ["exactly 10 percent"]],
    ["a fee of 2.5%", ["exactly 2.5 percent"]],
    ["5 business days and 6 working days", ["exactly 5 business-day", "exactly 6 business-day"]],
    ["shall not exceed $1 million", ["at-most 1000000 dollar"]],
    ["two-thirds of the members", ["exactly 0.6666666666666666 "]],
    ["one hundred and eighty days", ["exactly 180 day"]],
    ["one of the following lamps", []],
    ["one year", ["exactly 1 year"]],
    ["1½ hours", ["exactly 1.5 hour"]],
    ["under § 28-3852(a) and section 603(p) of 15 U.S.C. § 1681a, Pub. L. 93-579", []],
    ["paragraphs (1), (2), and (3) of this section", []],
    ["by July 1 of fiscal year 2010", []],
  ])("%s", (law, expected) => {
    const read = readSentence(law).quantities.map((q) => `${q.comparator} ${q.value} ${q.unit}`)
    expect(read).toEqual(expected)
  })

  it.each([
    ["On January 2, 2010, the lamp glows.", ["2010-01-02"]],
    ["On Jan. 2, 2010", ["2010-01-02"]],
    ["From 2 January 2010 to 3 March 2011", ["2010-01-02", "2011-03-03"]],
    ["On 2010-01-02", ["2010-01-02"]],
    ["On February 30, 2010", []],
    ["On 1/2/2010", []],
  ])("%s", (law, expected) => {
    expect(readSentence(law).dates.map((d) => d.date)).toEqual(expected)
  })

  it("gives spans that hold the words", () => {
    const law = "A keeper shall pay $5,000 within thirty (30) days after January 2, 2010."
    const reading = readSentence(law)
    expect(reading.quantities.map((q) => at(law, q.span))).toEqual(["$5,000", "thirty (30) days"])
    expect(reading.dates.map((d) => at(law, d.span))).toEqual(["January 2, 2010"])
  })
})
