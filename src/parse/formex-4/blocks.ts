/**
 * What stands in an article, a paragraph, a point or a recital, in its order: lines, lists of points, tables.
 *
 * A point has its printed sign; an indent has only a dash and is counted. Text that is quoted to be put into
 * another act (`QUOT.S`) is words of the provision that quotes it: its numbers are no numbers of this act.
 */
import type { ProvisionId } from "../../law/index.js"
import { type Draft, openDraft, type Reading } from "../numbered-lines/index.js"
import { bareEnumerator } from "../provision-ids.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, firstChild, plainWords, type XmlElement, type XmlNode } from "../xml/index.js"
import { wordsOf } from "./words.js"

const lines = new Set(["ALINEA", "P", "TXT", "NP", "ITEM", "CONTENTS"])
const blocks = new Set([...lines, "LIST", "PARAG", "TBL", "QUOT.S", "NO.P", "GR.SEQ", "TITLE"])

export function readBlocks(element: XmlElement, draft: Draft, reading: Reading): void {
  const around: Surroundings = { file: reading.file, report: reading.report, notes: draft.notes }
  let run: XmlNode[] = []
  const flush = () => {
    draft.own.addLine(wordsOf({ ...element, name: "P", children: run }, around))
    run = []
  }
  for (const child of element.children) {
    if (typeof child === "string" || !blocks.has(child.name)) {
      run.push(child)
      continue
    }
    flush()
    readBlock(child, draft, around, reading)
  }
  flush()
}

function readBlock(child: XmlElement, draft: Draft, around: Surroundings, reading: Reading): void {
  switch (child.name) {
    case "LIST":
      readList(child, draft, reading)
      return
    case "PARAG":
      readParagraph(child, draft, reading)
      return
    case "NP":
    case "ITEM":
      if (firstChild(child, "NO.P") === null) readBlocks(child, draft, reading)
      else readPoint(child, "", draft, reading)
      return
    case "QUOT.S":
      addQuoted(child, draft, around)
      return
    case "TBL":
      addTable(child, draft, around)
      return
    case "GR.SEQ":
    case "TITLE":
    case "NO.P":
      draft.own.addLine(child.name === "GR.SEQ" ? "" : wordsOf(child, around))
      if (child.name === "GR.SEQ") readBlocks(child, draft, reading)
      return
    default:
      readBlocks(child, draft, reading)
  }
}

function readParagraph(element: XmlElement, above: Draft, reading: Reading): void {
  const number = firstChild(element, "NO.PARAG")
  const designator = number === null ? "" : plainWords(number)
  const name = { level: "paragraph", designator, heading: "", segment: bareEnumerator(designator) }
  const draft = openDraft(above, above.id, name, element.line, reading)
  readBlocks(without(element, "NO.PARAG"), draft, reading)
}

function readList(list: XmlElement, above: Draft, reading: Reading): void {
  const isDashed = list.attributes["TYPE"] === "DASH"
  for (const [index, child] of childElements(list).entries()) {
    const within = firstChild(child, "NP") ?? child
    if (child.name === "ITEM" && firstChild(within, "NO.P") !== null) {
      const rest = within === child ? [] : child.children.filter((node) => node !== within)
      const point = { ...within, children: [...within.children, ...rest] }
      readPoint(point, isDashed ? `indent-${index + 1}` : "", above, reading)
    } else readBlocks({ ...list, children: [child] }, above, reading)
  }
}

function readPoint(element: XmlElement, indent: string, above: Draft, reading: Reading): void {
  const number = firstChild(element, "NO.P")
  const designator = number === null ? "" : plainWords(number)
  const segment = indent === "" ? bareEnumerator(designator) : indent
  const level = indent === "" ? "point" : "indent"
  const draft = openDraft(
    above,
    above.id as ProvisionId,
    { level, designator, heading: "", segment },
    element.line,
    reading,
  )
  readBlocks(without(element, "NO.P"), draft, reading)
}

/** One line a block, its number before its words. */
export function addQuoted(element: XmlElement, draft: Draft, around: Surroundings): void {
  let number = ""
  const read = (within: XmlElement): void => {
    const children = childElements(within)
    if (/^NO\./u.test(within.name)) {
      number = wordsOf(within, around)
    } else if (children.some(({ name }) => blocks.has(name) || /^(?:NO\.|CONSID|ARTICLE)/u.test(name))) {
      for (const child of children) read(child)
    } else {
      draft.own.addLine(`${number} ${wordsOf(within, around)}`.trim())
      number = ""
    }
  }
  read(element)
  draft.own.addLine(number)
}

function addTable(table: XmlElement, draft: Draft, around: Surroundings): void {
  const rows: { text: string; header: boolean; span: number }[][] = []
  const captions: string[] = []
  const read = (within: XmlElement): void => {
    for (const child of childElements(within)) {
      if (child.name === "ROW") rows.push(childElements(child).map((cell) => cellOf(cell, child, around)))
      else if (child.name === "TITLE") captions.push(wordsOf(child, around))
      else read(child)
    }
  }
  read(table)
  draft.own.addTable({ caption: captions.join(" "), rows })
}

function cellOf(cell: XmlElement, row: XmlElement, around: Surroundings) {
  const first = Number(cell.attributes["COLSTART"] ?? cell.attributes["COL"] ?? 1)
  const last = Number(cell.attributes["COLEND"] ?? first)
  const header = (cell.attributes["TYPE"] ?? row.attributes["TYPE"]) === "HEADER"
  return { text: wordsOf(cell, around), header, span: Math.max(1, last - first + 1) }
}

export function without(element: XmlElement, ...names: readonly string[]): XmlElement {
  const kept = element.children.filter((node) => typeof node === "string" || !names.includes(node.name))
  return { ...element, children: kept }
}
