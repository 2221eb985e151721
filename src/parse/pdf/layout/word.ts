/**
 * What a page is read from: pieces of type, the words they make, the rows in which words stand. Tenths of a point.
 */
export interface Piece {
  readonly text: string
  readonly left: number
  /** Left edge of each UTF-16 unit of the run it was drawn in, in which the piece begins at `start`. */
  readonly lefts: readonly number[]
  readonly start: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
  readonly font: number
  readonly bold: boolean
  readonly italic: boolean
  readonly smallCaps: boolean
  readonly strike: boolean
  readonly underline: boolean
  /** Whether a space is drawn before it, and after it. */
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  /** Line of the page file. */
  readonly line: number
}

export interface Word {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  /** Of its largest piece. */
  readonly size: number
}

/** Words on one base line, from left to right; before columns are known, across all of them. */
export interface Row {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
}

export interface PlacedPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
}

/** Left edge of a unit of the piece; behind the last, its right edge. */
export function edgeAt({ text, lefts, start, right }: Piece, at: number): number {
  return at < text.length ? lefts[start + at]! : right
}

export function wordOf(pieces: readonly Piece[]): Word {
  const main = pieces.reduce((best, piece) => (piece.size > best.size ? piece : best))
  return {
    text: pieces.map(({ text }) => text).join(""),
    pieces,
    left: pieces[0]!.left,
    right: pieces.reduce((most, { right }) => Math.max(most, right), 0),
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
    base: main.base,
    size: main.size,
  }
}

/** The size and base line in which most of its letters are set are the row's. */
export function rowOf(words: readonly Word[]): Row {
  const sorted = [...words].sort((one, other) => one.left - other.left)
  const letters = new Map<number, number>()
  for (const { size, text } of sorted) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const size = [...letters].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
  const main = sorted.filter((word) => word.size === size)
  return {
    words: sorted,
    left: sorted[0]!.left,
    right: sorted.reduce((most, { right }) => Math.max(most, right), 0),
    top: Math.min(...main.map(({ top }) => top)),
    bottom: Math.max(...main.map(({ bottom }) => bottom)),
    base: median(main.map(({ base }) => base)),
    size,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function textOf({ words }: Pick<Row, "words">): string {
  return words.map(({ text }) => text).join(" ")
}
