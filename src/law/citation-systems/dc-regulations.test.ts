/** Citations of the D.C. Municipal Regulations, as people write them and as we do. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  bluebookOf,
  citationFor,
  findCitations,
  type InstrumentId,
  type ProvisionId,
  readCitation,
} from "../index.js"

function read(text: string): string {
  return findCitations(text)
    .flatMap(({ reading }) => (reading.kind === "one" ? [reading.citation] : reading.candidates))
    .map(({ provision }) => provision)
    .join(" ")
}

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the publisher's form", written: "26-A DCMR § 3601.2(b)", reads: "us-dc/dcmr/26-A/3601/2/b" },
  { why: "a section", written: "26-A DCMR § 3613", reads: "us-dc/dcmr/26-A/3613" },
  { why: "a title without a letter", written: "16 DCMR 1503.1", reads: "us-dc/dcmr/16/1503/1" },
  { why: "without a hyphen", written: "26A DCMR § 3601", reads: "us-dc/dcmr/26-A/3601" },
  { why: "Bluebook", written: "D.C. Mun. Regs. tit. 26-A, § 3601.2(b)", reads: "us-dc/dcmr/26-A/3601/2/b" },
  { why: "with the year", written: "D.C. Mun. Regs. tit. 16, § 100.1 (2012)", reads: "us-dc/dcmr/16/100/1" },
  { why: "the title behind", written: "§ 3601.4(a) of Title 26-A DCMR", reads: "us-dc/dcmr/26-A/3601/4/a" },
  {
    why: "a list",
    written: "26-A DCMR §§ 3607 and 3608.1",
    reads: "us-dc/dcmr/26-A/3607 us-dc/dcmr/26-A/3608/1",
  },
  {
    why: "a term",
    written: "26-A DCMR § 3699 (“Control of a company”)(a)",
    reads: "us-dc/dcmr/26-A/3699/Control-of-a-company/a",
  },
  { why: "a chapter", written: "16 DCMR chapter 15", reads: "us-dc/dcmr/16/chapter-15" },
  {
    why: "a form",
    written: "26-C DCMR chapter 20, appendix, form 1",
    reads: "us-dc/dcmr/26-C/chapter-20/appendix/form-1",
  },
  { why: "the D.C. Register is not the code", written: "33 DCR 6176", reads: "" },
  { why: "a bare section names no title", written: "§ 3601.2(b)", reads: "" },
  { why: "the end of a sentence", written: "See 26-A DCMR § 3601.", reads: "us-dc/dcmr/26-A/3601" },
]

describe("a citation of the D.C. Municipal Regulations", () => {
  it.each(rows)("$why: $written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  it("is written as the publisher and as the Bluebook write it", () => {
    const written = (path: readonly string[]) =>
      citationFor("us-dc/dcmr/26-A" as InstrumentId, "26-A DCMR", path)
    expect(written(["3601", "2", "b"])).toEqual({
      canonical: "26-A DCMR § 3601.2(b)",
      bluebook: "D.C. Mun. Regs. tit. 26-A, § 3601.2(b)",
    })
    expect(written(["3699", "a", "1", "A", "ii"]).canonical).toBe("26-A DCMR § 3699(a)(1)(A)(ii)")
    expect(written(["chapter-36"])).toEqual({
      canonical: "26-A DCMR chapter 36",
      bluebook: "D.C. Mun. Regs. tit. 26-A, ch. 36",
    })
  })

  it("keeps the words of a term as they are cited", () => {
    const term = "us-dc/dcmr/26-C/1199/Lock-in-agreement" as ProvisionId
    expect(bluebookOf(term, "26-C DCMR § 1199 (“Lock-in agreement”)")).toBe(
      "D.C. Mun. Regs. tit. 26-C, § 1199 (“Lock-in agreement”)",
    )
  })

  it("reads back whatever it writes", () => {
    const sign = fc.constantFrom("a", "b", "z", "aa", "1", "12", "A", "i", "iv", "xiii", "b~2")
    const path = fc
      .tuple(
        fc.integer({ min: 100, max: 99_999 }),
        fc.option(fc.integer({ min: 1, max: 199 }), { nil: undefined }),
        fc.array(sign, { maxLength: 4 }),
      )
      .map(([section, subsection, signs]) => [
        String(section),
        ...(subsection === undefined ? [] : [String(subsection)]),
        ...(subsection === undefined && /^\d/u.test(signs[0] ?? "") ? [] : signs),
      ])
    const containers = fc.constantFrom(
      ["chapter-36"],
      ["chapter-11", "appendix-A"],
      ["chapter-20", "appendix", "form-2"],
    )
    fc.assert(
      fc.property(fc.constantFrom("16", "26-A", "3"), fc.oneof(path, containers), (title, steps) => {
        const instrument = `us-dc/dcmr/${title}` as InstrumentId
        const { canonical, bluebook } = citationFor(instrument, `${title} DCMR`, steps)
        for (const written of [canonical, bluebook]) {
          const reading = readCitation(written)
          expect(reading).toMatchObject({
            kind: "one",
            citation: { provision: [instrument, ...steps].join("/"), canonical, bluebook },
          })
        }
      }),
    )
  })
})
