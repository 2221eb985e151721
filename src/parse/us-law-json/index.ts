/**
 * `us-law-json`: statutes of American states and titles of the United States Code as JSON, extracted from their
 * publishers' pages by somebody else.
 *
 *   { "documents": [{ "jurisdiction": "US-CA", "title": "California Consumer Privacy Act",
 *                     "identifier": "Cal. Civ. Code § 1798.100 et seq.", "source_url": "…", "effective_date": "…" }],
 *     "provisions": [{ "document_index": 0, "section_number": "§ 1798.100", "title": "…", "text": "(a) …" }] }
 *
 * A provision is a section. The code it is of is told by the citation of its document, read as any citation is;
 * its paragraphs are told by their signs, in the order that its code counts them. Several acts of one code are one
 * instrument, and a section's act is a note on it.
 *
 * Stages: `read-statutes` (file to fields) → `code-levels` (how each code counts) → `section-lines` (a section's
 * text to lines) → `build-statutes` (provisions).
 */
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { buildStatutes } from "./build-statutes.js"
import { readStatutes } from "./read-statutes.js"

export const usLawJson: Format = {
  name: "us-law-json",
  extracted: true,
  detect: (_name, head) => {
    const start = /^\uFEFF?\s*\{\s*"documents"\s*:\s*\[/u.test(head)
    const fields = ["document_type", "identifier", "jurisdiction"].every((field) =>
      head.includes(`"${field}"`),
    )
    return start && fields ? 1 : 0
  },
  metadata: ["documents", "jurisdiction", "document_index", "order_index"],
  derivedNotes: ["act", "another-act"],
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    const file = document.main.name
    try {
      const instruments = buildStatutes(readStatutes(document.main, report), file, facts, report)
      return { instruments, notUnderstood: report.list(), failed: [] }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
    }
  },
}
