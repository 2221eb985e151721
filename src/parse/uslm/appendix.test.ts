/** Appendices of titles of the Code: acts, plans and court rules, in files that we made up after the schema's guide. */
import { describe, expect, it } from "vitest"
import { readCitation } from "../../law/index.js"
import { inventedFile, parseInvented } from "../../testing/parse-for-test.js"
import { outlineOf } from "../../testing/parsed-law.js"
import { uslm } from "./index.js"

const files = [
  {
    file: "usc98a.xml",
    id: "us/usc/98a",
    rows: [
      ["lamp-keepers-act-of-2031", "compiled-act", "98 U.S.C. App. (lamp-keepers-act-of-2031)"],
      ["lamp-keepers-act-of-2031/title-I", "title", "98 U.S.C. App. (lamp-keepers-act-of-2031) tit. I"],
      ["lamp-keepers-act-of-2031/1/a/2", "paragraph", "98 U.S.C. App. (lamp-keepers-act-of-2031) § 1(a)(2)"],
      ["wick-act/1", "section", "98 U.S.C. App. (wick-act) § 1"],
      [
        "reorganization-plans/reorganization-plan-no-1-of-2031/1",
        "section",
        "98 U.S.C. App. (reorganization-plans, reorganization-plan-no-1-of-2031) § 1",
      ],
    ],
    closed: ["us/usc/98a/lamp-keepers-act-of-2031/2"],
    report: ["image, of which the alternative text is kept: a wick (w.gif)"],
  },
  {
    file: "usc99a.xml",
    id: "us/usc/99a",
    rows: [
      // The titles of a set of rules part it, and its rules are numbered through.
      [
        "federal-rules-of-civil-procedure/heading-II",
        "heading",
        "99 U.S.C. App. (federal-rules-of-civil-procedure, heading-II)",
      ],
      [
        "federal-rules-of-civil-procedure/rule-12/b/6",
        "paragraph",
        "99 U.S.C. App. (federal-rules-of-civil-procedure) Rule 12(b)(6)",
      ],
      ["rules-of-the-lamp-court/rule-1", "rule", "99 U.S.C. App. (rules-of-the-lamp-court) Rule 1"],
    ],
    closed: ["us/usc/99a/federal-rules-of-civil-procedure/rule-13"],
    report: [],
  },
] as const

describe.each(files)("$file", ({ file, id, rows, closed, report }) => {
  const read = parseInvented(uslm, inventedFile(import.meta.dirname, file))

  it("is the appendix of its title, with nothing in doubt", () => {
    expect(read.result.instruments.map((each) => [each.id, each.weight])).toEqual([[id, "statute"]])
    expect(read.result.failed).toEqual([])
    expect(read.report).toEqual(report)
  })

  it("has levels by their own names, and ids that count within each act and set of rules", () => {
    for (const [path, level, citation] of rows) expect(read.at(path)).toMatchObject({ level, citation })
    expect(read.provisions.filter(({ status }) => status !== "in-force").map((each) => each.id)).toEqual(
      closed,
    )
  })

  it("is cited so that each citation reads back", () => {
    for (const provision of read.provisions) {
      const reading = readCitation(provision.citation)
      expect([
        provision.citation,
        reading.kind === "one" ? reading.citation.provision : reading.kind,
      ]).toEqual([provision.citation, provision.id])
    }
  })

  it("has the outline that is checked in", async () => {
    const name = file.replace(".xml", ".outline")
    await expect(read.result.instruments.map(outlineOf).join("")).toMatchFileSnapshot(
      `golden/invented-${name}`,
    )
  })
})
