/**
 * Puts the rows of each page into reading order: bands from top to bottom, in each band its columns from left to right.
 *
 * A row that crosses a gutter is set over the whole width and parts what is above it from what is below. Rows that
 * stand above the others' first, in one column, and rows alone in the middle column between empty neighbours, are
 * headings set over all columns too.
 */
import { crosses, findGutters, type Gutter } from "./gutters.js"
import { type PlacedPage, type Row, rowOf } from "./word.js"

export interface Frame {
  readonly left: number
  readonly right: number
}

/** Lines of one column of one band. */
export interface Block {
  /** Index of the page. */
  readonly page: number
  /** How many columns the band has, and which of them this is, from 0. */
  readonly columns: number
  readonly column: number
  readonly frame: Frame
  readonly lines: readonly Row[]
}

interface Band {
  readonly gutters: readonly Gutter[]
  readonly rows: readonly Row[]
}

export function readingOrder(pages: readonly PlacedPage[]): readonly Block[] {
  const gutters = findGutters(pages)
  const blocks = pages.flatMap((page, index) =>
    bandsOf(page.rows, gutters[index]!).flatMap((band) => blocksOf(band, index)),
  )
  return withFrames(blocks)
}

function bandsOf(rows: readonly Row[], gutters: readonly Gutter[]): readonly Band[] {
  if (gutters.length === 0) return rows.length === 0 ? [] : [{ gutters: [], rows }]
  const bands: Band[] = []
  const add = (band: Band) => {
    if (band.rows.length === 0) return
    const before = bands.at(-1)
    if (before !== undefined && before.gutters.length === 0 && band.gutters.length === 0)
      bands[bands.length - 1] = { gutters: [], rows: [...before.rows, ...band.rows] }
    else bands.push(band)
  }
  let open: Row[] = []
  const close = () => {
    for (const band of columnBands(open, gutters)) add(band)
    open = []
  }
  for (const row of rows) {
    if (gutters.some((gutter) => crosses(row, gutter))) {
      close()
      add({ gutters: [], rows: [row] })
    } else open.push(row)
  }
  close()
  return bands
}

/** Rows that no word of which stands in a gutter: columns, with the headings over them. */
function columnBands(rows: readonly Row[], gutters: readonly Gutter[]): readonly Band[] {
  const tops = columnsOf(rows, gutters).map((column) => column[0]?.base ?? Number.POSITIVE_INFINITY)
  const filled = tops.filter(Number.isFinite)
  if (filled.length < 2) return [{ gutters: fillsFirst(rows, gutters) ? gutters : [], rows }]
  const begin = [...filled].sort((one, other) => one - other)[1]!
  const above = rows.filter((row) => row.base < begin - row.size * 0.8)
  const rest = rows.slice(above.length)
  const heading = middleHeading(rest, gutters)
  if (heading === null)
    return [
      { gutters: [], rows: above },
      { gutters, rows: rest },
    ]
  return [
    { gutters: [], rows: above },
    { gutters, rows: rest.slice(0, heading.from) },
    { gutters: [], rows: rest.slice(heading.from, heading.to) },
    ...columnBands(rest.slice(heading.to), gutters),
  ]
}

/** On a last page the first column may be all there is: lines as long as it is wide. */
function fillsFirst(rows: readonly Row[], gutters: readonly Gutter[]): boolean {
  const { left } = gutters[0]!
  const full = rows.filter((row) => row.right <= left + 10 && row.right > left - row.size * 3)
  return full.length >= 2 && full.length >= rows.length * 0.3
}

/** Rows within the middle one of three columns, in the middle of it, with nothing beside them. */
function middleHeading(
  rows: readonly Row[],
  gutters: readonly Gutter[],
): { readonly from: number; readonly to: number } | null {
  if (gutters.length !== 2) return null
  const [first, second] = gutters as readonly [Gutter, Gutter]
  const middle = (first.right + second.left) / 2
  const isAlone = (row: Row) => row.left >= first.right - 10 && row.right <= second.left + 10
  const isCentred = (row: Row) => Math.abs((row.left + row.right) / 2 - middle) < 30
  for (let from = 1; from < rows.length; from += 1) {
    let to = from
    while (to < rows.length && isAlone(rows[to]!) && isCentred(rows[to]!)) to += 1
    if (to === from || to === rows.length) continue
    const above = rows[from]!.base - rows[from - 1]!.base
    const below = rows[to]!.base - rows[to - 1]!.base
    const isApart = above > rows[from]!.size * 1.7 && below > rows[to]!.size * 1.5
    const isFlush = rows[to]!.left < first.left && rows[to]!.right > second.right
    if (isApart && isFlush) return { from, to }
  }
  return null
}

function columnsOf(rows: readonly Row[], gutters: readonly Gutter[]): readonly (readonly Row[])[] {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ left, right }) => (left + right) / 2)]
  return edges.map((edge, i) => {
    const next = edges[i + 1] ?? Number.POSITIVE_INFINITY
    return rows.flatMap((row): readonly Row[] => {
      const words = row.words.filter((word) => {
        const middle = (word.left + word.right) / 2
        return middle >= edge && middle < next
      })
      return words.length === 0 ? [] : words.length === row.words.length ? [row] : [rowOf(words)]
    })
  })
}

function blocksOf({ gutters, rows }: Band, page: number): readonly Block[] {
  const columns = gutters.length === 0 ? [rows] : columnsOf(rows, gutters)
  return columns.flatMap((lines, column): readonly Block[] =>
    lines.length === 0
      ? []
      : [{ page, columns: columns.length, column, frame: { left: 0, right: 0 }, lines }],
  )
}

/**
 * The edges of each column: the outermost that many of its lines share, on all pages or, where margins change sides, on
 * the pages of its side. A short page does not show them by itself.
 */
function withFrames(blocks: readonly Block[]): readonly Block[] {
  const groups = new Map<string, Row[]>()
  const put = (key: string, { lines }: Block) => {
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [...lines])
    else own.push(...lines)
  }
  const sideOf = ({ page, columns, column }: Block) => `${columns} ${column} ${page % 2}`
  const allOf = ({ columns, column }: Block) => `${columns} ${column}`
  for (const block of blocks) for (const key of [sideOf(block), allOf(block)]) put(key, block)
  const known = new Map([...groups].map(([key, lines]) => [key, edgesOf(lines)]))
  return blocks.map((block) => {
    const own = known.get(sideOf(block))!
    const other = known.get(sideOf({ ...block, page: block.page + 1 }))
    const changesSides = other !== undefined && Math.abs(other.left - own.left) > 30
    return { ...block, frame: changesSides ? own : known.get(allOf(block))! }
  })
}

function edgesOf(lines: readonly Row[]): Frame {
  const lefts = lines.map(({ left }) => left).sort((one, other) => one - other)
  const rights = lines.map(({ right }) => right).sort((one, other) => other - one)
  const enough = Math.max(2, lines.length * 0.08)
  return {
    left: lefts.find((at, i) => sharing(lefts, i, at) >= enough) ?? lefts[0]!,
    // Ragged lines share no edge; nearly all of them end before it.
    right: Math.max(
      rights.find((at, i) => sharing(rights, i, at) >= enough * 0.6) ?? rights[0]!,
      rights[Math.floor(rights.length * 0.03)]!,
    ),
  }
}

/** How many of sorted values, from one on, are as good as the same. */
function sharing(sorted: readonly number[], from: number, at: number): number {
  let count = 0
  while (from + count < sorted.length && Math.abs(sorted[from + count]! - at) <= 15) count += 1
  return count
}
