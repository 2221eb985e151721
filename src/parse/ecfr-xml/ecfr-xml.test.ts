/** The rules of the eCFR format, on regulations that we made up. */
import { describe, expect, test } from "vitest"
import type { IsoDate } from "../../law/index.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, plainWords } from "../../testing/parsed-law.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { ecfrXml } from "./index.js"

describe("words", () => {
  test("in italics after a sign are its heading where a stop or dash closes them, else words of the sentence", () => {
    const section = readSection(
      "<P>(a) <I>Scope.</I> All goods.</P><P>(b) <I>Goods</I> means things.</P><P>(c) <I>Fees</I>—(1) One.</P><P>(2) Two.</P>",
    )
    expect(
      everyProvision(section)
        .slice(1)
        .map(({ heading, text }) => [heading, text]),
    ).toEqual([
      ["Scope.", "All goods."],
      ["", "Goods means things."],
      ["Fees—", ""],
      ["", "One."],
      ["", "Two."],
    ])
  })

  test("without a sign stand where they keep their place: in the section between paragraphs, in a paragraph between its own", () => {
    const section = readSection(
      "<P>Lead-in:</P><P>(a) One:</P><P>(1) First.</P><P>Between (1) and (2).</P><P>(2) Second.</P><P>Between (a) and (b).</P><P>(b) Two.</P><FP>At the end.</FP>",
    )
    expect(section.text).toBe("Lead-in:\nBetween (a) and (b).\nAt the end.")
    const [a, b] = section.children
    expect([a?.at, b?.at].map((at) => section.text.slice(0, at))).toEqual([
      "Lead-in:",
      "Lead-in:\nBetween (a) and (b).",
    ])
    expect(a?.text).toBe("One:\nBetween (1) and (2).")
    expect(plainWords(inOriginalOrder({ ...section, heading: "" })).join(" ")).toBe(
      "Lead-in: One: First. Between (1) and (2). Second. Between (a) and (b). Two. At the end.",
    )
  })

  test("without a sign after a colon go on from it, and a table after them too", () => {
    const section = readSection(
      "<P>(a) All of it:</P><P>(1) As follows:</P><P>The fee is.</P><DIV><TABLE><TR><TD>2</TD></TR></TABLE></DIV><P>At the end.</P><P>(2) Two.</P>",
    )
    const [a] = section.children
    expect([a?.text, a?.children[0]?.text, a?.children[0]?.tables.length]).toEqual([
      "All of it:\nAt the end.",
      "As follows:\nThe fee is.",
      1,
    ])
  })

  test("of examples and quoted forms stay with the paragraph before them, whatever signs they have", () => {
    const section = readSection(
      "<P>(a) Use this form:</P><EXTRACT><HD1>Notice</HD1><P>(a) I declare.</P></EXTRACT><EXAMPLE><HED>Example 1.</HED><PSPACE>A shop.</PSPACE></EXAMPLE><P>(b) Sign it.</P>",
    )
    expect(section.children.map(({ text }) => text)).toEqual([
      "Use this form:\nNotice\n(a) I declare.\nExample 1. A shop.",
      "Sign it.",
    ])
  })

  test("of notes are apart, under the publisher's names", () => {
    const section = readSection(
      "<P>Words.<SU>1</SU><FTREF/></P><FTNT><P><SU>1</SU> A footnote.</P></FTNT><SECAUTH TYPE='N'>(1 U.S.C. 1)</SECAUTH><CITA TYPE='N'>[75 FR 1, Sept. 14, 2010]</CITA><EDNOTE><HED>Editorial Note:</HED><PSPACE>Moved.</PSPACE></EDNOTE>",
    )
    expect(section.text).toBe("Words.¹")
    expect(section.notes).toEqual([
      { kind: "footnote", text: "¹ A footnote." },
      { kind: "authority", text: "(1 U.S.C. 1)" },
      { kind: "history", text: "[75 FR 1, Sept. 14, 2010]" },
      { kind: "editorial-note", text: "Editorial Note: Moved." },
    ])
  })

  test("of tables are in rows and cells, with the paragraph that explains the table after it", () => {
    const section = readSection(
      `<P>(a) Fees:</P><DIV width="100%"><DIV class="gpotbl_div"><TABLE><CAPTION><P>Fees</P></CAPTION><THEAD><TR><TH>Size</TH><TH>Fee<br/>a year</TH></TR></THEAD><TBODY><TR><TD colspan="2">8 <FR>1/2</FR></TD></TR></TBODY></TABLE><P class="gpotbl_note">As of May.</P></DIV></DIV>`,
    )
    const [a] = section.children
    expect(a?.text).toBe("Fees:\nAs of May.")
    expect(a?.tables).toEqual([
      {
        at: 5,
        caption: "Fees",
        rows: [
          [
            { text: "Size", header: true, span: 1 },
            { text: "Fee\na year", header: true, span: 1 },
          ],
          [{ text: "8 1/2", header: false, span: 2 }],
        ],
      },
    ])
  })

  test("in elements that we do not know are kept and reported", () => {
    const { result, provisions } = read(
      part(section("<P>Some <ODD>odd</ODD> words.</P><SIDEBAR>More.</SIDEBAR>")),
    )
    expect(provisions.at(-1)).toMatchObject({
      text: "Some odd words.",
      notes: [{ kind: "sidebar", text: "More." }],
    })
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "<ODD> within text (its words are kept)",
      "<SIDEBAR> (its words are kept as a note)",
    ])
  })
})

