/** What each mark of USLM becomes. All laws here are invented, in our own words; the file stays whole, for all four kinds of document share its builders. */
import { describe, expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { uslm } from "./index.js"

test.each([
  {
    why: "a title",
    head: '<?xml version="1.0"?><uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0">',
    sure: 1,
  },
  { why: "a public law", head: '<pLaw xmlns="http://schemas.gpo.gov/xml/uslm">', sure: 1 },
  { why: "a compilation", head: '<statuteCompilation xmlns="http://schemas.gpo.gov/xml/uslm">', sure: 1 },
  { why: "regulations", head: '<cfrDoc xmlns="http://schemas.gpo.gov/xml/uslm">', sure: 1 },
  { why: "a bill, which is no law", head: '<bill xmlns="http://schemas.gpo.gov/xml/uslm">', sure: 0 },
  { why: "the schema", head: '<xs:schema targetNamespace="http://schemas.gpo.gov/xml/uslm">', sure: 0 },
  { why: "the guide", head: "# USLM User Guide\n`<uscDoc>`", sure: 0 },
])("$why is told by its root", ({ head, sure }) => {
  expect(uslm.detect("a.xml", head)).toBe(sure)
})

describe("a title of the Code", () => {
  test("has chapters and sections numbered through, and nested levels by their own names", () => {
    const law = title(`
      <chapter><num value="3">CHAPTER 3—</num><heading>LAMPS</heading>
        <subchapter><num value="II">SUBCHAPTER II—</num><heading>Oil</heading>
          ${section(
            "12",
            "Keeping",
            `<subsection><num value="a">(a)</num><heading> Duty.—</heading><chapeau>A keeper shall—</chapeau>
            <paragraph><num value="1">(1)</num><content> trim the wick; and</content></paragraph>
            <paragraph><num value="2">(2)</num><content> fill the lamp,</content></paragraph>
            <continuation>every evening.</continuation></subsection>`,
          )}
        </subchapter></chapter>`)
    expect(everyOf(law).map(({ id, level, citation }) => [id, level, citation])).toEqual([
      ["us/usc/99/title-99", "title", "99 U.S.C. tit. 99"],
      ["us/usc/99/chapter-3", "chapter", "99 U.S.C. ch. 3"],
      ["us/usc/99/chapter-3/subchapter-II", "subchapter", "99 U.S.C. ch. 3, subch. II"],
      ["us/usc/99/12", "section", "99 U.S.C. § 12"],
      ["us/usc/99/12/a", "subsection", "99 U.S.C. § 12(a)"],
      ["us/usc/99/12/a/1", "paragraph", "99 U.S.C. § 12(a)(1)"],
      ["us/usc/99/12/a/2", "paragraph", "99 U.S.C. § 12(a)(2)"],
    ])
    const subsection = at(law, "us/usc/99/12/a")
    expect(subsection).toMatchObject({
      designator: "(a)",
      heading: "Duty.—",
      text: "A keeper shall—\nevery evening.",
    })
    expect(subsection.children.map((child) => child.at)).toEqual([15, 15])
    expect(at(law, "us/usc/99/12")).toMatchObject({ designator: "§ 12", heading: "Keeping" })
  })

  test("keeps the release it is current through as a note, and dates itself by its youngest credit", () => {
    const law = title(section("1", "One", "<content>A lamp burns.</content>", credit("114/9", "2015-03-02")))
    expect(law.currentThrough).toBe("2015-03-02")
    expect(at(law, "us/usc/99/title-99").notes).toEqual([{ kind: "current-through", text: "Pub. L. 115-20" }])
  })

  // Decision 0093.
  test.each([
    { why: "the enactment", notes: "", from: "2015-03-02" },
    {
      why: "no day where a note of the title names the act",
      notes: `<notes><note topic="effectiveDateOfAmendment"><p>Amendment by <ref href="/us/pl/114/9/s3">Pub. L. 114–9</ref> effective later.</p></note></notes>`,
      from: null,
    },
    {
      why: "no day where its own note names none",
      notes: `<notes><note topic="effectiveDate"><p>Effective when the lamps are lit.</p></note></notes>`,
      from: null,
    },
    {
      why: "the enactment, where the note is on another act",
      notes: `<notes><note topic="effectiveDateOfAmendment"><p><ref href="/us/pl/90/1">Pub. L. 90–1</ref> effective later.</p></note></notes>`,
      from: "2015-03-02",
    },
  ])("is in force from $why", ({ notes, from }) => {
    const law = title(
      section("1", "One", `<content>A lamp burns.</content>`, credit("114/9", "2015-03-02") + notes),
    )
    expect(at(law, "us/usc/99/1").period.effectiveFrom).toBe(from)
  })

  test("says of each entry whether it is law, also of several sections in one", () => {
    const law = title(`
      <section status="repealed"><num value="3 to 5">[§§ 3 to 5.</num><heading> Repealed. Act of lamps, § 2]</heading></section>
      <section status="renumbered"><num value="6">[§ 6.</num><heading> Renumbered § 7]</heading></section>
      <section status="omitted"><num value="8, 9">§§ 8, 9.</num><heading> Omitted</heading></section>
      ${section(
        "10",
        "Ten",
        `<subsection><num value="b">(b)</num><heading> to (d) Omitted</heading></subsection>
        <subsection status="repealed"><num value="e">[(e)</num><content> Repealed. Act of lamps.]</content></subsection>
        <subsection><num value="f">(f)</num><content>A lamp burns.</content></subsection>`,
      )}`)
    expect(
      everyOf(law)
        .slice(1)
        .map(({ id, citation, status }) => [id, citation, status]),
    ).toEqual([
      ["us/usc/99/3-to-5", "99 U.S.C. §§ 3 to 5", "repealed"],
      ["us/usc/99/6", "99 U.S.C. § 6", "transferred"],
      ["us/usc/99/8,-9", "99 U.S.C. §§ 8, 9", "omitted"],
      ["us/usc/99/10", "99 U.S.C. § 10", "in-force"],
      ["us/usc/99/10/b", "99 U.S.C. § 10(b)", "omitted"],
      ["us/usc/99/10/e", "99 U.S.C. § 10(e)", "repealed"],
      ["us/usc/99/10/f", "99 U.S.C. § 10(f)", "in-force"],
    ])
  })

  test("has notes, credits and footnotes apart from the words, and no mark of a footnote in them", () => {
    const law = title(
      section(
        "1",
        "One",
        `<content>A lamp,<ref class="footnoteRef" idref="f1">1</ref><note type="footnote" id="f1"><num>1</num> So in the original.</note> once lit, burns.</content>`,
        `<sourceCredit>(Enacted on a day.)</sourceCredit><notes><note topic="referencesInText"><heading>References in Text</heading><p>“Lamp” is old.</p><p>See <quotedContent><section><num value="1">“Sec. 1.</num><content>A wick.”</content></section></quotedContent></p></note></notes>`,
      ),
    )
    const { text, notes, children } = at(law, "us/usc/99/1")
    expect(text).toBe("A lamp, once lit, burns.")
    expect(children).toEqual([])
    expect(notes).toEqual([
      { kind: "footnote", text: "1 So in the original." },
      { kind: "history", text: "(Enacted on a day.)" },
      { kind: "references-in-text", text: "References in Text\n“Lamp” is old.\nSee\n“Sec. 1.A wick.”" },
    ])
  })

  test("puts words back that were set in a level too deep, with what follows them, and says so", () => {
    const result = parse(
      code(
        section(
          "1",
          "Terms",
          `<chapeau>A lamp is—</chapeau>
      <paragraph class="indent2"><num value="1">(1)</num><content> of oil; or</content></paragraph>
      <paragraph class="indent2"><num value="2">(2)</num><chapeau> of gas.</chapeau>
        <continuation class="indent1">A wick is—</continuation>
        <paragraph class="indent2"><num value="1">(1)</num><content> of cotton.</content></paragraph></paragraph>`,
        ),
      ),
    )
    const law = only(result)
    expect(at(law, "us/usc/99/1").text).toBe("A lamp is—\nA wick is—")
    expect(at(law, "us/usc/99/1").children.map(({ id, at }) => [id, at])).toEqual([
      ["us/usc/99/1/1", 10],
      ["us/usc/99/1/2", 10],
      ["us/usc/99/1/1~2", 21],
    ])
    expect(result.notUnderstood.map(({ what }) => what)).toContain(
      "<continuation> put back to the provision it belongs to, 99 U.S.C. § 1",
    )
  })

  test("keeps a table with its rows where it stands, whatever prefix XHTML has", () => {
    const law = title(
      section(
        "1",
        "Rates",
        `<chapeau>The rate is:</chapeau><continuation>per lamp<html:table><html:tr><html:th>Lamp</html:th><html:th>Rate</html:th></html:tr><html:tr><html:td><html:p>oil</html:p></html:td><html:td>$1</html:td></html:tr></html:table>and year.</continuation>`,
      ),
    )
    const { text, tables } = at(law, "us/usc/99/1")
    expect(text).toBe("The rate is:\nper lamp\nand year.")
    expect(tables.map(({ at, rows }) => [at, rows.map((row) => row.map((cell) => cell.text))])).toEqual([
      [
        21,
        [
          ["Lamp", "Rate"],
          ["oil", "$1"],
        ],
      ],
    ])
  })

  test("does not repeat its headings from a table of contents, and keeps the footnotes in that", () => {
    const result = parse(
      code(`<chapter><num value="1">CHAPTER 1—</num><heading>LAMPS</heading>
      <toc><layout><tocItem><column>1.</column><column>One.<note type="footnote"><num>1</num> So in the original.</note></column></tocItem></layout></toc>
      ${section("1", "One", "<content>A lamp burns.</content>")}</chapter>`),
    )
    const chapter = at(only(result), "us/usc/99/chapter-1")
    expect(chapter).toMatchObject({ text: "", notes: [{ kind: "footnote", text: "1 So in the original." }] })
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "table of contents (it repeats the headings and is not kept)",
    ])
  })

  test("takes the printed number where the normalised one says otherwise", () => {
    const result = parse(
      code(
        `<section><num value="25">§ 25a.</num><heading>Wicks</heading><content>A wick.</content></section>`,
      ),
    )
    expect(
      only(result)
        .roots.flatMap(everyProvision)
        .map(({ id }) => id),
    ).toContain("us/usc/99/25a")
    expect(result.notUnderstood[0]?.what).toBe('<num value="25"> that is printed "§ 25a" (the print is kept)')
  })

  test("whose file does not say which title it is fails alone", () => {
    const { instruments, failed } = parse(
      `<uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0"><meta/><main/></uscDoc>`,
    )
    expect(instruments).toEqual([])
    expect(failed.map(({ code }) => code)).toEqual(["source.unreadable"])
  })
})

