import PDFDocument from "pdfkit"
import { describe, expect, it } from "vitest"
import type { Paper } from "../paper/index.js"
import { createReport } from "../report.js"
import { pdf } from "./index.js"
import { type PageFile, readPageFile } from "./page-file.js"
import { readPaper } from "./read-paper.js"
import { unpackPdf } from "./unpack.js"

// Every page here is invented and drawn for the test.
type Doc = InstanceType<typeof PDFDocument>

const sentence = "The keeper of a lamp shall trim the wick each evening before the lamp is lit and shall "

describe("a PDF", () => {
  it("is told by its first bytes, whatever its name", () => {
    expect(pdf.detect("law.xml", "%PDF-1.7\n%âãÏÓ")).toBe(1)
    expect(pdf.detect("mail.pdf", "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n")).toBe(1)
    expect(pdf.detect("notes.pdf", "A law begins with %PDF and nothing more.")).toBe(0)
    expect(pdf.detect("law.pdf", "<?xml version='1.0'?><law/>")).toBe(0)
  })

  it.each([
    [
      "is locked",
      "source.encrypted",
      (): Promise<Uint8Array> => drawn((doc) => doc.text("Law."), { userPassword: "lamp" }),
    ],
    ["ends early", "source.unreadable", async () => (await drawn((doc) => doc.text("Law."))).slice(0, 40)],
    ["is empty", "source.unreadable", async () => new Uint8Array()],
    ["has pages and no text", "source.scanned", () => drawn((doc) => doc.rect(50, 50, 90, 90).fill())],
    ["has too many pages", "source.too-large", async () => manyPages(5_001)],
  ] as const)("that %s is refused as %s, with a remedy", async (_why, code, bytes) => {
    const fault = await unpackPdf({ name: "law.pdf", bytes: await bytes() }).catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: "PinciteError", code })
    expect((fault as { remedy: string }).remedy).toMatch(/\w+ .*\.$/u)
  })

  it("is unpacked to the same pages whatever is unpacked beside it", async () => {
    const [one, other] = [
      await drawn((doc) => doc.text("One lamp.")),
      await drawn((doc) => doc.text("Two lamps.")),
    ]
    const alone = await pagesOf(one)
    const [again, beside] = await Promise.all([pagesOf(one), pagesOf(other)])
    expect(again).toEqual(alone)
    expect(beside).not.toEqual(alone)
  })

  it("that comes to parse as it is fails with words, not with a crash", async () => {
    const bytes = await drawn((doc) => doc.text("One lamp."))
    const document = { main: { name: "law.pdf", bytes }, part: () => null }
    const facts = { jurisdiction: null, instrument: null, name: null, publisher: null, officialUrl: null }
    const result = pdf.parse(document, { ...facts, effectiveFrom: null, currentThrough: null, weight: null })
    expect(result.failed).toMatchObject([{ file: "law.pdf", code: "source.unreadable" }])
  })
})

describe("a page", () => {
  it("keeps the place of each letter, from the top left corner in tenths of a point", async () => {
    const { pages, fonts } = await pagesOf(
      await drawn((doc) =>
        doc.font("Courier-Bold").fontSize(10).text("oil lamp", 72, 100, { baseline: "alphabetic" }),
      ),
    )
    const [run] = pages[0]!.runs
    expect(run).toMatchObject({ text: "oil lamp", base: 1000, size: 100 })
    // Every letter of Courier is six tenths of its size wide.
    expect(run!.lefts).toEqual([720, 780, 840, 900, 960, 1020, 1080, 1140])
    expect(run!.right).toBe(1200)
    expect(fonts[run!.font]).toEqual({ name: "Courier-Bold", bold: true, italic: false })
  })

  it("shows white words on a dark ground", async () => {
    const { paragraphs } = await paperOf((doc) => {
      doc.rect(50, 90, 400, 40).fill("#202020")
      doc.fillColor("white").text("Lamps of the first class", 60, 100)
    })
    expect(paragraphs.map(({ text }) => text)).toEqual(["Lamps of the first class"])
  })
})

