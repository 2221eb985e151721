/** Citations of the acts of the D.C. Council, as people write them. */
import { expect, test } from "vitest"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the whole act", written: "D.C. Law 23-98", reads: "us-dc/law/23-98/act" },
  { why: "not yet law", written: "D.C. Act 23-268", reads: "us-dc/act/23-268/act" },
  { why: "a section", written: "D.C. Law 23-98, § 2(a)(3)", reads: "us-dc/law/23-98/2/a/3" },
  { why: "in words", written: "DC Law 24–45, section 4001", reads: "us-dc/law/24-45/4001" },
  {
    why: "a title",
    written: "D.C. Law 24-45, tit. II, subtit. A",
    reads: "us-dc/law/24-45/title-II/subtitle-A",
  },
  { why: "the Code is another thing", written: "D.C. Code § 28-3852", reads: "us-dc/code/28-3852" },
]

test.each(rows)("$why: $written", ({ written, reads }) => {
  const reading = readCitation(written)
  const found = reading.kind === "one" ? reading.citation.provision : reading.kind
  expect(reading.kind === "none" ? reading.why : found).toBe(reads)
})

test("what is written is read back", () => {
  const paths = [["act"], ["2", "a", "3", "A"], ["3a", "b~2"], ["title-II", "subtitle-A"], ["28A-101", "1"]]
  for (const path of paths) {
    const { canonical } = citationFor("us-dc/law/23-98" as InstrumentId, "", path)
    const reading = readCitation(canonical)
    expect(reading.kind === "one" && reading.citation.provision, canonical).toBe(
      ["us-dc/law/23-98", ...path].join("/"),
    )
  }
})
