/**
 * Builds an appendix. Headings (HD1 to HD6) are its upper levels: "A. General" is paragraph A, a heading
 * without a sign is a provision of its own name. The paragraphs below each heading have signs of their own.
 */

import { printedMark, segmentOfMark } from "../marks/index.js"
import { headingSegment } from "../provision-ids.js"
import type { Block } from "./blocks.js"
import { addChild, type Draft, type Reading } from "./drafts.js"
import { plain } from "./inline.js"
import { takeMark } from "./leading-marks.js"
import { buildParagraphs } from "./paragraph-tree.js"

export function buildAppendix(root: Draft, blocks: readonly Block[], reading: Reading): void {
  const open: { readonly rank: number; readonly draft: Draft }[] = []
  let run: Block[] = []
  const endRun = (): void => {
    buildParagraphs(open.at(-1)?.draft ?? root, run, "appendix", reading)
    run = []
  }
  for (const block of blocks) {
    if (block.kind !== "heading") {
      run.push(block)
      continue
    }
    endRun()
    while ((open.at(-1)?.rank ?? 0) >= block.rank) open.pop()
    const draft = addChild(open.at(-1)?.draft ?? root, nameOf(block.marked), block.line, reading)
    open.push({ rank: block.rank, draft })
  }
  endRun()
}

function nameOf(marked: string): { level: string; designator: string; heading: string; segment: string } {
  const marks = takeMark(marked, true)
  if (marks === null) {
    const heading = plain(marked).replaceAll("\n", " ")
    return { level: "heading", designator: "", heading, segment: headingSegment(heading) }
  }
  const { mark, rest } = marks
  const heading = plain(rest).replaceAll("\n", " ")
  return { level: "paragraph", designator: printedMark(mark), heading, segment: segmentOfMark(mark) }
}
