/** The rules of the D.C. format, on law that we made up. */
import { describe, expect, test } from "vitest"
import type { IsoDate } from "../../law/index.js"
import { everyProvision, inOriginalOrder, plainWords } from "../../testing/parsed-law.js"
import type { ImportFacts, ParsedProvision, ParseResult, SourcePart } from "../parsed.js"
import { dcXml } from "./index.js"

const facts: ImportFacts = {
  jurisdiction: "us-xf",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}
const namespaces =
  'xmlns="https://code.dccouncil.us/schemas/dc-library" xmlns:codify="https://code.dccouncil.us/schemas/codify" xmlns:xi="http://www.w3.org/2001/XInclude"'

describe("a section", () => {
  test("keeps its lead-in, its list and the words after it, each at its place", () => {
    const section = readSection(`
      <text>A dealer shall:</text>
      <para><num>(1)</num><text>Weigh the goods;</text></para>
      <text>and, in every case, shall</text>
      <para><num>(2)</num><text>Keep a record</text></para>
      <aftertext>for three years.</aftertext>`)
    expect(section.text).toBe("A dealer shall:\nand, in every case, shall\nfor three years.")
    expect(section.children.map(({ at }) => section.text.slice(0, at))).toEqual([
      "A dealer shall:",
      "A dealer shall:\nand, in every case, shall",
    ])
    expect(plainWords(inOriginalOrder(section)).join(" ")).toBe(
      "Weights. A dealer shall: Weigh the goods; and, in every case, shall Keep a record for three years.",
    )
  })

  test("joins the words of inline markup and parts those of lines", () => {
    const section = readSection(
      '<text>See <cite path="§1-2">§ 1-2</cite>, <em>as <strong>amended</strong></em>.<center>NOTICE<br/>TO ALL</center></text>',
    )
    expect(section.text).toBe("See § 1-2, as amended.\nNOTICE\nTO ALL")
  })

  test("keeps a table apart, at its place", () => {
    const section = readSection(
      `<text>Fees:<table><caption>Yearly</caption><tr><th colspan="2">Kind</th></tr><tr><td>Small</td><td>$1</td></tr></table>are due.</text>`,
    )
    expect(section.text).toBe("Fees:\nare due.")
    expect(section.tables).toEqual([
      {
        at: 5,
        caption: "Yearly",
        rows: [
          [{ text: "Kind", header: true, span: 2 }],
          [
            { text: "Small", header: false, span: 1 },
            { text: "$1", header: false, span: 1 },
          ],
        ],
      },
    ])
  })

  test("keeps notes apart from the law, under the publisher's names", () => {
    const section = readSection(`<text>Law.</text>
      <annotations>
        <annotation type="History">Jan. 2, 2020, Franklin Act 1, § 2</annotation>
        <text type="Editor's Notes">A <cite path="">note</cite>.</text>
      </annotations>`)
    expect(section.text).toBe("Law.")
    expect(section.notes).toEqual([
      { kind: "history", text: "Jan. 2, 2020, Franklin Act 1, § 2" },
      { kind: "editors-notes", text: "A note." },
    ])
  })

  test("loses no words in markup that we do not know, and says so", () => {
    const { provisions, result } = read(
      sectionXml("<text>Some <blink>odd</blink> words.</text><sidebar>More of them.</sidebar>Loose ones."),
    )
    expect(provisions[0]?.text).toBe("Some odd words.\nLoose ones.")
    expect(provisions[0]?.notes).toEqual([{ kind: "sidebar", text: "More of them." }])
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "<blink> within text (its words are kept)",
      "<sidebar> in <section> (its words are kept as a note)",
      "words directly in <section> (kept as its text)",
    ])
  })
})

