/**
 * Reads what stands in a paragraph: runs with their words, tabs, breaks and hyphens, through whatever holds them (a
 * link, a field, a tracked change, a content control).
 *
 * Text that a tracked change took out is no law and is left out, with a line in the report; what one put in is read as
 * if it had been accepted. Of a field the result is read; a page number is none. Hidden text is not shown and not read.
 * What hangs in a run apart from its words (a text box) is handed over to be read after the paragraph.
 */
import type { Report } from "../report.js"
import { collapseSpace, plainWords, type XmlElement } from "../xml/index.js"
import { type RunLook, runLook, type Styles, value } from "./styles.js"
import { symbol } from "./symbols.js"
import type { Words } from "./words.js"

export interface RunReading {
  readonly file: string
  readonly report: Report
  readonly styles: Styles
  readonly note: (
    kind: "footnote" | "endnote",
    id: string,
  ) => { readonly mark: string; readonly text: string }
  /** A text box, to be read after the paragraph. */
  readonly aside: (content: XmlElement) => void
  /** Fields that have begun and not yet ended; a field may run over paragraphs. */
  readonly fields: OpenField[]
}

export interface OpenField {
  instruction: string
  inResult: boolean
}

/** Held within, read as if they were not there. */
const transparent = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "mc:AlternateContent",
  "mc:Choice",
])

/** What says how things look or where they are, and holds no words. */
const silent =
  /^w:(?:pPr|rPr|sdtPr|sdtEndPr|bookmark\w+|proofErr|lastRenderedPageBreak|perm\w+|comment\w*|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|move\w+Range\w+|customXml\w*Range\w+|customXmlPr|smartTagPr|rt|rubyPr|fldData|ffData|softHyphen|rPrChange|numberingChange)$/u

/** Fields that show where one is in the file. */
const furnitureField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|FILENAME|PRINTDATE|SAVEDATE)\b/iu

export function readRuns(element: XmlElement, base: RunLook, words: Words, reading: RunReading): void {
  for (const child of element.children) {
    if (typeof child === "string") continue
    const { name } = child
    if (name === "w:r") readRun(child, base, words, reading)
    else if (name === "w:del" || name === "w:moveFrom")
      reading.report.note(reading.file, child.line, "text taken out by a tracked change, which is not read")
    else if (name === "m:oMath" || name === "m:oMathPara") words.add(` ${mathWords(child)} `, base)
    else if (transparent.has(name)) {
      if (name === "w:ins" || name === "w:moveTo")
        reading.report.note(reading.file, child.line, "text put in by a tracked change, read as accepted")
      if (name === "w:fldSimple" && furnitureField.test(child.attributes["w:instr"] ?? "")) continue
      readRuns(child, base, words, reading)
    } else if (!silent.test(name) && name !== "mc:Fallback") unknown(child, reading)
  }
}

function readRun(run: XmlElement, base: RunLook, words: Words, reading: RunReading): void {
  const properties = run.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === "w:rPr",
  )
  const named = properties?.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === "w:rStyle",
  )
  const style = named === undefined ? {} : reading.styles.run(value(named) ?? "")
  const look = { ...base, ...style, ...runLook(properties ?? null) }
  for (const child of run.children) {
    if (typeof child === "string") continue
    if (child.name === "w:fldChar") turnField(child, reading.fields)
    else if (child.name === "w:instrText") addInstruction(child, reading.fields)
    else if (isUnseen(reading.fields)) continue
    else if (look.hidden === true && child.name === "w:t")
      reading.report.note(reading.file, child.line, "hidden text, which is not read")
    else readPiece(child, look, words, reading)
  }
}

function readPiece(piece: XmlElement, look: RunLook, words: Words, reading: RunReading): void {
  switch (piece.name) {
    case "w:t":
      words.add(textOf(piece), look)
      return
    case "w:tab":
    case "w:br":
    case "w:cr":
    case "w:ptab":
      words.gap()
      return
    case "w:noBreakHyphen":
      words.add("-", look)
      return
    case "w:sym":
      words.add(symbol(piece.attributes, piece.line, reading), look)
      return
    case "w:footnoteReference":
    case "w:endnoteReference": {
      const kind = piece.name === "w:footnoteReference" ? "footnote" : "endnote"
      const { mark, text } = reading.note(kind, piece.attributes["w:id"] ?? "")
      words.note(mark, text)
      return
    }
    case "w:delText":
      return
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(piece, reading)
      return
    case "mc:AlternateContent":
    case "mc:Choice":
    case "w:ruby":
    case "w:rubyBase":
      for (const child of piece.children) {
        if (typeof child === "string" || child.name === "mc:Fallback") continue
        if (child.name === "w:r") readRun(child, look, words, reading)
        else readPiece(child, look, words, reading)
      }
      return
    default:
      if (!silent.test(piece.name)) unknown(piece, reading)
  }
}

/** Spaces at the ends of a text count only where it says so. */
function textOf({ attributes, children }: XmlElement): string {
  const text = children.map((child) => (typeof child === "string" ? child : "")).join("")
  return attributes["xml:space"] === "preserve" ? text : text.trim()
}

/** The letters and figures of a formula in their order; how they are set is not kept. */
function mathWords(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === "string" ? "" : child.name === "m:t" ? plainWords(child) : mathWords(child),
    )
    .join("")
}

function turnField(mark: XmlElement, fields: OpenField[]): void {
  const type = mark.attributes["w:fldCharType"]
  const open = fields.at(-1)
  if (type === "begin") fields.push({ instruction: "", inResult: false })
  else if (type === "end") fields.pop()
  else if (type === "separate" && open !== undefined) open.inResult = true
}

function addInstruction(element: XmlElement, fields: OpenField[]): void {
  const open = fields.at(-1)
  if (open !== undefined && !open.inResult)
    open.instruction += element.children.map((child) => (typeof child === "string" ? child : "")).join("")
}

function isUnseen(fields: readonly OpenField[]): boolean {
  return fields.some(({ instruction, inResult }) => !inResult || furnitureField.test(instruction))
}

function readDrawing(drawing: XmlElement, reading: RunReading): void {
  let holdsText = false
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === "string" || child.name === "mc:Fallback") continue
      if (child.name === "w:txbxContent") {
        holdsText = true
        reading.aside(child)
      } else visit(child)
    }
  }
  visit(drawing)
  if (holdsText) return
  const shown = collapseSpace(titleOf(drawing)).trim()
  reading.report.note(
    reading.file,
    drawing.line,
    `drawing or image, which is not read: ${shown || "without a name"}`,
  )
}

function titleOf(element: XmlElement): string {
  const { attributes, children, name } = element
  if (name === "wp:docPr") return attributes["descr"] ?? attributes["name"] ?? ""
  for (const child of children) {
    const found = typeof child === "string" ? "" : titleOf(child)
    if (found !== "") return found
  }
  return ""
}

function unknown({ name, line }: XmlElement, { file, report }: RunReading): void {
  report.note(file, line, `element <${name}> in a paragraph, whose words are not read`)
}
