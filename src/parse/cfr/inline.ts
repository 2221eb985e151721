/**
 * The words of a paragraph, heading, note or cell, with the two things that markup says and words do not.
 *
 * Italics matter: 1 CFR 21.11(h) tells the fifth and sixth levels of paragraphs from the second and third
 * by them alone, and a paragraph's heading is set in them. So `markedWords` keeps their ends as control
 * characters, which XML cannot contain, until `plain` takes them away. Raised figures (footnote marks,
 * exponents) become raised characters, because "10<SU>2</SU>" is not 102.
 */
import { noteImage, type Surroundings } from "../surroundings.js"
import { type InnerReader, inlineWords, rawInline, type XmlElement } from "../xml/index.js"

export const italicStart = "\u0001"
export const italicEnd = "\u0002"
/** Before a fraction that may stand close to a whole number: 5<FR>1/2</FR> is 5 1/2. */
const fraction = "\u0003"

const upright = new Set(["B", "E", "strong", "sub", "sup", "a", "HED", "PSPACE", "P", "FP", "FP-1", "FP-2"])

export function markedWords(element: XmlElement, around: Surroundings): string {
  return tidyMarks(inlineWords(element, innerReader(around)))
}

export function plainInline(element: XmlElement, around: Surroundings): string {
  return plain(markedWords(element, around))
}

export function plain(marked: string): string {
  return marked
    .replace(/[\u0001\u0002]/gu, "")
    .replace(/ {2,}/gu, " ")
    .trim()
}

/** A space that only italics part from another, and italics around nothing, are layout. */
function tidyMarks(marked: string): string {
  return marked
    .replace(/(\d)\u0003/gu, "$1 ")
    .replaceAll(fraction, "")
    .replace(/\u0001( *)\u0002/gu, "$1")
    .replace(/\u0001 /gu, " \u0001")
    .replace(/ \u0002/gu, "\u0002 ")
    .replace(/ {2,}/gu, " ")
    .trim()
}

function innerReader(around: Surroundings): InnerReader {
  const { file, report } = around
  const read: InnerReader = (inner) => {
    switch (inner.name) {
      case "I":
      case "em":
        return italic(rawInline(inner, read))
      case "E":
        // Typeface 03 is the bulk data's italics; the others are bold, small capitals and the like.
        return inner.attributes["T"] === "03" ? italic(rawInline(inner, read)) : null
      case "SU":
        return raised(rawInline(inner, read).trim())
      case "FR":
        return `${fraction}${rawInline(inner, read)}`
      case "br":
        return "\n"
      case "FTREF":
        return ""
      case "img":
        noteImage(around, inner.attributes["src"], inner.line)
        return ""
      // Blocks within blocks (the paragraphs of a note) are parted as words are.
      case "P":
      case "HED":
      case "PSPACE":
        return ` ${rawInline(inner, read)} `
      default:
        if (!upright.has(inner.name))
          report.note(file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}

function italic(words: string): string {
  return `${italicStart}${words}${italicEnd}`
}

function raised(words: string): string {
  return /^\d+$/u.test(words) ? words.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit) : words
}