describe("a public law", () => {
  const law = () =>
    only(
      parse(
        publicLaw(`
    <division><num value="A">DIVISION A—</num><sidenote><p>Lamp Act.</p></sidenote><heading>LAMPS</heading>
      <section><num value="101">SEC. 101. </num><heading>WICKS.</heading><sidenote><p>99 USC 12.</p></sidenote>
        <content>Section 12 of title 99 is amended by adding at the end the following:<quotedContent><subsection><num value="c">“(c) </num><heading>Wicks.—</heading><content>A wick shall be trimmed.”</content></subsection></quotedContent>; and the lamp is lit.<page>1 STAT. 2</page></content></section>
      <title><num value="I">TITLE I—</num><heading>MONEY</heading>
        <appropriations level="major"><heading>Lamp Office</heading><content>For lamps, $5: <proviso><i>Provided</i>, That they burn.</proviso></content>
          <paragraph><num value="1">(1)</num><content>oil</content></paragraph></appropriations></title>
      <level><p>This division may be cited as the <shortTitle>“Lamp Act”</shortTitle>.</p></level>
    </division>
    <section><num value="2">Sec. 2. </num><heading>Date.</heading><content>Section 101 shall take effect in a year.</content></section>`),
      ),
    )

  test("is one act, with its long title, its approval and its history", () => {
    const [root] = law().roots
    expect(law()).toMatchObject({ id: "us/pl/120-7", name: "Public Law 120-7", currentThrough: "2030-05-06" })
    expect(root).toMatchObject({
      id: "us/pl/120-7/act",
      citation: "Pub. L. 120-7",
      designator: "Public Law 120–7",
      heading: "To light lamps.",
      text: "An Act\nBe it enacted,",
    })
    expect(root?.notes).toContainEqual({ kind: "approval", text: "Approved May 6, 2030." })
  })

  test("keeps the words it adds to other law as its own words, and makes no provision of them", () => {
    const section = at(law(), "us/pl/120-7/division-A/101")
    expect(section.children).toEqual([])
    expect(section.text).toBe(
      "Section 12 of title 99 is amended by adding at the end the following:\n“(c) Wicks.—A wick shall be trimmed.”; and the lamp is lit.",
    )
    expect(section).toMatchObject({ citation: "Pub. L. 120-7, div. A, § 101", status: "amending" })
    expect(section.notes).toEqual([
      { kind: "sidenote", text: "99 USC 12." },
      { kind: "page", text: "1 STAT. 2" },
    ])
  })

  test("names an appropriation by its heading, and has what is in it below", () => {
    const title = "us/pl/120-7/division-A/title-I"
    expect(at(law(), `${title}/lamp-office`)).toMatchObject({
      level: "appropriations",
      citation: "Pub. L. 120-7, div. A, tit. I (“Lamp Office”)",
      text: "For lamps, $5: Provided, That they burn.",
    })
    expect(at(law(), `${title}/lamp-office/1`).citation).toBe(
      "Pub. L. 120-7, div. A, tit. I (“Lamp Office”)(1)",
    )
  })

  test("gives the words of what has no number to what it stands in", () => {
    const division = at(law(), "us/pl/120-7/division-A")
    expect(division).toMatchObject({
      heading: "LAMPS",
      text: "This division may be cited as the “Lamp Act”.",
      notes: [{ kind: "sidenote", text: "Lamp Act." }],
    })
  })

  test("dates its sections by its approval, but one that says when it takes effect", () => {
    expect(at(law(), "us/pl/120-7/division-A/101").period.effectiveFrom).toBe("2030-05-06")
    expect(at(law(), "us/pl/120-7/2").period.effectiveFrom).toBeNull()
  })

  test("dates nothing where it says when the whole act takes effect", () => {
    const late = only(
      parse(
        publicLaw(`<section><num value="1">Sec. 1. </num><content>A lamp.</content></section>
      <section><num value="2">Sec. 2. </num><content>This Act takes effect in a year.</content></section>`),
      ),
    )
    expect(everyOf(late).map(({ period }) => period.effectiveFrom)).toEqual([null, null, null])
  })

  test("that is private is told apart", () => {
    const result = parse(
      publicLaw("<section><num value='1'>Sec. 1. </num><content>A lamp.</content></section>", "Private"),
    )
    expect(only(result)).toMatchObject({ id: "us/pvtl/120-7", shortName: "Pvt. L. 120-7" })
  })
})

