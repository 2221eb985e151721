/**
 * Brings out the pages of a PDF: every run of characters with its place and type, as JSON (`page-file.ts`).
 *
 * The drawing is read by pdf.js (as `unpdf` packs it), without evaluated code, network, fonts of the machine, pictures,
 * annotations or embedded files. A file that is locked, damaged, empty or only a picture of pages is refused, each with
 * its own code, and never read as law without words.
 */
import { PinciteError } from "../../errors.js"
import type { SourcePart } from "../parsed.js"
import { drawPage } from "./drawing/draw-page.js"
import type { Matrix } from "./drawing/matrix.js"
import type { FontMetrics } from "./drawing/runs.js"
import { openDocument, type PdfDocument, type PdfJs, refusal } from "./open-document.js"
import { type PdfFont, type PdfPage, packPage, packPageFile } from "./page-file.js"

export async function unpackPdf({ name, bytes }: SourcePart): Promise<SourcePart> {
  const { pdfjs, document, close } = await openDocument(name, bytes)
  try {
    const fonts: PdfFont[] = []
    const pages: Uint8Array[] = []
    let runs = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readDrawing(pdfjs, document, number, fonts)
      runs += page.runs.length
      pages.push(packPage(page))
    }
    if (runs === 0) throw withoutText(name, pages.length)
    return { name, bytes: packPageFile(await titleOf(document), fonts, pages) }
  } catch (fault) {
    // A page may be damaged where the document as a whole is not.
    throw refusal(name, fault)
  } finally {
    await close()
  }
}

/** One page, from 1; fonts that are not known yet are added to the list. */
export async function readDrawing(
  pdfjs: PdfJs,
  document: PdfDocument,
  number: number,
  fonts: PdfFont[],
): Promise<PdfPage> {
  const page = await document.getPage(number)
  const layers = await document.getOptionalContentConfig()
  const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const known = new Map<string, FontMetrics>()
  const fontOf = (loaded: string): FontMetrics => {
    const found = known.get(loaded)
    if (found !== undefined) return found
    const metrics = metricsOf(page.commonObjs.has(loaded) ? page.commonObjs.get(loaded) : null, fonts)
    known.set(loaded, metrics)
    return metrics
  }
  const drawn = drawPage(
    {
      operators: list.fnArray,
      arguments: list.argsArray,
      names: new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code as number, name])),
    },
    {
      number,
      width,
      height,
      matrix: transform as unknown as Matrix,
      fontOf,
      isShown: (layer) => layers.isVisible(layer as never),
    },
  )
  page.cleanup()
  return drawn
}

interface LoadedFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly fontMatrix?: readonly number[]
  readonly ascent?: number
  readonly descent?: number
  readonly vertical?: boolean
}

/** What the font says of itself, else what its name says; a height that no type has is replaced by a usual one. */
function metricsOf(font: LoadedFont | null, fonts: PdfFont[]): FontMetrics {
  const name = (font?.name ?? "").replace(/^[A-Z]{6}\+/u, "")
  const face: PdfFont = {
    name,
    bold: font?.bold === true || font?.black === true || /bold|black|heavy|semibold|-bd\b/iu.test(name),
    italic: font?.italic === true || /italic|oblique|-it\b/iu.test(name),
  }
  let index = fonts.findIndex(
    (each) => each.name === name && each.bold === face.bold && each.italic === face.italic,
  )
  if (index === -1) index = fonts.push(face) - 1
  const ascent = font?.ascent ?? 0
  const descent = font?.descent ?? 0
  const isUsual = ascent > 0.4 && ascent < 1.3 && descent <= 0 && descent > -0.7
  return {
    index,
    unit: font?.fontMatrix?.[0] ?? 0.001,
    // Fonts count the room above their letters very differently; a box is as high as letters are.
    ascent: Math.min(isUsual ? ascent : 0.75, 0.75),
    descent: isUsual ? descent : -0.22,
    vertical: font?.vertical === true,
  }
}

async function titleOf(document: PdfDocument): Promise<string> {
  try {
    const { info } = await document.getMetadata()
    const title = (info as { readonly Title?: unknown }).Title
    return typeof title === "string" ? title.trim() : ""
  } catch {
    // Facts about the file are not needed to read its pages.
    return ""
  }
}

function withoutText(name: string, pages: number): PinciteError {
  return new PinciteError({
    code: "source.scanned",
    message: `${name} has ${pages} ${pages === 1 ? "page" : "pages"} and no text: a picture of a document.`,
    remedy:
      "Ask the publisher for a PDF with text, or have it recognised (OCR) and proof-read before importing it.",
    data: { pages },
  })
}
