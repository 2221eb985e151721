/**
 * Reads an HTML file into the tree that a browser would make of it, mended markup included, with the line
 * and offset of every element.
 *
 * Scripts, styles and the like are no words of a page and are left out here. Because the file comes from
 * anyone, elements nested more than 512 deep refuse it while it is being read, before its tree is whole;
 * HTML has no entities to declare, and nothing is fetched.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5"
import { PinciteError } from "../../errors.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"
import { decodePage } from "./decode-page.js"
import type { HtmlElement, HtmlNode } from "./html-element.js"

const deepest = 512

const wordless = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "embed",
  "svg",
  "math",
])

type Map5 = DefaultTreeAdapterTypes.DefaultTreeAdapterMap
type Node5 = DefaultTreeAdapterTypes.ChildNode

/** The root holds what is in the `html` element. */
export function readPage(part: SourcePart, report: Report): HtmlElement {
  const text = decodePage(part, report)
  const document = parse<Map5>(text, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: cappedAdapter(part),
  })
  return {
    name: "#page",
    attributes: {},
    children: document.childNodes.flatMap(nodeOf),
    line: 1,
    offset: 0,
  }
}

function cappedAdapter(part: SourcePart): TreeAdapter<Map5> {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: (item) => {
      depth += 1
      if (depth > deepest) throw tooDeep(part, item.sourceCodeLocation?.startLine ?? 1)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

function nodeOf(node: Node5): readonly HtmlNode[] {
  const line = node.sourceCodeLocation?.startLine ?? 1
  const offset = node.sourceCodeLocation?.startOffset ?? 0
  if ("value" in node) return [node.value]
  if ("data" in node) {
    return [{ name: "#comment", attributes: { text: node.data }, children: [], line, offset }]
  }
  if (!("tagName" in node) || wordless.has(node.tagName)) return []
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(nodeOf), line, offset }]
}

function tooDeep(part: SourcePart, line: number): PinciteError {
  return new PinciteError({
    code: "source.too-deep",
    message: `${part.name} nests its elements more than ${deepest} deep at line ${line}.`,
    remedy: `No official law is nested so deep: look at line ${line}, or bring the file again from its publisher.`,
    data: { path: part.name, line },
  })
}