describe("a compiled act", () => {
  const law = only(
    parse(`<statuteCompilation xmlns="http://schemas.gpo.gov/xml/uslm">
    <meta><dc:title xmlns:dc="x">LAMP AND WICK ACT OF 1950</dc:title><containsShortTitle>Lamp and Wick Act of 1950</containsShortTitle><approvedDate>1950-01-02</approvedDate></meta>
    <preface><property role="compShortTitle">LAMP AND WICK ACT OF 1950</property><editionNote>[As Amended Through P.L. 90–1, Enacted <date date="1967-08-09">August 9, 1967</date>]</editionNote></preface>
    <main><enactingFormula>Be it enacted,</enactingFormula>
      <section role="undesignated-level"><content>That lamps be lit.</content></section>
      <section><num value="5">Sec. 5. </num><editorialNote role="uscRef"><b>[</b>99 U.S.C. 5<b>]</b></editorialNote><subsection role="undesignated-level"><chapeau>A keeper—</chapeau>
        <paragraph><num value="1">(1) </num><chapeau>shall—</chapeau><subparagraph><num value="A">(A) </num><content>trim,</content></subparagraph>
        <subparagraph><num value="B">(B) </num><content>fill,</content><continuation role="paragraph">each day.</continuation></subparagraph></paragraph></subsection></section>
      <editorialNote><b>[</b><section><num value="6">Sec. 6. </num><content>Repealed by section 3 of the Wick Act</content></section><b>]</b></editorialNote>
    </main></statuteCompilation>`),
  )

  test("is named by its short title, and current through the act it names last", () => {
    expect(law).toMatchObject({
      id: "us/comp/lamp-and-wick-act-of-1950",
      shortName: "Lamp and Wick Act of 1950",
      currentThrough: "1967-08-09",
    })
  })

  test("has sections cited by its name, and keeps what has no number in the act or the section", () => {
    expect(everyOf(law).map(({ citation, text }) => [citation, text])).toEqual([
      ["Lamp and Wick Act of 1950", "Be it enacted,\nThat lamps be lit."],
      ["Lamp and Wick Act of 1950 § 5", "A keeper—"],
      ["Lamp and Wick Act of 1950 § 5(1)", "shall—\neach day."],
      ["Lamp and Wick Act of 1950 § 5(1)(A)", "trim,"],
      ["Lamp and Wick Act of 1950 § 5(1)(B)", "fill,"],
      ["Lamp and Wick Act of 1950 § 6", "Repealed by section 3 of the Wick Act"],
    ])
  })

  test("says where the Code has a section, and what was repealed", () => {
    expect(at(law, `${law.id}/5`).notes).toEqual([{ kind: "usc-reference", text: "[99 U.S.C. 5]" }])
    expect(at(law, `${law.id}/6`).status).toBe("repealed")
  })
})

