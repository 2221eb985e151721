/**
 * Whether a file of the schema `dc-library` is an act and no part of a code: both have the same root element, and
 * an act is known by the name it gives itself.
 */
import { rootElement } from "../xml/index.js"

export function isAct(head: string): boolean {
  const root = rootElement(head)
  if (root?.name !== "document" || !/\sxmlns="[^"]*\/schemas\/dc-library"/u.test(root.tag)) return false
  return /\sid="D\.C\. (?:Law|Act) \d+-\d+"/u.test(root.tag)
}
