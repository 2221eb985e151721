/**
 * Reads a table in the CALS model (`tgroup`, `row`, `entry`), in which several states and the Union publish.
 *
 * An entry spans from the column it begins in (`namest`, or where it stands) to the one it names as its end
 * (`nameend`). Rows of a `thead` are headers.
 */
import type { ParsedTable } from "../parsed.js"
import { readTable, type TableWords } from "./read-table.js"
import { childElements, type XmlElement } from "./xml-element.js"

export function calsTable(table: XmlElement, words: TableWords): Omit<ParsedTable, "at"> {
  return readTable(asHtml(table, [], false), words)
}

/** The same table in the elements of HTML, which `readTable` knows. */
function asHtml(element: XmlElement, columns: readonly string[], header: boolean): XmlElement {
  const own = childElements(element).filter(({ name }) => name === "colspec")
  const named = own.length === 0 ? columns : own.map(({ attributes }) => attributes["colname"] ?? "")
  const inHeader = header || element.name === "thead"
  if (element.name === "row") return rowAsHtml(element, columns, inHeader)
  const name = element.name === "title" ? "caption" : element.name
  const children = element.children.map((child) =>
    typeof child === "string" || name === "caption" ? child : asHtml(child, named, inHeader),
  )
  return { ...element, name, children }
}

function rowAsHtml(row: XmlElement, columns: readonly string[], header: boolean): XmlElement {
  let at = 0
  const children = row.children.map((child) => {
    if (typeof child === "string" || child.name !== "entry") return child
    const { namest, nameend } = child.attributes
    const first = namest === undefined ? at : Math.max(at, columns.indexOf(namest))
    const last = nameend === undefined ? first : Math.max(first, columns.indexOf(nameend))
    at = last + 1
    const attributes = { ...child.attributes, colspan: String(last - first + 1) }
    return { ...child, name: header ? "th" : "td", attributes }
  })
  return { ...row, name: "tr", children }
}
