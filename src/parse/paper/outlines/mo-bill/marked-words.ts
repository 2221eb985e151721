/**
 * Which words of a bill are struck and which are new, by the marks of its printers: matter in bold brackets is to be
 * omitted from the law, other matter in bold is to be added, and the rest is the law as it stands.
 *
 *   Made [without unreasonable delay] within fourteen business days …
 *
 * Struck words stay where they stand, in the brackets they are printed in. A bracket may open in one paragraph and
 * close in a later one, so the depth goes on from paragraph to paragraph.
 */
import type { PaperParagraph } from "../../paper.js"

/** Offsets in the paragraph's text, end exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface MarkedParagraph {
  readonly paragraph: PaperParagraph
  /** Whether a bracket was open where it begins. */
  readonly depthBefore: number
  readonly struck: readonly Stretch[]
  readonly added: readonly Stretch[]
}

export function markWords(paragraphs: readonly PaperParagraph[]): readonly MarkedParagraph[] {
  let depth = 0
  return paragraphs.map((paragraph) => {
    const depthBefore = depth
    const { text, runs } = paragraph
    const bold = boldIn(text.length, runs)
    const kinds = Array.from({ length: text.length }, () => "plain")
    for (let at = 0; at < text.length; at += 1) {
      const isBracket = bold[at] === true || depth > 0
      if (text[at] === "[" && isBracket) depth += 1
      if (depth > 0) kinds[at] = "struck"
      else if (bold[at] === true) kinds[at] = "added"
      if (text[at] === "]" && depth > 0 && isBracket) depth -= 1
    }
    return {
      paragraph,
      depthBefore,
      struck: stretches(kinds, "struck", text),
      added: stretches(kinds, "added", text),
    }
  })
}

function boldIn(length: number, runs: PaperParagraph["runs"]): readonly boolean[] {
  const bold = new Array<boolean>(length).fill(false)
  for (const run of runs) if (run.bold) bold.fill(true, run.from, run.to)
  return bold
}

/** Stretches of one kind; a space between two of them does not end one. */
function stretches(kinds: readonly string[], kind: string, text: string): readonly Stretch[] {
  const found: { from: number; to: number }[] = []
  kinds.forEach((each, at) => {
    if (each !== kind || /\s/u.test(text[at] ?? "")) return
    const last = found.at(-1)
    if (last !== undefined && text.slice(last.to, at).trim() === "") last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found
}