describe("paragraphs", () => {
  test("are named by the kind of their enumerator", () => {
    const levels = levelsIn(
      para("(a)", para("(1)", para("(A)", para("(i)", para("(I)", para("(aa)")))))) +
        para("(a-1)") +
        para("(b)"),
    )
    expect(levels).toEqual([
      "a subsection",
      "a/1 paragraph",
      "a/1/A subparagraph",
      "a/1/A/i sub-subparagraph",
      "a/1/A/i/I sub-sub-subparagraph",
      "a/1/A/i/I/aa sub-sub-sub-subparagraph",
      "a-1 subsection",
      "b subsection",
    ])
  })

  test("that begin with (1) are paragraphs", () => {
    expect(levelsIn(para("(1)", para("(A)")) + para("(2)"))).toEqual([
      "1 paragraph",
      "1/A subparagraph",
      "2 paragraph",
    ])
  })

  test("(i) is a letter after (h) and a figure at the head of a list", () => {
    const letters = "abcdefghi".split("").map((letter) => para(`(${letter})`))
    expect(levelsIn(letters.join("")).at(-1)).toBe("i subsection")
    expect(levelsIn(para("(A)", para("(i)")))).toEqual(["A subparagraph", "A/i sub-subparagraph"])
  })

  test("go by depth where letters stand below figures, as in the Commercial Code", () => {
    expect(levelsIn(para("(1)", para("(a)", para("(i)"))) + para("(2)"))).toEqual([
      "1 subsection",
      "1/a paragraph",
      "1/a/i subparagraph",
      "2 subsection",
    ])
  })

  test("with a prefix are what it says", () => {
    const articles = `<para><prefix>Article</prefix><num>III</num><heading>Terms.</heading>${para("(a)")}</para>`
    expect(levelsIn(articles)).toEqual(["article-III article", "article-III/a subsection"])
    expect(readSection(articles).children[0]?.designator).toBe("Article III")
  })

  test("whose number is not printed belong to what they stand in", () => {
    const section = readSection(
      `<para><num undesignated="true">(a)</num><text>The term:</text>${para("(1)")}</para>${para("(b)")}`,
    )
    expect(section.text).toBe("The term:")
    expect(section.children.map(({ id, level }) => [id, level])).toEqual([
      ["us-xf/code/1-101/1", "paragraph"],
      ["us-xf/code/1-101/b", "subsection"],
    ])
  })

  test("without a number belong to what they stand in", () => {
    const section = readSection(`<para><heading>Scope.</heading><text>All goods.</text></para>`)
    expect([section.text, section.children]).toEqual(["Scope.\nAll goods.", []])
  })

  test("numbered alike are told apart, and reported", () => {
    const { provisions, result } = read(sectionXml(para("(b)") + para("(b)", para("(1)"))))
    expect(provisions.map(({ id }) => id)).toEqual([
      "us-xf/code/1-101",
      "us-xf/code/1-101/b",
      "us-xf/code/1-101/b~2",
      "us-xf/code/1-101/b~2/1",
    ])
    expect(result.notUnderstood).toEqual([
      {
        file: "main.xml",
        line: 3,
        what: "numbered like another provision: us-xf/code/1-101/b (kept as us-xf/code/1-101/b~2)",
        count: 1,
      },
    ])
  })
})

describe("status", () => {
  const rows: { why: string; content: string; status: string }[] = [
    { why: "a reason", content: "<reason>Repealed</reason><text>Repealed.</text>", status: "repealed" },
    { why: "a text that says nothing else", content: "<text>[Reserved].</text>", status: "reserved" },
    { why: "the end of a heading", content: "<heading>Old fees. [Expired]</heading>", status: "expired" },
    { why: "an ordinary text", content: "<text>The rule is repealed in 2030.</text>", status: "in-force" },
  ]
  test.each(rows)("is told by $why", ({ content, status }) => {
    expect(readSection(content).status).toBe(status)
  })

  test("of a section holds for its paragraphs, that of a paragraph for itself", () => {
    const repealed = readSection(`<reason>Repealed</reason>${para("(a)")}`)
    expect(repealed.children[0]?.status).toBe("repealed")
    const partly = readSection(`<para><num>(a)</num><text>Repealed.</text></para>${para("(b)")}`)
    expect([partly.status, ...partly.children.map(({ status }) => status)]).toEqual([
      "in-force",
      "repealed",
      "in-force",
    ])
  })

  test("is not what an editor put where a status would stand: that is a correction of the heading", () => {
    const section = readSection("<reason>basic</reason>")
    expect([section.heading, section.status]).toEqual(["Weights. [basic]", "in-force"])
  })
})

