/**
 * The runs of a page that a reader sees. Hidden ones and those that run another way are kept apart and reported; they
 * stay in the unpacked pages and are never law.
 *
 * A page whose text is all drawn without ink is a picture of a page with recognised text behind it: that text is read,
 * and the report says so. A page most of whose text is turned is looked at from its side.
 */
import type { Report } from "../../report.js"
import type { Hidden, PdfPage, PdfRun } from "../page-file.js"

const why: Readonly<Record<Hidden, string>> = {
  mode: "drawn without ink",
  colour: "in the colour of the paper",
  outside: "outside the page",
  tiny: "too small to be read",
  layer: "on a layer that is not shown",
}

export function readableRuns(
  { runs, number }: PdfPage,
  firstLine: number,
  file: string,
  report: Report,
): readonly { readonly run: PdfRun; readonly line: number }[] {
  if (runs.length === 0)
    report.note(file, firstLine, `page without text: a picture, or empty (page ${number})`)
  // A sign that stands alone is an ornament.
  for (const [index, { text }] of runs.entries())
    if (text.includes("\uFFFD") && /[\p{L}\p{N}]/u.test(text))
      report.note(file, firstLine + index, "sign for which its font names no letter, shown as \uFFFD")
  const letters = (of: readonly PdfRun[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  const all = letters(runs)
  const inkless = runs.filter(({ hidden }) => hidden === "mode")
  const isRecognised = all > 0 && letters(inkless) > all * 0.9
  if (isRecognised)
    report.note(file, firstLine, "page that is a picture, read by the text that was recognised behind it")
  return runs.flatMap((run, index) => {
    const line = firstLine + index
    if (run.hidden !== undefined && !(isRecognised && run.hidden === "mode")) {
      report.note(file, line, `hidden text (${why[run.hidden]}), kept apart (page ${number})`)
      return []
    }
    if (run.turned !== undefined) {
      report.note(file, line, `text that runs another way than the page, kept apart (page ${number})`)
      return []
    }
    return [{ run, line }]
  })
}
