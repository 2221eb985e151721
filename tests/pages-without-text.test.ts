/**
 * Pages whose words are not there to be read, or not to be seen: a picture of a page is refused as one, and what a
 * reader of the page does not see is never law. Every page here is invented and drawn for the test.
 */
import { crc32, deflateSync } from "node:zlib"
import PDFDocument from "pdfkit"
import { describe, expect, test } from "vitest"
import type { ImportFacts, ParseResult } from "../src/parse/index.js"
import { noFacts } from "../src/testing/parse-for-test.js"
import { everyProvision } from "../src/testing/parsed-law.js"
import { readPdfBytes } from "../src/testing/read-pdf.js"

type Pdf = InstanceType<typeof PDFDocument>

const facts: ImportFacts = {
  ...noFacts,
  jurisdiction: "us-xf",
  instrument: "rules",
  name: "Rules of Ledgers",
}

describe("a picture of a page", () => {
  test("is refused and said to be one", async () => {
    const bytes = await drawn((pdf) => pdf.image(greyPicture(200, 280), 40, 40, { width: 500 }))
    await expect(readPdfBytes("scan.pdf", bytes, facts)).rejects.toMatchObject({ code: "source.scanned" })
  })

  test("among pages with text is reported, and the others are read", async () => {
    const bytes = await drawn((pdf) => {
      writeRules(pdf)
      pdf.addPage().image(greyPicture(200, 280), 40, 40, { width: 500 })
    })
    const result = await readPdfBytes("half-scan.pdf", bytes, facts)
    expect(wordsOf(result)).toContain("keeper shall keep a ledger")
    expect(result.notUnderstood.map(({ what }) => what).join("\n")).toContain("page without text")
  })

  test("with recognised text behind it is read by that text, with a warning", async () => {
    const bytes = await drawn((pdf) => {
      pdf.image(greyPicture(200, 280), 0, 0, { width: 595 })
      pdf.addContent("3 Tr")
      writeRules(pdf)
    })
    const result = await readPdfBytes("recognised.pdf", bytes, facts)
    expect(wordsOf(result)).toContain("keeper shall keep a ledger")
    expect(result.notUnderstood.map(({ what }) => what).join("\n")).toContain("recognised")
  })
})

describe("words that nobody sees on the page", () => {
  const lie = "A keeper need not keep any ledger at all."
  test.each<readonly [string, (pdf: Pdf) => unknown]>([
    ["in the colour of the paper", (pdf) => pdf.fillColor("white").text(lie, 60, 300).fillColor("black")],
    ["drawn without ink", (pdf) => pdf.addContent("3 Tr").text(lie, 60, 300).addContent("0 Tr")],
    ["outside the page", (pdf) => pdf.text(lie, -900, 300, { lineBreak: false })],
    ["too small to be read", (pdf) => pdf.fontSize(0.4).text(lie, 60, 300).fontSize(11)],
  ])("%s: are no law, and are reported", async (_how, hide) => {
    const bytes = await drawn((pdf) => {
      writeRules(pdf)
      hide(pdf)
      pdf.text("A ledger that is full shall be kept for three years.", 60, 340)
    })
    const result = await readPdfBytes("hidden.pdf", bytes, facts)
    expect(wordsOf(result)).toContain("keeper shall keep a ledger")
    expect(wordsOf(result)).toContain("kept for three years")
    expect(wordsOf(result)).not.toContain("need not")
    expect(result.notUnderstood.map(({ what }) => what).join("\n")).toContain("hidden text")
  })
})

function writeRules(pdf: Pdf): void {
  pdf.fontSize(11)
  pdf.text("§ 4.1 Ledgers.", 60, 80)
  pdf.text("(a) Every keeper shall keep a ledger of each lamp that is lit.", 60, 110)
  pdf.text("(b) The ledger shall name the lamp and the hour of its lighting.", 60, 140)
}

function wordsOf({ instruments, failed }: ParseResult): string {
  expect(failed).toEqual([])
  const all = instruments.flatMap(({ roots }) => roots.flatMap(everyProvision))
  return all
    .map(({ heading, text, notes }) => [heading, text, ...notes.map((note) => note.text)].join("\n"))
    .join("\n")
}

function drawn(draw: (pdf: Pdf) => unknown): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 0 })
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part))
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))))
  })
  draw(pdf)
  pdf.end()
  return done
}

/** A PNG of one grey, as large as a page that was scanned. */
function greyPicture(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xc0)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    sign,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
