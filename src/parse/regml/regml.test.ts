/**
 * What the reader makes of RegML: one rule a test, on small files. All law here is invented.
 */
import { describe, expect, it } from "vitest"
import type { IsoDate } from "../../law/index.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ImportFacts, ParsedProvision, ParseResult } from "../parsed.js"
import { regml } from "./index.js"

const preface = `<fdsys><cfrTitleNum>12</cfrTitleNum><cfrTitleText>Banks</cfrTitleText><volume>8</volume>
  <date>2030-01-02</date><title>LADDERS</title></fdsys>
  <preamble><agency>Bureau of Ladders</agency><regLetter>L</regLetter>
  <cfr><title>12</title><section>1099</section></cfr><documentNumber>2030-1</documentNumber>
  <effectiveDate>2030-02-01</effectiveDate><federalRegisterURL>https://example.invalid/1</federalRegisterURL></preamble>`

const regulation = (content: string, after = ""): string =>
  `<?xml version="1.0"?><regulation xmlns="eregs">${preface}<part label="1099"><content>${content}</content></part>${after}</regulation>`

const section = (paragraphs: string, subject = "§ 1099.4 Keeping ladders."): string =>
  `<subpart label="1099-Subpart"><content><section label="1099-4" sectionNum="4"><subject>${subject}</subject>${paragraphs}</section></content></subpart>`

const paragraph = (label: string, marker: string, words: string, below = ""): string =>
  `<paragraph label="${label}" marker="${marker}"><content>${words}</content>${below}</paragraph>`

function parse(xml: string, facts: Partial<ImportFacts> = {}): ParseResult {
  return regml.parse(
    { main: { name: "invented.xml", bytes: new TextEncoder().encode(xml) }, part: () => null },
    { ...noFacts, ...facts },
  )
}

function provisions(xml: string, facts: Partial<ImportFacts> = {}): ReadonlyMap<string, ParsedProvision> {
  const roots = parse(xml, facts).instruments.flatMap((instrument) => instrument.roots)
  return new Map(roots.flatMap(everyProvision).map((each) => [each.id.replace("us/cfr/12/", ""), each]))
}

const idsOf = (xml: string) => [...provisions(xml).keys()]
const reported = (xml: string) => parse(xml).notUnderstood.map(({ what }) => what)

describe("an edition", () => {
  it("is a part of its title, from its effective date on", () => {
    const [instrument] = parse(
      regulation(section(paragraph("1099-4-a", "(a)", "Keep a ladder."))),
    ).instruments
    expect(instrument).toMatchObject({
      id: "us/cfr/12",
      weight: "regulation",
      publisher: "Bureau of Ladders",
      currentThrough: "2030-02-01",
      editionFrom: "2030-02-01",
    })
    const [part] = instrument?.roots ?? []
    expect(part).toMatchObject({
      id: "us/cfr/12/part-1099",
      designator: "Part 1099",
      heading: "LADDERS (REGULATION L)",
    })
    expect(part?.period).toEqual({
      effectiveFrom: "2030-02-01",
      effectiveTo: null,
      currentThrough: "2030-02-01",
    })
    expect(part?.notes[0]).toEqual({
      kind: "document",
      text: "FR Doc. 2030-1, effective 2030-02-01, https://example.invalid/1",
    })
  })

  it("is future law where its publisher vouches for an earlier day only", () => {
    const facts = { currentThrough: "2030-01-15" as IsoDate }
    const held = provisions(regulation(section(paragraph("1099-4-a", "(a)", "Keep a ladder."))), facts)
    expect(held.get("1099.4/a")).toMatchObject({ status: "future", period: { currentThrough: "2030-01-15" } })
  })

  it("says from its first lines which law it is an edition of", () => {
    expect(regml.edition?.(regulation(""))).toEqual({ of: "12-1099", from: "2030-02-01" })
    expect(regml.edition?.(`<notice xmlns="eregs">${preface}</notice>`)).toBeNull()
  })
})

