/** The rules of the printer's format, on regulations that we made up. */
import { describe, expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, plainWords } from "../../testing/parsed-law.js"
import { detectFormat, formatNamed } from "../formats.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { gpoCfrXml } from "./index.js"

const source = `<SOURCE><HD SOURCE="HED">Source:</HD><P>59 FR 1, Apr. 19, 1994, unless otherwise noted.</P></SOURCE>`

describe("the format", () => {
  test("is told by its outermost element", () => {
    expect(formatNamed("gpo-cfr-xml")).toBe(gpoCfrXml)
    for (const head of [
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<CFRDOC xmlns:x="y">',
      "<CFRGRANULE>",
    ])
      expect(detectFormat("a.xml", head)).toBe(gpoCfrXml)
    for (const head of [
      "<FEDREG>",
      '<xs:schema><xs:element name="CFRDOC"/>',
      "# `<CFRDOC>`",
      "<PART><HD>PART 1",
    ])
      expect(detectFormat("a.xml", head)).not.toBe(gpoCfrXml)
  })
})

describe("a volume", () => {
  const xml = volume(`
    <PART><EAR>Pt. 10</EAR><HD SOURCE="HED">PART 10—SCALES <SU>1</SU><FTREF/></HD>
      <CONTENTS><SECHD>Sec.</SECHD><SECTNO>10.1</SECTNO><SUBJECT>Weighing.</SUBJECT></CONTENTS>
      <AUTH><HD SOURCE="HED">Authority:</HD><P>1 U.S.C. 1.</P></AUTH>${source}
      <FTNT><P><SU>1</SU> Of shops.</P></FTNT>
      ${section("10.1", "<P>Weigh.</P>")}
      <SUBPART><HD SOURCE="HED">Subpart A—Shops</HD>
        <SUBJGRP><HD SOURCE="HED">Weighing of Goods</HD>${section("10.2", "<P>(a) One.</P><P>(b) Two.</P>")}</SUBJGRP>
        <SECTION><SECTNO>§§ 10.3-10.9</SECTNO><RESERVED>[Reserved]</RESERVED></SECTION>
        <APPENDIX><EAR>Pt. 10, App.</EAR><HD SOURCE="HED">Appendix A to Part 10—Forms</HD><HD SOURCE="HD1">A. General</HD><P>1. Use it.</P></APPENDIX>
      </SUBPART>
      <SUBPART><RESERVED>Subpart B—Stalls</RESERVED></SUBPART>
    </PART>
    <PART><RESERVED>PARTS 11-12 [RESERVED]</RESERVED></PART>`)
  const { result, provisions } = read(xml)

  test("is some parts of a title, as of the day on its title page", () => {
    expect(result.instruments[0]).toMatchObject({
      id: "us/cfr/2",
      currentThrough: "2011-10-01",
      shortName: "CFR",
      officialUrl: "https://www.govinfo.gov/app/collection/cfr/2011/title2",
    })
    expect(result.instruments[0]?.roots.map(({ id }) => id)).toEqual([
      "us/cfr/2/part-10",
      "us/cfr/2/part-11-12",
    ])
  })

  test("has divisions as the publisher names them", () => {
    expect(
      provisions.map(({ id, level, designator, heading }) => [id.slice(9), level, designator, heading]),
    ).toEqual([
      ["part-10", "part", "PART 10", "SCALES ¹"],
      ["10.1", "section", "§ 10.1", "Heading."],
      ["part-10/subpart-A", "subpart", "Subpart A", "Shops"],
      ["part-10/subpart-A/subject-group-weighing-of-goods", "subject-group", "", "Weighing of Goods"],
      ["10.2", "section", "§ 10.2", "Heading."],
      ["10.2/a", "paragraph", "(a)", ""],
      ["10.2/b", "paragraph", "(b)", ""],
      ["10.3-10.9", "section", "§§ 10.3-10.9", "[Reserved]"],
      ["part-10/subpart-B", "subpart", "Subpart B", "Stalls"],
      // It stands in the last subpart and is the part's, by its own words.
      ["part-10/appendix-A", "appendix", "Appendix A to Part 10", "Forms"],
      ["part-10/appendix-A/A", "paragraph", "A.", "General"],
      ["part-10/appendix-A/A/1", "paragraph", "1.", ""],
      ["part-11-12", "part", "PARTS 11-12", "[RESERVED]"],
    ])
  })

  test("says with the first part what it stands in, and keeps the notes of each", () => {
    expect(provisions.at(-1)?.notes).toEqual([])
    expect(provisions[0]?.notes).toEqual([
      { kind: "title", text: "Title 2—Trade" },
      { kind: "chapter", text: "CHAPTER I—OFFICE OF WEIGHTS" },
      { kind: "subchapter", text: "SUBCHAPTER B—SCALES" },
      { kind: "authority", text: "Authority: 1 U.S.C. 1." },
      { kind: "source", text: "Source: 59 FR 1, Apr. 19, 1994, unless otherwise noted." },
      { kind: "footnote", text: "¹ Of shops." },
    ])
  })

  test("has reserved divisions, also where only the element says so", () => {
    const reserved = provisions
      .filter(({ status }) => status === "reserved")
      .map(({ designator }) => designator)
    expect(reserved).toEqual(["§§ 10.3-10.9", "Subpart B", "PARTS 11-12"])
  })

  test("names what of the print it passes over", () => {
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "front matter of the volume (not kept)",
      "title page (it repeats the headings and is not kept)",
      "table of contents (it repeats the headings and is not kept)",
      "running head of the printed page (not kept)",
      "finding aids at the end of the volume (not kept)",
    ])
  })

  test("dates its sections by their publications", () => {
    const dated = new Map(provisions.map(({ id, period }) => [id.slice(9), period.effectiveFrom]))
    expect([dated.get("10.1"), dated.get("part-10")]).toEqual(["1994-04-19", "1994-04-19"])
    const cited = readSection(`<P>A.</P><CITA>[60 FR 2, Mar. 1, 1995]</CITA>`)
    expect(cited.period.effectiveFrom).toBe("1995-03-01")
  })

  test("may be a piece, which says its title and day itself", () => {
    const piece = `<CFRGRANULE><FDSYS><CFRTITLE>2</CFRTITLE><DATE>2012-01-01</DATE><TITLE>SCALES</TITLE></FDSYS><PART><HD SOURCE="HED">PART 10—SCALES</HD>${section("10.1", "<P>Weigh.</P>")}</PART></CFRGRANULE>`
    const found = read(piece)
    expect(found.result.instruments[0]).toMatchObject({ id: "us/cfr/2", currentThrough: "2012-01-01" })
    expect(found.provisions.map(({ id }) => id)).toEqual(["us/cfr/2/part-10", "us/cfr/2/10.1"])
  })

  test("that does not say its title is a failed file", () => {
    const { result } = read(`<CFRDOC><PART><HD>PART 10—SCALES</HD></PART></CFRDOC>`)
    expect(result.failed).toEqual([{ file: "v.xml", code: "source.unreadable", remedy: expect.any(String) }])
  })
})

