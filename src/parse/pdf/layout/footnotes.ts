/**
 * Takes the footnotes out of the columns they stand under: lines at the end of a column that are smaller than the text
 * and begin with a raised figure, or with the sign that the note before leads to expect.
 *
 * Small lines at the end of the next column that begin with no sign go on with the last note of the one before.
 */
import type { Line } from "./line.js"
import { median, type Piece, type Row } from "./word.js"

export interface Footnote {
  /** Index of the page. */
  readonly page: number
  /** Index of the block at whose end it stands. */
  readonly block: number
  /** As printed: `1`, `*`. */
  readonly mark: string
  /** Without its mark. */
  readonly lines: readonly Line[]
}

export interface WithoutFootnotes {
  readonly lines: readonly Line[]
  readonly footnotes: readonly Footnote[]
}

const smaller = 0.94
const sign = /^(?:\d{1,3}|[*†‡§]{1,4}|[a-z])$/u

export function takeFootnotes(lines: readonly Line[]): WithoutFootnotes {
  const body = bodySize(lines)
  const taken = new Set<Line>()
  const footnotes: { page: number; block: number; mark: string; lines: Line[] }[] = []
  for (const own of byBlock(lines)) {
    let from = own.length
    while (from > 0 && own[from - 1]!.size < body * smaller) from -= 1
    const small = own.slice(from)
    const first = small.findIndex((line) => markOf(line, footnotes.at(-1)?.mark ?? null) !== null)
    const goesOn = footnotes.length > 0 && small[0] !== undefined && small[0].block > 0
    if (small.length === 0 || (first === -1 && !continues(small, footnotes.at(-1)))) continue
    for (const [i, line] of small.entries()) {
      const mark = markOf(line, footnotes.at(-1)?.mark ?? null)
      if (mark !== null) {
        const words = withoutMark(line, mark)
        footnotes.push({ page: line.page, block: line.block, mark, lines: words === null ? [] : [words] })
      } else if (i > first || goesOn) footnotes.at(-1)?.lines.push(line)
      else continue
      taken.add(line)
    }
  }
  return { lines: lines.filter((line) => !taken.has(line)), footnotes }
}

export function isRaised(piece: Piece, row: Pick<Row, "base" | "size">): boolean {
  return piece.size < row.size * 0.86 && piece.base < row.base - row.size * 0.15
}

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

function byBlock(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open?.[0]?.block === line.block) open.push(line)
    else blocks.push([line])
  }
  return blocks
}

/** A note of the column or page before that did not find room: of the same size, and no further away than the next. */
function continues(small: readonly Line[], last: Omit<Footnote, "mark"> | undefined): boolean {
  const before = last?.lines.at(-1)
  return (
    before !== undefined &&
    small[0]!.page - before.page <= 1 &&
    Math.abs(median(small.map(({ size }) => size)) - before.size) < 4 &&
    !/[.;:]$/u.test(before.text)
  )
}

function markOf(line: Line, before: string | null): string | null {
  const first = line.words[0]!
  const [piece] = first.pieces
  if (isRaised(piece!, line) && sign.test(piece!.text)) return piece!.text
  // Figures on the line count where they go on from the note before, or begin.
  if (line.words.length > 1 && /^[*†‡]{1,4}$/u.test(first.text)) return first.text
  const isNext = /^\d{1,3}$/u.test(first.text) && Number(first.text) === Number(before ?? "0") + 1
  return isNext && line.words.length > 1 ? first.text : null
}

function withoutMark(line: Line, mark: string): Line | null {
  const [first, ...others] = line.words
  const rest = first!.text.slice(mark.length)
  const kept = rest === "" ? [] : [{ ...first!, text: rest, pieces: first!.pieces.slice(1) }]
  const words = [...kept, ...others]
  if (words.length === 0) return null
  return { ...line, words, left: words[0]!.left, text: words.map(({ text }) => text).join(" ") }
}
