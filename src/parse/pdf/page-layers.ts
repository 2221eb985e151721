/**
 * Pages as they are printed, for showing them with words marked: only those asked for are drawn. Text that a reader
 * of the page would not see is not shown.
 */
import type { PageLayer, PrintedWord } from "../paper/page-layer.js"
import type { SourcePart } from "../parsed.js"
import { openDocument } from "./open-document.js"
import type { PdfFont, PdfRun } from "./page-file.js"
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
      const words = runs
        .filter(({ hidden, turned }) => hidden === undefined && turned === undefined)
        .flatMap((run) => wordsOf(run, fonts[run.font]))
      layers.push({ number, of: document.numPages, width, height, words, rules })
    }
    return layers
  } finally {
    await close()
  }
}

/** A run is cut at its spaces, so that each word stands where the page has it, whatever type it is shown in. */
function wordsOf(
  { text, lefts, right, base, size, heavy }: PdfRun,
  font: PdfFont | undefined,
): PrintedWord[] {
  const type = {
    base,
    size,
    face: faceOf(font?.name ?? ""),
    bold: heavy === true || font?.bold === true,
    italic: font?.italic === true,
  }
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    left: lefts[index] ?? right,
    right: lefts[index + word.length] ?? right,
    ...type,
  }))
}

function faceOf(fontName: string): PrintedWord["face"] {
  if (/courier|mono|typewriter|consolas|prestige/iu.test(fontName)) return "mono"
  return /helvetica|arial|sans|verdana|tahoma|calibri|univers|gothic/iu.test(fontName) ? "sans" : "serif"
}
