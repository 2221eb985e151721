/**
 * Makes a paragraph of its lines: words with one space between them, hyphens of line ends decided, each stretch of type
 * a run, each word's place a box.
 */
import { type JoinedLines, joinLines, type WordCounts } from "../../../text/index.js"
import type { PaperParagraph, TypeRun } from "../../paper/index.js"
import type { Line } from "./line.js"
import { isCentred, type PageStyle } from "./paragraph-breaks.js"
import type { Piece, Row } from "./word.js"

type Choices = JoinedLines["choices"]

export interface BuiltText {
  readonly text: string
  readonly runs: readonly TypeRun[]
  readonly boxes: readonly number[]
  readonly choices: Choices
}

/** Rows of words with the page each stands on, from 1. */
export function buildText(
  rows: readonly (Pick<Row, "words" | "base" | "size"> & { readonly onPage: number })[],
  words: WordCounts,
): BuiltText {
  const units: (UnitPlace | null)[] = []
  const lines = rows.map((row) => {
    const texts: string[] = []
    for (const [i, word] of row.words.entries()) {
      if (i > 0) units.push(null)
      texts.push(word.text)
      for (const piece of word.pieces)
        for (let at = 0; at < piece.text.length; at += 1) units.push({ piece, at, row, page: row.onPage })
    }
    units.push(null)
    return texts.join(" ")
  })
  const joined = joinLines(lines, words)
  const places = Array.from(joined.text, () => null as UnitPlace | null)
  // Array.from goes by characters; units count.
  places.length = joined.text.length
  for (let i = 0; i < joined.text.length; i += 1) places[i] = units[joined.starts[i]!] ?? null
  return {
    text: joined.text,
    runs: runsOf(places),
    boxes: boxesOf(joined.text, places),
    choices: joined.choices,
  }
}

interface UnitPlace {
  readonly piece: Piece
  readonly at: number
  readonly row: Pick<Row, "base" | "size">
  readonly page: number
}

function runsOf(places: readonly (UnitPlace | null)[]): readonly TypeRun[] {
  const runs: { -readonly [Key in keyof TypeRun]: TypeRun[Key] }[] = []
  let key = ""
  for (const [i, place] of places.entries()) {
    const open = runs.at(-1)
    if (place === null) {
      if (open !== undefined) open.to = i + 1
      continue
    }
    const type = typeOf(place)
    const ownKey = Object.values(type).join()
    if (open !== undefined && ownKey === key) open.to = i + 1
    else {
      // A space between two types belongs to the first.
      runs.push({ from: i, to: i + 1, ...type })
      key = ownKey
    }
  }
  return runs
}

function typeOf({ piece, row }: UnitPlace): Omit<TypeRun, "from" | "to"> {
  const isSmall = piece.size < row.size * 0.86
  const isRaised = isSmall && piece.base < row.base - row.size * 0.15
  const isCapitals = /\p{Lu}/u.test(piece.text) && piece.text === piece.text.toUpperCase()
  return {
    bold: piece.bold,
    italic: piece.italic,
    underline: piece.underline,
    strike: piece.strike,
    smallCaps: piece.smallCaps || (isSmall && !isRaised && isCapitals),
    superscript: isRaised,
    size: piece.size / 10,
  }
}

/** One box for each stretch of a word that stands in one line. */
function boxesOf(text: string, places: readonly (UnitPlace | null)[]): readonly number[] {
  const boxes: number[] = []
  let from = -1
  let last: UnitPlace | null = null
  const end = (to: number) => {
    if (from === -1) return
    const own = places.slice(from, to) as readonly UnitPlace[]
    boxes.push(
      from,
      to,
      own[0]!.page,
      own[0]!.piece.lefts[own[0]!.at]!,
      Math.min(...own.map(({ piece }) => piece.top)),
      Math.max(...own.map(({ piece, at }) => piece.lefts[at + 1] ?? piece.right)),
      Math.max(...own.map(({ piece }) => piece.bottom)),
    )
    from = -1
  }
  for (let i = 0; i <= text.length; i += 1) {
    const place = places[i] ?? null
    if (place === null || (last !== null && place.row !== last.row)) end(i)
    if (place !== null && from === -1) from = i
    last = place
  }
  return boxes
}

export function buildParagraph(
  lines: readonly Line[],
  words: WordCounts,
  numbers: readonly number[],
  spaceAbove: number,
  style: PageStyle,
): PaperParagraph & { readonly choices: Choices } {
  const first = lines[0]!
  const inset = (line: Line) => Math.max(0, line.left - line.frame.left)
  const rest = lines
    .slice(1)
    .map(inset)
    .sort((one, other) => one - other)
  const built = buildText(
    lines.map((line) => ({ ...line, onPage: numbers[line.page]! })),
    words,
  )
  return {
    ...built,
    label: "",
    indent: inset(first) / 10,
    hanging: (rest[Math.floor(rest.length / 2)] ?? inset(first)) / 10,
    align: alignOf(lines, style),
    style: "",
    spaceAbove,
    table: null,
    notes: [],
    page: numbers[first.page]!,
    line: first.source,
  }
}

function alignOf(lines: readonly Line[], style: PageStyle): PaperParagraph["align"] {
  if (lines.every((line) => isCentred(line, style))) return "centre"
  const first = lines[0]!
  const atRight = lines.every((line) => line.frame.right - line.right < 15)
  if (atRight && lines.every((line) => line.left - line.frame.left > line.size * 4)) return "right"
  if (lines.length < 2) return first.left - first.frame.left < first.size * 8 ? "left" : "unknown"
  const filled = lines.slice(0, -1).filter((line) => line.limit - line.right < 15).length
  return filled >= (lines.length - 1) * 0.9 ? "justified" : "left"
}
