/**
 * Hard cases of the formats that have few real documents: files that we made up, in the shape that each publisher
 * gives its own. Each has deep levels, a sign that can be read two ways, tables, images, notes, named characters,
 * two provisions of one number, what has no number or no words, and law that is not in force.
 */
import { join } from "node:path"
import { describe, expect, it, test } from "vitest"
import { inventedFile, noFacts, parseInvented } from "../testing/parse-for-test.js"
import { outlineOf } from "../testing/parsed-law.js"
import { euJson } from "./eu-json/index.js"
import { detectFormat } from "./formats.js"
import { markdown } from "./markdown/index.js"
import { moRevisorHtml } from "./mo-revisor-html/index.js"
import { orOarHtml } from "./or-oar-html/index.js"
import type { Format } from "./parsed.js"
import { plainText } from "./plain-text/index.js"
import { usCodeHtml } from "./us-code-html/index.js"
import { usLawJson } from "./us-law-json/index.js"
import { vtVsaHtml } from "./vt-vsa-html/index.js"

interface HardCase {
  readonly format: Format
  readonly file: string
  /** The deepest provision: by its path, with its level and citation. */
  readonly deepest: readonly [path: string, level: string, citation: string]
  /** What is no law in force, by path. */
  readonly closed: Readonly<Record<string, string>>
  /** Rows and cells of tables, by path. */
  readonly tables: Readonly<Record<string, readonly (readonly (readonly string[])[])[]>>
  /** Kinds of notes, by path. */
  readonly notes: Readonly<Record<string, readonly string[]>>
  readonly texts: Readonly<Record<string, string>>
  readonly report: readonly RegExp[]
}

const alike = (path: string) => new RegExp(`^numbered like another provision: \\S+/${path} \\(kept as`, "u")

