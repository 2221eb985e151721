/**
 * Pages as they are printed, for showing them with words marked: only those asked for are drawn. Text that a reader
 * of the page would not see is not shown.
 */
import type { PageLayer } from "../paper/page-layer.js"
import type { SourcePart } from "../parsed.js"
import { openDocument } from "./open-document.js"
import type { PdfFont } from "./page-file.js"
import { readDrawing } from "./unpack.js"

export async function layersOfPages(
  { name, bytes }: SourcePart,
  numbers: readonly number[],
): Promise<readonly PageLayer[]> {
  const { pdfjs, document, close } = await openDocument(name, bytes)
  try {
    const fonts: PdfFont[] = []
    const layers: PageLayer[] = []
    for (const number of numbers) {
      if (number < 1 || number > document.numPages) continue
      const { width, height, runs, rules } = await readDrawing(pdfjs, document, number, fonts)
      const printed = runs
        .filter(({ hidden, turned }) => hidden === undefined && turned === undefined)
        .map(({ text, lefts, right, base, size, font, heavy }) => ({
          text,
          left: lefts[0] ?? right,
          right,
          base,
          size,
          bold: heavy === true || fonts[font]?.bold === true,
          italic: fonts[font]?.italic === true,
        }))
      layers.push({ number, of: document.numPages, width, height, runs: printed, rules })
    }
    return layers
  } finally {
    await close()
  }
}
