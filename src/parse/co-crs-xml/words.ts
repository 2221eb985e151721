/**
 * The words of the Colorado files. `M` and `N` are spaces of the typesetter around what they hold, `NL` and
 * `BL` break a line, and bold words (`B`) run into the next with no space between them in the file.
 */
import type { Surroundings } from "../surroundings.js"
import {
  type InnerReader,
  isElement,
  rawInline,
  tidyLines,
  type XmlElement,
  type XmlNode,
} from "../xml/index.js"

/** After bold words: a space, unless punctuation follows. XML cannot contain this character. */
const afterBold = "\u0001"

export function wordsOf(element: XmlElement, around: Surroundings): string {
  return wordsOfNodes(element.children, element.line, around)
}

export function wordsOfNodes(children: readonly XmlNode[], line: number, around: Surroundings): string {
  const raw = rawInline({ name: "P", attributes: {}, children, line }, innerReader(around))
  const spaced = raw.replace(/\u0001(?=[\p{L}\p{N}(§"“$[])/gu, " ").replaceAll(afterBold, "")
  return tidyLines(spaced).replace(/ +(?=[.,;:](?: |$))/gmu, "")
}

/** Words in one line. */
export function oneLine(element: XmlElement, around: Surroundings): string {
  return wordsOf(element, around).replaceAll("\n", " ")
}

function innerReader(around: Surroundings): InnerReader {
  const read: InnerReader = (inner) => {
    const words = () => rawInline(inner, read)
    switch (inner.name) {
      case "M":
      case "N":
        return inner.children.some((node) => isElement(node) || node.trim() !== "") ? ` ${words()} ` : " "
      case "NL":
        return " "
      case "BL":
        return " "
      case "B":
      case "RHFTO":
      case "U":
        return `${words()}${afterBold}`
      case "I":
      case "DT":
      case "CTR":
        return ` ${words()} `
      // Paragraphs within a note.
      case "P":
      case "AL":
      case "TA-LIST":
      case "ART-PART":
      case "AN-DIV":
      case "AN-SUB":
      case "ANNO-TEXT":
      case "ANNO-TOC":
        return `\n${words()}\n`
      default:
        around.report.note(around.file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}
