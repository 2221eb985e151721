/** The rules of the Colorado format, on law that we made up. */
import { describe, expect, test } from "vitest"
import { noFacts as facts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { coCrsXml } from "./index.js"
import { lastChangeIn } from "./source-notes.js"

describe("a section", () => {
  test("stands in its part, article and title, with the heading of its catch line", () => {
    const { all } = read(`
      <ARTICLE-PART>PART 1</ARTICLE-PART>
      <ARTICLE-PART>LAMPS AND<NL></NL>WICKS</ARTICLE-PART>
      ${section("", "4-2.5-101", "<M>Oil.</M>", "A dealer sells oil.")}`)
    expect(all.map(({ id, heading, citation }) => [id, heading, citation])).toEqual([
      ["us-co/crs/title-4", "COMMERCE", "C.R.S. tit. 4"],
      ["us-co/crs/title-4/article-2.5", "Dealers", "C.R.S. tit. 4, art. 2.5"],
      ["us-co/crs/title-4/article-2.5/part-1", "LAMPS AND WICKS", "C.R.S. tit. 4, art. 2.5, pt. 1"],
      ["us-co/crs/4-2.5-101", "Oil.", "C.R.S. 4-2.5-101"],
    ])
    expect(all[3]).toMatchObject({ text: "A dealer sells oil.", designator: "§ 4-2.5-101" })
  })

  test("has each paragraph where its number says, the first behind the catch line", () => {
    const { all } = read(
      section(
        "(a)",
        "4-2.5-101",
        "<M>Oil.</M>",
        '(a) <M>A dealer:</M> <P N="(a)(1)">(1) <M>May sell:</M></P><P N="(a)(1)(A)">(A) <M>Oil;</M></P><P N="(b)">(b) <M>No more.</M></P>',
      ),
    )
    expect(below(all)).toEqual([
      "101/a subsection 0 A dealer:",
      "101/a/1 paragraph 9 May sell:",
      "101/a/1/A subparagraph 9 Oil;",
      "101/b subsection 0 No more.",
    ])
  })

  test("opens two levels that begin in one line", () => {
    const { all } = read(
      section(
        "(1)",
        "4-2.5-101",
        "<M>Oil.</M>",
        '(1) <M>One.</M><P N="(2)(a)">(2)<N></N>(a) <M>Two.</M></P><P N="(2)(b)">(b) <M>Three.</M></P>',
      ),
    )
    expect(below(all)).toEqual([
      "101/1 subsection 0 One.",
      "101/2 subsection 0 ",
      "101/2/a paragraph 0 Two.",
      "101/2/b paragraph 0 Three.",
    ])
  })

  test("mends a number from what stands below it, and says so", () => {
    const { all, result } = read(
      section(
        "",
        "4-2.5-101",
        "<M>Oil.</M>",
        '(1) <M>One:</M><P N="(1)(a)">(a) <M>Two:</M></P><P N="(b)">(b) <M>Three:</M></P><P N="(1)(b)(I)">(I) <M>Four.</M></P>',
      ),
    )
    expect(below(all)).toEqual([
      "101/1 subsection 0 One:",
      "101/1/a paragraph 4 Two:",
      "101/1/b paragraph 4 Three:",
      "101/1/b/I subparagraph 6 Four.",
    ])
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "number in the markup that leaves out its place: none read as (1)",
      "number in the markup that leaves out its place: (b) read as (1)(b)",
    ])
  })

  test("leaves out a level that its markup names and nobody printed", () => {
    const { all, result } = read(
      section("(1)(a)", "4-2.5-101", "<M>Oil.</M>", '(a) <M>One.</M><P N="(b)">(b) <M>Two.</M></P>'),
    )
    expect(below(all)).toEqual(["101/a subsection 0 One.", "101/b subsection 0 Two."])
    expect(result.notUnderstood[0]?.what).toBe(
      "level in the markup that is nowhere printed: (1) of (1)(a) (left out)",
    )
  })

  test("keeps lines without a number with what leads to them, and reports others", () => {
    const lines = '<P>"Lamp".</P><BL-1>Section 4-1-1.</BL-1><CTRKB>NOTICE</CTRKB>'
    const { all, result } = read(
      section("(1)", "4-2.5-101", "<M>Oil.</M>", `(1) <M>The words are:</M>${lines}`) +
        section("(1)", "4-2.5-102", "<M>Gas.</M>", "(1) <M>It is so.</M><P>And more.</P>"),
    )
    expect(all.at(-3)?.text).toBe('The words are:\n"Lamp". Section 4-1-1.\nNOTICE')
    expect(all.at(-1)?.text).toBe("It is so.\nAnd more.")
    expect(result.notUnderstood.map(({ what, count }) => [what, count])).toEqual([
      ["line without a number (kept with the one before; it may be of a level above)", 1],
    ])
  })

  test("is no law where it is repealed, reserved or deleted", () => {
    const { all } = read(
      section("", "4-6-101", "", "", "to 4-6-111. (Repealed)") +
        section("", "4-6-112", "<M>Repeals.</M>", "(Reserved)") +
        section(
          "(1)",
          "4-6-113",
          "<M>Fees.</M>",
          '(1) <M>(Deleted by amendment, L. 2003, p. 1, § 6.)</M><P N="(2)">(2) <M>Repealed.</M></P>',
        ),
    )
    const found = all.slice(2).map(({ id, designator, status }) => [id.slice(10), designator, status])
    expect(found).toEqual([
      ["4-6-101", "§ 4-6-101 to 4-6-111", "repealed"],
      ["4-6-112", "§ 4-6-112", "reserved"],
      ["4-6-113", "§ 4-6-113", "in-force"],
      ["4-6-113/1", "(1)", "repealed"],
      ["4-6-113/2", "(2)", "repealed"],
    ])
  })

  test("keeps source notes, editor's notes, references and cases apart from the law", () => {
    const { all, result } = read(`${section("", "4-2.5-101", "<M>Oil.</M>", "Law.")}
      <SOURCE-NOTE><B>Source:</B><B>L.<N></N>2001:</B>Added, p. 1, § 1, effective July 1.</SOURCE-NOTE>
      <EDITORS-NOTE><B>Editor's note:</B>(1) <M>One.</M><P>(2) <M>Two.</M></P></EDITORS-NOTE>
      <XREF-NOTE><B>Law reviews:</B>For more.</XREF-NOTE>
      <COMMENT-HEAD>ANNOTATION</COMMENT-HEAD>
      <ANNO-NOTE><ANNO-TEXT><B>Applied</B>in A v. B.</ANNO-TEXT></ANNO-NOTE>
      <SIDEBAR>Odd.</SIDEBAR>`)
    expect(all.at(-1)).toMatchObject({
      text: "Law.",
      period: { effectiveFrom: "2001-07-01" },
      notes: [
        { kind: "source", text: "Source: L. 2001: Added, p. 1, § 1, effective July 1." },
        { kind: "editors-note", text: "Editor's note: (1) One.\n(2) Two." },
        { kind: "law-reviews", text: "Law reviews: For more." },
        { kind: "annotation", text: "ANNOTATION\nApplied in A v. B." },
        { kind: "sidebar", text: "Odd." },
      ],
    })
    expect(result.notUnderstood.map(({ what }) => what)).toEqual(["<SIDEBAR> (its words are kept as a note)"])
    expect(result.instruments[0]).toMatchObject({ id: "us-co/crs", currentThrough: "2001-07-01" })
  })
})

