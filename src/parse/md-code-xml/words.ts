/**
 * The words of a `text`, `entry` or `caption` of the Maryland files.
 *
 * A `fill` is what the typesetter stretches across a line: leader dots, a line to write on, or space. The file has
 * no characters for it, so it is a space.
 */
import type { ParsedTable } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import { calsTable, type InnerReader, inlineWords, rawInline, type XmlElement } from "../xml/index.js"

export function wordsOf(element: XmlElement, around: Surroundings): string {
  return inlineWords(element, innerReader(around))
}

export function tableOf(table: XmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  return calsTable(table, {
    cell: (cell) => wordsOf(cell, around),
    caption: (caption) => wordsOf(caption, around).replaceAll("\n", " "),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  })
}

function innerReader(around: Surroundings): InnerReader {
  const read: InnerReader = (inner) => {
    switch (inner.name) {
      case "fill":
        return " "
      case "emphasis":
        return null
      case "text":
        return ` ${rawInline(inner, read)} `
      default:
        around.report.note(around.file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}
