/**
 * Turns a section of regulations back into the markup of the government's printer, from which USLM made it: the
 * name of each element is kept in its style ("-uslm-sgm:P", "-uslm-sgm:CITA"). So the words are read by what
 * reads every other file of the CFR.
 *
 *   <paragraph style="-uslm-sgm:P"><num>(b)</num><heading>Scope.</heading><chapeau> This part:</chapeau>
 *     <paragraph><num>(1)</num><content> …          P "(b) <italics>Scope.</italics> This part:", P "(1) …"
 *   <inline style="-uslm-sgm:E" class="-gpo-grid-0-3">      E T="03", italics
 */
import type { XmlElement, XmlNode } from "../xml/index.js"
import { isFootnoteMark } from "./own-words.js"

/** Blocks of a section: each is one element of the printer's. All else is within a line. */
const blockNames = /^(?:p|note|source|authority|editorialNote|footnote|heading|table|figure|continuation)$/u

/** The content of a section, without its number and heading, as a flat list. */
export function printedBlocks(section: XmlElement): readonly XmlElement[] {
  const blocks: XmlElement[] = []
  flatten(section, nothing, blocks)
  return blocks
}

/** Signs and headings that are read, and the line the first is on, until words come that they stand before. */
interface Lead {
  readonly nodes: readonly XmlNode[]
  readonly line: number | null
}

const nothing: Lead = { nodes: [], line: null }

/** Gives what of the lead is still to be printed. */
function flatten(element: XmlElement, before: Lead, blocks: XmlElement[]): Lead {
  let lead = before
  let run: XmlNode[] = []
  const print = (nodes: readonly XmlNode[], line: number, name = "P"): void => {
    blocks.push({ name, attributes: {}, children: [...lead.nodes, ...nodes], line: lead.line ?? line })
    lead = nothing
  }
  const endRun = (): void => {
    if (run.some((node) => typeof node !== "string" || node.trim() !== "")) print(run, element.line)
    run = []
  }
  for (const node of element.children) {
    if (typeof node === "string") {
      run.push(node)
      continue
    }
    const name = localName(node.name)
    if (name === "chapeau" || name === "content") {
      endRun()
      lead = flatten(node, lead, blocks)
    } else if (name === "paragraph") {
      endRun()
      const signs = { nodes: [...lead.nodes, ...signsOf(node)], line: lead.line ?? node.line }
      lead = flatten(withoutSigns(node), signs, blocks)
      // A paragraph of nothing but its sign.
      if (lead.nodes.length > 0) print([], node.line)
    } else if (isSign(element, node)) {
      // Of the section: its head.
    } else if (blockNames.test(name)) {
      endRun()
      const printed = printedElement(node)
      if (/^(?:P|FP(?:-\d)?)$/u.test(printed.name)) print(printed.children, node.line, printed.name)
      else blocks.push(printed)
    } else run.push(printedElement(node))
  }
  endRun()
  return lead
}

/** One element with all in it, by the printer's names. */
export function printedElement(element: XmlElement): XmlElement {
  const name = localName(element.name)
  const style = /-uslm-sgm:([\w-]+)/u.exec(element.attributes["style"] ?? "")?.[1]
  const children = element.children.map((node) => (typeof node === "string" ? node : printedElement(node)))
  const { line, attributes } = element
  const made = (printed: string, given: XmlElement["attributes"] = {}) => ({
    name: printed,
    attributes: given,
    children,
    line,
  })
  if (isFootnoteMark(element)) return { ...made("FTREF"), children: [] }
  if (element.name.includes(":") || /^(?:table|thead|tbody|tfoot|tr|td|th|caption|img)$/u.test(name)) {
    return made(name === "img" ? "img" : name.toUpperCase(), attributes)
  }
  if (name === "inline" && style === "E") {
    const typeface = /-gpo-grid-(\d)-(\d)/u.exec(attributes["class"] ?? "")
    return made("E", typeface === null ? {} : { T: `${typeface[1]}${typeface[2]}` })
  }
  if (name === "ref" || name === "date" || name === "content" || name === "chapeau")
    return made(style === "SU" ? "SU" : "a")
  if (name === "footnote") return made("FTNT")
  if (name === "heading" && /^HD\d$/u.test(style ?? "")) return made(style ?? "HD1")
  if (name === "caption" || style === "TTITLE") return made("P")
  return made(style ?? (name === "p" ? "P" : name))
}

function signsOf(paragraph: XmlElement): readonly XmlNode[] {
  return paragraph.children.flatMap((node): readonly XmlNode[] => {
    if (typeof node === "string" || !isSign(paragraph, node)) return []
    const printed = printedElement(node)
    if (node.name === "num") return [...printed.children, " "]
    return [{ ...printed, name: "E", attributes: { T: "03" } }, " "]
  })
}

function withoutSigns(paragraph: XmlElement): XmlElement {
  const children = paragraph.children.filter((node) => typeof node === "string" || !isSign(paragraph, node))
  return { ...paragraph, children }
}

/** The number and heading of a level; a heading in its content is one of the text. */
function isSign(parent: XmlElement, node: XmlElement): boolean {
  const isLevel = parent.name === "section" || parent.name === "paragraph"
  return isLevel && (node.name === "num" || node.name === "heading")
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}