describe("definitions", () => {
  test("in paragraphs without signs are provisions of their own, with their own lists", () => {
    const section = readSection(
      "<P>In this part:</P><P><I>Agency</I> means an office.</P><P><I>Goods</I> or <I>wares</I> means:</P><P>(1) Things; and</P><P>(2) Beasts.</P><P>They include parts.</P><P><I>Scale,</I> as used here, means a device.</P>",
    )
    expect(
      everyProvision(section)
        .slice(1)
        .map(({ id, level, citation, text }) => [id, level, citation, text]),
    ).toEqual([
      ["us/cfr/2/10.1/Agency", "definition", "2 CFR 10.1 (“Agency”)", "Agency means an office."],
      [
        "us/cfr/2/10.1/Goods",
        "definition",
        "2 CFR 10.1 (“Goods”)",
        "Goods or wares means:\nThey include parts.",
      ],
      ["us/cfr/2/10.1/Goods/1", "paragraph", "2 CFR 10.1 (“Goods”)(1)", "Things; and"],
      ["us/cfr/2/10.1/Goods/2", "paragraph", "2 CFR 10.1 (“Goods”)(2)", "Beasts."],
      ["us/cfr/2/10.1/Scale", "definition", "2 CFR 10.1 (“Scale”)", "Scale, as used here, means a device."],
    ])
  })

  test("stand in the paragraph that announces them", () => {
    const section = readSection(
      "<P>(a) <I>Scope.</I> All.</P><P>(b) <I>Definitions.</I> In this part—</P><P><I>Agency</I> means an office.</P><P><I>Goods</I> includes:</P><P>(1) Things.</P><P>(c) The rest.</P>",
    )
    expect(pathsIn(section)).toEqual(["a", "b", "b/Agency", "b/Goods", "b/Goods/1", "c"])
  })

  test("of one term in all are the section itself, whose paragraphs are cited by the section", () => {
    const section = readSection(
      "<P><I>Dealer</I> means any of these:</P><P>(a) A shop.</P><P>(b) A stall.</P>",
    )
    expect([section.text, pathsIn(section)]).toEqual(["Dealer means any of these:", ["a", "b"]])
  })
})

