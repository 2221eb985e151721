/** D.C. regulations in our own words: the numbers and the manner of the publisher, nothing of its text. */
import { describe, expect, test } from "vitest"
import { everyProvision } from "../../../../testing/parsed-law.js"
import { type ParagraphLook, paperOf, paragraphOf } from "../../../../testing/styled-paper.js"
import { readOutline } from "../../index.js"
import type { Paper, PaperParagraph } from "../../paper.js"

const p = (text: string, look: ParagraphLook = {}): PaperParagraph => paragraphOf(text, look)
const head = p("901 LAMP OIL", { type: { bold: true } })

describe("the title", () => {
  const rows: { why: string; more: Partial<Paper>; instrument?: string; id: string | undefined }[] = [
    { why: "is what the importer says", more: {}, instrument: "dcmr/20", id: "us-dc/dcmr/20" },
    { why: "is what a running head says", more: { furniture: ["9-B DCMR 900"] }, id: "us-dc/dcmr/9-B" },
    {
      why: "is how the publisher names the file",
      more: { file: "x/9-B901 LAMP OIL.doc" },
      id: "us-dc/dcmr/9-B",
    },
  ]
  test.each(rows)("$why", ({ more, instrument = null, id }) => {
    const { of } = read([head, p("901.1 A lamp burns oil.")], more, instrument)
    expect(of?.id).toBe(id)
  })

  test("is asked for where nothing tells it, also where the file has the name of another section", () => {
    const paper = paperOf([head, p("901.1 A lamp.")], { file: "9-B902 WICKS.doc" })
    expect(readOutline(paper, facts).failed).toMatchObject([{ code: "source.unknown-title" }])
  })

  test("is that of no other place", () => {
    const result = readOutline(paperOf([head, p("901.1 A lamp.")], { furniture: ["9 DCMR 900"] }), {
      ...facts,
      jurisdiction: "us-xf",
    })
    expect(result.instruments[0]?.id).toMatch(/^us-xf\//u)
  })
})

test("a section has subsections, paragraphs, subparagraphs and what is below, as the District names them", () => {
  const { outline } = read([
    head,
    p("901.1 A seller shall keep:"),
    p("(a) Oil:"),
    p("(1) Cold:"),
    p("(A) In a can:"),
    p("(i) Of tin."),
    p("901.2", { label: "" }),
    p("(a) Wicks."),
    p("901.10A lamp is lit."),
  ])
  expect(outline).toEqual([
    ["901", "section", "9 DCMR § 901", ""],
    ["901/1", "subsection", "9 DCMR § 901.1", "A seller shall keep:"],
    ["901/1/a", "paragraph", "9 DCMR § 901.1(a)", "Oil:"],
    ["901/1/a/1", "subparagraph", "9 DCMR § 901.1(a)(1)", "Cold:"],
    ["901/1/a/1/A", "sub-subparagraph", "9 DCMR § 901.1(a)(1)(A)", "In a can:"],
    ["901/1/a/1/A/i", "sub-sub-subparagraph", "9 DCMR § 901.1(a)(1)(A)(i)", "Of tin."],
    ["901/2", "subsection", "9 DCMR § 901.2", ""],
    ["901/2/a", "paragraph", "9 DCMR § 901.2(a)", "Wicks."],
    ["901/10", "subsection", "9 DCMR § 901.10", "A lamp is lit."],
  ])
})

test("notes are of the section, and its last final rulemaking is its first day", () => {
  const source =
    "SOURCE: Emergency Rulemaking published at 60 DCR 1(January 4, 2013) [EXPIRED]; Final Rulemaking published at 60 DCR 2 (March 8, 2013); as amended by Final Rulemaking published at 61 DCR 3 (May 2, 2014); as amended by Notice of Emergency and Proposed Rulemaking published at 62 DCR 4 (June 5, 2015)[EXPIRED]."
  const { provisions } = read([
    head,
    p("901.1 A lamp."),
    p(source),
    p("AUTHORITY: The Lamp Act."),
    p("EDITOR'S NOTE: Lit."),
  ])
  expect(provisions[0]?.notes.map(({ kind }) => kind)).toEqual(["source", "authority", "editors-notes"])
  expect(provisions.map(({ period }) => period.effectiveFrom)).toEqual(["2014-05-02", "2014-05-02"])
})

test("definitions are provisions of their own", () => {
  const { outline } = read([
    p("999 DEFINITIONS", { type: { bold: true } }),
    p("999.1 In this chapter:"),
    p("Lamp - a light."),
    p("The term does not mean a candle."),
    p("Lock-in wick – a wick:"),
    p("(a) that is long."),
  ])
  expect(outline.slice(2)).toEqual([
    [
      "999/1/Lamp",
      "definition",
      "9 DCMR § 999.1 (“Lamp”)",
      "Lamp - a light.\nThe term does not mean a candle.",
    ],
    ["999/1/Lock-in-wick", "definition", "9 DCMR § 999.1 (“Lock-in wick”)", "Lock-in wick – a wick:"],
    ["999/1/Lock-in-wick/a", "paragraph", "9 DCMR § 999.1 (“Lock-in wick”)(a)", "that is long."],
  ])
})

test("an appendix is of the chapter, and its forms hold no provisions", () => {
  const { outline, report } = read([
    head,
    p("901.1 See the form."),
    p("SOURCE: Final Rulemaking published at 60 DCR 2 (March 8, 2013)."),
    p("APPENDIX", { align: "centre" }),
    p("FORM 1 - LAMPS"),
    p("FORM 1", { align: "centre" }),
    p("LAMPS", { align: "centre" }),
    p("1. How many lamps?"),
    p("(a) Of brass?"),
    p("810 First Street", { type: { bold: true } }),
  ])
  expect(outline.slice(2)).toEqual([
    ["chapter-9/appendix", "appendix", "9 DCMR chapter 9, appendix", "FORM 1 - LAMPS"],
    [
      "chapter-9/appendix/form-1",
      "form",
      "9 DCMR chapter 9, appendix, form 1",
      "1. How many lamps?\n(a) Of brass?\n810 First Street",
    ],
  ])
  expect(report).toEqual([])
})

test("a chapter that is printed whole is one, and a number of another section is reported", () => {
  const { outline, report } = read([
    p("Title 9 DCMR — Lamps — Chapter A9 — Oil and Wicks"),
    head,
    p("901.1 A lamp."),
    p("902 WICKS", { type: { bold: true } }),
    p("903.1 A wick."),
    p("Reserved"),
    p("904 RESERVED", { type: { bold: true } }),
  ])
  expect(outline.map(([id]) => id)).toEqual(["chapter-9", "901", "901/1", "902", "902/1", "904"])
  expect(report).toEqual(["subsection 903.1 in section 902"])
})

const facts = {
  jurisdiction: "us-dc",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

function read(
  paragraphs: readonly PaperParagraph[],
  more: Partial<Paper> = { furniture: ["9 DCMR 900"] },
  instrument: string | null = null,
) {
  const result = readOutline(paperOf(paragraphs, more), { ...facts, instrument })
  const [of] = result.instruments
  const provisions = of?.roots.flatMap(everyProvision) ?? []
  return {
    of,
    provisions,
    outline: provisions.map(({ id, level, citation, text }) => [
      id.slice("us-dc/dcmr/9/".length),
      level,
      citation,
      text,
    ]),
    report: result.notUnderstood.map(({ what }) => what),
  }
}
