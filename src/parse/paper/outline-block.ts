/**
 * What an outline reader has told apart on paper, in the order of the document: divisions that nest by rank, lines,
 * tables and notes.
 */
import type { ParsedTable } from "../parsed.js"
import type { PaperNote, PaperTable } from "./paper.js"
import type { PlacedWords } from "./placed-words.js"

export type OutlineBlock =
  | {
      readonly kind: "division"
      /** A division stands in the last one of a lower rank. */
      readonly rank: number
      readonly level: string
      readonly designator: string
      readonly segment: string
      readonly heading: PlacedWords
      readonly line: number
      /** Numbers that run through the whole instrument (sections) do not take the names of containers into their ids. */
      readonly counts: "through" | "within"
      /** Of what belongs to a container that the document does not print: the segment of that in ids. */
      readonly under?: string
      readonly notes?: readonly PaperNote[]
    }
  | OutlineLine
  | {
      readonly kind: "table"
      readonly table: PaperTable
      readonly line: number
      readonly notes?: readonly PaperNote[]
    }
  | {
      readonly kind: "note"
      readonly of: string
      readonly words: PlacedWords
      /** Belongs to the last division of this rank or a lower one. */
      readonly rank: number
    }

export interface OutlineLine {
  readonly kind: "line"
  readonly words: PlacedWords
  readonly line: number
  /** Where its first line and its other lines begin; null where that means nothing. */
  readonly indent: number | null
  readonly hanging: number | null
  /** Without a sign: the term that it defines. */
  readonly term?: string
  /** Signs are not looked for: words of a form. */
  readonly isPlain?: boolean
  readonly notes?: readonly PaperNote[]
  /** Stands after the words. */
  readonly table?: Omit<ParsedTable, "at">
}
