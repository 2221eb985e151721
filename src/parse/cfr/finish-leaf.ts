/**
 * A section or appendix, the leaves among the divisions, from its blocks to its finished provision.
 */
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { buildAppendix } from "./appendix.js"
import type { Block } from "./blocks.js"
import { awaitApproval } from "./contingent.js"
import { type Dates, finishDraft } from "./drafts.js"
import { draftFor, draftOf, type OpenDivision, readingOf, statusAbove, type Title } from "./open-division.js"
import { buildParagraphs } from "./paragraph-tree.js"

export interface Leaf {
  readonly level: string
  readonly number: string
  readonly head: string
  readonly line: number
  readonly blocks: readonly Block[]
  readonly notes: readonly ParsedNote[]
  readonly dates: Dates
}

export function finishLeaf(leaf: Leaf, division: OpenDivision | null, title: Title): ParsedProvision {
  const reading = readingOf(title)
  const parent = division === null ? null : draftOf(division, "", title)
  const draft = draftFor(leaf.level, leaf.number, leaf.head, parent, leaf.line, title)
  if (leaf.level === "appendix") buildAppendix(draft, leaf.blocks, reading)
  else buildParagraphs(draft, leaf.blocks, "section", reading)
  draft.notes.push(...leaf.notes)
  const finished = finishDraft(draft, statusAbove(division), leaf.dates, title.file)
  return awaitApproval(finished, title.report)
}
