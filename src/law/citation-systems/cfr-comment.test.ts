/** Comments of official interpretations: what people write, and that reading and writing are inverse. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { InstrumentId } from "../provision-id.js"
import { citationFor, findCitations, readCitation } from "./index.js"

const bureau = "us/cfr/12" as InstrumentId

describe("a comment", () => {
  const rows: { why: string; written: string; provision: string; canonical: string }[] = [
    {
      why: "as the Bureau writes it",
      written: "Comment 1002.14(b)(3)-1.i",
      provision: "us/cfr/12/part-1002/interp/14/b/3/comment-1/i",
      canonical: "Comment 1002.14(b)(3)-1.i",
    },
    {
      why: "as the Bluebook does",
      written: "12 C.F.R. pt. 1002, supp. I, cmt. 14(b)(3)-1.i",
      provision: "us/cfr/12/part-1002/interp/14/b/3/comment-1/i",
      canonical: "Comment 1002.14(b)(3)-1.i",
    },
    {
      why: "is not the paragraph of the same number",
      written: "comment 1005.6(b)-1",
      provision: "us/cfr/12/part-1005/interp/6/b/comment-1",
      canonical: "Comment 1005.6(b)-1",
    },
    {
      why: "to an appendix",
      written: "Comment 1005, app. A-2",
      provision: "us/cfr/12/part-1005/interp/appendix-A/comment-2",
      canonical: "Comment 1005, app. A-2",
    },
    {
      why: "of the introduction",
      written: "official comment 1002, introduction-3",
      provision: "us/cfr/12/part-1002/interp/Introduction/comment-3",
      canonical: "Comment 1002, Introduction-3",
    },
    {
      why: "to a term that the section defines",
      written: "Comment 1024.31 (“Loss mitigation application”)-1",
      provision: "us/cfr/12/part-1024/interp/31/Loss-mitigation-application/comment-1",
      canonical: "Comment 1024.31 (“Loss mitigation application”)-1",
    },
    {
      why: "all that is said of a paragraph",
      written: "Official interpretation 1002.14(b)(3)",
      provision: "us/cfr/12/part-1002/interp/14/b/3",
      canonical: "Comment 1002.14(b)(3)",
    },
    {
      why: "to a part that is not the Bureau's, with its title",
      written: "12 CFR Comment 226.2(a)-1",
      provision: "us/cfr/12/part-226/interp/2/a/comment-1",
      canonical: "12 CFR Comment 226.2(a)-1",
    },
    {
      why: "the whole supplement",
      written: "12 C.F.R. pt. 1002, supp. I",
      provision: "us/cfr/12/part-1002/interp",
      canonical: "12 CFR part 1002, supplement I",
    },
  ]

  it.each(rows)("$why: $written", ({ written, provision, canonical }) => {
    const reading = readCitation(written)
    if (reading.kind !== "one") return expect.fail(`${written} read as ${reading.kind}`)
    expect(reading.citation).toMatchObject({ system: "cfr-comment", provision, canonical })
    expect(findCitations(`See ${written}, and ask.`).map((found) => found.written)).toEqual([written])
  })

  it("leaves the rule itself to the code's own system", () => {
    const reading = readCitation("12 CFR 1002.14(b)(3)")
    expect(reading.kind === "one" && reading.citation.system).toBe("cfr")
  })
})

it("writing and reading are inverse", () => {
  const figures = fc.integer({ min: 1, max: 120 }).map(String)
  const enumerator = fc.oneof(figures, fc.constantFrom("a", "b", "iv", "xviii", "A", "D"))
  const term = fc.constantFrom("Servicer", "Loss-mitigation-option", "General-Formula")
  const first = fc.oneof(figures, fc.constantFrom("appendix-A", "appendix-MS", "Introduction", "14~2"))
  const path = fc
    .tuple(
      fc.constantFrom("part-1002", "part-1090", "part-226"),
      first,
      fc.array(fc.oneof(enumerator, term), { maxLength: 4 }),
      fc.option(fc.tuple(figures, fc.array(enumerator, { maxLength: 3 })), { nil: null }),
    )
    .map(([part, start, key, comment]) => [
      part,
      "interp",
      start,
      ...key,
      ...(comment === null ? [] : [`comment-${comment[0]}`, ...comment[1]]),
    ])
  fc.assert(
    fc.property(path, (segments) => {
      const written = citationFor(bureau, "CFR", segments)
      for (const form of [written.canonical, written.bluebook]) {
        const reading = readCitation(form)
        if (reading.kind !== "one") return expect.fail(`${form} read as ${reading.kind}`)
        expect(reading.citation.provision).toBe([bureau, ...segments].join("/"))
        expect(reading.citation).toMatchObject(written)
      }
    }),
    { numRuns: 300 },
  )
})
