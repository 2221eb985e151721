/**
 * How the Revised Statutes of Missouri count below a section: 1. a subsection, (1) a subdivision, (a) a paragraph,
 * a. a subparagraph. Bills that write new sections count in the same way.
 */
import type { SignScheme } from "../numbered-lines/index.js"

const levels: Readonly<Record<string, string>> = {
  "1.": "subsection",
  "(1)": "subdivision",
  "(a)": "paragraph",
  "a.": "subparagraph",
  "(i)": "item",
}

export const missouriSigns: SignScheme = {
  order: Object.keys(levels),
  fullStops: true,
  levelOf: (style) => levels[style] ?? "subdivision",
  // RSMo 143.011.4 is a subsection and RSMo 407.020(4) a subdivision: the id tells them apart.
  segmentOf: (segment, style, depth) => (depth === 1 && style === "(1)" ? `(${segment})` : segment),
}