describe("a volume of regulations", () => {
  const result =
    parse(`<cfrDoc xmlns="http://schemas.gpo.gov/xml/uslm"><meta><docNumber>99</docNumber><docReleasePoint>2031-04-01</docReleasePoint></meta><main><title><num value="99">Title 99—</num><heading>Lamps</heading>
    <chapter><num value="I">CHAPTER I—</num><heading>LAMP OFFICE</heading>
    <part><num value="20">PART 20—</num><heading>WICKS</heading><toc><referenceItem><label>Wicks</label></referenceItem></toc>
      <authority style="-uslm-sgm:AUTH"><heading style="-uslm-sgm:HED">Authority:</heading> 99 U.S.C. 12.</authority>
      <level><heading>Trimming</heading>
      <section><num value="20.1">§ 20.1a</num><heading>Meaning of terms.</heading><chapeau style="-uslm-sgm:P"><p style="-uslm-sgm:P"><inline style="-uslm-sgm:E" class="-gpo-grid-0-3">Lamp.</inline> A light that is—</p></chapeau>
        <paragraph style="-uslm-sgm:P"><num value="a">(a)</num><content> of oil; or</content></paragraph>
        <paragraph style="-uslm-sgm:P"><num value="b">(b)</num><content><p style="-uslm-sgm:P"> of gas.</p><p style="-uslm-sgm:P"><inline style="-uslm-sgm:E" class="-gpo-grid-0-3">Wick.</inline> A cord that is—</p></content></paragraph>
        <paragraph style="-uslm-sgm:P"><num value="a">(a)</num><content> of cotton.</content></paragraph>
        <source style="-uslm-sgm:CITA">[1 FR 2, Jan. 3, 2001]</source></section>
      <section><num value="20.2">§ 20.2</num><heading>Trimming.</heading>
        <paragraph style="-uslm-sgm:P"><num value="a">(a) </num><heading>Duty.</heading><content>(1) Trim the wick.</content></paragraph>
        <paragraph style="-uslm-sgm:P"><num value="2">(2)</num><content> Fill the lamp.</content></paragraph></section></level></part>
    <part><heading/></part></chapter></title></main></cfrDoc>`)

  test("has its parts as roots, with the headings above them as notes", () => {
    const law = only(result)
    expect(law).toMatchObject({ id: "us/cfr/99", currentThrough: "2031-04-01", weight: "regulation" })
    expect(law.roots.map(({ id, notes }) => [id, notes])).toEqual([
      [
        "us/cfr/99/part-20",
        [
          { kind: "title", text: "Title 99— Lamps" },
          { kind: "chapter", text: "CHAPTER I— LAMP OFFICE" },
          { kind: "authority", text: "Authority: 99 U.S.C. 12." },
        ],
      ],
    ])
  })

  test("has the paragraphs that its signs say, under the definitions they belong to", () => {
    expect(everyOf(only(result)).map(({ citation, text }) => [citation, text])).toEqual([
      ["99 CFR part 20", ""],
      ["99 CFR part 20", ""],
      ["99 CFR 20.1a", ""],
      ["99 CFR 20.1a (“Lamp”)", "Lamp. A light that is—"],
      ["99 CFR 20.1a (“Lamp”)(a)", "of oil; or"],
      ["99 CFR 20.1a (“Lamp”)(b)", "of gas."],
      ["99 CFR 20.1a (“Wick”)", "Wick. A cord that is—"],
      ["99 CFR 20.1a (“Wick”)(a)", "of cotton."],
      ["99 CFR 20.2", ""],
      ["99 CFR 20.2(a)", ""],
      ["99 CFR 20.2(a)(1)", "Trim the wick."],
      ["99 CFR 20.2(a)(2)", "Fill the lamp."],
    ])
  })

  test("says what is empty and what is numbered otherwise than printed", () => {
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "table of contents (it repeats the headings and is not kept)",
      '<num value="20.1"> that is printed "§ 20.1a" (the print is kept)',
      "<part> without number, heading or content (not kept)",
    ])
  })
})