describe("divisions", () => {
  const title = `<ECFR><AMDDATE>Oct. 23, 2023</AMDDATE><VOLUME N="1" AMDDATE="2023-10-23"/>
    <DIV1 N="2" TYPE="TITLE"><HEAD>Title 2—Trade</HEAD>
    <DIV2 N="A" TYPE="SUBTITLE"><HEAD>Subtitle A—General</HEAD>
    <DIV3 N="I" TYPE="CHAPTER"><HEAD> CHAPTER I—OFFICE OF WEIGHTS</HEAD>
    <DIV4 N="B" TYPE="SUBCHAP"><HEAD>SUBCHAPTER B—SCALES</HEAD>
    <DIV5 N="10" TYPE="PART"><HEAD>PART 10—SCALES</HEAD>
    <AUTH><HED>Authority:</HED><PSPACE>1 U.S.C. 1.</PSPACE></AUTH>
    <SOURCE><HED>Source:</HED><PSPACE>47 FR 1, Aug. 6, 1982, unless otherwise noted.</PSPACE></SOURCE>
    <DIV6 N="A" TYPE="SUBPART"><HEAD>Subpart A—All Scales</HEAD>
    <DIV7 N="ECFR0123" TYPE="SUBJGRP"><HEAD>Weighing of Goods</HEAD>${section("<P>(a) Weigh.</P>")}</DIV7>
    <DIV8 N="10.2-10.9" TYPE="SECTION"><HEAD>§§ 10.2-10.9   [Reserved]</HEAD></DIV8></DIV6>
    <DIV9 N="Appendix A to Part 10" TYPE="APPENDIX"><HEAD>Appendix A to Part 10—Form</HEAD>
      <P>Use this.</P><HD1>A. General</HD1><P>1. One.</P><P>a. Under one.</P><P>2. Two.</P><HD1>Certificate</HD1><P>Signed.</P></DIV9>
    </DIV5><DIV5 N="11-19" TYPE="PART"><HEAD>PARTS 11-19 [RESERVED]</HEAD></DIV5></DIV4></DIV3></DIV2></DIV1></ECFR>`

  test("have ids that do not change with the chapter, and the publisher's words as designator and heading", () => {
    expect(
      read(title).provisions.map(({ id, level, designator, heading }) => [
        id.slice("us/cfr/2/".length),
        level,
        designator,
        heading,
      ]),
    ).toEqual([
      ["title-2", "title", "Title 2", "Trade"],
      ["title-2/subtitle-A", "subtitle", "Subtitle A", "General"],
      ["title-2/subtitle-A/chapter-I", "chapter", "CHAPTER I", "OFFICE OF WEIGHTS"],
      ["title-2/subtitle-A/chapter-I/subchapter-B", "subchapter", "SUBCHAPTER B", "SCALES"],
      ["part-10", "part", "PART 10", "SCALES"],
      ["part-10/subpart-A", "subpart", "Subpart A", "All Scales"],
      ["part-10/subpart-A/subject-group-weighing-of-goods", "subject-group", "", "Weighing of Goods"],
      ["10.1", "section", "§ 10.1", "Scales."],
      ["10.1/a", "paragraph", "(a)", ""],
      ["10.2-10.9", "section", "§§ 10.2-10.9", "[Reserved]"],
      ["part-10/appendix-A", "appendix", "Appendix A to Part 10", "Form"],
      ["part-10/appendix-A/A", "paragraph", "A.", "General"],
      ["part-10/appendix-A/A/1", "paragraph", "1.", ""],
      ["part-10/appendix-A/A/1/a", "paragraph", "a.", ""],
      ["part-10/appendix-A/A/2", "paragraph", "2.", ""],
      ["part-10/appendix-A/certificate", "heading", "", "Certificate"],
      ["part-11-19", "part", "PARTS 11-19", "[RESERVED]"],
    ])
  })

  test("are cited as the CFR is", () => {
    const cited = new Map(
      read(title).provisions.map(({ id, citation }) => [id.slice("us/cfr/2/".length), citation]),
    )
    expect(cited.get("10.1/a")).toBe("2 CFR 10.1(a)")
    expect(cited.get("part-10/appendix-A/A/1")).toBe("2 CFR part 10, appendix A(A)(1)")
    // A subject group has no number of its own.
    expect(cited.get("part-10/subpart-A/subject-group-weighing-of-goods")).toBe(
      cited.get("part-10/subpart-A"),
    )
  })

  test("that are reserved have that status", () => {
    const reserved = read(title).provisions.filter(({ status }) => status === "reserved")
    expect(reserved.map(({ designator }) => designator)).toEqual(["§§ 10.2-10.9", "PARTS 11-19"])
  })

  test("in a lone part have the ids they have in the title, which the part names", () => {
    const { result, provisions } = read(part(section("<P>(a) Weigh.</P>")))
    expect(result.instruments[0]?.id).toBe("us/cfr/2")
    expect(provisions.map(({ id }) => id)).toEqual(["us/cfr/2/part-10", "us/cfr/2/10.1", "us/cfr/2/10.1/a"])
  })

  test("in a part that does not name its title are a failed file", () => {
    const { result } = read('<DIV5 N="10" TYPE="PART"><HEAD>PART 10—SCALES</HEAD></DIV5>')
    expect(result.failed).toEqual([{ file: "t.xml", code: "source.unreadable", remedy: expect.any(String) }])
  })

  test("of another publisher are of the instrument that the person who imports names", () => {
    const franklin = {
      ...noFacts,
      jurisdiction: "us-xf",
      instrument: "fac",
      name: "Franklin Administrative Code",
    }
    const { result, provisions } = read(title, franklin)
    expect(result.instruments[0]).toMatchObject({
      id: "us-xf/fac/2",
      jurisdiction: "us-xf",
      name: "Title 2, Franklin Administrative Code",
      shortName: "FAC",
      weight: "regulation",
      publisher: null,
      officialUrl: null,
    })
    expect(provisions.map(({ id }) => id)).toContain("us-xf/fac/2/10.1/a")
  })
})

