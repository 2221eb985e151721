/**
 * One paragraph of a DOCX, with the text boxes that hang in it after it. Its number comes from the numbering table;
 * where the paragraph begins and how it is set come from its styles, the number's level and itself, in that order.
 */
import type { PaperParagraph } from "../paper/index.js"
import type { Report } from "../report.js"
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import type { Numbered, Numbering } from "./numbering.js"
import type { Notes } from "./read-notes.js"
import { type OpenField, type RunReading, readRuns } from "./read-runs.js"
import { type ParagraphLook, paragraphLook, type Styles, value } from "./styles.js"
import { collectWords } from "./words.js"

export interface Around {
  readonly file: string
  readonly report: Report
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
  readonly fields: OpenField[]
}

export function readParagraph(paragraph: XmlElement, around: Around): readonly PaperParagraph[] {
  const properties = firstChild(paragraph, "w:pPr")
  const styleId = properties === null ? null : value(firstChild(properties, "w:pStyle"))
  const style = around.styles.paragraph(styleId)
  const own = paragraphLook(properties)
  const words = collectWords()
  const asides: XmlElement[] = []
  const reading: RunReading = {
    file: around.file,
    report: around.report,
    styles: around.styles,
    fields: around.fields,
    note: (kind, id) => {
      const { mark, paragraphs } = around.notes.call(kind, id)
      return { mark, text: noteWords(paragraphs, { ...reading, fields: [] }) }
    },
    aside: (content) => asides.push(content),
  }
  readRuns(paragraph, style.run, words, reading)
  const { text, runs, notes } = words.finish()
  // A paragraph without words is not shown with a number in law, though a word processor would count it.
  const numbered = numberOf(style.paragraph, own, styleId, around.numbering)
  const look = { ...style.paragraph, ...numbered?.look, ...own }
  const left = (look.left ?? 0) / 20
  return [
    {
      text,
      label: numbered?.label ?? "",
      indent: left + (look.first ?? 0) / 20,
      hanging: left,
      align: alignOf(look.align),
      style: style.name,
      spaceAbove: (look.before ?? 0) / 20,
      runs,
      table: null,
      notes,
      page: 0,
      line: paragraph.line,
      boxes: [],
    },
    ...asides.flatMap((content) =>
      childElements(content).flatMap((child) => (child.name === "w:p" ? readParagraph(child, around) : [])),
    ),
  ]
}

function numberOf(
  style: ParagraphLook,
  own: ParagraphLook,
  styleId: string | null,
  numbering: Numbering,
): Numbered | null {
  const numId = own.numId ?? style.numId
  if (numId === undefined || numId === "0") return null
  const tied = styleId === null || own.numId !== undefined ? null : numbering.levelOfStyle(numId, styleId)
  return numbering.next(numId, own.level ?? tied ?? style.level ?? 0)
}

/** Words of a note; its paragraphs are its lines. */
function noteWords(paragraphs: readonly XmlElement[], reading: RunReading): string {
  return paragraphs
    .map((paragraph) => {
      const words = collectWords()
      readRuns(paragraph, {}, words, reading)
      return words.finish().text
    })
    .filter((text) => text !== "")
    .join("\n")
}

function alignOf(written: string | undefined): PaperParagraph["align"] {
  switch (written) {
    case undefined:
    case "left":
    case "start":
      return "left"
    case "center":
      return "centre"
    case "right":
    case "end":
      return "right"
    case "both":
    case "distribute":
      return "justified"
    default:
      return "unknown"
  }
}