describe("sections and paragraphs", () => {
  it("are known by section number and printed marker; words and marker apart", () => {
    const below = paragraph("1099-4-a-1", "(1)", "Stand it up.")
    const held = provisions(
      regulation(
        section(
          `<paragraph label="1099-4-a" marker="(a)"><title type="keyterm">Care.</title><content>A <ref target="1099-2-k" reftype="term">keeper</ref> must:</content>${below}</paragraph>`,
        ),
      ),
    )
    expect(held.get("1099.4")).toMatchObject({ designator: "§ 1099.4", heading: "Keeping ladders." })
    expect(held.get("1099.4/a")).toMatchObject({
      level: "paragraph",
      designator: "(a)",
      heading: "Care.",
      text: "A keeper must:",
      citation: "12 CFR 1099.4(a)",
      ref: { label: "1099-4-a" },
    })
    expect(held.get("1099.4/a/1")).toMatchObject({ text: "Stand it up.", at: 14 })
  })

  it("without a marker are words of the section, and what stands in them stands in it", () => {
    const lead = paragraph("1099-4-p1", "", "In this part:", paragraph("1099-4-a", "(a)", "Rung is a step."))
    const held = provisions(regulation(section(lead)))
    expect(held.get("1099.4")?.text).toBe("In this part:")
    expect(held.get("1099.4/a")?.at).toBe("In this part:".length)
  })

  it("without a marker are definitions by their term where they define one", () => {
    const defined = `<def term="rung">Rung</def> means a step.`
    const held = provisions(
      regulation(
        section(
          paragraph("1099-4-a", "", defined) + paragraph("1099-4-def0", "", "Step stool is no ladder."),
        ),
      ),
    )
    expect(held.get("1099.4/Rung")).toMatchObject({
      level: "definition",
      citation: "12 CFR 1099.4 (“Rung”)",
      text: "Rung means a step.",
    })
    expect(held.get("1099.4/Step-stool")?.level).toBe("definition")
  })

  it("are reserved where the publisher says so", () => {
    const held = provisions(regulation(section("<reserved/>", "§ 1099.4 [Reserved]")))
    expect(held.get("1099.4")).toMatchObject({ status: "reserved", heading: "[Reserved]" })
  })

  const doubts: { why: string; inside: string; ids: string[]; says: string }[] = [
    {
      why: "the label goes on with the list, the marker does not",
      inside: paragraph("1099-4-a", "(a)", "One.") + paragraph("1099-4-b", "(c)", "Two."),
      ids: ["1099.4/a", "1099.4/b"],
      says: "marker (c) labelled 1099-4-b, read as 12 CFR 1099.4(b)",
    },
    {
      why: "the marker goes on with the list, the label does not",
      inside: paragraph("1099-4-a", "(a)", "One.") + paragraph("1099-4-c", "(b)", "Two."),
      ids: ["1099.4/a", "1099.4/b"],
      says: "marker (b) labelled 1099-4-c, read as 12 CFR 1099.4(b)",
    },
    {
      why: "the label's place waits for the marker",
      inside:
        paragraph("1099-4-a", "(a)", "One.", paragraph("1099-4-a-1", "(1)", "Two.")) +
        paragraph("1099-4-a-2", "(2)", "Three."),
      ids: ["1099.4/a", "1099.4/a/1", "1099.4/a/2"],
      says: "marker (2) labelled 1099-4-a-2, read as 12 CFR 1099.4(a)(2)",
    },
    {
      why: "the label leads nowhere",
      inside: paragraph("1099-4-a", "(a)", "One.", paragraph("1099-44-a-1", "(1)", "Two.")),
      ids: ["1099.4/a", "1099.4/a/1"],
      says: "marker (1) labelled 1099-44-a-1, read as 12 CFR 1099.4(a)(1)",
    },
  ]
  it.each(doubts)(
    "are placed by marker and label, with a line in the report: $why",
    ({ inside, ids, says }) => {
      const xml = regulation(section(inside))
      expect(idsOf(xml).slice(2)).toEqual(ids)
      expect(reported(xml)).toEqual([says])
    },
  )
})

