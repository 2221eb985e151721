/** Citations to Acts of the United Kingdom. */
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

function read(written: string): string {
  const reading = readCitation(written)
  return reading.kind === "one" ? reading.citation.provision : reading.kind
}

describe("Acts of the United Kingdom", () => {
  test.each([
    { written: "2014 c. 27, s. 1(1)(a)", reads: "gb/ukpga/2014/27/1/1/a" },
    { written: "2014 chapter 27, section 8", reads: "gb/ukpga/2014/27/8" },
    { written: "2014, c. 27, § 2(4)(b)(i) (U.K.)", reads: "gb/ukpga/2014/27/2/4/b/i" },
  ])("$written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  test("read back what they write", () => {
    const below = fc.array(fc.constantFrom("1", "a", "iv", "2A", "b~2"), { maxLength: 4 })
    const section = fc.constantFrom("1", "12A", "58", "3~2")
    fc.assert(
      fc.property(section, below, (first, rest) => {
        const instrument = "gb/ukpga/2014/27" as InstrumentId
        const { canonical, bluebook } = citationFor(instrument, "", [first, ...rest])
        const wanted = `${instrument}/${[first, ...rest].join("/")}`
        expect([read(canonical), read(bluebook)]).toEqual([wanted, wanted])
      }),
    )
  })
})
