/** The rules of the Maryland format, on law that we made up. */
import { describe, expect, test } from "vitest"
import type { IsoDate } from "../../law/index.js"
import { noFacts as facts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ImportFacts, ParsedProvision, ParseResult } from "../parsed.js"
import { mdCodeXml } from "./index.js"

describe("a section", () => {
  test("stands in the title, subtitle and part of its id, wherever it is in the file", () => {
    const { all } = read(
      section(":gcl::14:35:I:14-3501:", "14&ndash;3501.", "<text>Lamps.</text>") +
        section(":gcl::14:36::14-3601:", "14&ndash;3601.", "<text>Oil.</text>") +
        section(":gcl::14:35:I:14-3502:", "14&ndash;3502.", "<text>Wicks.</text>"),
    )
    expect(all.map(({ id }) => id)).toEqual([
      "us-md/gcl/title-14",
      "us-md/gcl/title-14/subtitle-35",
      "us-md/gcl/title-14/subtitle-35/part-I",
      "us-md/gcl/14-3501",
      "us-md/gcl/14-3502",
      "us-md/gcl/title-14/subtitle-36",
      "us-md/gcl/14-3601",
    ])
    expect(all[3]).toMatchObject({
      citation: "Md. Code, Com. Law § 14-3501",
      designator: "§ 14–3501",
      level: "section",
    })
  })

  test("has the levels of its markup, whatever their enumerators look like, and says so", () => {
    const { all, result } = read(
      section(
        ":gcl::1:1::1-101:",
        "1&ndash;101.",
        level("subsection", "(1)", level("paragraph", "(a)")) +
          level(
            "subsection",
            "(i)",
            level(
              "paragraph",
              "(1)",
              level(
                "subparagraph",
                "(i)",
                level("sub-subparagraph", "1.", level("sub-sub-subparagraph", "A.")),
              ),
            ),
          ),
      ),
    )
    expect(all.slice(3).map(({ level, citation }) => `${level} ${citation}`)).toEqual([
      "subsection Md. Code, Com. Law § 1-101(1)",
      "paragraph Md. Code, Com. Law § 1-101(1)(a)",
      "subsection Md. Code, Com. Law § 1-101(i)",
      "paragraph Md. Code, Com. Law § 1-101(i)(1)",
      "subparagraph Md. Code, Com. Law § 1-101(i)(1)(i)",
      "sub-subparagraph Md. Code, Com. Law § 1-101(i)(1)(i)1",
      "sub-sub-subparagraph Md. Code, Com. Law § 1-101(i)(1)(i)1.A",
    ])
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "subsection numbered like (1), which is another level's kind (the markup is followed)",
      "paragraph numbered like (a), which is another level's kind (the markup is followed)",
    ])
  })

  test("keeps what stands in an element without an enumerator", () => {
    const { all } = read(
      section(
        ":gcl::1:1::1-101:",
        "1&ndash;101.",
        `<text>A dealer shall:</text><subsection>${level("paragraph", "(1)")}</subsection><text>and rest.</text>`,
      ),
    )
    const [, , whole, paragraph] = all
    expect(whole?.text).toBe("A dealer shall:\nand rest.")
    expect(paragraph).toMatchObject({ id: "us-md/gcl/1-101/1", level: "paragraph", at: 15 })
  })

  test("reads leaders, lines to write on and line breaks as the spaces that part words", () => {
    const { all } = read(
      section(
        ":gcl::1:1::1-101:",
        "1&ndash;101.",
        '<text>Fee<fill character="period" />$3<?Pub _newline?>Name<fill character="underscore" /></text>',
      ),
    )
    expect(all[2]?.text).toBe("Fee $3 Name")
  })

  test("keeps a table's cells with the columns that they span", () => {
    const table =
      '<table><tgroup cols="2"><colspec colname="c1"/><colspec colname="c2"/><tbody>' +
      '<row><entry namest="c1" nameend="c2">Fees</entry></row><row><entry>Oil</entry><entry>3&percnt;</entry></row>' +
      "</tbody></tgroup></table>"
    const { all } = read(section(":gcl::1:1::1-101:", "1&ndash;101.", `<text>Pay:</text>${table}`))
    expect(all[2]?.tables).toEqual([
      {
        at: 4,
        caption: "",
        rows: [
          [{ text: "Fees", header: false, span: 2 }],
          [
            { text: "Oil", header: false, span: 1 },
            { text: "3%", header: false, span: 1 },
          ],
        ],
      },
    ])
  })
})

test("a table between numbered provisions stays behind the one before it, and is reported", () => {
  const table = "<table><tgroup><tbody><row><entry>3</entry></row></tbody></tgroup></table>"
  const inner = level("subsection", "(a)", level("paragraph", "(1)")) + table + level("subsection", "(b)")
  const { all, result } = read(section(":gcl::1:1::1-101:", "1&ndash;101.", inner))
  expect(all.map(({ id, tables }) => [id, tables.map(({ at }) => at)]).slice(2)).toEqual([
    ["us-md/gcl/1-101", []],
    ["us-md/gcl/1-101/a", []],
    ["us-md/gcl/1-101/a/1", [6]],
    ["us-md/gcl/1-101/b", []],
  ])
  expect(result.notUnderstood.map(({ what }) => what)).toEqual([
    "table after a numbered provision (kept with it; it may be of a level above)",
  ])
})