describe("the printer's slips", () => {
  test("law that the markup shut into an effective date note is taken out of it", () => {
    const note = (inner: string) =>
      `<EFFDNOT><HD SOURCE="HED">Effective Date Note:</HD><P>At 76 FR 1, Sept. 1, 2011, § 10.1 was amended by revising paragraph (a), effective Oct. 13, 2011. The revised text is set forth as follows:</P><REVTXT>${inner}</REVTXT></EFFDNOT>`
    const revised = section("10.1", "<P>(a) New words.</P>")
    const shut = `${section("10.2", "<P>Next.</P>")}<SUBPART><HD SOURCE="HED">Subpart B—Stalls</HD>${section("10.20", "<P>Stalls.</P>")}</SUBPART><PART><HD SOURCE="HED">PART 11—LAMPS</HD>${section("11.1", "<P>Light.</P>")}</PART>`
    const { result, provisions } = read(
      volume(
        `<PART><HD SOURCE="HED">PART 10—SCALES</HD><SUBPART><HD SOURCE="HED">Subpart A—Shops</HD>${section("10.1", `<P>(a) Old words.</P>${note(revised + shut)}`)}</SUBPART></PART>`,
      ),
    )
    expect(provisions.map(({ id, text }) => [id.slice(9), text])).toEqual([
      ["part-10", ""],
      ["part-10/subpart-A", ""],
      ["10.1", ""],
      ["10.1/a", "Old words."],
      ["10.2", "Next."],
      ["part-10/subpart-B", ""],
      ["10.20", "Stalls."],
      ["part-11", ""],
      ["11.1", "Light."],
    ])
    const kept = provisions.find(({ id }) => id === "us/cfr/2/10.1")
    expect(kept?.notes.map(({ text }) => text)).toEqual([
      "Effective Date Note: At 76 FR 1, Sept. 1, 2011, § 10.1 was amended by revising paragraph (a), effective Oct. 13, 2011. The revised text is set forth as follows: § 10.1 Heading. (a) New words.",
    ])
    expect(result.notUnderstood.map(({ what }) => what)).toContain(
      "law that the markup has in an effective date note (taken out of it)",
    )
  })

  test("a heading with notes over no section is its part's", () => {
    const { provisions, result } = read(
      volume(
        `<PART><HD SOURCE="HED">PART 10—SCALES</HD><SUBPART><HD SOURCE="HED">Subpart Z—Stalls</HD>${source}</SUBPART><SUBPART><HD SOURCE="HED">Subpart A—Shops</HD>${section("10.1", "<P>Weigh.</P>")}</SUBPART></PART>`,
      ),
    )
    expect(provisions.map(({ id }) => id.slice(9))).toEqual(["part-10", "part-10/subpart-A", "10.1"])
    expect(provisions[0]?.notes.map(({ kind }) => kind)).toEqual([
      "title",
      "chapter",
      "subchapter",
      "heading-over-nothing",
      "source",
    ])
    expect(provisions[2]?.period.effectiveFrom).toBe("1994-04-19")
    expect(result.notUnderstood.at(-2)?.what).toMatch(/^heading over no section/u)
  })
})