describe("dates", () => {
  const source = "<SOURCE><HED>Source:</HED><PSPACE>47 FR 1, Aug. 6, 1982.</PSPACE></SOURCE>"
  const cited = "<CITA TYPE='N'>[75 FR 1, Sept. 14, 2010, as amended at 80 FR 2, Mar. 1, 2015]</CITA>"

  test("are those of the section's last publication, else of its part's", () => {
    expect(firstDay(part(source + section(`<P>(a) A.</P>${cited}`)))).toEqual(["2015-03-01", "2015-03-01"])
    expect(firstDay(part(source + section("<P>(a) A.</P>")))).toEqual(["1982-08-06", "1982-08-06"])
  })

  test("are no older than a change of words throughout the part", () => {
    const note =
      "<EDNOTE><HED>Editorial Note:</HED><PSPACE>Nomenclature changes to part 10 appear at 81 FR 3, May 2, 2016.</PSPACE></EDNOTE>"
    expect(firstDay(part(source + note + section(`<P>A.</P>${cited}`)))).toEqual(["2016-05-02"])
  })

  test("are unknown where the publisher lists the amendments elsewhere", () => {
    const note =
      "<EDNOTE><PSPACE>For citations affecting § 10.1, see the List of Sections Affected.</PSPACE></EDNOTE>"
    expect(firstDay(part(source + section(`<P>A.</P>${cited}${note}`)))).toEqual([null])
  })

  test("up to which the text is vouched for are the later of the last amendment and what the person says", () => {
    const xml = `<ECFR><VOLUME N="1" AMDDATE="2023-10-23"/><DIV1 N="2" TYPE="TITLE"><HEAD>Title 2—T</HEAD></DIV1></ECFR>`
    const through = (day: string | null) =>
      read(xml, { ...noFacts, currentThrough: day as IsoDate | null }).result.instruments[0]?.currentThrough
    expect([through(null), through("2025-01-01"), through("2020-01-01")]).toEqual([
      "2023-10-23",
      "2025-01-01",
      "2023-10-23",
    ])
  })

  function firstDay(xml: string): readonly (string | null)[] {
    return read(xml)
      .provisions.slice(1)
      .map(({ period }) => period.effectiveFrom)
  }
})

describe("whose regulations a file is of", () => {
  const file = part(section("<P>Weigh.</P>"))

  test("is the United States, whatever place is said", () => {
    const { result } = read(file, { ...noFacts, jurisdiction: "ae-az" })
    expect(result.instruments.map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([["us/cfr/2", "us"]])
    expect(result.notUnderstood.map(({ what }) => what)).toContain(
      "ae-az was said, but the file is of the Code of Federal Regulations (kept as us/cfr)",
    )
  })

  test("is another publisher's where place and code are named", () => {
    const { result } = read(file, { ...noFacts, jurisdiction: "us-xf", instrument: "fac" })
    expect(result.instruments.map(({ id }) => id)).toEqual(["us-xf/fac/2"])
    expect(result.notUnderstood).toEqual([])
  })
})

function section(content: string): string {
  return `<DIV8 N="10.1" TYPE="SECTION"><HEAD>§ 10.1   Scales.</HEAD>${content}</DIV8>`
}

function part(content: string): string {
  const metadata = "{&amp;quot;path&amp;quot;:&amp;quot;/on/x/title-2/part-10&amp;quot;}"
  return `<DIV5 N="10" TYPE="PART" hierarchy_metadata="${metadata}"><HEAD>PART 10—SCALES</HEAD>${content}</DIV5>`
}

function readSection(content: string): ParsedProvision {
  const found = read(part(section(content))).provisions.find(({ level }) => level === "section")
  if (found === undefined) throw new Error("no section was read")
  return found
}

function pathsIn(found: ParsedProvision): readonly string[] {
  return everyProvision(found)
    .slice(1)
    .map(({ id }) => id.slice(found.id.length + 1))
}

function read(xml: string, facts = noFacts): { result: ParseResult; provisions: readonly ParsedProvision[] } {
  const main = { name: "t.xml", bytes: new TextEncoder().encode(xml) }
  const result = ecfrXml.parse({ main, part: () => null }, facts)
  return { result, provisions: (result.instruments[0]?.roots ?? []).flatMap(everyProvision) }
}
