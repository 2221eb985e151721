/**
 * A table of a DOCX: rows and cells, the rows that are repeated on each page as heads. A cell that goes on from the one
 * above it holds no words of its own; a table within a cell is read as lines of that cell.
 */
import type { PaperParagraph, PaperTable } from "../paper/index.js"
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import { type Around, readParagraph } from "./read-paragraph.js"
import { value } from "./styles.js"

export function readTable(table: XmlElement, around: Around): PaperParagraph {
  const notes: PaperParagraph["notes"][number][] = []
  const rows: PaperTable["rows"][number][] = []
  for (const row of rowsOf(table)) {
    const properties = firstChild(row, "w:trPr")
    const header = properties !== null && firstChild(properties, "w:tblHeader") !== null
    rows.push(
      cellsOf(row).map((cell) => {
        const lines = paragraphsOf(cell, around)
        for (const line of lines) notes.push(...line.notes.map((note) => ({ ...note, at: 0 })))
        const look = firstChild(cell, "w:tcPr")
        const span = look === null ? null : value(firstChild(look, "w:gridSpan"))
        return { text: wordsOf(lines), header, span: Number(span ?? 1) || 1, boxes: [] }
      }),
    )
  }
  return {
    text: "",
    label: "",
    indent: 0,
    hanging: 0,
    align: "unknown",
    style: "",
    spaceAbove: 0,
    runs: [],
    table: { rows },
    notes,
    page: 0,
    line: table.line,
    boxes: [],
  }
}

const holders = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins"])

function within(element: XmlElement, wanted: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === wanted ? [child] : holders.has(child.name) ? within(child, wanted) : [],
  )
}

/** A row that a tracked change took out is no row of the law. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return within(table, "w:tr").filter((row) => {
    const properties = firstChild(row, "w:trPr")
    return properties === null || firstChild(properties, "w:del") === null
  })
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return within(row, "w:tc")
}

function paragraphsOf(cell: XmlElement, around: Around): readonly PaperParagraph[] {
  return childElements(cell).flatMap((child): readonly PaperParagraph[] => {
    if (child.name === "w:p") return readParagraph(child, around)
    if (child.name === "w:tbl")
      return rowsOf(child).flatMap((row) => cellsOf(row).flatMap((each) => paragraphsOf(each, around)))
    return holders.has(child.name) ? paragraphsOf(child, around) : []
  })
}

function wordsOf(lines: readonly PaperParagraph[]): string {
  return lines
    .map(({ label, text }) => `${label === "•" ? "" : label} ${text}`.trim())
    .filter((line) => line !== "")
    .join("\n")
}