describe("dates", () => {
  const history = (...dates: string[]) =>
    `<annotations>${dates.map((date) => `<annotation type="History">${date}, Franklin Act 1</annotation>`).join("")}</annotations>`

  test("begin with the youngest day of the section's own history, also for its paragraphs", () => {
    const section = readSection(
      para("(a)") + history("Sept. 9, 2001", "as added Jan. 2, 2020", "May 4, 2011"),
    )
    expect([section.period.effectiveFrom, section.children[0]?.period.effectiveFrom]).toEqual([
      "2020-01-02",
      "2020-01-02",
    ])
  })

  test("that the section states of itself win over its history", () => {
    const stated = history("Jan. 2, 2020")
    expect(
      readSection(`<meta><effective>2021-05-06</effective><expires>2029-12-31</expires></meta>${stated}`)
        .period,
    ).toEqual({
      effectiveFrom: "2021-05-06",
      effectiveTo: "2029-12-31",
      currentThrough: "2020-01-02",
    })
    expect(
      readSection(stated, { attributes: 'codify:applicability="2021-05-06" codify:expire="2029-12-31"' })
        .period,
    ).toMatchObject({ effectiveFrom: "2021-05-06", effectiveTo: "2029-12-31" })
  })

  test("are unknown where the publisher has only a placeholder", () => {
    expect(readSection("<meta><effective>0001-01-01</effective></meta>").period.effectiveFrom).toBeNull()
    expect(readSection("", { attributes: 'codify:applicability="pending"' }).period.effectiveFrom).toBeNull()
  })

  test("make a section future that begins after the day the code is current through, and expired one that ended before", () => {
    const current = { ...facts, currentThrough: "2025-06-30" as IsoDate }
    expect(readSection(history("Jan. 1, 2026"), { facts: current }).status).toBe("future")
    expect(readSection(history("Jan. 1, 2025"), { facts: current }).status).toBe("in-force")
    expect(readSection("<meta><expires>2024-01-01</expires></meta>", { facts: current }).status).toBe(
      "expired",
    )
  })

  test("are not compared with a day that no one stated", () => {
    const stated = "<meta><effective>2021-05-06</effective></meta>"
    expect(readSection(stated + history("Jan. 2, 2020")).status).toBe("in-force")
  })

  test("come from the person who imports where the file has none", () => {
    const said = { ...facts, effectiveFrom: "2019-01-01" as IsoDate, currentThrough: "2025-06-30" as IsoDate }
    expect(readSection("<text>a</text>", { facts: said }).period).toEqual({
      effectiveFrom: "2019-01-01",
      effectiveTo: null,
      currentThrough: "2025-06-30",
    })
  })
})

