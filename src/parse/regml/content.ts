/**
 * What a `content` element holds: words, with tables, images and notes among them.
 *
 * References, defined terms and emphasis are words and nothing else here. A `dash` is a line to fill in of a
 * form: its label, then a rule. An image has an alternative text at most, so its name and address become a
 * note. Words of the publisher's layout software (a `callout`) are a note of its kind.
 */
import type { OwnText } from "../own-text.js"
import type { ParsedTable } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import {
  childElements,
  collapseSpace,
  firstChild,
  inlineWords,
  plainWords,
  type XmlElement,
} from "../xml/index.js"

/** Inline elements whose words are simply words. */
const inline = new Set(["ref", "def", "em", "strong", "sub", "sup", "subscript", "superscript", "variable"])

/** Adds the words, tables and notes of a paragraph to the provision they belong to, in their order. */
export function readContent(content: XmlElement, own: OwnText, around: Surroundings): void {
  let words: (string | XmlElement)[] = []
  const endLine = (): void => {
    own.addLine(lineOf({ ...content, children: words }, around))
    words = []
  }
  for (const node of content.children) {
    if (typeof node === "string" || inline.has(node.name)) {
      words.push(node)
      continue
    }
    if (!blocks.has(node.name)) {
      around.report.note(around.file, node.line, `<${node.name}> within text (its words are kept)`)
      words.push(node)
      continue
    }
    endLine()
    readBlock(node, own, around)
  }
  endLine()
}

/** The words of a heading, subject or note on one line. */
export function lineOf(element: XmlElement, around: Surroundings): string {
  return inlineWords(element, (inner) => {
    if (inner.name === "footnote") {
      around.notes.push({ kind: "footnote", text: footnoteOf(inner) })
      return ""
    }
    if (!inline.has(inner.name)) {
      around.report.note(around.file, inner.line, `<${inner.name}> within text (its words are kept)`)
    }
    return null
  }).replaceAll("\n", " ")
}

const blocks = new Set(["dash", "graphic", "callout", "table", "footnote"])

function readBlock(block: XmlElement, own: OwnText, around: Surroundings): void {
  switch (block.name) {
    case "dash":
      own.addLine(`${plainWords(block)} ____`.trim())
      break
    case "graphic":
      around.notes.push({ kind: "image", text: imageOf(block) })
      around.report.note(
        around.file,
        block.line,
        `image, of which the words beside it are kept: ${imageOf(block)}`,
      )
      break
    case "callout":
      around.notes.push({
        kind: block.attributes["type"] ?? "callout",
        text: childElements(block).map(plainWords).join(" "),
      })
      break
    case "footnote":
      around.notes.push({ kind: "footnote", text: footnoteOf(block) })
      break
    case "table":
      own.addTable(tableOf(block, around))
  }
}

/** Alternative text where the publisher gives one, the image's name, its address. */
function imageOf(graphic: XmlElement): string {
  const said = childElements(graphic).map((child) => {
    const [, alternative = "", name = ""] = /^!\[([^\]]*)\]\(([^)]*)\)$/u.exec(plainWords(child)) ?? []
    return child.name === "text" && name !== "" ? `${alternative} ${name}`.trim() : plainWords(child)
  })
  return said.filter((words) => words !== "").join(" ")
}

function footnoteOf(footnote: XmlElement): string {
  const number = footnote.attributes["ref"]
  return `${number === undefined ? "" : `${number} `}${plainWords(footnote)}`
}

function tableOf(table: XmlElement, around: Surroundings): Omit<ParsedTable, "at"> {
  const header = firstChild(table, "header")
  const rows = [
    ...(header === null ? [] : childElements(header)),
    ...childElements(table).filter(({ name }) => name !== "header"),
  ]
  return {
    caption: "",
    rows: rows.map((row) => {
      if (row.name !== "columnHeaderRow" && row.name !== "row") {
        around.report.note(around.file, row.line, `<${row.name}> in a table (kept as a row)`)
      }
      return childElements(row).map((cell) => ({
        text: collapseSpace(plainWords(cell)),
        header: cell.name === "column",
        span: Number(cell.attributes["colspan"] ?? 1) || 1,
      }))
    }),
  }
}
