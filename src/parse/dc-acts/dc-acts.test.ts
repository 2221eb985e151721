/** The rules of the format of D.C. acts, on acts that we made up. */
import { describe, expect, test } from "vitest"
import type { IsoDate } from "../../law/index.js"
import { noFacts as facts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import { dcXml } from "../dc-xml/index.js"
import type { ImportFacts, ParsedInstrument, ParsedProvision } from "../parsed.js"
import { dcActs } from "./index.js"
import { sectionsSaidAmended } from "./said-amended.js"

const schema =
  'xmlns="https://code.dccouncil.us/schemas/dc-library" xmlns:codify="https://code.dccouncil.us/schemas/codify"'

describe("an act", () => {
  test("is an instrument with one root; its name, numbers and days are notes", () => {
    const { instrument, all } = read(
      "<section><num>2</num><text>The Mayor shall keep lamps.</text></section>",
    )
    expect(instrument).toMatchObject({
      id: "us-dc/law/99-1",
      name: "D.C. Law 99-1, Lamp Act of 2020",
      currentThrough: "2020-06-17",
      officialUrl: "https://example.invalid/99-1.pdf",
    })
    expect(all.map(({ id, level, citation }) => [id, level, citation])).toEqual([
      ["us-dc/law/99-1/act", "act", "D.C. Law 99-1"],
      ["us-dc/law/99-1/2", "section", "D.C. Law 99-1, § 2"],
    ])
    expect(all[0]?.notes).toEqual([
      { kind: "law-number", text: "99-1" },
      { kind: "long-title", text: "To keep lamps." },
      { kind: "effective", text: "2020-06-17" },
      { kind: "law-citation", text: "D.C. Law 99-1" },
      { kind: "vote", text: "First 2020-02-04" },
    ])
  })

  test("that is temporary has a last day and is known to be over after it", () => {
    const { instrument, all } = read("<section><num>2</num><text>Lamps.</text></section>", "<temporary/>")
    expect(all[1]?.period).toMatchObject({ effectiveTo: "2021-01-27", currentThrough: "2021-01-28" })
    expect(instrument.currentThrough).toBe("2021-01-28")
  })

  test("that is temporary is law where someone vouches for a day within its life", () => {
    const within = { ...facts, currentThrough: "2020-09-01" as IsoDate }
    const { all } = read("<section><num>2</num><text>Lamps.</text></section>", "<temporary/>", within)
    expect(all[1]).toMatchObject({ status: "in-force", period: { currentThrough: "2020-09-01" } })
  })

  test("is no part of a code, and a code is no act", () => {
    const act = `<document ${schema} id="D.C. Law 99-1"><num type="law">`
    const code = `<document ${schema} id="D.C. Code">`
    expect([dcActs.detect("a.xml", act), dcXml.detect("a.xml", act)]).toEqual([1, 0])
    expect([dcActs.detect("a.xml", code), dcXml.detect("a.xml", code)]).toEqual([0, 1])
    expect(dcActs.detect("a.xml", '<document id="D.C. Law 99-1">')).toBe(0)
  })
})

describe("a section", () => {
  const rows: readonly { why: string; inner: string; status: string }[] = [
    {
      why: "has an instruction",
      inner: '<text>So.</text><codify:repeal doc="D.C. Code" path="§1-1"/>',
      status: "amending",
    },
    {
      why: "has one below it",
      inner: "<para><num>(a)</num><text>So.</text><codify:replace/></para>",
      status: "amending",
    },
    {
      why: "quotes new law",
      inner: "<text>So:</text><include><text>New.</text></include>",
      status: "amending",
    },
    {
      why: "says that law is amended",
      inner: "<text>Section 9 of the Lamp Act is amended thus.</text>",
      status: "amending",
    },
    {
      why: "says that law is repealed",
      inner: "<text>Section 9 is hereby repealed.</text>",
      status: "amending",
    },
    {
      why: "says when the act begins",
      inner: "<text>This act shall take effect on Friday.</text>",
      status: "amending",
    },
    {
      why: "adopts its cost",
      inner: "<heading>Fiscal impact statement.</heading><text>So.</text>",
      status: "amending",
    },
    {
      why: "only names its title",
      inner: '<heading>This title may be cited as the "Lamp Act".</heading>',
      status: "amending",
    },
    { why: "rules by itself", inner: "<text>A dealer shall keep a lamp.</text>", status: "in-force" },
    {
      why: "puts a note beside the Code",
      inner:
        '<text>Section 2 shall apply next year.</text><codify:annotation doc="D.C. Code" path="§1-1" type="Applicability">x</codify:annotation>',
      status: "in-force",
    },
  ]
  test.each(rows)("that $why is $status", ({ inner, status }) => {
    const { all } = read(`<section><num>2</num>${inner}</section>`)
    expect(all[1]?.status).toBe(status)
  })

  test("keeps quoted law in its text, line by line, and none of it as a provision", () => {
    const { all } = read(`<section codify:doc="D.C. Code"><num>2</num>
      <para codify:path="§28-3851"><num>(a)</num><text>Section 28-3851 is amended to read as follows:</text>
        <include><section><prefix>§</prefix><num>28-3851</num><heading>Lamps.</heading>
          <para><codify:replace path="(1)"/><num>(1)</num><para><num>(A)</num><text>Oil;</text></para></para>
        </section></include><aftertext>.</aftertext></para></section>`)
    expect(all.map(({ id }) => id)).toEqual(["us-dc/law/99-1/act", "us-dc/law/99-1/2", "us-dc/law/99-1/2/a"])
    expect(all[2]?.text).toBe(
      "Section 28-3851 is amended to read as follows:\n§ 28-3851 Lamps.\n(1) (A) Oil;\n.",
    )
    expect(all[2]?.ref).toEqual({ amends: "us-dc/code/28-3851" })
    expect(all[2]?.notes).toEqual([
      { kind: "amends", text: "us-dc/code/28-3851 (D.C. Code § 28-3851(1): replace)" },
    ])
  })

  test("names the sections that it changes and what is done to each", () => {
    const { all } = read(`<section codify:doc="D.C. Code"><num>2</num>
      <para codify:path="§28-3851|(a)"><num>(a)</num>
        <para codify:path="(1)"><num>(1)</num><text>So.</text>
          <codify:find-replace count="2"><find>lamp</find><replace>candle</replace></codify:find-replace></para>
        <para><num>(2)</num><text>So.</text><codify:insert path="28A|1" num-value="28A-101"/></para>
        <para><num>(3)</num><text>So.</text><codify:repeal doc="D.C. Law 98-2" path="§3"/></para>
        <para><num>(4)</num><text>So.</text><codify:insert path="28|38" after="II"/></para>
      </para></section>`)
    expect(all.slice(3).map(({ ref }) => ref)).toEqual([
      { amends: "us-dc/code/28-3851" },
      { amends: "us-dc/code/28A-101" },
      { amends: "us-dc/law/98-2/3" },
      null,
    ])
    expect(all[3]?.notes).toEqual([
      { kind: "codify-find-replace", text: "lamp candle" },
      { kind: "amends", text: "us-dc/code/28-3851 (D.C. Code § 28-3851(a)(1): find-replace)" },
    ])
    expect(all[6]?.notes).toEqual([{ kind: "amends", text: "D.C. Code 28|38: insert" }])
  })

  test("stands in its title, whose id it does not carry", () => {
    const { all } = read(`<container><prefix>TITLE</prefix><num>II</num><heading>OIL</heading>
      <section><num>201</num><text>Oil is oil.</text></section></container>`)
    expect(all.map(({ id, level, heading }) => [id, level, heading])).toEqual([
      ["us-dc/law/99-1/act", "act", "Lamp Act of 2020"],
      ["us-dc/law/99-1/title-II", "title", "OIL"],
      ["us-dc/law/99-1/201", "section", ""],
    ])
  })

  test("loses no words in markup that we do not know, and says so", () => {
    const { all, report } = read("<section><num>2</num><sidebar>Odd.</sidebar><text>So.</text></section>")
    expect(all[1]?.notes).toEqual([{ kind: "sidebar", text: "Odd." }])
    expect(report).toEqual(["<sidebar> in <section> (its words are kept as a note)"])
  })
})

test.each([
  [
    "by its place in another act",
    "Section 4 of the Lamp Act (D.C. Official Code § 32-1003) is amended:",
    ["us-dc/code/32-1003"],
  ],
  [
    "by itself",
    "Section 28-3862(o) of the District of Columbia Official Code is amended thus:",
    ["us-dc/code/28-3862"],
  ],
  ["not behind the verb", "Section 4 is amended by striking “D.C. Official Code § 1-301.47a”.", []],
  ["not without a verb", "As defined in D.C. Official Code § 32-1003.", []],
])("a sentence says what it amends: %s", (_why, text, sections) => {
  expect(sectionsSaidAmended(text)).toEqual(sections)
})

function read(
  body: string,
  inMeta = "",
  said: ImportFacts = facts,
): {
  readonly instrument: ParsedInstrument
  readonly all: readonly ParsedProvision[]
  readonly report: readonly string[]
} {
  const xml = `<document ${schema} id="D.C. Law 99-1"><num type="law">99-1</num>
    <heading type="short">Lamp Act of 2020</heading><heading type="long">To keep lamps.</heading>
    <meta><effective>2020-06-17</effective>${inMeta}
      <citations><citation type="law" url="https://example.invalid/99-1.pdf">D.C. Law 99-1</citation></citations>
      <history><vote date="2020-02-04" reading="First"/></history></meta>${body}</document>`
  const main = { name: "invented.xml", bytes: new TextEncoder().encode(xml) }
  const result = dcActs.parse({ main, part: () => null }, said)
  const instrument = result.instruments[0]!
  return {
    instrument,
    all: instrument.roots.flatMap(everyProvision),
    report: result.notUnderstood.map(({ what }) => what),
  }
}
