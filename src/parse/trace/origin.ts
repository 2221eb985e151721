/**
 * What tracing a document back to its bytes gives: the place of each provision's words, and how much of the
 * original the parsed provisions hold.
 */
import type { ProvisionId } from "../../law/index.js"

/** Where the words of a provision stand in the original. */
export interface Origin {
  /** The part (file) of the document. */
  readonly file: string
  /** The line its words begin on. */
  readonly line: number
  /** From the first byte of its designator, heading, words and tables to the byte after the last. */
  readonly bytes: readonly [start: number, end: number]
  /**
   * Four numbers a run: characters [from, to) of its fields laid end to end (text, heading, notes, tables)
   * stand in the bytes [first, last).
   */
  readonly runs: readonly number[]
  /** Of law on pages: where its words stand on them, as `ParsedProvision.boxes`. */
  readonly boxes?: readonly number[]
}

/** Words of the original that no provision holds, or words of a provision that the original does not have. */
export interface Stray {
  readonly file: string
  readonly line: number
  /** The first of them. */
  readonly words: string
  /** How many words. */
  readonly count: number
}

/** Words of the file that are no words of the law, and words of provisions that the file does not write. */
export interface NotCounted {
  /** Of elements and fields that the format names as facts about the document. */
  readonly facts: number
  /** Said again: contents lists and running heads, named so by the format or found to be headings of provisions. */
  readonly repeats: number
  /** Made of markup: the signs of a list, instructions in attributes. */
  readonly derived: number
}

export interface SourceCoverage {
  /** Words in the original, without those that are not counted. */
  readonly words: number
  readonly notCounted: NotCounted
  /** Of these, held by a provision. */
  readonly placed: number
  /** Words of provisions whose place in the original another provision holds already. */
  readonly twice: number
  /** Words of provisions that are nowhere in the original. */
  readonly invented: number
  /** The first stretches of words that no provision holds. */
  readonly unplaced: readonly Stray[]
  /** The first words found twice or nowhere. */
  readonly strange: readonly Stray[]
}

export interface Trace {
  readonly origins: ReadonlyMap<ProvisionId, Origin>
  readonly coverage: SourceCoverage
}