describe("what is not words of a paragraph", () => {
  const content = `Fill in: <dash>Name:</dash><dash/>
    <graphic><altText/><text>![a drawing](ER01.001)</text><url>https://example.invalid/1.gif</url></graphic>
    <callout type="note"><line>Note:</line><line>Optional.</line></callout>
    <table><header><columnHeaderRow><column colspan="2" rowspan="1">Rungs</column></columnHeaderRow></header>
    <row><cell>one</cell><cell>two</cell></row></table>
    Then sign.`
  const held = provisions(regulation(section(paragraph("1099-4-a", "(a)", content)))).get("1099.4/a")

  it("is a line to fill in, a note or a table, in its place", () => {
    expect(held?.text).toBe("Fill in:\nName: ____\n____\nThen sign.")
    expect(held?.notes).toEqual([
      { kind: "image", text: "a drawing ER01.001 https://example.invalid/1.gif" },
      { kind: "note", text: "Note: Optional." },
    ])
    expect(held?.tables).toEqual([
      {
        at: "Fill in:\nName: ____\n____".length,
        caption: "",
        rows: [
          [{ text: "Rungs", header: true, span: 2 }],
          [
            { text: "one", header: false, span: 1 },
            { text: "two", header: false, span: 1 },
          ],
        ],
      },
    ])
  })

  it("is kept and reported where it is not understood", () => {
    const xml = regulation(
      section(`${paragraph("1099-4-a", "(a)", "Keep <odd>it</odd>.")}<odder>Words.</odder>`),
    )
    expect(provisions(xml).get("1099.4/a")?.text).toBe("Keep it.")
    expect(provisions(xml).get("1099.4")?.text).toBe("Words.")
    expect(reported(xml)).toEqual(["<odd> within text (its words are kept)", "<odder> (its words are kept)"])
  })

  it("is not a table of contents, unless that says what no heading does", () => {
    const contents = `<tableOfContents><tocSecEntry target="1099-4"><sectionNum>4</sectionNum><sectionSubject>§ 1099.4 Keeping stools.</sectionSubject></tocSecEntry></tableOfContents>`
    expect(reported(regulation(contents + section("")))).toEqual([
      "table of contents (it repeats the headings and is not kept)",
      "table of contents says what no heading does: stools",
    ])
  })
})

describe("an appendix", () => {
  const xml = regulation(
    `${section("")}<appendix label="1099-A" appendixLetter="A"><appendixTitle>Appendix A to Part 1099—Forms</appendixTitle>
    <appendixSection label="1099-A-p1" appendixSecNum="1"><subject/>${paragraph("1099-A-p1-p1", "", "Use them.")}${paragraph("1099-A-p1-1", "1.", "Copy.")}</appendixSection>
    <appendixSection label="1099-A-2" appendixSecNum="2"><subject>A-2—Form for rungs</subject>${paragraph("1099-A-2-p2", "", "I have:")}${paragraph("1099-A-2-p3", "", "[number] rungs")}</appendixSection></appendix>`,
  )

  it("has its paragraphs and its forms by name; unmarked lines are the form's own words", () => {
    const held = provisions(xml)
    expect(held.get("part-1099/appendix-A")).toMatchObject({
      designator: "Appendix A to Part 1099",
      heading: "Forms",
      text: "Use them.",
      citation: "12 CFR part 1099, appendix A",
    })
    expect(held.get("part-1099/appendix-A/1")?.citation).toBe("12 CFR part 1099, appendix A(1)")
    expect(held.get("part-1099/appendix-A/2")).toMatchObject({
      level: "appendix-section",
      heading: "A-2—Form for rungs",
      text: "I have:\n[number] rungs",
    })
  })
})

describe("official interpretations", () => {
  const comments = (label: string, target: string, below: string): string =>
    `<interpParagraph label="${label}" target="${target}"><title>4(a) Care.</title><content/>${below}</interpParagraph>`
  const comment = (label: string, marker: string, words: string, below = ""): string =>
    `<interpParagraph label="${label}" marker="${marker}"><content>${words}</content>${below}</interpParagraph>`
  const supplement = (below: string): string =>
    regulation(
      `${section(paragraph("1099-4-a", "(a)", "Keep it.") + paragraph("1099-4-b", "(b)", "Paint it."))}<interpretations label="1099-Interp"><title>Supplement I to Part 1099—Official Interpretations</title><interpSection label="1099-4-Interp" sectionNum="4"><title>Section 1099.4—Keeping ladders</title>${below}</interpSection></interpretations>`,
    )

  it("are guidance with citations of their own, linked to what they interpret", () => {
    const held = provisions(
      supplement(
        comments(
          "1099-4-a-Interp",
          "1099-4-a",
          comment(
            "1099-4-a-Interp-1",
            "1.",
            "Dry is kept.",
            comment("1099-4-a-Interp-1-i", "i.", "In a shed."),
          ),
        ),
      ),
    )
    expect(held.get("part-1099/interp")).toMatchObject({ level: "supplement", weight: "guidance" })
    expect(held.get("part-1099/interp/4")?.ref).toEqual({
      label: "1099-4-Interp",
      interprets: "us/cfr/12/1099.4",
    })
    expect(held.get("part-1099/interp/4/a/comment-1/i")).toMatchObject({
      level: "comment",
      weight: "guidance",
      citation: "Comment 1099.4(a)-1.i",
      ref: { label: "1099-4-a-Interp-1-i", interprets: "us/cfr/12/1099.4/a" },
    })
    expect(held.get("1099.4/a")?.weight).toBeNull()
  })

  it("keep comment 4-1 apart from what is said of paragraph (1)", () => {
    const ids = idsOf(
      supplement(
        comment("1099-4-Interp-1", "1.", "On all.") +
          comments("1099-4-1-Interp", "1099-4-1", comment("1099-4-1-Interp-1", "1.", "On (1).")),
      ),
    )
    expect(ids.filter((id) => id.includes("/interp/4/"))).toEqual([
      "part-1099/interp/4/comment-1",
      "part-1099/interp/4/1",
      "part-1099/interp/4/1/comment-1",
    ])
  })

  it("go to the paragraph that their label names where the heading of it is missing", () => {
    const xml = supplement(
      comment("1099-4-a-Interp-1", "1.", "On (a).") + comment("1099-4-b-Interp-1", "1.", "On (b)."),
    )
    expect(idsOf(xml).slice(-2)).toEqual(["part-1099/interp/4/a/comment-1", "part-1099/interp/4/b/comment-1"])
    expect(reported(xml)).toEqual([
      "comment 1. labelled 1099-4-a-Interp-1, read as Comment 1099.4(a)-1",
      "comment 1. labelled 1099-4-b-Interp-1, read as Comment 1099.4(b)-1",
    ])
  })
})

