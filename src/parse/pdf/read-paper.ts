/**
 * Reads the pages of a PDF as paper: paragraphs in reading order, with nothing of what the pages carry around them.
 *
 * Stages: words (`place-words`) → numbers in the margin → running heads and feet → columns and reading order →
 * footnotes → paragraphs → running text with its hyphens decided.
 */
import { countWords } from "../../text/index.js"
import type { Paper, PaperParagraph } from "../paper/index.js"
import type { WordsAside } from "../parsed.js"
import type { Report } from "../report.js"
import { buildParagraph, buildText, type Setting } from "./layout/build-paragraph.js"
import { readingOrder } from "./layout/columns.js"
import { takeFootnotes } from "./layout/footnotes.js"
import { takeFurniture } from "./layout/furniture.js"
import { type Line, linesOf } from "./layout/line.js"
import { takeMarginNumbers } from "./layout/margin-numbers.js"
import { beginsParagraph, type PageStyle, styleOf } from "./layout/paragraph-breaks.js"
import { placeWords } from "./layout/place-words.js"
import { readableRuns } from "./layout/readable-runs.js"
import type { PlacedPage } from "./layout/word.js"
import { firstLines, type PageFile } from "./page-file.js"

/** A paper with the words that stand around its text, which it does not have. */
export interface PaperOnPages extends Paper {
  readonly aside: readonly WordsAside[]
}

export function readPaper(file: string, pages: PageFile, report: Report): PaperOnPages {
  const lineNumbers = firstLines(pages)
  const placed = pages.pages.map((page, index) =>
    placeWords(page, readableRuns(page, lineNumbers[index]!, file, report), pages.fonts),
  )
  const { pages: withoutNumbers, numbered } = takeMarginNumbers(placed)
  const { pages: bodies, furniture } = takeFurniture(withoutNumbers, numbered)
  const { lines, footnotes } = takeFootnotes(linesOf(readingOrder(bodies)))
  const setting: Setting = {
    words: countWords(lines.map(({ text }) => text)),
    style: styleOf(lines),
    numbers: pages.pages.map(({ number }) => number),
    waiting: new Map(),
  }
  for (const note of footnotes)
    setting.waiting.set(note.page, [...(setting.waiting.get(note.page) ?? []), note])
  const paragraphs: PaperParagraph[] = []
  let before: Line | null = null
  for (const group of groupsOf(lines, setting.style)) {
    const { paragraph, choices } = buildParagraph(
      group,
      spaceAbove(before, group[0]!, setting.style),
      setting,
    )
    for (const { by, kept } of choices)
      if (by === "rule") report.note(file, paragraph.line, doubtfulHyphen(kept))
    paragraphs.push(paragraph)
    before = group.at(-1)!
  }
  return {
    file,
    paragraphs: withUncalled(paragraphs, setting, file, report),
    furniture,
    title: pages.title,
    aside: wordsAside(file, placed, bodies),
  }
}

/** Words that were on a page and are not in its body: numbers in the margin, running heads and feet. */
function wordsAside(
  file: string,
  placed: readonly PlacedPage[],
  bodies: readonly PlacedPage[],
): readonly WordsAside[] {
  return placed.flatMap(({ number, rows }, page) => {
    const kept = new Set(bodies[page]!.rows.flatMap(({ words }) => words))
    return rows
      .flatMap(({ words }) => words.filter((word) => !kept.has(word)))
      .map(({ text, left, top, right, bottom }) => ({ file, text, box: [number, left, top, right, bottom] }))
  })
}

function doubtfulHyphen(kept: boolean): string {
  return `hyphen at a line's end ${kept ? "kept" : "taken out"} by rule, for the document has the word nowhere else`
}

/** In points, beyond the usual distance of lines; a column's first line has none. */
function spaceAbove(before: Line | null, line: Line, { leading }: PageStyle): number {
  if (before === null || before.block !== line.block) return 0
  return Math.max(0, Math.round(line.base - before.base - leading)) / 10
}

/** Notes that no raised sign calls hang at the last paragraph of their page. */
function withUncalled(
  paragraphs: readonly PaperParagraph[],
  { waiting, numbers, words }: Setting,
  file: string,
  report: Report,
): readonly PaperParagraph[] {
  const left = [...waiting].flatMap(([page, notes]) => notes.map((note) => ({ page, note })))
  if (left.length === 0) return paragraphs
  const found = [...paragraphs]
  for (const { page, note } of left) {
    const at = found.findLastIndex((paragraph) => paragraph.page <= numbers[page]!)
    const home = found[Math.max(at, 0)]
    if (home === undefined) continue
    const { text, boxes } = buildText(
      note.lines.map((line) => ({ ...line, onPage: numbers[line.page]! })),
      words,
    )
    report.note(
      file,
      home.line,
      "footnote that nothing on its page calls, kept with the page's last paragraph",
    )
    const added = { at: home.text.length, mark: note.mark, text, boxes }
    found[Math.max(at, 0)] = { ...home, notes: [...home.notes, added] }
  }
  return found
}

function groupsOf(lines: readonly Line[], style: PageStyle): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open === undefined || beginsParagraph(open, line, style)) groups.push([line])
    else open.push(line)
  }
  return groups
}
