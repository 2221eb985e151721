/**
 * The words of a paragraph, heading, note or cell, with the two things that markup says and words do not.
 *
 * Italics matter: 1 CFR 21.11(h) tells the fifth and sixth levels of paragraphs from the second and third
 * by them alone, and a paragraph's heading is set in them. So `markedWords` keeps their ends as control
 * characters, which XML cannot contain, until `plain` takes them away. Raised and lowered figures become
 * raised and lowered characters.
 */
import { noteImage, type Surroundings, saidOfImg } from "../surroundings.js"
import {
  firstChild,
  type InnerReader,
  inlineWords,
  plainWords,
  rawInline,
  type XmlElement,
} from "../xml/index.js"
import { lowered, raised } from "./raised-words.js"

export const italicStart = "\u0001"
export const italicEnd = "\u0002"
/** Before a fraction that may stand close to a whole number: 5<FR>1/2</FR> is 5 1/2. */
const fraction = "\u0003"

/** Inline elements that change the look and nothing else. */
const upright = new Set(["B", "strong", "sub", "sup", "a"])

/** Blocks within blocks (the paragraphs of a note, the section that it prints) are parted as words are. */
const blocks =
  /^(?:P|FP(?:-\d)?|HED|PSPACE|HD|EXTRACT|NOTE|REVTXT|PART|SUBPART|SUBJGRP|SECTION|SECTNO|SUBJECT|RESERVED|SECAUTH|AUTH|SOURCE|CITA)$/u

/** Typefaces of the government's printer: 03 is italics, 51 raised, 52 and 54 lowered; others are bold and the like. */
const typefaces: Readonly<Record<string, (words: string) => string>> = {
  "03": italic,
  "51": raised,
  "52": lowered,
  "54": lowered,
  "8052": lowered,
}

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
        return typefaces[inner.attributes["T"] ?? ""]?.(rawInline(inner, read)) ?? null
      case "SU":
        return raised(rawInline(inner, read).trim())
      case "FR":
        return `${fraction}${rawInline(inner, read)}`
      case "br":
        return "\n"
      case "LI":
        return `\n${rawInline(inner, read)}\n`
      case "STARS":
        return " * * * * * "
      // The mark of a footnote is printed before it; where a page ends, and what runs at its head, is no word of the text.
      case "FTREF":
      case "PRTPAGE":
      case "EAR":
        return ""
      case "GPH":
      case "MATH":
        return readImage(inner, around)
      case "img":
        noteImage(around, saidOfImg(inner.attributes), inner.line)
        return ""
      default:
        if (blocks.test(inner.name)) return ` ${rawInline(inner, read)} `
        if (!upright.has(inner.name))
          report.note(file, inner.line, `<${inner.name}> within text (its words are kept)`)
        return null
    }
  }
  return read
}

/** A picture or formula of the printer is a file that is named; elsewhere a formula may hold an image. */
function readImage(element: XmlElement, around: Surroundings): string | null {
  const name = firstChild(element, "GID") ?? firstChild(element, "MID")
  if (name === null) return null
  noteImage(around, { name: plainWords(name) }, element.line)
  return ""
}

function italic(words: string): string {
  return `${italicStart}${words}${italicEnd}`
}
