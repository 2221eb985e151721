/**
 * The words of an element, line by line: a paragraph is a line, quoted law is the lines it is printed in, with its
 * numbers before their words; notes, contents and source credits are taken out and kept with the provision.
 */
import type { OwnText } from "../own-text.js"
import { noteImage, type Surroundings, saidOfImg } from "../surroundings.js"
import { collapseSpace, isElement, readTable, type XmlElement } from "../xml/index.js"

const inline = new Set(
  "i b u a span sup sub ref mref rref mod mmod rmod def term date quotedText abbr inline docType docTitle docNumber docDate docketNumber docProponent docStage docPurpose docAuthority docCommittee docJurisdiction shortTitle legislature session organization person role location entity quantity concept object event process judge lawyer party opinion neutralCitation recordedTime fillIn placeholder signature vote outcome courtType change affectedDocument relatedDocument docIntroducer ins del decoration".split(
    " ",
  ),
)
/** A number stands on the line of the words it numbers. */
const sameLine = new Set(["num", "from"])

/** Where a note stood: it parts two words that only its mark kept apart. XML cannot contain this character. */
const notePlace = "\0"

export function addLines(element: XmlElement, own: OwnText, around: Surroundings): void {
  // Lines that are whole, of which the last may yet get a closing quotation mark.
  let ready: string[] = []
  let line = ""
  let holdsOn = false
  const flush = () => {
    const parted = line.replace(/(?<=[\p{L}\p{N}])\0+(?=[\p{L}\p{N}])/gu, " ").replaceAll("\0", "")
    const words = parted.replace(/ {2,}/gu, " ").trim()
    if (words !== "") ready.push(words)
    line = ""
  }
  const emit = () => {
    flush()
    for (const each of ready) own.addLine(each)
    ready = []
  }
  const read = (within: XmlElement): void => {
    for (const node of within.children) {
      if (!isElement(node)) {
        if (node.trim() !== "") holdsOn = false
        line += collapseSpace(node)
        continue
      }
      if (inline.has(node.name)) read(node)
      else if (node.name === "eol") line += " "
      else if (takeApart(node, own, around, emit)) line += notePlace
      else if (sameLine.has(node.name)) {
        if (!holdsOn) flush()
        read(node)
        line += " "
        holdsOn = true
      } else {
        if (!holdsOn) flush()
        const { startQuote = "", endQuote = "" } = node.name === "quotedStructure" ? node.attributes : {}
        line += startQuote
        if (startQuote !== "") holdsOn = true
        read(node)
        if (!holdsOn) flush()
        if (endQuote !== "") ready.push(`${ready.pop() ?? ""}${endQuote}`)
      }
    }
  }
  read(element)
  emit()
}

export function oneLine(element: XmlElement, around: Surroundings): string {
  const lines: string[] = []
  const own = {
    addLine: (words: string) => {
      if (words !== "") lines.push(words)
    },
    addTable: (table: {
      readonly caption: string
      readonly rows: readonly (readonly { readonly text: string }[])[]
    }) => {
      lines.push([table.caption, ...table.rows.flat().map(({ text }) => text)].join(" ").trim())
    },
    length: () => 0,
    text: () => "",
    tables: () => [],
    boxes: () => [],
  }
  addLines(element, own, around)
  return lines.join(" ")
}

/** What is no line of the text: whether the element was such. */
function takeApart(node: XmlElement, own: OwnText, around: Surroundings, emit: () => void): boolean {
  const note = (kind: string) => {
    const text = oneLine({ ...node, name: "p" }, around)
    if (text !== "") around.notes.push({ kind, text })
    return true
  }
  switch (node.name) {
    case "authorialNote":
      return note("authorial-note")
    case "remark":
      return note("remark")
    case "toc":
      return note("contents")
    case "block":
      return node.attributes["name"] === "sourceCredit" ? note("source-credit") : false
    case "img":
      noteImage(around, saidOfImg(node.attributes), node.line)
      return true
    case "meta":
    case "omissis":
    case "marker":
    case "noteRef":
      return true
    case "table":
      emit()
      own.addTable(
        readTable(node, {
          cell: (cell) => oneLine(cell, around),
          caption: (caption) => oneLine(caption, around),
          stray: (line) => around.report.note(around.file, line, "words of a table outside its cells (kept)"),
        }),
      )
      return true
    default:
      return false
  }
}