describe("words", () => {
  test("go on over the end of a page, and keep what is set high or low", () => {
    const found = readSection(
      `<P>Light of a fixed-<PRTPAGE P="2"/>lamp shop is <PRTPAGE P="3"/>10<SU>2</SU> at h<E T="52">m</E>, 8<FR>1/2</FR> inches.</P>`,
    )
    expect(found.text).toBe("Light of a fixed-lamp shop is 10² at hₘ, 8 1/2 inches.")
  })

  test("in the typeface of italics tell the fifth level of paragraphs from the second", () => {
    const italic = (sign: string) => `(<E T="03">${sign}</E>)`
    const found = readSection(
      `<P>(a)(1)(i)(A) One.</P><P>${italic("1")} Two.</P><P>${italic("i")} Three.</P><P>(2) Four.</P>`,
    )
    expect(paths(found)).toEqual(["a", "a/1", "a/1/i", "a/1/i/A", "a/1/i/A/1", "a/1/i/A/1/i", "a/2"])
  })

  test("of a sign printed again stand beside the paragraph before", () => {
    const found = readSection("<P>(a)(1) One.</P><P>(i) Under one.</P><P>(a)(2) Two.</P><P>(b)(1) Three.</P>")
    expect(
      everyProvision(found)
        .slice(1)
        .map(({ id, designator }) => [id.slice(14), designator]),
    ).toEqual([
      ["a", "(a)"],
      ["a/1", "(1)"],
      ["a/1/i", "(i)"],
      ["a/2", "(a)(2)"],
      ["b", "(b)"],
      ["b/1", "(1)"],
    ])
  })

  test("of pictures and formulas are their names, in notes", () => {
    const found = readSection(
      `<P>As follows:</P><GPH DEEP="1"><PRTPAGE P="2"/><GID>ER01.001</GID></GPH><MATH><MID>ER01.002</MID></MATH>`,
    )
    expect(found.text).toBe("As follows:")
    expect(found.notes).toEqual([
      { kind: "image", text: "ER01.001" },
      { kind: "image", text: "ER01.002" },
    ])
  })

  test("of tables keep the order of the print: title, head, rows, and the table's notes after it", () => {
    const found = readSection(
      `<P>(a) Fees:</P><GPOTABLE CDEF="s10,5,5" COLS="3"><TTITLE>Table 1—Fees</TTITLE><BOXHD><CHED H="1">Size</CHED><CHED H="1">Fee</CHED><CHED H="2">a <LI>day</LI></CHED><CHED H="2">a year <SU>1</SU></CHED></BOXHD><ROW EXPSTB="02"><ENT I="21">Shops</ENT></ROW><ROW EXPSTB="00"><PRTPAGE P="2"/><ENT I="01">Small</ENT><ENT/><ENT>2</ENT></ROW><ROW><ENT>Large</ENT><ENT A="01">none</ENT></ROW><TNOTE><SU>1</SU> In May.</TNOTE></GPOTABLE><P>(b) Pay.</P>`,
    )
    const [a, b] = found.children
    expect([a?.text, b?.text]).toEqual(["Fees:\n¹ In May.", "Pay."])
    const [table] = a?.tables ?? []
    expect([table?.at, table?.caption]).toEqual([5, "Table 1—Fees"])
    expect(table?.rows.map((row) => row.map(({ text, span }) => `${text}/${span}`).join(" "))).toEqual([
      "Size/1 Fee/2",
      "/1 a\nday/1 a year ¹/1",
      "Shops/3",
      "Small/1 /1 2/1",
      "Large/1 none/2",
    ])
    expect(plainWords(inOriginalOrder({ ...found, heading: "" }, true)).join(" ")).toBe(
      "(a) Fees: Table 1—Fees Size Fee a day a year ¹ Shops Small 2 Large none ¹ In May. (b) Pay.",
    )
  })

  test("in elements that we do not know are kept and reported", () => {
    const { result, provisions } = read(volume(part(section("10.1", "<P>Some.</P><ODD>More.</ODD>"))))
    expect(provisions.at(-1)?.notes).toEqual([{ kind: "odd", text: "More." }])
    expect(result.notUnderstood.map(({ what }) => what)).toContain("<ODD> (its words are kept as a note)")
  })
})