test.each([
  [
    "the year of the entry",
    "L. 2006: Entire article R&RE, p. 457, § 1, effective September 1.",
    "2006-09-01",
  ],
  ["a year of its own", "L. 90: Added, p. 361, § 1, effective January 1, 1991.", "1991-01-01"],
  [
    "the last entry",
    "L. 65: p. 1. L. 94: (2) amended, p. 9, § 1, effective July 1. L. 2001: (1) amended, p. 14, § 2, effective August 8.",
    "2001-08-08",
  ],
  [
    "the youngest of one entry",
    "L. 2001: (1) and (2) amended, p. 14, § 2, effective July 1; (3) amended, p. 15, § 3, effective October 1.",
    "2001-10-01",
  ],
  ["no day", "L. 65: p. 1298, § 1. C.R.S. 1963: § 155-2-101.", null],
  [
    "no day in the last entry",
    "L. 94: Added, p. 1, § 1, effective July 1. L. 95: (1) amended, p. 7, § 9.",
    null,
  ],
  ["no such day", "L. 2001: Added, p. 1, § 1, effective February 30.", null],
])("a source note dates the words by %s", (_why, note, day) => {
  expect(lastChangeIn(note)).toBe(day)
})

test.each([
  ["a title", "<CRS>\n<BLEED>\n</BLEED><TITLE-NUM>TITLE 4</TITLE-NUM>", 1],
  ["something else of that name", "<CRS><srs>EPSG:4326</srs></CRS>", 0.6],
  ["another document", "<CRSDATA><TITLE-NUM>", 0],
])("%s is recognised as far as it can be", (_why, head, sure) => {
  expect(coCrsXml.detect("any.xml", head)).toBe(sure)
})

function section(number: string, section: string, heading: string, inner: string, after = ". "): string {
  const mark = number === "" ? "<P></P>" : `<P N="${number}"></P>`
  return `<SECTION-TEXT>${mark}<CATCH-LINE><RHFTO>${section}</RHFTO>${after}${heading}</CATCH-LINE>${inner}</SECTION-TEXT>`
}

function below(all: readonly ParsedProvision[]): readonly string[] {
  const paragraphs = all.filter(({ level }) => /^sub|^paragraph/u.test(level))
  return paragraphs.map(({ id, level, at, text }) => `${id.replace(/^.*-/u, "")} ${level} ${at} ${text}`)
}

function read(body: string): { readonly result: ParseResult; readonly all: readonly ParsedProvision[] } {
  const xml = `<CRS><TITLE-NUM>TITLE 4</TITLE-NUM><TITLE-TEXT>COMMERCE</TITLE-TEXT>
    <ARTICLE-NUM>ARTICLE 2.5</ARTICLE-NUM><ARTICLE-TEXT><RHRTC>Dealers</RHRTC></ARTICLE-TEXT>${body}</CRS>`
  const main = { name: "invented.xml", bytes: new TextEncoder().encode(xml) }
  const result = coCrsXml.parse({ main, part: () => null }, facts)
  return { result, all: result.instruments.flatMap(({ roots }) => roots).flatMap(everyProvision) }
}
