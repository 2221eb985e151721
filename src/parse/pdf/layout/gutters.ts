/**
 * Finds the gutters between columns: strips of a page that no word stands in, over many lines, with text on either
 * side that begins at the same height.
 *
 * One page may be too short to show its columns; a gutter that other pages of the document show is looked for there
 * too. Strips beside numbers and signs of lists are no gutters: what stands on either side must be as wide as text.
 */
import { median, type PlacedPage, type Row } from "./word.js"

export interface Gutter {
  readonly left: number
  readonly right: number
}

/** With the number of rows that it parts. */
interface Counted extends Gutter {
  readonly rows: number
}

interface Seen extends Counted {
  readonly page: number
}

/** In tenths of a point: how finely a page is looked at, and the narrowest gutter. */
const step = 10
const narrowest = 60
/** A gap between words up to this is no gutter in any row. */
const wordGap = 35
const fewestRows = 8
/** The narrowest column, as a share of the page. */
const narrowestColumn = 0.12

/** For each page the gutters that it has, from left to right. */
export function findGutters(pages: readonly PlacedPage[]): readonly (readonly Gutter[])[] {
  const seen = pages.flatMap((page, index) => strongGutters(page, index))
  const known = clustersOf(seen)
  const most = Math.max(0, ...known.map(({ rows }) => rows))
  // Spaces between words may stand under one another by chance over some lines, never as often as columns part.
  const usual = known.filter(({ rows }) => rows >= most * 0.2)
  return pages.map((page, index) => {
    const own = clustersOf(seen.filter((each) => each.page === index)).filter(
      (gutter) => gutter.rows >= page.rows.length * 0.4 || usual.some((each) => isSame(each, gutter)),
    )
    const others = usual.filter(
      (gutter) => !own.some((each) => isSame(each, gutter)) && shownBy(page.rows, gutter),
    )
    return compatible(
      [...own, ...others.map((gutter) => ({ ...gutter, rows: gutter.rows / (most + 1) }))],
      page,
    )
  })
}

function isSame(one: Gutter, other: Gutter): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) >= narrowest * 0.7
}

/** Words stand in the gutter; the end of a line may hang over its edge. */
export function crosses(row: Row, { left, right }: Gutter): boolean {
  const covered = row.words.reduce(
    (sum, word) => sum + Math.max(0, Math.min(word.right, right) - Math.max(word.left, left)),
    0,
  )
  return covered > (right - left) * 0.35
}

function strongGutters(page: PlacedPage, index: number): readonly Seen[] {
  const { rows } = page
  if (rows.length < 4) return []
  const first = Math.min(...rows.map(({ left }) => left))
  const last = Math.max(...rows.map(({ right }) => right))
  const covers = rows.map(coverOf)
  const strips: Strip[] = []
  let open: Strip[] = []
  for (let x = first + step; x < last; x += step) {
    const runs = freeRuns(covers, x).filter(({ from, to }) => to - from + 1 >= fewestRows)
    const still = open.filter((strip) => runs.some((run) => isSameSpan(run, strip)))
    strips.push(...open.filter((strip) => !still.includes(strip)))
    const fresh = runs.filter((run) => !still.some((strip) => isSameSpan(run, strip)))
    open = [
      ...still.map((strip) => ({ ...strip, right: x })),
      ...fresh.map((run) => ({ left: x, right: x, ...run })),
    ]
  }
  return wholeStrips([...strips, ...open])
    .filter(({ left, right }) => right - left >= narrowest)
    .filter((strip) => partsText(rows.slice(strip.from, strip.to + 1), strip, page.width))
    .map(({ left, right, from, to }) => ({ left, right, page: index, rows: to - from + 1 }))
}

/** A strip with the rows, from one to another, in which no word stands in it. */
interface Strip extends Gutter {
  readonly from: number
  readonly to: number
}

/**
 * A heading whose edge lies in the gutter parts it into strips that are free over nearly the same rows: they are one. The
 * ragged ends of lines leave strips free over a few rows beside the gutter: they are none of it.
 */
function wholeStrips(strips: readonly Strip[]): readonly Strip[] {
  const whole: Strip[] = []
  for (const strip of [...strips].sort((one, other) => other.to - other.from - (one.to - one.from))) {
    const home = whole.findIndex(
      (each) =>
        (Math.abs(each.right + step - strip.left) < 1 || Math.abs(strip.right + step - each.left) < 1) &&
        overlap(each, strip) >= 0.85,
    )
    const each = whole[home]
    if (each === undefined) whole.push(strip)
    else
      whole[home] = {
        left: Math.min(each.left, strip.left),
        right: Math.max(each.right, strip.right),
        from: Math.max(each.from, strip.from),
        to: Math.min(each.to, strip.to),
      }
  }
  return whole
}

function overlap(one: RowSpan, other: RowSpan): number {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1
  return shared / Math.max(one.to - one.from + 1, other.to - other.from + 1)
}

