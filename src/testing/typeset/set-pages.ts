/**
 * Fills the columns of page after page with lines.
 *
 * A heading over all columns ends what stands above it: those columns are made about equally high, and new ones
 * begin below. Notes at the foot stand at the end of the column that calls them. A heading is never the last
 * line of a column.
 */
import type { SetLine } from "./break-lines.js"
import { type Column, type Layout, noteScale } from "./layout.js"
import type { Item, Zone } from "./zones.js"

export interface PageLine {
  readonly line: SetLine
  readonly left: number
  readonly baseline: number
  readonly size: number
  /** Whether it counts where lines are numbered in the margin. */
  readonly counts: boolean
}

export interface SetPage {
  readonly lines: PageLine[]
  /** Rules above notes at the foot. */
  readonly rules: { readonly left: number; readonly y: number }[]
  /** Sections with words on the page, in order. */
  readonly sections: string[]
}

export function setPages(zones: readonly Zone[], layout: Layout): readonly SetPage[] {
  const pages: SetPage[] = []
  let y = layout.bottom
  for (const zone of zones) {
    if (zone.newPage) y = layout.bottom
    let rest = zone.items
    while (rest.length > 0) {
      const room = layout.bottom - y
      const page = pages.at(-1)
      if (page === undefined || room < layout.leading * 4 || (zone.across && tooHigh(rest, room, layout))) {
        if (room === layout.bottom - layout.top)
          throw new Error(`nothing fits on a page of layout ${layout.seed}`)
        pages.push({ lines: [], rules: [], sections: [] })
        y = layout.top
        continue
      }
      const height = heightFor(rest, zone.columns, room, layout)
      const { columns, left } = fillColumns(rest, zone.columns, height, layout)
      for (const [index, items] of columns.entries()) {
        const column = zone.columns[index]
        if (column !== undefined) placeColumn(items, column, { y, height }, page, layout)
      }
      y += left.length > 0 ? room : height + layout.leading
      rest = left
    }
  }
  return pages
}

/** Of a heading over all columns: with three lines of what it heads. */
function tooHigh(items: readonly Item[], room: number, { leading }: Layout): boolean {
  const height = items.reduce((sum, { spaceAbove }) => sum + spaceAbove + leading, 0)
  return height + leading * 3 > room
}

/** The whole room; where all fits and no notes stand at the foot, as little as makes the columns about even. */
function heightFor(items: readonly Item[], columns: readonly Column[], room: number, layout: Layout): number {
  if (items.some(({ notes }) => notes.length > 0)) return room
  for (let height = layout.leading * 2; height < room; height += layout.leading / 2) {
    if (fillColumns(items, columns, height, layout).left.length === 0) return height
  }
  return room
}

function fillColumns(
  items: readonly Item[],
  columns: readonly Column[],
  height: number,
  layout: Layout,
): { readonly columns: readonly (readonly Item[])[]; readonly left: readonly Item[] } {
  let left = items
  const filled = columns.map(() => {
    let count = 0
    let used = 0
    let notes = 0
    for (const item of left) {
      const more = (count === 0 ? 0 : item.spaceAbove) + layout.leading
      if (used + more + heightOfNotes(notes + item.notes.length, layout) > height + 0.01) break
      used += more
      notes += item.notes.length
      count += 1
    }
    if (count < left.length) while (count > 1 && left[count - 1]?.keepsNext === true) count -= 1
    const column = left.slice(0, count)
    left = left.slice(count)
    return column
  })
  return { columns: filled, left }
}

function heightOfNotes(lines: number, { leading }: Layout): number {
  return lines === 0 ? 0 : leading * (0.8 + lines * noteScale)
}

function placeColumn(
  items: readonly Item[],
  { left }: Column,
  zone: { readonly y: number; readonly height: number },
  page: SetPage,
  layout: Layout,
): void {
  const { leading, size } = layout
  let y = zone.y
  for (const [index, { line, spaceAbove, counts, section }] of items.entries()) {
    y += (index === 0 ? 0 : spaceAbove) + leading
    page.lines.push({ line, left, baseline: y - leading * 0.25, size, counts })
    if (section !== "" && !page.sections.includes(section)) page.sections.push(section)
  }
  const notes = items.flatMap((item) => item.notes)
  if (notes.length === 0) return
  let below = zone.y + zone.height - leading * noteScale * notes.length
  page.rules.push({ left, y: below - leading * 0.1 })
  for (const line of notes) {
    below += leading * noteScale
    page.lines.push({ line, left, baseline: below - leading * 0.2, size: size * noteScale, counts: false })
  }
}
