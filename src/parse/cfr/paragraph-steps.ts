/**
 * The paragraphs of a section as steps for `resolve-marks`: each sign and each defined term is one, in the
 * order of the text, and each paragraph knows which are its own.
 */

import type { Step } from "../marks/index.js"
import type { Block } from "./blocks.js"
import { type Beginning, readBeginning, type Setting } from "./leading-marks.js"
import { joinRestatedSigns } from "./restated-signs.js"

/** A paragraph with the steps that its term and its signs are. */
export interface Paragraph {
  readonly kind: "paragraph"
  readonly line: number
  readonly beginning: Beginning
  readonly termStep: number | null
  readonly markSteps: readonly number[]
}

export type Placeable = Exclude<Block, { readonly kind: "paragraph" }> | Paragraph

export function stepsOf(
  blocks: readonly Block[],
  setting: Setting,
): { readonly placeables: readonly Placeable[]; readonly steps: readonly Step[] } {
  const steps: Step[] = []
  let before = ""
  const begun = readBeginnings(blocks, setting)
  const defines = begun.some((block) => block.kind === "beginning" && block.beginning.term !== null)
  const placeables = begun.map((block): Placeable => {
    if (block.kind !== "beginning") {
      before = block.kind === "with-last" ? block.words : ""
      return block
    }
    const { beginning, line } = block
    const termStep = beginning.term === null ? null : steps.push({ kind: "term" }) - 1
    const markSteps = beginning.marks.map(({ mark, heading }, index) => {
      const words = index === beginning.marks.length - 1 ? beginning.text : ""
      // Asked of definitions only, and dear to ask of every paragraph.
      const announces = defines && (endsInColon(words) || announcesTerms(`${heading} ${words}`))
      const afterColon = index === 0 && endsInColon(beginning.termWords || before)
      return steps.push({ kind: "mark", mark, joined: index > 0, afterColon, announces }) - 1
    })
    before = beginning.text || (beginning.marks.at(-1)?.heading ?? "")
    return { kind: "paragraph", line, beginning, termStep, markSteps }
  })
  return { placeables, steps }
}

type Begun = Exclude<Block, { readonly kind: "paragraph" }> | BegunParagraph

interface BegunParagraph {
  readonly kind: "beginning"
  readonly line: number
  readonly beginning: Beginning
}

/**
 * A section that defines one term in all ("§ 100.5 Political committee", cited as 100.5(a)) is that
 * definition itself; only among several is each a provision of its own.
 */
function readBeginnings(blocks: readonly Block[], setting: Setting): readonly Begun[] {
  const beginnings = joinRestatedSigns(
    blocks.flatMap((block) => (block.kind === "paragraph" ? [readBeginning(block.marked, setting)] : [])),
  )
  let next = 0
  const begun = blocks.map((block): Begun => {
    if (block.kind !== "paragraph") return block
    return { kind: "beginning", line: block.line, beginning: beginnings[next++]! }
  })
  const terms = begun.filter((block) => block.kind === "beginning" && block.beginning.term !== null)
  const only = terms.length === 1 ? terms[0] : undefined
  if (only === undefined || only !== begun.find((block) => block.kind === "beginning")) return begun
  return begun.map((block) => {
    if (block !== only || block.kind !== "beginning") return block
    return { ...block, beginning: { ...block.beginning, term: null } }
  })
}

function endsInColon(words: string): boolean {
  return /[:—–-]$/u.test(words)
}

function announcesTerms(words: string): boolean {
  return /\bdefin|\bterms?\b|\bpurposes? of this\b|\bused in this\b/iu.test(words)
}
