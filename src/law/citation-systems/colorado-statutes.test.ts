/** Citations of the Colorado Revised Statutes as people write them. */
import { expect, test } from "vitest"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the publisher's form", written: "C.R.S. 4-9-109(d)(1)", reads: "us-co/crs/4-9-109/d/1" },
  { why: "with a sign and a space", written: "C.R.S. § 4-2.5-103 (1)(a)", reads: "us-co/crs/4-2.5-103/1/a" },
  { why: "without full stops", written: "CRS 4-9-109", reads: "us-co/crs/4-9-109" },
  { why: "Bluebook", written: "Colo. Rev. Stat. § 4-9-109", reads: "us-co/crs/4-9-109" },
  { why: "as statutes cite", written: "section 4-9-109 (1), C.R.S.", reads: "us-co/crs/4-9-109/1" },
  { why: "a decimal section", written: "C.R.S. 4-9-102.5", reads: "us-co/crs/4-9-102.5" },
  { why: "an article", written: "C.R.S. tit. 4, art. 9, pt. 1", reads: "us-co/crs/title-4/article-9/part-1" },
  { why: "no code named", written: "section 4-9-109", reads: "unknown-system" },
]

test.each(rows)("$why: $written", ({ written, reads }) => {
  const reading = readCitation(written)
  const found = reading.kind === "one" ? reading.citation.provision : reading.kind
  expect(reading.kind === "none" ? reading.why : found).toBe(reads)
})

test("what is written is read back, in both forms", () => {
  const paths = [
    ["4-9-109", "a"],
    ["4-2.5-103~2", "1", "a", "I", "A"],
    ["4-9.7-105.5", "1.5"],
    ["title-4", "article-2.5", "part-1"],
    ["title-4"],
  ]
  for (const path of paths) {
    const written = citationFor("us-co/crs" as InstrumentId, "C.R.S.", path)
    for (const form of [written.canonical, written.bluebook]) {
      const reading = readCitation(form)
      expect(reading.kind === "one" && reading.citation.provision, form).toBe(
        ["us-co/crs", ...path].join("/"),
      )
    }
  }
})
