/**
 * An element of a page as read: its name in lower case, attributes, nodes in order, and where it stands.
 * It is an `XmlElement` with an offset, so that tables and inline words are read as those of XML are. A
 * comment is an element named `#comment` whose words are the attribute `text`: publishers say things there.
 */
import type { XmlElement } from "../xml/index.js"

export interface HtmlElement extends XmlElement {
  readonly children: readonly HtmlNode[]
  /** UTF-16 offset in the file's text. */
  readonly offset: number
}

export type HtmlNode = HtmlElement | string

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string"
}

export function elementsIn(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter(isElement)
}

/** The class names, as written. */
export function classesOf(element: HtmlElement): readonly string[] {
  return (element.attributes["class"] ?? "").split(/\s+/u).filter((name) => name !== "")
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return classesOf(element).includes(name)
}

/** The first element within, itself included, that `wanted` answers for; in the order of the document. */
export function findElement(
  element: HtmlElement,
  wanted: (each: HtmlElement) => boolean,
): HtmlElement | null {
  if (wanted(element)) return element
  for (const child of elementsIn(element)) {
    const found = findElement(child, wanted)
    if (found !== null) return found
  }
  return null
}

/** All such elements, outermost only. */
export function findElements(
  element: HtmlElement,
  wanted: (each: HtmlElement) => boolean,
): readonly HtmlElement[] {
  if (wanted(element)) return [element]
  return elementsIn(element).flatMap((child) => findElements(child, wanted))
}
