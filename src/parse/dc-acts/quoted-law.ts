/**
 * New law as an act quotes it, line by line as it is printed: its numbers and headings are words of the
 * quotation, no provisions of the act.
 */

import { addAnnotations } from "../dc-xml/annotations.js"
import { addOwnWords, oneLine } from "../dc-xml/own-words.js"
import type { OwnText } from "../own-text.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, type XmlElement } from "../xml/index.js"
import { isInstruction } from "./instructions.js"

export function addQuotedLaw(
  element: XmlElement,
  own: OwnText,
  around: Surroundings,
  onInstruction: (instruction: XmlElement) => void,
): void {
  // "§ 28-3852a. Security Requirements." and "(1) (A) The term …" are one line each.
  let line: string[] = []
  const flush = () => {
    own.addLine(line.join(" "))
    line = []
  }
  const read = (within: XmlElement): void => {
    for (const child of childElements(within)) {
      if (isInstruction(child)) {
        onInstruction(child)
        continue
      }
      switch (child.name) {
        case "num":
          // Such a number is not printed.
          if (child.attributes["undesignated"] !== "true") line.push(oneLine(child, around))
          break
        case "annotation":
          addAnnotations(child, around)
          break
        case "prefix":
        case "heading":
          line.push(oneLine(child, around))
          break
        case "text":
        case "aftertext": {
          const numbers = line.join(" ")
          line = []
          addOwnWords(numbers === "" ? child : withWordsBefore(child, `${numbers} `), own, around)
          break
        }
        case "para":
        case "section":
        case "subsection":
        case "container":
        case "toc":
          if (line.length > 0 && !startsWithNumber(child)) flush()
          read(child)
          if (line.length > 0) flush()
          break
        default:
          around.report.note(around.file, child.line, `<${child.name}> in quoted law (its words are kept)`)
          line.push(oneLine(child, around))
      }
    }
  }
  read(element)
  flush()
}

/** "(1)" and the "(A)" that it begins with stand in one line; a section's heading stands alone. */
function startsWithNumber(element: XmlElement): boolean {
  return element.name === "para" && childElements(element)[0]?.name === "num"
}

function withWordsBefore(element: XmlElement, words: string): XmlElement {
  return { ...element, children: [words, ...element.children] }
}
