/**
 * How the Revised Statutes of Missouri count below a section: 1. a subsection, (1) a subdivision, (a) a paragraph,
 * a. a subparagraph. Bills that write new sections count in the same way.
 */
import { namedSigns, type SignScheme } from "../numbered-lines/index.js"

export const missouriSigns: SignScheme = {
  ...namedSigns(
    {
      "1.": "subsection",
      "(1)": "subdivision",
      "(a)": "paragraph",
      "a.": "subparagraph",
      "(i)": "item",
    },
    "subdivision",
  ),
  // RSMo 143.011.4 is a subsection and RSMo 407.020(4) a subdivision: the id tells them apart.
  segmentOf: (segment, style, depth) => (depth === 1 && style === "(1)" ? `(${segment})` : segment),
}
