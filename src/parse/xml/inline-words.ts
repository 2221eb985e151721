/**
 * The words of an element with its inline markup taken away, in the order of the document.
 *
 * Layout white space is one space; "\n" is kept only where `read` gives one (a line break, a centred line).
 * `read` may answer for an inner element: words instead of its own, or null to read what is inside it.
 */
import { collapseSpace, type XmlElement } from "./xml-element.js"

export type InnerReader = (inner: XmlElement) => string | null

export function inlineWords(element: XmlElement, read: InnerReader): string {
  return tidyLines(rawInline(element, read))
}

export function rawInline(element: XmlElement, read: InnerReader): string {
  return element.children
    .map((node) => (typeof node === "string" ? collapseSpace(node) : (read(node) ?? rawInline(node, read))))
    .join("")
}

/** One space between words, no blank lines, no space at either end of a line. */
export function tidyLines(raw: string): string {
  return raw
    .replace(/ {2,}/gu, " ")
    .replace(/ ?\n[ \n]*/gu, "\n")
    .trim()
}
