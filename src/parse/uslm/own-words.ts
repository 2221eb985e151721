/**
 * The words of a `chapeau`, `content`, `continuation`, `heading` or note, line by line, with tables taken out at
 * their place and notes set apart.
 *
 * What an act quotes (`quotedContent`: the new text of another law) is words of the provision that quotes it: each
 * of its levels is a line, its number with it. The mark of a footnote is no word of the law, and the note it
 * leads to keeps the number. Soft hyphens are the typesetter's and are taken away.
 */
import type { OwnText } from "../own-text.js"
import type { ParsedTable } from "../parsed.js"
import { noteImage, type Surroundings, saidOfImg } from "../surroundings.js"
import {
  type InnerReader,
  inlineWords,
  rawInline,
  readTable,
  type XmlElement,
  type XmlNode,
} from "../xml/index.js"
import { isLevel } from "./levels.js"
import { noteKind } from "./note-kinds.js"

/** Each on a line of its own. */
const lines = new Set([
  "p",
  "continuation",
  "quotedContent",
  "recital",
  "resolvingClause",
  "enactingFormula",
  "docTitle",
  "officialTitle",
  "signature",
  "figure",
  "toc",
  "tocItem",
  "groupItem",
  "referenceItem",
  "headingItem",
  "header",
  "layout",
  "li",
  "subheading",
  "elided",
])
/** Layout within a line. */
const inline = new Set([
  ..."ref date inline i b u em strong span a sub term shortTitle quotedText headingText amendingAction".split(
    " ",
  ),
  ..."proviso num heading chapeau content text designator label target column committee name role".split(" "),
  ..."affiliation signatureDate actionDescription citableAs currentThroughPublicLaw property def entity ins del".split(
    " ",
  ),
])

/** Where a table stood in the words. XML cannot contain this character, so no text can be mistaken for it. */
const tablePlace = "\u0000"

export function addOwnWords(element: XmlElement, own: OwnText, around: Surroundings): void {
  const tables: Omit<ParsedTable, "at">[] = []
  const read = innerReader(around, (table) => {
    tables.push(tableOf(table, around))
    return `\n${tablePlace}\n`
  })
  for (const line of linesOf({ ...element, children: unbroken(element) }, read)) {
    const table = line === tablePlace ? tables.shift() : undefined
    if (table === undefined) own.addLine(line)
    else own.addTable(table)
  }
}

/** A note: its lines, a table in it row by row. */
export function noteText(element: XmlElement, around: Surroundings): string {
  const read = innerReader(around, (table) => rawInline(table, read))
  // A raised number begins a footnote close to its first word.
  return linesOf({ ...element, children: unbroken(element) }, read)
    .join("\n")
    .replace(/^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u, "$1 ")
}

/** Words on one line: a heading. */
export function oneLine(element: XmlElement, around: Surroundings): string {
  return noteText(element, around).replaceAll("\n", " ")
}

function linesOf(element: XmlElement, read: InnerReader): readonly string[] {
  const kept: string[] = []
  inlineWords(element, read)
    .replaceAll("\u00AD", "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .forEach((line) => {
      // What closes a quotation stands after it: "…at the end the following:", the quoted section, "; and".
      const closes =
        /^[.,;:)”’\]](?:\s|$|[.,;:)”’])/u.test(line) && kept.length > 0 && kept.at(-1) !== tablePlace
      if (closes) kept[kept.length - 1] += line
      else kept.push(line)
    })
  return kept
}

function innerReader(around: Surroundings, onTable: (table: XmlElement) => string): InnerReader {
  const { file, report } = around
  const read: InnerReader = (inner) => {
    const { name } = inner
    if (isFootnoteMark(inner)) return ""
    const kind = noteKind(inner)
    if (kind !== null) {
      const text = noteText(inner, around)
      if (text !== "") around.notes.push({ kind, text })
      return ""
    }
    if (lines.has(name) || isLevel(name))
      return `\n${rawInline({ ...inner, children: unbroken(inner) }, read)}\n`
    switch (name) {
      case "chapeau":
      case "content":
        return rawInline({ ...inner, children: unbroken(inner) }, read)
      case "br":
        return "\n"
      case "sup":
        return raised(rawInline(inner, read).trim())
      case "table":
        return onTable(inner)
      case "tr":
        return `\n${rawInline(inner, read)}\n`
      case "td":
      case "th":
        return ` ${rawInline({ ...inner, children: unbroken(inner) }, read)} `
      case "thead":
      case "tbody":
      case "tfoot":
      case "colgroup":
      case "col":
      case "caption":
        return null
      case "img":
        noteImage(around, saidOfImg(inner.attributes), inner.line)
        return ""
      default:
        if (!inline.has(name)) report.note(file, inner.line, `<${name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}

/** The first paragraph of a content goes on where its number and heading stand. */
function unbroken(element: XmlElement): readonly XmlNode[] {
  const first = element.children.findIndex((node) => typeof node !== "string" || node.trim() !== "")
  return element.children.map((node, index) =>
    index === first && typeof node !== "string" && node.name === "p" ? { ...node, name: "text" } : node,
  )
}

export function isFootnoteMark(element: XmlElement): boolean {
  return element.name === "ref" && (element.attributes["class"] ?? "").includes("footnoteRef")
}

function raised(words: string): string {
  return /^\d+$/u.test(words) ? words.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit) : words
}

function tableOf(table: XmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  return readTable(table, {
    cell: (cell) => oneLine(cell, around),
    caption: (caption) => oneLine(caption, around),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  })
}
