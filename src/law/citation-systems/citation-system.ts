/**
 * What a citation system is: it writes the citations of some instruments and finds its own in a text.
 */
import type { Citation } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"

export interface WrittenCitation {
  readonly canonical: string
  readonly bluebook: string
}

/** A citation in running text: where it stands and what this system reads it as. */
export interface CitationInText {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  readonly citation: Citation
  /** Whether the text names the code. A bare "§ 28-3852" does not, and more than one system may read it. */
  readonly named: boolean
}

export interface CitationSystem {
  readonly name: string
  /** Whether this system writes the citations of an instrument, or of what its path leads to in one. */
  readonly writes: (instrument: InstrumentId, path: readonly string[]) => boolean
  /** `path` as in `citationFor`. */
  readonly format: (instrument: InstrumentId, path: readonly string[]) => WrittenCitation
  /** Every citation of this system in a text whose dashes and spaces have been made plain. */
  readonly find: (plain: string) => readonly CitationInText[]
  /** Reads a string that is nothing but one citation, where running text would not show its end. */
  readonly readWhole?: (written: string) => Citation | null
}