describe("a section that is to change", () => {
  const twice =
    section(":gcl::1:1::1-101:", "1&ndash;101.", "<caption>IN EFFECT</caption><text>Old.</text>", {
      "effectDate-end": "20130701",
    }) +
    section(
      ":gcl::1:1::1-101:",
      "1&ndash;101.",
      "<caption>NOT IN EFFECT</caption><text>** TAKES EFFECT JULY 1, 2013 PER CHAPTER 6 OF 2012 **</text><text>New.</text>",
      { "effectDate-begin": "20130701" },
    )

  test("ends the day before its replacement begins, which is not law yet", () => {
    const { all } = read(twice)
    expect(
      sections(all).map(({ id, text, status, period }) => [id, text, status, period.effectiveTo]),
    ).toEqual([
      ["us-md/gcl/1-101", "Old.", "in-force", "2013-06-30"],
      ["us-md/gcl/1-101~2", "New.", "future", null],
    ])
    expect(sections(all)[1]?.period.effectiveFrom).toBe("2013-07-01")
    expect(sections(all)[1]?.notes).toEqual([
      { kind: "effect", text: "NOT IN EFFECT" },
      { kind: "effect", text: "** TAKES EFFECT JULY 1, 2013 PER CHAPTER 6 OF 2012 **" },
    ])
  })

  test("is law once the text is current through a later day", () => {
    const { all } = read(twice, { ...facts, currentThrough: "2013-08-01" as IsoDate })
    expect(sections(all).map(({ status }) => status)).toEqual(["expired", "in-force"])
  })

  test("is not law while it waits for something to happen", () => {
    const words = { contingency: "yes", "on-what": "takes effect if oil runs out" }
    const until = { contingency: "yes", "on-what": "in effect until oil runs out" }
    const { all } = read(
      section(":gcl::1:1::1-101:", "1&ndash;101.", "<caption>IN EFFECT</caption><text>Oil.</text>", until) +
        section(":gcl::1:1::1-101:", "1&ndash;101.", "<text>Gas.</text>", words),
    )
    expect(sections(all).map(({ text, status }) => [text, status])).toEqual([
      ["Oil.", "in-force"],
      ["Gas.", "future"],
    ])
    expect(sections(all)[1]?.notes).toEqual([{ kind: "contingency", text: "takes effect if oil runs out" }])
  })

  test("is repealed where nothing else is said of it", () => {
    const { all } = read(section(":gcl::1:1::1-101:", "1&ndash;101.", "<text>[Repealed.]</text>"))
    expect(all[2]?.status).toBe("repealed")
  })
})

test("the day it is current through is the youngest on which anything was entered", () => {
  const { result } = read(
    section(
      ":gle::1:1::1-101:",
      "1&ndash;101.",
      '<subsection db-date="20110301"><enum>(a)</enum><text>x</text></subsection>',
      { "db-date": "20060801" },
    ),
  )
  expect(result.instruments[0]).toMatchObject({ id: "us-md/gle", currentThrough: "2011-03-01" })
})

test("a section whose id says nothing of its place makes the file unreadable", () => {
  expect(() => read(section("dummy", "1&ndash;101.", "<text>x</text>"))).toThrowError(/line 2/u)
})

test.each([
  ["an article", '<legisdoc><article id="x"><section db-date="1" id=":gcl::1:1::1-101:">', 1],
  [
    "… behind its DOCTYPE",
    '<?xml version="1.0"?><!DOCTYPE legisdoc SYSTEM "c:\\x.dtd"><legisdoc><metadata>',
    0.6,
  ],
  ["an XHTML page", "<html><head>", 0],
  ["a schema of it", '<xs:schema><xs:element name="legisdoc"/>', 0],
])("%s is recognised as far as it can be", (_why, head, sure) => {
  expect(mdCodeXml.detect("any.xml", head)).toBe(sure)
})

function level(name: string, enumerator: string, inner = "<text>Words.</text>"): string {
  return `<${name}><enum>${enumerator}</enum>${inner}</${name}>`
}

function section(
  id: string,
  enumerator: string,
  inner: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries({ "db-date": "20120612", ...attributes, id })
  const tag = written.map(([name, value]) => ` ${name}="${value}"`).join("")
  return `<section${tag}><enum>${enumerator}</enum>${inner}</section>`
}

function sections(all: readonly ParsedProvision[]): readonly ParsedProvision[] {
  return all.filter(({ level }) => level === "section")
}

function read(
  sections: string,
  said: ImportFacts = facts,
): { readonly result: ParseResult; readonly all: readonly ParsedProvision[] } {
  const xml = `<?xml version="1.0"?><!DOCTYPE legisdoc SYSTEM "c:\\nowhere\\legisdoc.dtd"><legisdoc>\n<article id="dummy">${sections}</article></legisdoc>`
  const bytes = new TextEncoder().encode(xml)
  const result = mdCodeXml.parse({ main: { name: "invented.xml", bytes }, part: () => null }, said)
  return { result, all: result.instruments.flatMap(({ roots }) => roots).flatMap(everyProvision) }
}
