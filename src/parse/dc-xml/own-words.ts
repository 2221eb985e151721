/**
 * The words of a `text`, `aftertext` or `heading`: citations and emphasis are words like any other, a
 * centred passage is a line of its own, a table is taken out and its place kept.
 *
 * An empty `span` with `codify:value` stands for that value (an editor's bracketed correction). An image
 * has no words: its name becomes a note, so that a reader sees that something stands there.
 */
import type { OwnText } from "../own-text.js"
import type { ParsedTable } from "../parsed.js"
import { noteImage, type Surroundings, saidOfImg } from "../surroundings.js"
import { type InnerReader, inlineWords, rawInline, readTable, type XmlElement } from "../xml/index.js"

const inline = new Set(["cite", "code-cite", "em", "strong", "i", "b", "u", "sup", "sub"])

/** Where a table stood in the words. XML cannot contain this character, so no text can be mistaken for it. */
const tablePlace = "\u0000"

export function addOwnWords(element: XmlElement, own: OwnText, around: Surroundings): void {
  const tables: Omit<ParsedTable, "at">[] = []
  const read = innerReader(around, (table) => {
    tables.push(tableOf(table, around))
    return `\n${tablePlace}\n`
  })
  for (const line of inlineWords(element, read).split("\n")) {
    const table = line === tablePlace ? tables.shift() : undefined
    if (table === undefined) own.addLine(line)
    else own.addTable(table)
  }
}

/** Words on one line: headings and annotations; a table in them is read row by row. */
export function oneLine(element: XmlElement, around: Surroundings): string {
  const read = innerReader(around, (table) => ` ${rawInline(table, read)} `)
  return inlineWords(element, read).replaceAll("\n", " ")
}

function innerReader(around: Surroundings, onTable: (table: XmlElement) => string): InnerReader {
  const { file, report } = around
  const read: InnerReader = (inner) => {
    switch (inner.name) {
      case "br":
        return "\n"
      case "center":
        return `\n${rawInline(inner, read)}\n`
      // A text within a text is the publisher's second column: "(1)", then its words.
      case "text":
      case "td":
      case "th":
        return ` ${rawInline(inner, read)} `
      case "table":
        return onTable(inner)
      case "tbody":
      case "thead":
      case "tr":
        return null
      case "span":
        return spanWords(inner, read, around)
      case "img":
        noteImage(around, saidOfImg(inner.attributes), inner.line)
        return ""
      default:
        if (!inline.has(inner.name))
          report.note(file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}

function spanWords(span: XmlElement, read: InnerReader, around: Surroundings): string {
  const value = span.attributes["codify:value"]
  const words = rawInline(span, read)
  if (value === undefined) return words
  if (words.trim() === "") return value
  around.report.note(
    around.file,
    span.line,
    "<span codify:value> beside other words (the words of the text are kept)",
  )
  return words
}

function tableOf(table: XmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  const inCell = innerReader(around, (inner) => ` ${rawInline(inner, inCell)} `)
  return readTable(table, {
    cell: (cell) => inlineWords(cell, inCell),
    caption: (caption) => oneLine(caption, around),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  })
}
