/**
 * Builds the paragraphs of a section, or of one heading of an appendix, from its blocks.
 *
 * Signs are resolved over all blocks first; then the blocks are placed in order. A paragraph without a sign
 * after ones that have signs belongs to no one paragraph by rule, so it goes to the highest provision in
 * which it keeps its place: the section's own text where it stands between (a) and (b) or at the end,
 * paragraph (b)'s between (b)(1) and (b)(2). After a definition it continues the definition, and after words
 * that end in a colon it continues those. A citation to the higher provision covers it either way.
 */

import { cfrOrder, printedMark, type Resolved, resolveMarks, segmentOfMark } from "../marks/index.js"
import type { Block } from "./blocks.js"
import { addChild, type Draft, type Reading } from "./drafts.js"
import { plain } from "./inline.js"
import { type Paragraph, stepsOf } from "./paragraph-steps.js"

export type Grammar = "section" | "appendix"

/** The provisions made so far, by the step that made each. */
interface Placing {
  readonly root: Draft
  readonly drafts: (Draft | undefined)[]
  readonly resolved: readonly Resolved[]
  readonly reading: Reading
}

/** "Definitions", "Meaning of terms" (27 CFR 478.11). */
const announcesTerms = /\bdefin|\bmeanings? of terms\b/iu

export function buildParagraphs(
  root: Draft,
  blocks: readonly Block[],
  grammar: Grammar,
  reading: Reading,
): void {
  const setting = { withFullStops: grammar === "appendix", definitions: announcesTerms.test(root.heading) }
  const { placeables, steps } = stepsOf(blocks, setting)
  const placing: Placing = {
    root,
    drafts: [],
    resolved: resolveMarks(steps, grammar === "section" ? cfrOrder : null),
    reading,
  }
  let last = root
  let next = 0
  for (const block of placeables) {
    switch (block.kind) {
      case "paragraph":
        last = placeParagraph(block, next, last, placing)
        next = Math.max(next, ...[block.termStep ?? -1, ...block.markSteps].map((step) => step + 1))
        break
      case "heading":
        last = highestPlace(next, placing)
        last.own.addLine(plain(block.marked))
        break
      case "with-last":
        last.own.addLine(block.words)
        break
      case "table":
        last.own.addTable(block.table)
    }
  }
}

/** Gives the provision that the paragraph's words went to. */
function placeParagraph(paragraph: Paragraph, next: number, before: Draft, placing: Placing): Draft {
  const { beginning, termStep, markSteps, line } = paragraph
  const { drafts, resolved, reading } = placing
  let last: Draft | null = null
  if (termStep !== null && resolved[termStep]?.parent !== undefined) {
    const name = { level: "definition", designator: "", heading: "", segment: beginning.term ?? "" }
    last = addChild(parentOf(termStep, placing), name, line, reading)
    drafts[termStep] = last
  }
  // A paragraph without a sign, or with a term where no definitions stand.
  const isPlain = markSteps.length === 0 || beginning.termWords !== ""
  last ??= isPlain ? (before.own.text().endsWith(":") ? before : highestPlace(next, placing)) : null
  last?.own.addLine(beginning.termWords)
  beginning.marks.forEach(({ mark, heading, restated }, index) => {
    const step = markSteps[index] ?? 0
    const designator = (restated === undefined ? "" : printedMark(restated)) + printedMark(mark)
    const name = { level: "paragraph", designator, heading, segment: segmentOfMark(mark) }
    const draft = addChild(parentOf(step, placing), name, line, reading)
    drafts[step] = draft
    reportDoubt(resolved[step], draft, placing)
    last = draft
  })
  const holder: Draft = last ?? placing.root
  holder.own.addLine(beginning.text)
  return holder
}

function parentOf(step: number, { root, drafts, resolved }: Placing): Draft {
  return drafts[resolved[step]?.parent ?? -1] ?? root
}

/** The highest provision in which words that come now keep their place before the step `next`. */
function highestPlace(next: number, { root, drafts, resolved }: Placing): Draft {
  const previous = drafts.findLastIndex((draft) => draft !== undefined)
  const following = resolved.findIndex(({ parent }, step) => step >= next && parent !== undefined)
  const chain = chainOf(previous, resolved)
  const above = following === -1 ? [] : chainOf(resolved[following]?.parent ?? -1, resolved)
  const common = chain.findLast((step) => above.includes(step)) ?? -1
  const definition = chain.findLast((step) => drafts[step]?.level === "definition") ?? -1
  return drafts[Math.max(common, definition)] ?? root
}

/** The steps that a step stands in, from the top down to itself. A later step is never above an earlier one. */
function chainOf(step: number, resolved: readonly Resolved[]): readonly number[] {
  if (step < 0) return []
  return [...chainOf(resolved[step]?.parent ?? -1, resolved), step]
}

/** Both readings of a sign that has two, so that a reader can judge. */
function reportDoubt(step: Resolved | undefined, draft: Draft, { root, drafts, reading }: Placing): void {
  const { report, file } = reading
  const sign = `${draft.designator}, read as ${draft.cited.citation}`
  if (step?.ambiguous === true) {
    const other = drafts[step.otherwise ?? -1] ?? root
    const or = `${other.cited.citation}${draft.designator}`
    report.note(file, draft.line, `ambiguous marker ${sign}, could be ${or}`)
  } else if (step?.irregular === true) report.note(file, draft.line, `marker out of order: ${sign}`)
}