describe("what the Bureau wrote about a rule", () => {
  const analysis = `<analysis><analysisSection target="1099-4" notice="2030-1" date="2030-01-02"><title>Section 1099.4</title>
    <analysisParagraph>Ladders fall.<footnote ref="1">Often.</footnote></analysisParagraph>
    <analysisSection><title>Costs</title><analysisParagraph>Few.</analysisParagraph></analysisSection></analysisSection></analysis>`

  it("is kept as notes of the notice, apart from the law and without words of its own", () => {
    const [law, notice] = parse(regulation(section(""), analysis)).instruments
    expect(law?.id).toBe("us/cfr/12")
    expect(notice).toMatchObject({ id: "us/fr/2030-1", weight: "guidance" })
    const [about] = notice?.roots[0]?.children ?? []
    expect(about).toMatchObject({
      id: "us/fr/2030-1/part-1099/1099-4",
      citation: "FR Doc. 2030-1, analysis of 12 CFR 1099.4",
      text: "",
      heading: "Section 1099.4",
    })
    expect(about?.notes).toEqual([
      { kind: "analysis", text: "Ladders fall." },
      { kind: "footnote", text: "1 Often." },
      { kind: "analysis-heading", text: "Costs" },
      { kind: "analysis", text: "Few." },
    ])
  })
})

describe("a notice", () => {
  const changes = `<changeset leftDocumentNumber="2029-9" rightDocumentNumber="2030-1">
    <change operation="added" label="1099-4-c">${paragraph("1099-4-c", "(c)", "Oil it.")}</change>
    <change operation="deleted" label="1099-4-a-Interp-1-i"/></changeset>`
  const result = parse(`<notice xmlns="eregs">${preface}${changes}</notice>`)

  it("gives no provision and says why", () => {
    expect(result.instruments).toEqual([])
    expect(result.failed).toEqual([])
    expect(result.skipped).toEqual([
      {
        file: "invented.xml",
        reason:
          "a notice with 2 changes to 12 CFR part 1099 (FR Doc. 2030-1, effective 2030-02-01), no law by itself: the edition of the regulation with the same document number has the changed text in its place",
      },
    ])
  })

  it("lists what it changes, by citation", () => {
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "notice: added 12 CFR 1099.4(c)",
      "notice: deleted Comment 1099.4(a)-1.i",
    ])
  })
})

describe("a file is refused", () => {
  it("where it names no part", () => {
    const result = parse(`<regulation xmlns="eregs"><fdsys/><part label="1"/></regulation>`)
    expect(result.failed).toMatchObject([{ file: "invented.xml", code: "source.unreadable" }])
  })
})

describe("near kin", () => {
  it.each([
    ["a regulation", `<?xml version="1.0"?><regulation xmlns="eregs">`, 1],
    ["a notice", `<notice xmlns="eregs" xmlns:xsi="x">`, 1],
    ["a regulation of another schema", `<regulation xmlns="other">`, 0],
    ["a notice without a namespace", "<notice>", 0],
    ["the schema", `<xs:schema xmlns:xs="x" targetNamespace="eregs">`, 0],
    ["JSON", "{}", 0],
  ])("%s", (_, head, sure) => {
    expect(regml.detect("a.xml", head)).toBe(sure)
  })
})
