/** What a DOCX shows and what of it is law. All of it is invented. */
import { describe, expect, test } from "vitest"
import { type DocxParts, docxPackage, numbered, paragraph } from "../../testing/docx-package.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { PaperParagraph } from "../paper/index.js"
import type { ImportFacts } from "../parsed.js"
import { createReport } from "../report.js"
import { traceDocument } from "../trace/index.js"
import { docx } from "./index.js"
import { readDocx } from "./read-docx.js"
import { unpackDocx } from "./unpack-docx.js"

const level = (ilvl: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const use = (numId: number, definition: number, more = "") =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`

describe("numbers that the words do not hold", () => {
  const outline = list(
    0,
    level(0, "decimal", "§ 40.%1") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)"),
  )

  test("count on over lists of one definition, and begin again below a new number", async () => {
    const body = [
      [1, 0],
      [1, 1],
      [2, 1],
      [1, 2],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ].map(([numId = 0, depth = 0]) => paragraph("x", numbered(numId, depth)))
    expect(await labels({ body: body.join(""), numbering: outline + use(1, 0) + use(2, 0) })).toEqual([
      "§ 40.1",
      "(a)",
      "(b)",
      "(i)",
      "(ii)",
      "§ 40.2",
      "(a)",
      "(i)",
    ])
  })

  test("begin anew where a list says so, once", async () => {
    const anew = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>'
    const body = [1, 1, 2, 2, 1].map((numId) => paragraph("x", numbered(numId, 1)))
    const numbering = outline + use(1, 0) + use(2, 0, anew)
    expect(await labels({ body: body.join(""), numbering })).toEqual(["(a)", "(b)", "(c)", "(d)", "(e)"])
  })

  test("go on where a level never begins again", async () => {
    const numbering =
      list(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')) +
      use(1, 0)
    const body = [0, 1, 1, 0, 1].map((depth) => paragraph("x", numbered(1, depth)))
    expect(await labels({ body: body.join(""), numbering })).toEqual(["I.", "1.", "2.", "II.", "3."])
  })

  test("are shown in each format, all as figures where the level is legal", async () => {
    const numbering =
      list(0, level(0, "upperLetter", "%1") + level(1, "decimalZero", "%1.%2") + level(2, "ordinal", "%3")) +
      list(
        1,
        level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "bullet", "-"),
      ) +
      use(1, 0) +
      use(2, 1)
    const body = [
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 1],
      [2, 2],
    ].map(([numId = 0, depth = 0]) => paragraph("x", numbered(numId, depth)))
    expect(await labels({ body: body.join(""), numbering })).toEqual(["A", "A.01", "1st", "I", "1.1", "•"])
  })

  test("come from the style, at the level that is tied to it", async () => {
    const styles = ["Rule", "Point"]
      .map(
        (name) =>
          `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join("")
    const numbering =
      list(
        0,
        level(0, "decimal", "Rule %1.", '<w:pStyle w:val="Rule"/>') +
          level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Point"/>'),
      ) + use(1, 0)
    const body = ["Rule", "Point", "Point", "Rule"].map((name) =>
      paragraph("x", `<w:pStyle w:val="${name}"/>`),
    )
    const off = paragraph("x", '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await labels({ body: body.join("") + off, numbering, styles })).toEqual([
      "Rule 1.",
      "(a)",
      "(b)",
      "Rule 2.",
      "",
    ])
  })

  test("make the outline, and are no words that the file would lack", async () => {
    const numbering = outline + use(1, 0)
    const body =
      paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Lamp oil</w:t></w:r>", numbered(1, 0)) +
      paragraph("A seller shall keep:") +
      paragraph("a ledger; and", numbered(1, 1)) +
      paragraph("a lamp.", numbered(1, 1))
    const { provisions, coverage } = await imported({ body, numbering })
    expect(provisions.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      ["us-xf/lamps/40.1", "Lamp oil", "A seller shall keep:"],
      ["us-xf/lamps/40.1/a", "", "a ledger; and"],
      ["us-xf/lamps/40.1/b", "", "a lamp."],
    ])
    expect(coverage).toMatchObject({ words: 11, placed: 11, twice: 0, invented: 0 })
  })
})

