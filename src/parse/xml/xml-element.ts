/** A small XML element as read: names as written (with their prefix), the line it starts on, its nodes in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly line: number
}

export type XmlNode = XmlElement | string

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string"
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement)
}

export function firstChild(element: XmlElement, name: string): XmlElement | null {
  return (
    element.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name) ??
    null
  )
}

/** The white space of layout (a publisher's line breaks and indentation) is one space. */
export function collapseSpace(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, " ")
}

/** All words within, in document order, without markup. */
export function plainWords(element: XmlElement): string {
  return collapseSpace(rawWords(element)).trim()
}

function rawWords(element: XmlElement): string {
  return element.children.map((node) => (typeof node === "string" ? node : rawWords(node))).join("")
}