/** Stretches of a row that words stand in, with the small gaps between them. */
function coverOf(row: Row): readonly Gutter[] {
  const cover: { left: number; right: number }[] = []
  for (const { left, right } of row.words) {
    const before = cover.at(-1)
    if (before !== undefined && left - before.right <= wordGap) before.right = Math.max(before.right, right)
    else cover.push({ left, right })
  }
  return cover
}

interface RowSpan {
  readonly from: number
  readonly to: number
}

function freeRuns(covers: readonly (readonly Gutter[])[], x: number): readonly RowSpan[] {
  const runs: RowSpan[] = []
  let from = 0
  for (let i = 0; i <= covers.length; i += 1) {
    const free = i < covers.length && !covers[i]!.some(({ left, right }) => left <= x && right >= x)
    if (free) continue
    if (i > from) runs.push({ from, to: i - 1 })
    from = i + 1
  }
  return runs
}

function isSameSpan(one: RowSpan, other: RowSpan): boolean {
  return one.from === other.from && one.to === other.to
}

/** Text on both sides, each as wide as text is, beginning at one height and beside one another. */
function partsText(rows: readonly Row[], gutter: Gutter, width: number): boolean {
  const sides = [
    partsOf(rows, (word) => word.right <= gutter.left + 15),
    partsOf(rows, (word) => word.left >= gutter.right - 15),
  ] as const
  if (sides.some((parts) => parts.length < 3)) return false
  const usual = sides.map((parts) => median(parts.map(({ left, right }) => right - left)))
  if (usual.some((each) => each < width * narrowestColumn)) return false
  const words = sides.map((parts) => median(parts.map((part) => part.count)))
  if (Math.min(...words) < 3) return false
  const [one, other] = sides
  const shared = Math.min(one.at(-1)!.base, other.at(-1)!.base) - Math.max(one[0]!.base, other[0]!.base)
  const shorter = Math.min(one.at(-1)!.base - one[0]!.base, other.at(-1)!.base - other[0]!.base)
  return shared >= shorter * 0.7
}

interface Part {
  readonly left: number
  readonly right: number
  readonly base: number
  readonly count: number
}

function partsOf(rows: readonly Row[], isOn: (word: Row["words"][number]) => boolean): readonly Part[] {
  return rows.flatMap(({ words, base }): readonly Part[] => {
    const own = words.filter(isOn)
    return own.length === 0 ? [] : [{ left: own[0]!.left, right: own.at(-1)!.right, base, count: own.length }]
  })
}

/** Gutters at one place become the strip that is free in all of them. */
function clustersOf(seen: readonly Seen[]): readonly Counted[] {
  const clusters: { left: number; right: number; rows: number }[] = []
  for (const each of [...seen].sort((one, other) => other.rows - one.rows)) {
    const home = clusters.find(
      (cluster) => Math.min(cluster.right, each.right) - Math.max(cluster.left, each.left) >= narrowest * 0.7,
    )
    if (home === undefined) clusters.push({ left: each.left, right: each.right, rows: each.rows })
    else {
      home.left = Math.max(home.left, each.left)
      home.right = Math.min(home.right, each.right)
      home.rows += each.rows
    }
  }
  return clusters.sort((one, other) => one.left - other.left)
}

/** Lines on both sides of a gutter that other pages have, beside one another or beginning at the column's edge. */
function shownBy(rows: readonly Row[], gutter: Gutter): boolean {
  const free = rows.filter((row) => !crosses(row, gutter))
  const onBoth = free.filter(({ left, right }) => left < gutter.left && right > gutter.right).length
  const onLeft = free.filter(({ right }) => right <= gutter.left + 5).length
  const onRight = free.filter(({ left }) => left >= gutter.right - 5 && left < gutter.right + 30).length
  const parted = onBoth + Math.min(onLeft, onRight)
  // Only the first column of a last page may be filled.
  const filling = free.filter(({ right, size }) => right > gutter.left - size * 3 && right <= gutter.left + 5)
  if (rows.every(({ right }) => right <= gutter.left + 5))
    return filling.length >= Math.max(2, rows.length * 0.3)
  const crossing = rows.length - free.length
  return parted >= (crossing === 0 ? 1 : 2) && parted > crossing * 0.1
}

/** Columns are no narrower than text; of gutters too near one another the one that parts most lines stays. */
function compatible(gutters: readonly Counted[], { width }: PlacedPage): readonly Gutter[] {
  const kept: Gutter[] = []
  for (const gutter of [...gutters].sort((one, other) => other.rows - one.rows))
    if (
      kept.every(
        (each) =>
          each.left - gutter.right > width * narrowestColumn ||
          gutter.left - each.right > width * narrowestColumn,
      )
    )
      kept.push(gutter)
  return kept.sort((one, other) => one.left - other.left)
}
