/**
 * The words of an element: emphasis and references are words like any other, a quotation mark is written by its
 * code (`<QUOT.START CODE="2018"/>` is ‘), and a footnote is taken out and kept with its provision.
 */
import { noteImage, type Surroundings } from "../surroundings.js"
import { inlineWords, type XmlElement } from "../xml/index.js"

const inline = new Set(["HT", "DATE", "FT", "REF.DOC.OJ", "REF.DOC", "REF.DOC.ECR", "P", "TI", "STI", "TXT"])

export function wordsOf(element: XmlElement, around: Surroundings): string {
  const read = (inner: XmlElement): string | null => {
    switch (inner.name) {
      case "QUOT.START":
      case "QUOT.END":
        return String.fromCodePoint(Number.parseInt(inner.attributes["CODE"] ?? "22", 16))
      case "NOTE":
        around.notes.push({ kind: "footnote", text: wordsOf(inner, around) })
        return ""
      case "INCL.ELEMENT":
        noteImage(around, { name: inner.attributes["FILEREF"] }, inner.line)
        return ""
      case "P":
      case "TI":
      case "STI":
        return ` ${inlineWords(inner, read)} `
      default:
        if (!inline.has(inner.name))
          around.report.note(around.file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return inlineWords(element, read).replaceAll("\n", " ")
}