function title(content: string): ParsedInstrument {
  return only(parse(code(content)))
}

function code(content: string): string {
  return `<uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:html="http://www.w3.org/1999/xhtml">
    <meta><docNumber>99</docNumber><docPublicationName>Online@115-20</docPublicationName></meta>
    <main><title><num value="99">Title 99—</num><heading>LAMPS</heading>${content}</title></main></uscDoc>`
}

function section(number: string, heading: string, content: string, after = ""): string {
  return `<section><num value="${number}">§ ${number}.</num><heading> ${heading}</heading>${content}${after}</section>`
}

function credit(law: string, day: string): string {
  return `<sourceCredit>(<ref href="/us/pl/${law}/s1">Pub. L.</ref>, <date date="${day}">a day</date>.)</sourceCredit>`
}

function publicLaw(content: string, kind = "Public"): string {
  return `<pLaw xmlns="http://schemas.gpo.gov/xml/uslm"><meta><dc:title xmlns:dc="x">${kind} Law 120–7: To light lamps.</dc:title></meta>
    <preface><dc:type xmlns:dc="x">Public Law</dc:type><docNumber>120–7</docNumber></preface>
    <main><longTitle><docTitle>An Act</docTitle><officialTitle>To light lamps.</officialTitle></longTitle><enactingFormula>Be it en\u00ADacted,</enactingFormula>
    ${content}<action><actionDescription>Approved May 6, 2030.</actionDescription></action></main></pLaw>`
}

function parse(xml: string): ParseResult {
  const main = { name: "lamps.xml", bytes: new TextEncoder().encode(xml) }
  return uslm.parse({ main, part: () => null }, noFacts)
}

function only(result: ParseResult): ParsedInstrument {
  const [instrument] = result.instruments
  if (instrument === undefined) throw new Error(`nothing was read: ${JSON.stringify(result.failed)}`)
  return instrument
}

function everyOf(instrument: ParsedInstrument): readonly ParsedProvision[] {
  return instrument.roots.flatMap(everyProvision)
}

function at(instrument: ParsedInstrument, id: string): ParsedProvision {
  const found = everyOf(instrument).find((provision) => provision.id === id)
  if (found === undefined)
    throw new Error(
      `${id} is not among ${everyOf(instrument)
        .map((each) => each.id)
        .join(" ")}`,
    )
  return found
}
