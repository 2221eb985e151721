/**
 * Makes provisions of the paragraphs of a document on paper: the outline reader that fits its content best reads it;
 * where none does, the general reader of numbered rules.
 */
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParseResult } from "../parsed.js"
import { createReport } from "../report.js"
import type { OutlineReader } from "./outline-reader.js"
import { outlines } from "./outlines/index.js"
import { numberedRules } from "./outlines/numbered-rules/index.js"
import type { Paper } from "./paper.js"

export function readOutline(paper: Paper, facts: ImportFacts): ParseResult {
  const report = createReport()
  try {
    const instruments = bestFor(paper, facts).read(paper, facts, report)
    return { instruments, notUnderstood: report.list(), failed: [] }
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(paper.file, error)] }
  }
}

function bestFor(paper: Paper, facts: ImportFacts): OutlineReader {
  let best: OutlineReader = numberedRules
  let surest = 0
  for (const outline of outlines) {
    if ((facts.jurisdiction ?? outline.jurisdiction) !== outline.jurisdiction) continue
    const sure = outline.fits(paper, facts)
    if (sure > surest) [best, surest] = [outline, sure]
  }
  return best
}
