/** Citations to acts of the European Union, as people and institutions write them. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "a point", written: "GDPR Art. 6(1)(f)", reads: "eu/2016-679/art-6/1/f" },
  { why: "spaces and the full word", written: "gdpr article 6 (1) (f)", reads: "eu/2016-679/art-6/1/f" },
  {
    why: "in the Union's own words",
    written: "Article 6(1), point (f), of the GDPR",
    reads: "eu/2016-679/art-6/1/f",
  },
  { why: "by number", written: "Article 17(3) of Regulation (EU) 2022/2554", reads: "eu/2022-2554/art-17/3" },
  { why: "by number, act first", written: "Regulation (EU) 2016/679, art. 6", reads: "eu/2016-679/art-6" },
  {
    why: "the old order of numbers",
    written: "Regulation (EU) No 910/2014, Article 5a",
    reads: "eu/2014-910/art-5a",
  },
  { why: "a directive", written: "NIS2 Art. 23(4)(a)", reads: "eu/2022-2555/art-23/4/a" },
  { why: "a name of two words", written: "AI Act Art. 50", reads: "eu/2024-1689/art-50" },
  { why: "a recital", written: "GDPR recital 26", reads: "eu/2016-679/recital-26" },
  { why: "a recital first", written: "recital 26 of the GDPR", reads: "eu/2016-679/recital-26" },
  { why: "an annex", written: "AI Act Annex III(1)(a)", reads: "eu/2024-1689/annex-III/1/a" },
  { why: "a division", written: "GDPR Chapter IV, Section 2", reads: "eu/2016-679/chapter-IV/section-2" },
  { why: "a number only", written: "EU 2024/1774 Art. 2(1)", reads: "eu/2024-1774/art-2/1" },
  { why: "a name that is none", written: "AGDPR Art. 6", reads: "unknown-system" },
]

function read(written: string): string {
  const reading = readCitation(written)
  if (reading.kind === "none") return reading.why
  return reading.kind === "one" ? reading.citation.provision : "several"
}

describe("acts of the European Union", () => {
  it.each(rows)("$why: $written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  it("are written by their names, and without one by their numbers", () => {
    const gdpr = citationFor("eu/2016-679" as InstrumentId, "", ["art-6", "1", "f"])
    expect(gdpr).toEqual({ canonical: "GDPR Art. 6(1)(f)", bluebook: "GDPR, EU 2016/679, art. 6(1)(f)" })
    expect(citationFor("eu/2024-1774" as InstrumentId, "", ["recital-4"]).canonical).toBe(
      "EU 2024/1774 recital 4",
    )
  })

  it("read back what they write", () => {
    const segment = fc.constantFrom("1", "2a", "f", "iv", "aa", "23", "1~2")
    const top = fc.constantFrom("art-6", "art-5a", "recital-26", "annex-III", "chapter-IV", "art-2~2")
    fc.assert(
      fc.property(
        fc.constantFrom("2016-679", "2024-1774", "2014-910"),
        top,
        fc.array(segment, { maxLength: 4 }),
        (number, first, rest) => {
          const instrument = `eu/${number}` as InstrumentId
          const { canonical, bluebook } = citationFor(instrument, "", [first, ...rest])
          const wanted = `${instrument}/${[first, ...rest].join("/")}`
          expect([read(canonical), read(bluebook)]).toEqual([wanted, wanted])
        },
      ),
    )
  })
})