describe("text that waits for approval", () => {
  const paragraphs =
    "<P>(a) A.</P><P>(b)(1) B one.</P><P>(2) B two.</P><P>(i) Deep.</P><P>(3) B three.</P><P>(c) C.</P>"
  const waits =
    "information collection requirements and will not become effective until approval has been given."
  const rows: { why: string; note: string; future: readonly string[] }[] = [
    {
      why: "named",
      note: `At 76 FR 1, May 6, 2011, in § 10.1, paragraph (b) was added. Paragraph (b)(2) contains ${waits}`,
      future: ["b/2", "b/2/i"],
    },
    {
      why: "named several at once",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was added. Paragraphs (b)(1), (3) and (c) of this section contain ${waits}`,
      future: ["b/1", "b/3", "c"],
    },
    {
      why: "in a range",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was amended by revising paragraphs (b)(1) through (b)(3). This text contains ${waits}`,
      future: ["b/1", "b/2", "b/2/i", "b/3"],
    },
    {
      why: "added or revised in the sentence before",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was amended by revising (a), removing (b) and adding (c). These paragraphs contain ${waits}`,
      future: ["a", "c"],
    },
    {
      why: "added in a clause",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was amended by adding paragraph (c), which contains ${waits}`,
      future: ["c"],
    },
    {
      why: "of the whole section",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was revised. This section contains ${waits}`,
      future: ["", "a", "b", "b/1", "b/2", "b/2/i", "b/3", "c"],
    },
    {
      why: "in one of two notes",
      note: `1. At 76 FR 1, May 6, 2011, paragraph (a) of § 10.1 was revised. 2. At 77 FR 1, June 6, 2011, § 10.1(c) was revised. This paragraph contains ${waits}`,
      future: ["c"],
    },
  ]
  test.each(rows)("$why is no law yet", ({ note, future }) => {
    const { result, found } = withNote(note)
    expect(
      everyProvision(found)
        .filter(({ status }) => status === "future")
        .map(({ id }) => id.slice(14)),
    ).toEqual(future)
    expect(
      everyProvision(found).every(
        ({ status, period }) => status !== "future" || period.effectiveFrom === null,
      ),
    ).toBe(true)
    expect(result.notUnderstood.some(({ what }) => what.includes("waits"))).toBe(false)
  })

  const inForce: { why: string; note: string; reported: boolean }[] = [
    {
      why: "was removed",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was removed. This section contains ${waits}`,
      reported: false,
    },
    {
      why: "became effective",
      note: "At 76 FR 1, May 6, 2011, § 10.1(a), which contains requirements, became effective with approval.",
      reported: false,
    },
    {
      why: "the note itself prints",
      note: `At 76 FR 1, May 6, 2011, § 10.1 was amended by revising paragraph (a). This paragraph contains ${waits} For the convenience of the user, the text is set forth as follows:`,
      reported: false,
    },
    {
      why: "the note does not name",
      note: `At 76 FR 1, May 6, 2011, subpart F was redesignated. This subpart contains ${waits}`,
      reported: true,
    },
  ]
  test.each(inForce)("that $why changes nothing in force", ({ note, reported }) => {
    const { result, found } = withNote(note)
    expect(everyProvision(found).every(({ status }) => status === "in-force")).toBe(true)
    expect(result.notUnderstood.some(({ what }) => what.includes("waits"))).toBe(reported)
  })

  function withNote(note: string): { result: ParseResult; found: ParsedProvision } {
    const noted = `<EFFDNOT><HD SOURCE="HED">Effective Date Note:</HD><P>${note}</P></EFFDNOT>`
    const { result, provisions } = read(volume(part(source + section("10.1", paragraphs + noted))))
    return { result, found: sectionIn(provisions) }
  }
})

