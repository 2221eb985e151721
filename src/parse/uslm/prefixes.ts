/**
 * Tables are XHTML within USLM: as a default namespace on each, or with a prefix for all (`html:table`).
 */
import type { XmlElement } from "../xml/index.js"

export function prefixOfXhtml(attributes: Readonly<Record<string, string>>): string | null {
  const bound = Object.entries(attributes).find(
    ([name, uri]) => name.startsWith("xmlns:") && uri === "http://www.w3.org/1999/xhtml",
  )
  return bound === undefined ? null : `${bound[0].slice("xmlns:".length)}:`
}

export function withoutPrefix(element: XmlElement, prefix: string | null): XmlElement {
  if (prefix === null) return element
  const { name } = element
  return {
    ...element,
    name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
    children: element.children.map((node) => (typeof node === "string" ? node : withoutPrefix(node, prefix))),
  }
}