describe("a code with included files", () => {
  const index = `<document ${namespaces} id="Franklin Code"><heading>Code of Franklin</heading>
    <meta><effective>0001-01-01</effective></meta>
    <subheading>Division I. All of it.</subheading>
    <xi:include href="./titles/1.xml"/><xi:include href="./titles/2.xml"/></document>`
  const title = `<container ${namespaces} containing-doc="Franklin Code"><prefix>Title</prefix><num>1</num><heading>Trade.</heading>
    <subheading>Part the first.</subheading>
    <container><prefix>Chapter</prefix><num>3A</num><heading>Scales. [Repealed].</heading>
      <xi:include href="../sections/1-101.xml"/><xi:include href="../sections/broken.xml"/></container>
    <container><heading>Odds and Ends.</heading>${sectionXml("<text>b</text>", "1-102")}</container></container>`
  const files = {
    "main.xml": index,
    "titles/1.xml": title,
    "sections/1-101.xml": sectionXml("<text>a</text>"),
    "sections/broken.xml": "<section><num>1-9",
  }

  test("is one tree in the order of the code", () => {
    const { result, provisions } = read(files)
    expect(result.instruments[0]).toMatchObject({
      id: "us-xf/code",
      name: "Code of Franklin",
      shortName: "Franklin Code",
    })
    expect(provisions.map(({ id, level, heading }) => [id, level, heading])).toEqual([
      ["us-xf/code/title-1", "title", "Trade."],
      ["us-xf/code/title-1/chapter-3A", "chapter", "Scales. [Repealed]."],
      ["us-xf/code/1-101", "section", "Weights."],
      ["us-xf/code/title-1/division-odds-and-ends", "division", "Odds and Ends."],
      ["us-xf/code/1-102", "section", "Weights."],
    ])
    expect(provisions[0]?.text).toBe("Part the first.")
    expect(provisions[1]).toMatchObject({
      status: "repealed",
      at: "Part the first.".length,
      file: "titles/1.xml",
    })
  })

  test("reports what is not there and goes on past what is broken", () => {
    const { result } = read(files)
    expect(result.failed).toEqual([
      { file: "sections/broken.xml", code: "source.unreadable", remedy: expect.stringContaining("line 1") },
    ])
    expect(result.notUnderstood.map(({ what, line }) => [what, line])).toEqual([
      ["division of titles: Division I. All of it.", 3],
      ["included file is not there (a gap of the coverage)", 4],
    ])
    expect(result.instruments[0]?.namedOnly).toMatchObject([{ name: "Title 2", line: 4 }])
  })

  test("does not end where a file includes itself", () => {
    const loop = title.replace("../sections/1-101.xml", "../titles/1.xml")
    const { result } = read({ "main.xml": index, "titles/1.xml": loop })
    expect(result.notUnderstood.map(({ what }) => what)).toContain("file includes itself: ../titles/1.xml")
  })

  test("gives the oldest day in it to a title, which has none of its own", () => {
    const dated = (date: string) =>
      sectionXml(`<annotations><annotation type="History">${date}</annotation></annotations>`, date.slice(-4))
    const { provisions } = read(
      `<container ${namespaces} containing-doc="Franklin Code"><prefix>Title</prefix><num>1</num><heading>T.</heading>${dated("May 1, 2010")}${dated("May 1, 2001")}</container>`,
    )
    expect(provisions[0]?.period).toEqual({
      effectiveFrom: "2001-05-01",
      effectiveTo: null,
      currentThrough: "2010-05-01",
    })
  })
})

function sectionXml(content: string, number = "1-101", attributes = ""): string {
  const heading =
    content.includes("<heading>") && !content.includes("<para><heading>") && !content.includes("<prefix>")
  return `<section ${namespaces} containing-doc="Franklin Code" ${attributes}>
    <num>${number}</num>${heading ? "" : "<heading>Weights.</heading>"}
    ${content}</section>`
}

function para(number: string, inner = "<text>words</text>"): string {
  return `<para><num>${number}</num>${inner}</para>`
}

function readSection(
  content: string,
  how: { attributes?: string; facts?: ImportFacts } = {},
): ParsedProvision {
  const [section] = read(sectionXml(content, "1-101", how.attributes), how.facts).provisions
  if (section === undefined) throw new Error("no section was read")
  return section
}

function levelsIn(content: string): readonly string[] {
  return everyProvision(readSection(content))
    .slice(1)
    .map(({ id, level }) => `${id.replace("us-xf/code/1-101/", "")} ${level}`)
}

function read(
  xml: string | Readonly<Record<string, string>>,
  said = facts,
): { result: ParseResult; provisions: readonly ParsedProvision[] } {
  const files = typeof xml === "string" ? { "main.xml": xml } : xml
  const at = (name: string): SourcePart | null => {
    const text = (files as Record<string, string>)[name]
    return text === undefined ? null : { name, bytes: new TextEncoder().encode(text) }
  }
  const main = at("main.xml") as SourcePart
  const part = (href: string, from: string) => at(new URL(href, `file:///${from}`).pathname.slice(1))
  const result = dcXml.parse({ main, part }, said)
  return { result, provisions: (result.instruments[0]?.roots ?? []).flatMap(everyProvision) }
}
