/**
 * `docx`: law as a word processor's file. Numbers come from the numbering table and the styles as well as from the
 * words; the outline is that of any law on paper.
 *
 * Stages: `open-package` (the ZIP, with its limits) → `unpack-docx` (one XML file) → `read-docx` (paragraphs) →
 * `paper/read-outline` (provisions).
 */
import { fileFailure } from "../file-failure.js"
import { readOutline } from "../paper/index.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { readDocx } from "./read-docx.js"
import { unpackDocx } from "./unpack-docx.js"

export const docx: Format = {
  name: "docx",
  // What begins a package, then the name of an entry of a document; a sheet's begin with xl/.
  detect: (_name, head) =>
    /^PK\u0003\u0004/u.test(head) && /PK\u0003\u0004[\s\S]{8,40}?word\/[\w/.-]+\.(?:xml|rels)/u.test(head)
      ? 1
      : 0,
  // Facts, furniture, what a tracked change took out, the second copy of a text box, where drawings lie.
  metadata: [
    "w:hdr",
    "w:ftr",
    "w:instrText",
    "w:delText",
    "w:moveFrom",
    "mc:Fallback",
    "wp:posOffset",
    "wp:align",
    "wp14:pctWidth",
    "wp14:pctHeight",
  ],
  unpack: unpackDocx,
  parse: parseDocx,
}

export function parseDocx(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const { main } = document
  try {
    const result = readOutline(readDocx(main, report), facts)
    return { ...result, notUnderstood: [...report.list(), ...result.notUnderstood] }
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(main.name, error)] }
  }
}
