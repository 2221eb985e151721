/**
 * The content of a section or appendix as a list of blocks, in order: paragraphs, lines that belong to the
 * paragraph before them, tables, headings and notes. What each element of the publisher is, is one table
 * here; an element that is not in it becomes a note under its own name and a line of the report.
 */
import { asQuoted, type Block, markedWords, noteOf, plainInline } from "../cfr/index.js"
import type { ParsedTable } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import { readTable, type XmlElement } from "../xml/index.js"

/** "Flush" paragraphs: set without a sign of their own. */
const flush = /^(?:FP\d?(?:-\d|-DASH)?|FL-\d|FRP\d?|P\d|P-\d|P-DASH|HALFDASH)$/u

export function blocksOf(element: XmlElement, around: Surroundings): readonly Block[] {
  return element.children.flatMap((node): readonly Block[] => {
    if (typeof node !== "string") return blocksOfChild(node, around)
    if (node.trim() === "") return []
    around.report.note(around.file, element.line, `words directly in <${element.name}> (kept as its text)`)
    return [{ kind: "with-last", words: node.replace(/\s+/gu, " ").trim() }]
  })
}

function blocksOfChild(child: XmlElement, around: Surroundings): readonly Block[] {
  const { name, line } = child
  const note = noteOf(child, around)
  if (note !== null) {
    if (note.text !== "") around.notes.push(note)
    return []
  }
  if (name === "HEAD") return []
  if (name === "P" || flush.test(name))
    return [{ kind: "paragraph", marked: markedWords(child, around), line }]
  const heading = /^H(?:D([1-6])|ED1)$/u.exec(name)
  if (heading !== null) {
    return [{ kind: "heading", rank: Number(heading[1] ?? 1), marked: markedWords(child, around), line }]
  }
  switch (name) {
    case "EXTRACT":
    case "BOXTXT":
      // Quoted matter: its signs are its own, not paragraphs of this section.
      return blocksOf(child, around).map(asQuoted)
    case "EXAMPLE":
      return [{ kind: "with-last", words: plainInline(child, around).replaceAll("\n", " ") }]
    case "DIV":
      // The wrappers of a table; a paragraph in them explains the table.
      return blocksOf(child, around).map(asQuoted)
    case "TABLE":
      return [{ kind: "table", table: tableOf(child, around) }]
    case "img":
    case "MATH":
      // The reader of inline words keeps the image's name and reports it.
      plainInline({ name: "P", attributes: {}, children: [child], line }, around)
      return []
    default:
      around.report.note(around.file, line, `<${name}> (its words are kept as a note)`)
      around.notes.push({ kind: name.toLowerCase(), text: plainInline(child, around).replaceAll("\n", " ") })
      return []
  }
}

function tableOf(table: XmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  return readTable(table, {
    cell: (cell) => plainInline(cell, around),
    caption: (caption) => plainInline(caption, around).replaceAll("\n", " "),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  })
}
