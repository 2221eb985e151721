/**
 * A table of a page: rows, cells and caption, with the words of the law that stand in them.
 */
import type { ParsedTable } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import { readTable } from "../xml/index.js"
import type { HtmlElement } from "./html-element.js"
import { pageWords } from "./page-words.js"

export function pageTable(table: HtmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  return readTable(table, {
    cell: (cell) => pageWords(cell as HtmlElement, around),
    caption: (caption) => pageWords(caption as HtmlElement, around),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  })
}
