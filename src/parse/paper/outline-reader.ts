/**
 * One kind of document on paper, by the outline it has: bills, the U.S. Code as printed, municipal regulations.
 *
 * `fits` looks at the paragraphs, the furniture and what the importer says, never at the file's name alone; what is thrown in `read` becomes
 * the failure of that file.
 */
import type { JurisdictionCode } from "../../law/index.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import type { Report } from "../report.js"
import type { Paper } from "./paper.js"

export interface OutlineReader {
  readonly name: string
  /** The place whose law it reads: a document that is said to be of another is never taken for one. */
  readonly jurisdiction?: JurisdictionCode
  /** 0 = surely not, 1 = surely. */
  readonly fits: (paper: Paper, facts: ImportFacts) => number
  readonly read: (paper: Paper, facts: ImportFacts, report: Report) => readonly ParsedInstrument[]
}