describe("what is read", () => {
  test("is type and place from the defaults, the style and what it is based on, and the run", async () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:ind w:left="720"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:basedOn w:val="Base"/><w:pPr><w:ind w:hanging="360"/></w:pPr></w:style>`
    const words = `<w:r><w:t>bold</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:smallCaps/></w:rPr><w:t xml:space="preserve"> small</w:t></w:r>`
    const [one] = await paragraphs({ body: paragraph(words, '<w:pStyle w:val="Deep"/>'), styles })
    expect(one).toMatchObject({ text: "bold small", style: "Deep", indent: 18, hanging: 36 })
    expect(one?.runs.map(({ from, to, bold, smallCaps, size }) => [from, to, bold, smallCaps, size])).toEqual(
      [
        [0, 4, true, false, 11],
        [5, 10, false, true, 11],
      ],
    )
  })

  test("are tabs and breaks as a space, hyphens as they are, and a word broken after one as a whole", async () => {
    const words =
      "<w:r><w:t>NON-</w:t><w:tab/><w:tab/><w:t>RENEWAL</w:t><w:br/><w:t>of</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>x</w:t><w:tab/><w:t>-</w:t><w:tab/><w:t>y</w:t></w:r>"
    expect((await paragraphs({ body: paragraph(words) }))[0]?.text).toBe("NON-RENEWAL of-x - y")
  })

  test("is not what a tracked change took out, what is hidden, nor what says where one is", async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const words =
      "<w:r><w:t xml:space='preserve'>kept </w:t></w:r><w:del><w:r><w:delText>struck</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t xml:space='preserve'>new </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" +
      field(" PAGE ", "7") +
      field(" REF rule4 ", "Rule 4")
    const { provisions, report, coverage } = await imported({
      body: paragraph(words),
      header: paragraph("Page"),
    })
    expect(provisions.map(({ text }) => text)).toEqual(["kept new Rule 4"])
    expect(report.filter((what) => /tracked change|hidden/u.test(what))).toHaveLength(3)
    expect(coverage).toMatchObject({ placed: 4, twice: 0, invented: 0 })
  })

  test("are footnotes, where their words are called", async () => {
    const note = (id: number, words: string) => `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`
    const body = paragraph("<w:r><w:t>§ 1. Oil.</w:t><w:footnoteReference w:id='2'/></w:r>")
    const { provisions } = await imported({ body, footnotes: note(0, "") + note(2, "Since the first act.") })
    expect(provisions[0]?.notes).toEqual([{ kind: "footnote", text: "Since the first act." }])
  })

  test("are tables with heads and spans, and text boxes once", async () => {
    const cell = (words: string, look = "") => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(words)}</w:tc>`
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Lamp", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("tall")}${cell("5")}</w:tr></w:tbl>`
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    const boxed = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("Boxed.")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("Boxed.")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { provisions, coverage } = await imported({
      body: paragraph("§ 1. Oil.") + table + paragraph(boxed),
    })
    expect(provisions[0]?.tables[0]?.rows).toEqual([
      [{ text: "Lamp", header: true, span: 2 }],
      [
        { text: "tall", header: false, span: 1 },
        { text: "5", header: false, span: 1 },
      ],
    ])
    expect(provisions[0]?.text).toBe("Boxed.")
    expect(coverage).toMatchObject({ words: 6, placed: 6, twice: 0 })
  })

  test("counts each paragraph as a line", async () => {
    const found = await paragraphs({ body: paragraph("one") + paragraph("two\nand") + paragraph("three") })
    expect(found.map(({ line, text }) => [line, text])).toEqual([
      [1, "one"],
      [2, "two and"],
      [3, "three"],
    ])
  })
})

const facts: ImportFacts = {
  jurisdiction: "us-xf",
  instrument: "lamps",
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

async function paragraphs(parts: DocxParts): Promise<readonly PaperParagraph[]> {
  const part = await unpackDocx({ name: "a.docx", bytes: docxPackage(parts) })
  return readDocx(part, createReport()).paragraphs
}

async function labels(parts: DocxParts): Promise<readonly string[]> {
  return (await paragraphs(parts)).map(({ label }) => label)
}

async function imported(parts: DocxParts) {
  const part = await unpackDocx({ name: "a.docx", bytes: docxPackage(parts) })
  const result = docx.parse({ main: part, part: () => null }, facts)
  expect(result.failed).toEqual([])
  return {
    provisions: result.instruments.flatMap(({ roots }) => roots.flatMap(everyProvision)),
    report: result.notUnderstood.map(({ what }) => what),
    coverage: traceDocument([part], result.instruments, docx).coverage,
  }
}
