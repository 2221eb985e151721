/**
 * The rows of a table's box head. The publisher lists its cells from left to right with their level, H="1"
 * for the upper row; a cell spans the cells of the next level that follow it.
 *
 *   H1 Power, H1 Distance, H2 km, H2 miles        Power | Distance (2)
 *                                                       | km | miles
 *
 * Beneath a cell that has none below it the lower rows hold an empty cell, so that columns stay in line.
 */
import type { ParsedTable } from "../parsed.js"

type Cell = ParsedTable["rows"][number][number]

export interface HeadCell {
  readonly level: number
  readonly text: string
}

export function boxHeadRows(cells: readonly HeadCell[]): readonly (readonly Cell[])[] {
  const depth = Math.max(0, ...cells.map(({ level }) => level))
  const rows: Cell[][] = Array.from({ length: depth }, () => [])
  const header = (text: string, span: number): Cell => ({ text, header: true, span })
  cells.forEach((cell, index) => {
    const below = cellsBelow(cells, index)
    const leaves = below.filter((each, i) => (below[i + 1]?.level ?? 0) <= each.level).length
    // A lower cell that nothing stands above begins a column of its own.
    const above = cells.slice(0, index).findLast(({ level }) => level < cell.level)
    if (above === undefined) for (let row = 1; row < cell.level; row++) rows[row - 1]?.push(header("", 1))
    rows[cell.level - 1]?.push(header(cell.text, Math.max(leaves, 1)))
    if (leaves === 0) for (let row = cell.level + 1; row <= depth; row++) rows[row - 1]?.push(header("", 1))
  })
  return rows
}

function cellsBelow(cells: readonly HeadCell[], index: number): readonly HeadCell[] {
  const level = cells[index]?.level ?? 0
  const end = cells.findIndex((each, i) => i > index && each.level <= level)
  return cells.slice(index + 1, end === -1 ? cells.length : end)
}
