/**
 * Small papers for tests that mind bold type: a paragraph a line, with `**` around what is bold.
 */
import type { Paper, TypeRun } from "../parse/index.js"
import { paperOf, paragraphOf } from "./styled-paper.js"

export function markedPaper(lines: readonly string[]): Paper {
  return paperOf(
    lines.map((marked) => {
      const text = marked.replaceAll("**", "")
      return { ...paragraphOf(text), runs: runsOf(marked) }
    }),
  )
}

function runsOf(marked: string): readonly TypeRun[] {
  let at = 0
  return marked.split("**").flatMap((piece, index) => {
    const from = at
    at += piece.length
    const [plain] = paragraphOf(piece).runs
    return plain === undefined ? [] : [{ ...plain, from, to: at, bold: index % 2 === 1 }]
  })
}
