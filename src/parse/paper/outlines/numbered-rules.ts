/**
 * The general outline: sections, rules and articles told by their numbers, paragraphs by their signs and how far they
 * are set in, whatever the document is.
 */
import {
  buildTextLaw,
  containerHead,
  sectionHead,
  splitHeading,
  type TextBlock,
} from "../../text-law/index.js"
import type { OutlineReader } from "../outline-reader.js"
import type { Paper } from "../paper.js"

export const numberedRules: OutlineReader = {
  name: "numbered-rules",
  fits: () => 0,
  read: (paper, facts, report) => [
    buildTextLaw({ title: paper.title, blocks: blocksOf(paper) }, paper.file, facts, report),
  ],
}

function blocksOf({ paragraphs }: Paper): readonly TextBlock[] {
  return paragraphs.flatMap(({ label, text, line, indent, table }): readonly TextBlock[] => {
    if (table !== null) return [{ kind: "table", table: { caption: "", rows: table.rows } }]
    const words = `${label} ${text}`.trim()
    const container = containerHead(words)
    if (container !== null) return [{ kind: "container", line, ...container }]
    const section = sectionHead(words)
    if (section === null) return [{ kind: "line", of: { words, line, indent } }]
    const { heading, text: own } = splitHeading(section.heading)
    return [
      { kind: "section", line, ...section, heading },
      ...(own === "" ? [] : [{ kind: "line" as const, of: { words: own, line, indent: null } }]),
    ]
  })
}
