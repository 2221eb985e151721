/**
 * Reads the unpacked text of a DOCX into paragraphs as a reader sees them: words, number, indentation, type.
 *
 * Numbering, styles and notes stand after the document in the unpacked file and are needed before it, so the file is
 * read twice: once for those, once for the paragraphs.
 */
import type { Paper, PaperParagraph } from "../paper/index.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"
import { childElements, plainWords, readXml, type XmlElement, type XmlNode } from "../xml/index.js"
import { readNumbering } from "./numbering.js"
import { readNotes } from "./read-notes.js"
import { type Around, readParagraph } from "./read-paragraph.js"
import { readTable } from "./read-table.js"
import { readStyles } from "./styles.js"

export function readDocx(part: SourcePart, report: Report): Paper {
  const besides = readBesides(part, report)
  const styles = readStyles(besides.get("w:styles")?.[0] ?? null)
  const around: Around = {
    file: part.name,
    report,
    styles,
    numbering: readNumbering(besides.get("w:numbering")?.[0] ?? null),
    notes: readNotes(besides),
    fields: [],
  }
  const paragraphs: PaperParagraph[] = []
  let emptySpace = 0
  const take = (found: readonly PaperParagraph[]) => {
    for (const each of found) {
      if (each.text === "" && each.label === "" && each.table === null && each.notes.length === 0) {
        emptySpace += each.spaceAbove + heightOf(each)
        continue
      }
      paragraphs.push(emptySpace === 0 ? each : { ...each, spaceAbove: each.spaceAbove + emptySpace })
      emptySpace = 0
    }
  }
  const block = (element: XmlElement): void => {
    if (element.name === "w:p") take(readParagraph(element, around))
    else if (element.name === "w:tbl") take([readTable(element, around)])
    else if (holders.has(element.name)) for (const child of childElements(element)) block(child)
    else if (!silentBlock.test(element.name))
      report.note(part.name, element.line, `element <${element.name}> between paragraphs, which is not read`)
  }
  let inDocument = false
  readXml(part, report, {
    opens: (name) => name === "docx" || name === "entry" || name === "w:document" || name === "w:body",
    open: (name) => {
      if (name === "w:body") inDocument = true
    },
    whole: (element) => {
      if (inDocument) block(element)
    },
    words: () => {},
    close: (name) => {
      if (name === "w:body") inDocument = false
    },
  })
  return {
    file: part.name,
    paragraphs,
    furniture: furnitureOf(besides),
    title: "",
  }
}

/** Held between paragraphs, read as if they were not there. */
const holders = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "mc:AlternateContent",
  "mc:Choice",
])
const silentBlock =
  /^(?:w:(?:sectPr|sdtPr|sdtEndPr|customXmlPr|bookmark\w+|proofErr|perm\w+|comment\w*|move\w+Range\w+|customXml\w*Range\w+|background)|mc:Fallback)$/u

function heightOf({ runs }: PaperParagraph): number {
  return runs[0]?.size ?? 12
}

/** Everything but the document, by the name of its outermost element. */
function readBesides(part: SourcePart, report: Report): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>()
  readXml(part, report, {
    opens: (name) => name === "docx" || name === "entry" || name === "w:document" || name === "w:body",
    open: () => {},
    whole: (element) => {
      if (beside.test(element.name)) found.set(element.name, [...(found.get(element.name) ?? []), element])
    },
    words: () => {},
    close: () => {},
  })
  return found
}

const beside = /^(?:w:(?:styles|numbering|footnotes|endnotes|hdr|ftr))$/u

function furnitureOf(besides: ReadonlyMap<string, readonly XmlElement[]>): readonly string[] {
  const all = [...(besides.get("w:hdr") ?? []), ...(besides.get("w:ftr") ?? [])]
  const lines = all.flatMap((each) =>
    childElements(each).map((line) => plainWords(withoutInstructions(line))),
  )
  return [...new Set(lines.filter((line) => line !== ""))]
}

function withoutInstructions(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === "string") return [child]
    if (child.name === "w:instrText") return []
    return child.name === "w:tab" ? [" "] : [withoutInstructions(child)]
  })
  return { ...element, children }
}
