/**
 * Law on paper as a reader of pages or of a word processor's file hands it over: paragraphs in reading order with
 * what the eye sees of them (indentation, type, number), before any outline is made of them.
 *
 * Running heads, feet, page numbers and margin numbers are gone already; footnotes hang at the place that calls
 * them. Lengths are in points. Offsets are UTF-16 code units of `text`.
 */

/** A stretch of a paragraph set in one type. */
export interface TypeRun {
  readonly from: number
  readonly to: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly smallCaps: boolean
  readonly superscript: boolean
  readonly size: number
}

export interface PaperNote {
  /** Offset in the paragraph's text before which the note is called. */
  readonly at: number
  /** As printed: `1`, `*`. */
  readonly mark: string
  readonly text: string
  readonly boxes: readonly number[]
}

export interface PaperTable {
  readonly rows: readonly (readonly {
    readonly text: string
    readonly header: boolean
    readonly span: number
    readonly boxes: readonly number[]
  }[])[]
}

export interface PaperParagraph {
  /** Words as they are to be read: lines joined, hyphens of line ends taken out, one space between words. */
  readonly text: string
  /** The number that a numbering table gives it and its text does not hold: `(a)`, `3601.2`; "" where there is none. */
  readonly label: string
  /** Where its first line begins, from the left edge of its column. */
  readonly indent: number
  /** Where its other lines begin, from the left edge of its column. */
  readonly hanging: number
  readonly align: "left" | "centre" | "right" | "justified" | "unknown"
  /** Name of its paragraph style (`Heading 2`), "" where the file has none. */
  readonly style: string
  /** Empty space above it, in points; 0 where unknown. */
  readonly spaceAbove: number
  readonly runs: readonly TypeRun[]
  /** Instead of words, where the paragraph is a table. */
  readonly table: PaperTable | null
  readonly notes: readonly PaperNote[]
  /** Page it begins on, from 1; 0 where the file has no pages. */
  readonly page: number
  /** Line of the page, or of the document part, it begins on, from 1. */
  readonly line: number
  /** Seven numbers a run, as `ParsedProvision.boxes`, over `text`; empty where the file has no pages. */
  readonly boxes: readonly number[]
}

export interface Paper {
  readonly file: string
  readonly paragraphs: readonly PaperParagraph[]
  /** What the pages carried around the text, once each: running heads and feet. They often name the document and its day. */
  readonly furniture: readonly string[]
  /** The file's own title and dates where it states them (document properties are no law and are often wrong). */
  readonly title: string
}
