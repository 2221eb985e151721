/** Citations of the Maryland Code as people and the publisher write them. */
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { citationFor, findCitations, type InstrumentId, marylandArticles, readCitation } from "../index.js"

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the usual form", written: "Md. Code, Com. Law § 14-3504(a)", reads: "us-md/gcl/14-3504/a" },
  { why: "Bluebook", written: "Md. Code Ann., Com. Law § 14–3504(a)", reads: "us-md/gcl/14-3504/a" },
  { why: "in words", written: "Maryland Code, Financial Institutions, § 1-302", reads: "us-md/gfi/1-302" },
  { why: "article behind", written: "§ 13-301 of the Commercial Law Article", reads: "us-md/gcl/13-301" },
  {
    why: "as statutes cite",
    written: "Labor and Employment Article, § 8-607.1, Annotated Code of Maryland",
    reads: "us-md/gle/8-607.1",
  },
  { why: "a letter in the title", written: "Md. Code, Com. Law § 2a-103", reads: "us-md/gcl/2A-103" },
  {
    why: "a letter in the subtitle",
    written: "Md. Code, Com. Law § 14-12B-01",
    reads: "us-md/gcl/14-12B-01",
  },
  { why: "a title with a point", written: "Md. Code, Lab. & Empl. § 8.5-101", reads: "us-md/gle/8.5-101" },
  { why: "and for &", written: "Md. Code, Lab. and Empl. § 3-305", reads: "us-md/gle/3-305" },
  {
    why: "no brackets below the subparagraph",
    written: "Md. Code, Com. Law § 14-1302(b)(1)(i)1.A",
    reads: "us-md/gcl/14-1302/b/1/i/1/A",
  },
  {
    why: "… or all of them",
    written: "Md. Code Ann., Com. Law § 14-1302(b)(1)(i)(1)(A)",
    reads: "us-md/gcl/14-1302/b/1/i/1/A",
  },
  {
    why: "a subtitle",
    written: "Md. Code, Com. Law tit. 14, subtit. 35",
    reads: "us-md/gcl/title-14/subtitle-35",
  },
  { why: "no article", written: "Md. Code § 14-3504", reads: "unknown-system" },
  {
    why: "an enumerator that does not close",
    written: "Md. Code, Com. Law § 14-3504(a",
    reads: "unknown-system",
  },
]

test.each(rows)("$why: $written", ({ written, reads }) => {
  const reading = readCitation(written)
  const found = reading.kind === "one" ? reading.citation.provision : reading.kind
  expect(reading.kind === "none" ? reading.why : found).toBe(reads)
})

test("a sentence's full stop is no enumerator", () => {
  const [found] = findCitations("It is void under Md. Code, Com. Law § 14-1302(b)(1)(i)1. Others are not.")
  expect(found?.written).toBe("Md. Code, Com. Law § 14-1302(b)(1)(i)1")
})

test("every article is written and read by its own name", () => {
  for (const { letters } of marylandArticles) {
    const written = citationFor(`us-md/${letters}` as InstrumentId, "", ["1-101"])
    for (const form of [written.canonical, written.bluebook]) {
      const reading = readCitation(form)
      expect(reading.kind === "one" && reading.citation.provision, form).toBe(`us-md/${letters}/1-101`)
    }
  }
})

const twin = (segment: fc.Arbitrary<string>) =>
  fc.tuple(segment, fc.constantFrom("", "", "", "~2")).map(([value, mark]) => value + mark)
const section = fc
  .tuple(
    fc.integer({ min: 1, max: 21 }),
    fc.constantFrom("", "A", ".5"),
    fc.integer({ min: 1, max: 3599 }),
    fc.constantFrom("", ".1", "A"),
  )
  .map(([title, letter, number, more]) => `${title}${letter}-${number}${more}`)
const levels = [
  fc.constantFrom("a", "b", "aa", "i"),
  fc.constantFrom("1", "12", "3"),
  fc.constantFrom("i", "iv", "x"),
  fc.constantFrom("1", "2", "10"),
  fc.constantFrom("A", "B", "I"),
]

describe("writing and reading are inverse", () => {
  const path = fc
    .tuple(twin(section), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5 }), ...levels.map(twin))
    .map(([number, from, to, ...each]) => [number, ...each.slice(from, Math.max(from, to))])

  test("for every path of levels", () => {
    fc.assert(
      fc.property(path, fc.constantFrom("gcl", "gle", "gtp"), (segments, letters) => {
        const written = citationFor(`us-md/${letters}` as InstrumentId, "", segments)
        for (const form of [written.canonical, written.bluebook]) {
          const reading = readCitation(form)
          if (reading.kind !== "one") return expect.fail(`${form} read as ${reading.kind}`)
          expect(reading.citation.provision).toBe([`us-md/${letters}`, ...segments].join("/"))
          expect(reading.citation.canonical).toBe(written.canonical)
        }
      }),
      { numRuns: 300 },
    )
  })
})
