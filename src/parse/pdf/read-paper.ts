/**
 * Reads the pages of a PDF as paper: paragraphs in reading order, with nothing of what the pages carry around them.
 *
 * Stages: words (`place-words`) → numbers in the margin → running heads and feet → columns and reading order →
 * footnotes → paragraphs → running text with its hyphens decided.
 */
import { countWords } from "../../text/index.js"
import type { Paper, PaperParagraph } from "../paper/index.js"
import type { Report } from "../report.js"
import { buildParagraph } from "./layout/build-paragraph.js"
import { readingOrder } from "./layout/columns.js"
import { takeFurniture } from "./layout/furniture.js"
import { type Line, linesOf } from "./layout/line.js"
import { takeMarginNumbers } from "./layout/margin-numbers.js"
import { beginsParagraph, styleOf } from "./layout/paragraph-breaks.js"
import { placeWords } from "./layout/place-words.js"
import { readableRuns } from "./layout/readable-runs.js"
import { firstLines, type PageFile } from "./page-file.js"

export function readPaper(file: string, pages: PageFile, report: Report): Paper {
  const lineNumbers = firstLines(pages)
  const placed = pages.pages.map((page, index) =>
    placeWords(page, readableRuns(page, lineNumbers[index]!, file, report), pages.fonts),
  )
  const { pages: withoutNumbers, numbered } = takeMarginNumbers(placed)
  const { pages: bodies, furniture } = takeFurniture(withoutNumbers, numbered)
  const lines = linesOf(readingOrder(bodies))
  const words = countWords(lines.map(({ text }) => text))
  const style = styleOf(lines)
  const numbers = pages.pages.map(({ number }) => number)
  const paragraphs: PaperParagraph[] = []
  let before: Line | null = null
  for (const group of groupsOf(lines, style)) {
    const space =
      before === null || before.block !== group[0]!.block ? 0 : group[0]!.base - before.base - style.leading
    const { choices, ...paragraph } = buildParagraph(
      group,
      words,
      numbers,
      Math.max(0, Math.round(space)) / 10,
      style,
    )
    for (const { by, kept } of choices)
      if (by === "rule")
        report.note(
          file,
          paragraph.line,
          `hyphen at a line's end ${kept ? "kept" : "taken out"} by rule, for the word is nowhere else`,
        )
    paragraphs.push(paragraph)
    before = group.at(-1)!
  }
  return { file, paragraphs, furniture, title: pages.title }
}

function groupsOf(lines: readonly Line[], style: ReturnType<typeof styleOf>): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open === undefined || beginsParagraph(open, line, style)) groups.push([line])
    else open.push(line)
  }
  return groups
}
