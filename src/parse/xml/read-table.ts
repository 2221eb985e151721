/**
 * Reads a table as publishers of law mark it up, which is how HTML does, in either case of letters.
 *
 * No word is lost where the markup is broken: a row within a row ends the outer one and what follows it
 * begins another; words outside of cells become part of the caption and are reported.
 */
import type { ParsedTable } from "../parsed.js"
import { collapseSpace, type XmlElement } from "./xml-element.js"

export interface TableWords {
  readonly cell: (element: XmlElement) => string
  readonly caption: (element: XmlElement) => string
  readonly stray: (line: number) => void
}

export function readTable(table: XmlElement, words: TableWords): Omit<ParsedTable, "at"> {
  const rows: { text: string; header: boolean; span: number }[][] = []
  const captions: string[] = []
  const read = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") {
        if (child.trim() === "") continue
        captions.push(collapseSpace(child).trim())
        words.stray(element.line)
        continue
      }
      const name = child.name.toLowerCase()
      if (name === "td" || name === "th") {
        if (rows.length === 0) rows.push([])
        const span = Number(child.attributes["colspan"] ?? 1) || 1
        rows.at(-1)?.push({ text: words.cell(child), header: name === "th", span })
      } else if (name === "caption") {
        captions.push(words.caption(child))
      } else {
        if (name === "tr") rows.push([])
        read(child)
        if (name === "tr") rows.push([])
      }
    }
  }
  read(table)
  return { caption: captions.join(" "), rows: rows.filter((row) => row.length > 0) }
}