const cases: readonly HardCase[] = [
  {
    format: vtVsaHtml,
    file: "lamps.html",
    deepest: ["1/a/1/A/i/II", "subdivision", "77 V.S.A. § 1(a)(1)(A)(i)(II)"],
    closed: {
      "2": "repealed",
      "3-4": "reserved",
      "5": "transferred",
      // The heading names its first day, which is after the day of the release.
      "6a": "future",
      "chapter-2": "reserved",
      "lanterns-without-a-number": "reserved",
      "21": "reserved",
    },
    tables: {},
    notes: { "1": ["history", "amendments", "cross-references"], "6a": ["image"], "chapter-1": ["note"] },
    texts: {
      "1/a": "Keep a ledger that names:\nThe ledger is open to all.",
      "6a~2": "A wick is of wool.",
      "7": "A paragraph breaks the list.",
      "7/c": "Three.",
    },
    report: [
      /^words between a heading and the first section/u,
      /^image, of which the alternative text is kept: weight = length × 3 \(wick\.gif\)$/u,
      alike("6a"),
      /^sign of a list item in doubt, read as \(b\)$/u,
      alike("7/b"),
      /^marker out of order: \(b\)/u,
      /^section without a number: Lanterns/u,
    ],
  },
  {
    format: moRevisorHtml,
    file: "lamps.html",
    deepest: ["990.010/1/1/a/b", "subparagraph", "RSMo 990.010.1(1)(a)b"],
    closed: { "990.030": "repealed", "990.040": "transferred", "990.050": "future" },
    tables: {
      "990.010/2": [
        [
          ["Lamp", "Fee"],
          ["Tall", "2"],
        ],
        [["Lantern", "4"]],
      ],
    },
    notes: {
      "990.010": ["history", "effective-date", "cross-reference", "annotation", "version"],
      "chapter-990": ["title"],
    },
    texts: {
      "990.020/(2)": "“Wick”, 10² threads.",
      "990.050~2": "A candle is of tallow.",
      "990.060": "",
      "words-without-a-number": "A lantern hangs.",
    },
    report: [alike("990.050"), /^section without a number: Words/u],
  },
  {
    format: orOarHtml,
    file: "division-990.html",
    deepest: ["990-007-0010/1/a/A/ii", "subparagraph", "OAR 990-007-0010(1)(a)(A)(ii)"],
    closed: { "990-007-0030": "repealed", "990-007-0040": "reserved" },
    tables: {
      "990-007-0010/2": [
        [
          ["Lamp", "Hours"],
          ["Tall", "9"],
        ],
      ],
    },
    notes: { "990-007-0010": ["editors-note", "image", "authority", "implements", "history"] },
    texts: {
      "990-007-0010/2": "A lamp burns 10² hours, or as this table says:",
      "990-007-0040~2": "A candle is of wax.",
      "Rule-without-a-number": "A lantern hangs.",
    },
    report: [
      /^image, of which the alternative text is kept: rate/u,
      /^ambiguous marker \(i\), read as \S+0020\/1\/i, could be \S+0020\/1\/h\/A\/i$/u,
      alike("990-007-0040"),
      /^rule without a number/u,
    ],
  },
  {
    format: usCodeHtml,
    file: "title-77.htm",
    deepest: ["1/a/1/A/i/II/bb", "item", "77 U.S.C. § 1(a)(1)(A)(i)(II)(bb)"],
    closed: {
      "2": "repealed",
      "3-to-5": "transferred",
      "6": "reserved",
      "7": "omitted",
      "chapter-2": "reserved",
    },
    tables: { "9": [[["Tall", "2"]]] },
    notes: {
      "1": ["history", "footnote", "amendment-note", "effectivedate-note"],
      "9": ["image"],
      "title-77": ["current-through"],
    },
    texts: {
      "1/b": "A list is not kept at noon.¹",
      "8~2": "Another section has the same number.",
      "9": "The weight is or as here:",
      "10": "",
    },
    report: [
      /^marker out of order: \(aa\)/u,
      /^ambiguous marker \(i\), read as us\/usc\/77\/8\/i, could be us\/usc\/77\/8\/h\/1\/A\/i$/u,
      alike("8"),
      /^image, of which the alternative text is kept: oil times two \(w\.gif\)$/u,
    ],
  },
  {
    format: euJson,
    file: "lamps.json",
    deepest: ["art-1/1/a/ii", "point", "EU 2031/77 Art. 1(1)(a)(ii)"],
    closed: { "art-5": "repealed" },
    tables: {},
    notes: {
      "art-2": ["definition-elsewhere"],
      "art-3": ["division-heading", "division-heading"],
      "art-4": ["consolidation-mark"],
    },
    texts: {
      "art-1/1/a/ii": "wicks, that is:\n— cotton;\n— wool;",
      "art-1/2": "The list is open to all.",
      "art-3~2": "Another article has the same number.",
      // What another act gets keeps its signs: they are not of this article.
      "art-4": "The following is inserted:\n‘Article 9a\n1. A lantern hangs.\n(a) It is lit.’",
    },
    report: [
      /^chapters of articles \(not kept/u,
      /^recital that stands in the file twice/u,
      /^heading of a division at the end of an article/u,
      /^heading of an article taken from the first line/u,
      /^marker out of order: \(g\)/u,
      /^ambiguous marker \(i\), read as \S+art-3\/1\/i, could be \S+art-3\/1\/h\/i$/u,
      alike("art-3"),
      /^sign without words in Article 4: \(b\)$/u,
      /^sign without words in Article 4: 2\.$/u,
      /^marker out of order: \(b\)/u,
      /^marker out of order: 2\./u,
      /^list of 1 definitions/u,
      /^definition that its article has in other words: lamp$/u,
      /^the file says the act is effective from 2031-06-01, the act that it applies from 2031-09-01/u,
    ],
  },
  {
    format: usLawJson,
    file: "lamps.json",
    deepest: ["9990.100/a/1/A/i/II", "subclause", "Cal. Civ. Code § 9990.100(a)(1)(A)(i)(II)"],
    closed: { "9990.102": "repealed", "9990.103": "reserved" },
    tables: {},
    notes: { "9990.100": ["act"] },
    texts: {
      "9990.100/a": "A keeper shall keep:",
      "9990.101~2": "Another section has the same number.",
      // A list within a sentence is printed so.
      "9990.104": "A candle is of wax: (1) white; (2) red.",
      "9995": "“(a) A wick of another act is quoted.”",
      "9996": "A wick <b>burns</b> &amp; smokes.",
    },
    report: [
      /^mark-up or named character within text/u,
      /^ambiguous marker \(i\), read as \S+101\/i, could be \S+101\/h\/1\/A\/i$/u,
      alike("9990.101"),
      /^heading that is the beginning of the text/u,
    ],
  },
  {
    format: markdown,
    file: "lamps.markdown",
    deepest: ["2-101/a/1/A/ii", "paragraph", "Lamp Code § 2-101(a)(1)(A)(ii)"],
    closed: { "2-103": "repealed", "2-104": "reserved", "2-105": "transferred" },
    tables: {
      "2-101": [
        [
          ["Lamp", "Wick"],
          ["tall", "a | b"],
        ],
        [
          ["Lantern", "Wick"],
          ["short", ""],
        ],
      ],
    },
    notes: { "2-101": ["image", "footnote"] },
    texts: {
      preamble: "Words before the first heading.",
      "2-101": "A keeper shall keep a ledger of each lamp, that is:",
      "2-102~2": "Another section has the same number.",
      "2-106": "",
      "title-1/notes-without-a-number":
        "Café lamps are lit at § noon.\n- An item without one.\n``` A fence of code. ```\n<b>HTML</b> within Markdown.",
      "3/2/b": "second.",
    },
    report: [
      /^fence of code/u,
      /^tag of HTML within Markdown/u,
      /^image, of which the alternative text is kept: weight = length × 3 \(weight\.png\)$/u,
      /^marker out of order: \(1\)/u,
      alike("2-102"),
    ],
  },
  {
    format: plainText,
    file: "lamps.txt",
    deepest: ["2-101/a/1/A/ii", "paragraph", "Lamp Code § 2-101(a)(1)(A)(ii)"],
    closed: { "2-103": "repealed", "2-104": "reserved", "2-105": "transferred" },
    tables: {},
    notes: {},
    texts: {
      preamble: "Words before the first heading.",
      // A line set in less deep, behind a full stop, goes on with what the list stands in.
      "2-101": "A keeper shall keep a ledger of each lamp, that is:\nThe ledger is open to all.",
      "2-101/b": "its wick.",
      "7": "A seller shall trim wicks; a seller must not sell them wet.",
      "4.1.2": "A record is kept for 10 years.",
    },
    report: [/^marker out of order: \(1\)/u, alike("2-102")],
  },
]

const facts = { jurisdiction: "us-xf", instrument: "lamps", name: "Lamp Code" } as const

describe.each(cases)("$format.name: an invented file of hard cases", (hard) => {
  const { format, file, deepest, closed, tables, notes, texts, report } = hard
  const bytes = inventedFile(join(import.meta.dirname, format.name), file)
  const read = parseInvented(format, bytes, facts)

  it("is told by its content", () => {
    expect(detectFormat("any", new TextDecoder().decode(bytes))?.name).toBe(format.name)
    expect(read.result.failed).toEqual([])
  })

  it("goes down to the last level, named as its publisher does", () => {
    const [path, level, citation] = deepest
    expect(read.at(path)).toMatchObject({ level, citation })
  })

  it("is law in force but for what says otherwise", () => {
    const [instrument] = read.result.instruments
    const others = read.provisions.filter(({ status }) => status !== "in-force")
    const paths = others.map(({ id, status }) => [id.slice((instrument?.id ?? "").length + 1), status])
    expect(Object.fromEntries(paths)).toEqual(closed)
  })

  it("keeps words, tables and notes where they belong", () => {
    for (const [path, text] of Object.entries(texts)) expect([path, read.at(path).text]).toEqual([path, text])
    const held = read.provisions.filter((each) => each.tables.length > 0)
    expect(
      held.map((each) => each.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))),
    ).toEqual(Object.values(tables))
    for (const path of Object.keys(tables)) expect(read.at(path).tables).not.toEqual([])
    for (const [path, kinds] of Object.entries(notes))
      expect([path, read.at(path).notes.map(({ kind }) => kind)]).toEqual([path, kinds])
  })

  it("has each doubt in the report, and no other", () => {
    expect(read.report).toHaveLength(report.length)
    for (const line of report) expect(read.report).toContainEqual(expect.stringMatching(line))
  })

  it("gives every provision an id of its own", () => {
    const ids = read.provisions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("has the outline that is checked in", async () => {
    const outline = read.result.instruments.map(outlineOf).join("")
    const name = `invented-${file.replace(/\.\w+$/u, "")}.outline`
    await expect(outline).toMatchFileSnapshot(`${format.name}/golden/${name}`)
  })
})

describe("plain text in odd characters", () => {
  const folder = join(import.meta.dirname, "plain-text")

  it("keeps spaces that are none on the keyboard as spaces, and its quotation marks", async () => {
    const read = parseInvented(plainText, inventedFile(folder, "odd-characters.txt"), facts)
    expect(read.at("1")).toMatchObject({ heading: "Café lamps.", text: "A lamp burns oil “daily”." })
    expect(read.at("2/a").text.replace(/[\u00AD\u200B]/gu, "")).toBe("A wick is of cotton.")
    await expect(read.result.instruments.map(outlineOf).join("")).toMatchFileSnapshot(
      "plain-text/golden/invented-odd-characters.outline",
    )
  })

  test.each([
    ["UTF-16", Uint8Array.from("\uFEFF§ 1. Lamps.", (character) => character.charCodeAt(0))],
    ["windows-1252", Uint8Array.of(0xa7, 0x20, 0x31, 0x2e, 0x20, 0x93, 0x4c, 0x94)],
  ])("in %s is refused, with the reason", (_, bytes) => {
    const { result } = parseInvented(plainText, bytes, facts)
    expect(result.failed).toMatchObject([{ code: "source.not-utf8" }])
    expect(result.instruments).toEqual([])
  })

  it("shows what would change the order of letters", () => {
    const read = parseInvented(plainText, "§ 1. Lamps.\nA lamp\u202E burns.\n§ 2. Wicks.\nA wick.", facts)
    expect(read.at("1").text).toBe("A lamp[U+202E] burns.")
    expect(read.report).toEqual(["hidden character U+202E, shown as [U+202E]"])
  })
})

test("Markdown without front matter has the outline that is checked in", async () => {
  const bytes = inventedFile(join(import.meta.dirname, "markdown"), "articles.markdown")
  const read = parseInvented(markdown, bytes, { jurisdiction: "us-xf" })
  expect(detectFormat("any", new TextDecoder().decode(bytes))?.name).toBe("markdown")
  expect(read.at("1/2").text).toBe("A wick (long or short) is trimmed daily.")
  expect(read.at("1/1/b")).toMatchObject({ level: "paragraph", text: "wool." })
  expect(read.at("3").status).toBe("repealed")
  await expect(read.result.instruments.map(outlineOf).join("")).toMatchFileSnapshot(
    "markdown/golden/invented-articles.outline",
  )
})

test("nobody's facts are needed where the file says whose law it is", () => {
  const bytes = inventedFile(join(import.meta.dirname, "markdown"), "lamps.markdown")
  const main = { name: "lamps.markdown", bytes }
  expect(markdown.parse({ main, part: () => null }, noFacts).instruments[0]?.id).toBe("us-xf/lamps")
})
