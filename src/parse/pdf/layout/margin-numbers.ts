/**
 * Takes away the numbers of lines in the margin: bare numbers that stand one under another beside the text and rise
 * with the lines, whatever their type.
 *
 * A column of numbers counts lines where each step from one number to the next lower on the page is as high as the
 * numbers are apart: 5 and 10 stand five lines apart. Numbers of paragraphs do not, for paragraphs differ in length.
 */
import { median, type PlacedPage, type Row, rowOf, type Word } from "./word.js"

interface Found {
  readonly page: number
  readonly row: number
  readonly word: Word
}

export interface WithoutMargin {
  readonly pages: readonly PlacedPage[]
  /** How many numbers were taken away. */
  readonly count: number
  /** Base lines of the numbers of each page: what stands beside none is no line of the text. */
  readonly numbered: readonly (readonly number[])[]
}

/** A column of numbers is as straight as this, in tenths of a point. */
const straight = 40

export function takeMarginNumbers(pages: readonly PlacedPage[]): WithoutMargin {
  const taken = new Set<Word>()
  for (const side of ["left", "right"] as const) {
    const candidates = pages.flatMap(({ rows }, page) =>
      rows.flatMap(({ words, size }, row): readonly Found[] => {
        const word = side === "left" ? words[0]! : words.at(-1)!
        const next = side === "left" ? words[1] : words.at(-2)
        const gap =
          next === undefined
            ? Number.POSITIVE_INFINITY
            : side === "left"
              ? next.left - word.right
              : word.left - next.right
        return /^\d{1,4}$/u.test(word.text) && gap > size * 0.7 ? [{ page, row, word }] : []
      }),
    )
    for (const column of columnsOf(candidates)) {
      if (countsLines(column) && standsOutside(column, pages, side))
        for (const { word } of column) taken.add(word)
    }
  }
  const numbered = pages.map(({ rows }) =>
    rows.flatMap(({ words }) => words.filter((word) => taken.has(word)).map(({ base }) => base)),
  )
  if (taken.size === 0) return { pages, count: 0, numbered }
  const without = pages.map((page) => ({
    ...page,
    rows: page.rows.flatMap((row): readonly Row[] => {
      const words = row.words.filter((word) => !taken.has(word))
      return words.length === row.words.length ? [row] : words.length === 0 ? [] : [rowOf(words)]
    }),
  }))
  return { pages: without, count: taken.size, numbered }
}

/** Numbers that share their left or their right edge. */
function columnsOf(found: readonly Found[]): readonly (readonly Found[])[] {
  const columns: Found[][] = []
  for (const each of found) {
    const home = columns.find((column) =>
      column.some(
        ({ word }) =>
          Math.abs(word.right - each.word.right) < straight ||
          Math.abs(word.left - each.word.left) < straight,
      ),
    )
    if (home === undefined) columns.push([each])
    else home.push(each)
  }
  return columns.filter((column) => column.length >= 5)
}

/** By height or, where space between paragraphs comes in between, by rows. */
function countsLines(column: readonly Found[]): boolean {
  const steps = column.slice(1).flatMap((each, i) => {
    const before = column[i]!
    const difference = Number(each.word.text) - Number(before.word.text)
    // Numbers begin anew at each section.
    if (before.page !== each.page || difference <= 0) return []
    const height = (each.word.base - before.word.base) / difference
    return [{ height, rows: (each.row - before.row) / difference }]
  })
  const isEven = (values: readonly number[]) => {
    const usual = median(values)
    const even = values.filter((value) => Math.abs(value - usual) < usual * 0.2).length
    return usual > 0 && even >= values.length * 0.7
  }
  return (
    steps.length >= 3 && (isEven(steps.map(({ height }) => height)) || isEven(steps.map(({ rows }) => rows)))
  )
}

/** Hardly any other row begins where the numbers stand. */
function standsOutside(
  column: readonly Found[],
  pages: readonly PlacedPage[],
  side: "left" | "right",
): boolean {
  const own = new Set(column.map(({ word }) => word))
  const edge =
    side === "left"
      ? median(column.map(({ word }) => word.right))
      : median(column.map(({ word }) => word.left))
  const pagesOf = new Set(column.map(({ page }) => page))
  let inside = 0
  let outside = 0
  for (const index of pagesOf) {
    for (const { words } of pages[index]!.rows) {
      for (const word of words) {
        if (own.has(word)) continue
        if (side === "left" ? word.left < edge : word.right > edge) outside += 1
        else inside += 1
      }
    }
  }
  return outside < inside * 0.05
}