describe("paragraphs", () => {
  it("give a box for each word, which leads to its letters", async () => {
    const { paragraphs } = await paperOf((doc) =>
      doc.font("Courier").fontSize(10).text("trim the wick", 72, 100),
    )
    const [{ boxes }] = paragraphs as [Paper["paragraphs"][number]]
    const words = []
    for (let i = 0; i < boxes.length; i += 7) words.push(boxes.slice(i, i + 7))
    expect(words.map(([from, to, page, left, , right]) => [from, to, page, left, right])).toEqual([
      [0, 4, 1, 720, 960],
      [5, 8, 1, 1020, 1200],
      [9, 13, 1, 1260, 1500],
    ])
  })

  it("are read column by column, under the heading that goes over both", async () => {
    const { paragraphs } = await paperOf((doc) => {
      doc
        .font("Times-Bold")
        .fontSize(14)
        .text("RULES OF LAMPS AND LANTERNS OF THE HARBOUR", 72, 60, { width: 450, align: "center" })
      doc.font("Times-Roman").fontSize(10)
      for (const [x, word] of [
        [72, "left"],
        [312, "right"],
      ] as const)
        doc.text(`First ${word}. ${sentence.repeat(6)}end ${word}.`, x, 120, { width: 210, align: "justify" })
    })
    const text = paragraphs.map((each) => each.text).join(" ")
    const order = ["HARBOUR", "First left", "end left", "First right", "end right"].map((each) =>
      text.indexOf(each),
    )
    expect(order.every((at, i) => at > (order[i - 1] ?? -1))).toBe(true)
    expect(paragraphs).toHaveLength(3)
  })

  it("go on over the end of a page, without the heads and numbers of pages", async () => {
    const { paragraphs, furniture } = await paperOf((doc) => {
      doc.font("Times-Roman").fontSize(10)
      for (let page = 0; page < 3; page += 1) {
        if (page > 0) doc.addPage()
        doc
          .text("Harbour Rules", 72, 40, { lineBreak: false })
          .text(`${page + 7}`, 400, 40, { lineBreak: false })
        for (let row = 0; row < 8; row += 1)
          doc.text(lineOf(page, row), 72, 80 + row * 12, { lineBreak: false })
      }
    })
    expect(furniture).toEqual(["Harbour Rules 7", "Harbour Rules 8", "Harbour Rules 9"])
    expect(paragraphs.map(({ text }) => text)).toEqual([
      [0, 1, 2].flatMap((page) => [0, 1, 2, 3, 4, 5, 6, 7].map((row) => lineOf(page, row))).join(" "),
    ])
  })

  it("have no numbers of lines, and keep numbers that count paragraphs", async () => {
    const line = (doc: Doc, text: string, row: number) =>
      doc.text(text, 100, 80 + row * 14, { lineBreak: false })
    const counted = await paperOf((doc) => {
      for (let row = 0; row < 12; row += 1) {
        line(doc, sentence.trim(), row)
        doc.text(`${row + 1}`, 60, 80 + row * 14, { lineBreak: false })
      }
    })
    expect(counted.paragraphs.map(({ text }) => text)).toEqual([Array(12).fill(sentence.trim()).join(" ")])
    const numbered = await paperOf((doc) => {
      for (const [i, row] of [0, 3, 4, 9, 11, 16].entries()) {
        doc.text(`${i + 1}`, 60, 80 + row * 14, { lineBreak: false })
        for (let next = row; next < ([3, 4, 9, 11, 16, 18][i] ?? 0); next += 1)
          line(doc, `${sentence.trim()}.`, next)
      }
    })
    expect(numbered.paragraphs.map(({ text }) => text.slice(0, 5))).toEqual([
      "1 The",
      "2 The",
      "3 The",
      "4 The",
      "5 The",
      "6 The",
    ])
  })

  it("hang a footnote where it is called, and keep an exponent", async () => {
    const { paragraphs } = await paperOf((doc) => {
      doc.font("Times-Roman").fontSize(11)
      doc.text("A lantern", 72, 100, { lineBreak: false })
      const after = 72 + doc.widthOfString("A lantern")
      doc.fontSize(7).text("1", after, 98, { lineBreak: false })
      doc.fontSize(11).text("covers 10", after + 8, 100, { lineBreak: false })
      const power = after + 8 + doc.widthOfString("covers 10")
      doc.fontSize(7).text("2", power, 98, { lineBreak: false })
      doc.fontSize(11).text("yards of the quay.", power + 8, 100, { lineBreak: false })
      doc.fontSize(6).text("1", 72, 700, { lineBreak: false })
      doc.fontSize(9).text("As lit in the harbour.", 80, 701, { lineBreak: false })
    })
    expect(paragraphs.map(({ text }) => text)).toEqual(["A lantern covers 10² yards of the quay."])
    expect(paragraphs[0]!.notes).toMatchObject([{ at: 9, mark: "1", text: "As lit in the harbour." }])
  })

  it("know what is struck, underlined, bold and in small capitals", async () => {
    const { paragraphs } = await paperOf((doc) => {
      doc.font("Courier").fontSize(10)
      doc.text("lamp oil wick", 72, 100, { lineBreak: false })
      doc.moveTo(72, 104).lineTo(96, 104).stroke()
      doc.moveTo(102, 108).lineTo(120, 108).stroke()
      doc.font("Courier-Bold").text("glass", 156, 100, { lineBreak: false })
      doc.font("Courier").text("R", 192, 100, { lineBreak: false })
      doc.fontSize(7.5).text("ULES", 198, 101.9, { lineBreak: false })
    })
    const [{ text, runs }] = paragraphs as [Paper["paragraphs"][number]]
    const set = (kind: "strike" | "underline" | "bold" | "smallCaps") =>
      runs.filter((run) => run[kind]).map(({ from, to }) => text.slice(from, to).trim())
    expect(text).toBe("lamp oil wick glass RULES")
    expect([set("strike"), set("underline"), set("bold"), set("smallCaps")]).toEqual([
      ["lamp"],
      ["oil"],
      ["glass"],
      ["ULES"],
    ])
  })
})

/** Lines of one length that are not alike. */
function lineOf(page: number, row: number): string {
  return `${sentence}${["oil", "tin", "ash"][page]}${["ab", "cd", "ef", "gh", "kl", "mn", "pq", "st"][row]}`
}

async function paperOf(draw: (doc: Doc) => unknown): Promise<Paper> {
  return readPaper("law.pdf", await pagesOf(await drawn(draw)), createReport())
}

async function pagesOf(bytes: Uint8Array): Promise<PageFile> {
  return readPageFile((await unpackPdf({ name: "law.pdf", bytes })).bytes)
}

function drawn(
  draw: (doc: Doc) => unknown,
  options: { readonly userPassword?: string } = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: "LETTER", margin: 0, ...options })
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on("data", (part: Uint8Array) => parts.push(part))
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))))
  })
  draw(doc)
  doc.end()
  return done
}

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(" ")
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...Array.from({ length: count }, () => page),
  ]
  let text = "%PDF-1.4\n"
  const entries = objects.map((object, i) => {
    const at = String(text.length).padStart(10, "0")
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${at} 00000 n \n`
  })
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}${trailer}`
  return new TextEncoder().encode(text)
}
