/**
 * `pdf`: official text PDF. The bytes are unpacked into pages of runs with their places (`unpack.ts`), those are read as
 * paragraphs (`read-paper.ts`), and the outline of the document makes provisions of them (`../paper`).
 */
import { fileFailure } from "../file-failure.js"
import { readOutline } from "../paper/index.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { pageFileFacts, readPageFile } from "./page-file.js"
import { layersOfPages } from "./page-layers.js"
import { readPaper } from "./read-paper.js"
import { unpackPdf } from "./unpack.js"

export const pdf: Format = {
  name: "pdf",
  // Some files carry a few bytes of a mail or a form before the sign.
  detect: (_name, head) => (/^[\s\S]{0,1024}?%PDF-\d/u.test(head) ? 1 : 0),
  metadata: pageFileFacts,
  // A bill tells them by type alone; their words are those of the provision (decision 0130).
  derivedNotes: ["struck-matter", "new-matter"],
  unpack: unpackPdf,
  pages: layersOfPages,
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const { name, bytes } = document.main
    const report = createReport()
    try {
      const paper = readPaper(name, readPageFile(bytes), report)
      const { instruments, notUnderstood, failed } = readOutline(paper, facts)
      return { instruments, notUnderstood: [...report.list(), ...notUnderstood], failed, aside: paper.aside }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(name, error)] }
    }
  },
}
