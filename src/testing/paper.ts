/**
 * Small papers for tests: a paragraph a line, with `**` around what is bold. Two spaces at its beginning are ten
 * points of indentation.
 */
import type { Paper, PaperParagraph, TypeRun } from "../parse/paper/index.js"

export function paperOf(lines: readonly string[], furniture: readonly string[] = []): Paper {
  return { file: "invented.pdf", paragraphs: lines.map(paragraphOf), furniture, title: "" }
}

export function paragraphOf(marked: string, index: number): PaperParagraph {
  const indent = (/^ */u.exec(marked)?.[0].length ?? 0) * 5
  const runs: TypeRun[] = []
  let text = ""
  for (const [at, piece] of marked.trimStart().split("**").entries()) {
    if (piece !== "")
      runs.push({ ...plain, from: text.length, to: text.length + piece.length, bold: at % 2 === 1 })
    text += piece
  }
  const line = index + 1
  return {
    text,
    label: "",
    indent,
    hanging: 0,
    align: "left",
    style: "",
    spaceAbove: 0,
    runs,
    table: null,
    notes: [],
    page: 1,
    line,
    boxes: [0, text.length, 1, 0, line * 100, text.length * 50, line * 100 + 100],
  }
}

const plain = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  smallCaps: false,
  superscript: false,
  size: 10,
}
