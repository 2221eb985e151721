/**
 * Sets a law on the pages of a PDF, in a given layout.
 *
 * Stages: `blocks` (what a printer gets) → `zones` and `break-lines` (lines of a measure) → `set-pages` (columns) →
 * `furniture`, and here the drawing: line by line or word by word, as programs that write PDF do.
 */
import PDFDocument from "pdfkit"
import type { ParsedProvision } from "../../parse/index.js"
import { blocksOf } from "./blocks.js"
import type { Piece } from "./break-lines.js"
import { furnitureOf } from "./furniture.js"
import type { Layout } from "./layout.js"
import { type PageLine, type SetPage, setPages } from "./set-pages.js"
import { zonesOf } from "./zones.js"

type Pdf = InstanceType<typeof PDFDocument>

export function typeset(
  roots: readonly ParsedProvision[],
  name: string,
  layout: Layout,
): Promise<Uint8Array> {
  const { width, height } = layout
  // The day is part of the file; it is fixed, so that a layout gives the same bytes whenever it is set.
  const info = { CreationDate: new Date(0), Producer: "Pincite's typesetter of tests" }
  const pdf = new PDFDocument({ size: [width, height], margin: 0, autoFirstPage: false, info })
  const done = bytesOf(pdf)
  const widthOf = (pieces: readonly Piece[]): number =>
    pieces.reduce(
      (sum, piece) => sum + chooseType(pdf, piece, layout.size, layout).widthOfString(piece.text),
      0,
    )
  const pages = setPages(zonesOf(blocksOf(roots, layout), layout, widthOf), layout)
  for (const [index, page] of pages.entries()) {
    pdf.addPage()
    drawPage(pdf, page, layout)
    drawFurniture(pdf, page, index, pages.length, layout, name)
  }
  pdf.end()
  return done
}

function drawPage(pdf: Pdf, page: SetPage, layout: Layout): void {
  let number = 0
  for (const line of page.lines) {
    drawLine(pdf, line, layout)
    if (!line.counts || layout.lineNumbers === 0) continue
    number += 1
    if (number % layout.lineNumbers !== 0) continue
    const piece: Piece = { text: `${number}`, type: "roman", scale: 0.85 }
    const wide = chooseType(pdf, piece, layout.size, layout).widthOfString(piece.text)
    write(pdf, piece.text, line.left - layout.size * 1.5 - wide, line.baseline)
  }
  for (const { left, y } of page.rules) rule(pdf, left, left + layout.size * 6, y, y)
  if (!layout.columnRule) return
  for (const [index, { left }] of layout.columns.entries()) {
    const before = layout.columns[index - 1]
    if (before === undefined) continue
    const x = (before.left + before.width + left) / 2
    rule(pdf, x, x, layout.top, layout.bottom)
  }
}

/** Words of one type that follow each other are drawn as one, where the layout draws lines. */
function drawLine(pdf: Pdf, { line, left, baseline, size }: PageLine, layout: Layout): void {
  const scale = size / layout.size
  let run: { piece: Piece; text: string; left: number } | null = null
  const flush = (): void => {
    if (run === null) return
    const { piece, text, left } = run
    const type = chooseType(pdf, piece, size, layout)
    const y = piece.type === "raised" ? baseline - size * 0.35 : baseline
    write(type, text, left, y, line.wordSpace * scale)
    run = null
  }
  for (const { pieces, left: from } of line.words) {
    // Where a word is of several sizes, its letters must touch, so it is not measured together with others.
    if (pieces.length > 1) flush()
    let x = left + (line.indent + from) * scale
    // Only the whole measure of a note is scaled; in the body the scale is 1.
    for (const piece of pieces) {
      const joins: boolean = run !== null && layout.drawing === "line" && alike(run.piece, piece)
      if (joins && run !== null && pieces.length === 1) run.text += ` ${piece.text}`
      else {
        flush()
        run = { piece, text: piece.text, left: x }
      }
      x += chooseType(pdf, piece, size, layout).widthOfString(piece.text)
    }
    if (pieces.length > 1) flush()
  }
  flush()
}

function alike(one: Piece, other: Piece): boolean {
  return one.type === other.type && one.scale === other.scale
}

function chooseType(pdf: Pdf, { type, scale }: Piece, size: number, { face }: Layout): Pdf {
  return pdf.font(type === "raised" ? face.roman : face[type]).fontSize(size * scale)
}

function write(pdf: Pdf, text: string, x: number, y: number, wordSpacing = 0): void {
  pdf.text(text, x, y, { lineBreak: false, baseline: "alphabetic", wordSpacing })
}

function rule(pdf: Pdf, x1: number, x2: number, y1: number, y2: number): void {
  pdf.lineWidth(0.5).moveTo(x1, y1).lineTo(x2, y2).stroke()
}

function drawFurniture(
  pdf: Pdf,
  page: SetPage,
  index: number,
  count: number,
  layout: Layout,
  name: string,
): void {
  const [left, right] = edges(layout)
  for (const { text, at, above } of furnitureOf(page, index, count, layout, name)) {
    const type = chooseType(pdf, { text, type: above ? "italic" : "roman", scale: 0.9 }, layout.size, layout)
    const slack = right - left - type.widthOfString(text)
    const x = left + (at === "left" ? 0 : at === "centre" ? slack / 2 : slack)
    write(type, text, x, above ? layout.top - layout.size * 1.6 : layout.bottom + layout.size * 2.4)
  }
  if (layout.furnitureRule && layout.head !== "none") {
    rule(pdf, left, right, layout.top - layout.size * 1.2, layout.top - layout.size * 1.2)
  }
}

function edges({ columns }: Layout): readonly [number, number] {
  const last = columns.at(-1)
  return [columns[0]?.left ?? 0, (last?.left ?? 0) + (last?.width ?? 0)]
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part))
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on("error", reject)
  })
}
