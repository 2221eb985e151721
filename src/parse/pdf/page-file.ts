/**
 * The pages of a PDF as one JSON text: what `unpack` writes and `parse` reads.
 *
 * Each run of characters has a line of its own, in the order in which the page draws them, so that a place in the
 * text is a place on a page. All lengths are tenths of a point, from the top left corner of the page as it is
 * looked at. `lefts` holds the left edge of each UTF-16 unit of the text; in the JSON, each after the first as the step
 * from the one before, which takes half the room.
 */
import { PinciteError } from "../../errors.js"

export interface PdfFont {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Why a reader of the page would not see it. */
export type Hidden = "mode" | "colour" | "outside" | "tiny" | "layer"

export interface PdfRun {
  readonly text: string
  readonly lefts: readonly number[]
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
  /** Index in `fonts`. */
  readonly font: number
  /** Filled and outlined, which makes bold of any type. */
  readonly heavy?: true
  readonly hidden?: Hidden
  /** In degrees, clockwise, where the text does not run from left to right. */
  readonly turned?: number
}

/** A straight line, or a bar no thicker than one. */
export interface PdfRule {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
  readonly rules: readonly PdfRule[]
  /** Characters for which the font says no letter. */
  readonly unreadable: number
}

export interface PageFile {
  readonly kind: "pdf-pages"
  readonly title: string
  readonly fonts: readonly PdfFont[]
  readonly pages: readonly PdfPage[]
}

/** Fields of the JSON text that hold no words of the page. */
export const pageFileFacts: readonly string[] = ["kind", "title", "name", "hidden"]

/** One page of the file, as bytes, so that the page itself need not be held until all are drawn. */
export function packPage({ runs, rules, ...page }: PdfPage): Uint8Array {
  const head = JSON.stringify(page).slice(0, -1)
  const lines = runs.map((run) => JSON.stringify({ ...run, lefts: toSteps(run.lefts) })).join(",\n")
  return new TextEncoder().encode(`${head},"rules":${JSON.stringify(rules)},"runs":[\n${lines}\n]}`)
}

export function packPageFile(
  title: string,
  fonts: readonly PdfFont[],
  pages: readonly Uint8Array[],
): Uint8Array {
  const encoder = new TextEncoder()
  const parts = [
    encoder.encode(`{"kind":"pdf-pages","title":${JSON.stringify(title)},"pages":[\n`),
    ...pages.flatMap((page, i) => (i === 0 ? [page] : [encoder.encode(",\n"), page])),
    encoder.encode(`\n],"fonts":${JSON.stringify(fonts)}}\n`),
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

/** Line of the JSON text on which the first run of each page stands, from 1. */
export function firstLines({ pages }: PageFile): readonly number[] {
  let line = 2
  return pages.map(({ runs }) => {
    const first = line + 1
    line += Math.max(runs.length, 1) + 2
    return first
  })
}

export function readPageFile(bytes: Uint8Array): PageFile {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('{"kind":"pdf-pages"'))
    throw new PinciteError({
      code: "source.unreadable",
      message: "These are not the pages of a PDF.",
      remedy: "Give the PDF itself to import; it is unpacked there.",
    })
  const file = JSON.parse(text) as PageFile
  for (const { runs } of file.pages) for (const { lefts } of runs) fromSteps(lefts as number[])
  return file
}

function toSteps(lefts: readonly number[]): readonly number[] {
  return lefts.map((left, i) => (i === 0 ? left : left - lefts[i - 1]!))
}

/** In place: the steps were read for this. */
function fromSteps(steps: number[]): void {
  for (let i = 1; i < steps.length; i += 1) steps[i] = steps[i - 1]! + steps[i]!
}
