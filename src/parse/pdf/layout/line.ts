/** A line of a column, with what its column and its neighbours say of it. */
import type { Block, Frame } from "./columns.js"
import type { Row, Word } from "./word.js"

export interface Line extends Row {
  /** Index of the page. */
  readonly page: number
  /** Index of the block it stands in. */
  readonly block: number
  /** How many columns its band has. */
  readonly columns: number
  readonly frame: Frame
  readonly text: string
  /** Line of the page file. */
  readonly source: number
  readonly isBold: boolean
  /** Right edge up to which its neighbours are filled. */
  readonly limit: number
}

export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap(({ lines, page, frame, columns }, block) =>
    lines.map(
      (row, i): Line => ({
        ...row,
        page,
        block,
        columns,
        frame,
        text: row.words.map(({ text }) => text).join(" "),
        source: row.words[0]!.pieces[0]!.line,
        isBold: row.words.every(isBold),
        limit: limitOf(lines, i, frame),
      }),
    ),
  )
}

function isBold({ pieces }: Word): boolean {
  return pieces.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text))
}

/** A justified block set in from the right has an edge of its own: one that lines near by share. */
function limitOf(rows: readonly Row[], at: number, { right }: Frame): number {
  const own = rows[at]!
  const near = rows
    .slice(Math.max(0, at - 3), at + 4)
    .filter((row) => Math.abs(row.size - own.size) < 8 && Math.abs(row.left - own.left) < 500)
  const most = Math.max(...near.map((row) => row.right))
  const sharing = near.filter((row) => Math.abs(row.right - most) <= 20).length
  return sharing >= 3 && own.right <= most ? most : Math.max(right, own.right)
}