function volume(parts: string): string {
  return `<CFRDOC><AMDDATE>Sept. 19, 2011</AMDDATE><FMTR><TITLEPG><TITLENUM>Title 2</TITLENUM><REVISED>Revised as of October 1, 2011</REVISED></TITLEPG></FMTR>
    <TITLE><CFRTITLE><TITLEHD><HD SOURCE="HED">Title 2—Trade</HD></TITLEHD></CFRTITLE>
    <CHAPTER><TOC><TOCHD><HD SOURCE="HED">CHAPTER I—OFFICE OF WEIGHTS</HD></TOCHD></TOC>
    <SUBCHAP TYPE="N"><PRTPAGE P="5"/><HD SOURCE="HED">SUBCHAPTER B—SCALES</HD>${parts}</SUBCHAP></CHAPTER></TITLE>
    <BMTR><OMBNOS>${section("10.1", "<P>A reprint.</P>")}</OMBNOS></BMTR></CFRDOC>`
}

function part(content: string): string {
  return `<PART><HD SOURCE="HED">PART 10—SCALES</HD>${content}</PART>`
}

function section(number: string, content: string): string {
  return `<SECTION><SECTNO>§ ${number}</SECTNO><SUBJECT>Heading.</SUBJECT>${content}</SECTION>`
}

function readSection(content: string): ParsedProvision {
  return sectionIn(read(volume(part(section("10.1", content)))).provisions)
}

function sectionIn(provisions: readonly ParsedProvision[]): ParsedProvision {
  const found = provisions.find(({ level }) => level === "section")
  if (found === undefined) throw new Error("no section was read")
  return found
}

function paths(found: ParsedProvision): readonly string[] {
  return everyProvision(found)
    .slice(1)
    .map(({ id }) => id.slice(found.id.length + 1))
}

function read(xml: string): { result: ParseResult; provisions: readonly ParsedProvision[] } {
  const main = { name: "v.xml", bytes: new TextEncoder().encode(xml) }
  const result = gpoCfrXml.parse({ main, part: () => null }, noFacts)
  return { result, provisions: (result.instruments[0]?.roots ?? []).flatMap(everyProvision) }
}
