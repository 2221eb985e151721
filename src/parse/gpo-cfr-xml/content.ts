/**
 * The content of a section, appendix or division of the printed Code as a list of blocks, in order. An
 * element that is not known here becomes a note under its own name and a line of the report.
 */
import { asQuoted, type Block, markedWords, noteOf, plainInline } from "../cfr/index.js"
import type { Surroundings } from "../surroundings.js"
import { isElement, type XmlElement, type XmlNode } from "../xml/index.js"
import { readGpoTable } from "./gpo-table.js"

export function blocksOf(nodes: readonly XmlNode[], around: Surroundings): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (isElement(node)) return blocksOfElement(node, around)
    return node.trim() === "" ? [] : [{ kind: "with-last", words: node.replace(/\s+/gu, " ").trim() }]
  })
}

function blocksOfElement(element: XmlElement, around: Surroundings): readonly Block[] {
  const { name, line } = element
  const note = noteOf(element, around)
  if (note !== null) {
    if (note.text !== "") around.notes.push(note)
    return []
  }
  switch (name) {
    case "P":
    case "FP":
    case "FRP":
      return [{ kind: "paragraph", marked: markedWords(element, around), line }]
    case "HD":
      return [{ kind: "heading", rank: rankOf(element), marked: markedWords(element, around), line }]
    case "EXTRACT":
    case "BOXTXT":
      return blocksOf(element.children, around).map(asQuoted)
    case "EXAMPLE":
      return [{ kind: "with-last", words: plainInline(element, around).replaceAll("\n", " ") }]
    case "GPOTABLE":
      return readGpoTable(element, around)
    case "STARS":
      return [{ kind: "with-last", words: "* * * * *" }]
    case "GPH":
    case "MATH":
      // The reader of inline words keeps the name of the picture and reports it.
      plainInline({ name: "P", attributes: {}, children: [element], line }, around)
      return []
    case "PRTPAGE":
      return []
    case "EAR":
      around.report.note(around.file, line, "running head of the printed page (not kept)")
      return []
    default:
      around.report.note(around.file, line, `<${name}> (its words are kept as a note)`)
      around.notes.push({
        kind: name.toLowerCase(),
        text: plainInline(element, around).replaceAll("\n", " "),
      })
      return []
  }
}

/** HD1 to HD8 are ranks; a head of another kind stands above them. */
function rankOf(heading: XmlElement): number {
  return Number(/^HD(\d)$/u.exec(heading.attributes["SOURCE"] ?? "")?.[1] ?? 1)
}
