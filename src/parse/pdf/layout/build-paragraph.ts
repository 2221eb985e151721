/**
 * Makes a paragraph of its lines: words with one space between them, hyphens of line ends decided, each stretch of type
 * a run, each word's place a box.
 */
import { type JoinedLines, joinLines, type WordCounts } from "../../../text/index.js"
import type { PaperNote, PaperParagraph, TypeRun } from "../../paper/index.js"
import { type Footnote, isRaised } from "./footnotes.js"
import type { Line } from "./line.js"
import { isCentred, type PageStyle } from "./paragraph-breaks.js"
import { edgeAt, type Piece, type Row } from "./word.js"

type Choices = JoinedLines["choices"]

export interface BuiltText {
  readonly text: string
  readonly runs: readonly TypeRun[]
  readonly boxes: readonly number[]
  readonly choices: Choices
  /** Signs that call notes, with the offset they were taken from. */
  readonly calls: readonly { readonly piece: Piece; readonly at: number }[]
}

type PlacedRow = Pick<Row, "words" | "base" | "size"> & { readonly onPage: number }

/**
 * Rows of words with the page each stands on, from 1. `isCall` says which raised signs call a note: they are left out,
 * and `calls` holds where. Other raised figures become raised characters: 10².
 */
export function buildText(
  rows: readonly PlacedRow[],
  words: WordCounts,
  isCall: (piece: Piece, row: PlacedRow) => boolean = () => false,
): BuiltText {
  const units: (PlacedPiece | null)[] = []
  const called: { readonly piece: Piece; readonly offset: number }[] = []
  const lines = rows.map((row) => {
    const texts: string[] = []
    for (const word of row.words) {
      const placed: { readonly piece: Piece; readonly text: string }[] = []
      for (const piece of word.pieces) {
        if (isRaised(piece, row) && isCall(piece, row)) {
          const inWord = placed.reduce((sum, { text }) => sum + text.length, 0)
          const before = texts.length === 0 || inWord === 0 ? 0 : 1
          called.push({ piece, offset: units.length + before + inWord })
        } else placed.push({ piece, text: isRaised(piece, row) ? raisedFigures(piece.text) : piece.text })
      }
      if (placed.length === 0) continue
      if (texts.length > 0) units.push(null)
      texts.push(placed.map(({ text }) => text).join(""))
      for (const { piece } of placed) {
        const place = { piece, first: units.length, row, page: row.onPage }
        for (let at = 0; at < piece.text.length; at += 1) units.push(place)
      }
    }
    units.push(null)
    return texts.join(" ")
  })
  const joined = joinLines(lines, words)
  const { text, starts, choices } = joined
  const places = Array.from({ length: text.length }, (_, i) => units[starts[i]!] ?? null)
  const calls = called.map(({ piece, offset }) => {
    const at = starts.findIndex((start) => start >= offset)
    return { piece, at: at === -1 ? text.length : at }
  })
  return { text, runs: runsOf(places), boxes: boxesOf(places, starts), choices, calls }
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

function raisedFigures(text: string): string {
  return /^\d+$/u.test(text) ? Array.from(text, (figure) => raised[Number(figure)]!).join("") : text
}

interface PlacedPiece {
  readonly piece: Piece
  /** Where its letters begin in the lines laid end to end. */
  readonly first: number
  readonly row: Pick<Row, "base" | "size">
  readonly page: number
}

function runsOf(places: readonly (PlacedPiece | null)[]): readonly TypeRun[] {
  const runs: { -readonly [Key in keyof TypeRun]: TypeRun[Key] }[] = []
  let last: PlacedPiece | null = null
  for (const [i, place] of places.entries()) {
    const open = runs.at(-1)
    // A space between two types belongs to the first.
    if (open !== undefined && (place === null || place === last)) open.to = i + 1
    else if (place !== null) {
      const type = typeOf(place)
      if (open !== undefined && isSameType(open, type)) open.to = i + 1
      else runs.push({ from: i, to: i + 1, ...type })
      last = place
    }
  }
  return runs
}

type Type = Omit<TypeRun, "from" | "to">

function isSameType(one: Type, other: Type): boolean {
  return (Object.keys(other) as (keyof Type)[]).every((key) => one[key] === other[key])
}

function typeOf({ piece, row }: PlacedPiece): Type {
  const isSmall = piece.size < row.size * 0.86
  const isUp = isRaised(piece, row)
  const isCapitals = /\p{Lu}/u.test(piece.text) && piece.text === piece.text.toUpperCase()
  return {
    bold: piece.bold,
    italic: piece.italic,
    underline: piece.underline,
    strike: piece.strike,
    smallCaps: piece.smallCaps || (isSmall && !isUp && isCapitals),
    superscript: isUp,
    size: piece.size / 10,
  }
}

/** One box for each stretch of a word that stands in one line. */
function boxesOf(places: readonly (PlacedPiece | null)[], starts: Uint32Array): readonly number[] {
  const boxes: number[] = []
  for (let from = 0; from < places.length; ) {
    const first = places[from]!
    let to = from + 1
    if (first !== null) {
      let [top, bottom] = [first.piece.top, first.piece.bottom]
      for (; to < places.length && places[to]?.row === first.row; to += 1) {
        top = Math.min(top, places[to]!.piece.top)
        bottom = Math.max(bottom, places[to]!.piece.bottom)
      }
      const last = places[to - 1]!
      const left = edgeAt(first.piece, starts[from]! - first.first)
      boxes.push(
        from,
        to,
        first.page,
        left,
        top,
        edgeAt(last.piece, starts[to - 1]! - last.first + 1),
        bottom,
      )
    }
    from = to
  }
  return boxes
}

export interface Setting {
  readonly words: WordCounts
  readonly style: PageStyle
  /** Number of each page, by index. */
  readonly numbers: readonly number[]
  /** The footnotes of a page, by index, that have not been called yet. */
  readonly waiting: Map<number, Footnote[]>
}

export function buildParagraph(
  lines: readonly Line[],
  spaceAbove: number,
  { words, style, numbers, waiting }: Setting,
): { readonly paragraph: PaperParagraph; readonly choices: Choices } {
  const first = lines[0]!
  const inset = (line: Line) => Math.max(0, line.left - line.frame.left)
  const rest = lines
    .slice(1)
    .map(inset)
    .sort((one, other) => one - other)
  const place = (line: Line) => ({ ...line, onPage: numbers[line.page]! })
  const called = new Map<Piece, Footnote>()
  const isCall = (piece: Piece, row: { readonly onPage: number }): boolean => {
    const notes = waiting.get(numbers.indexOf(row.onPage)) ?? []
    const at = notes.findIndex(({ mark }) => mark === piece.text)
    if (at === -1) return false
    called.set(piece, ...(notes.splice(at, 1) as [Footnote]))
    return true
  }
  const { calls, choices, text, runs, boxes } = buildText(lines.map(place), words, isCall)
  const notes = calls.map(({ piece, at }): PaperNote => {
    const { mark, lines: own } = called.get(piece)!
    const note = buildText(own.map(place), words)
    return { at, mark, text: note.text, boxes: note.boxes }
  })
  const paragraph: PaperParagraph = {
    text,
    runs,
    boxes,
    label: "",
    indent: inset(first) / 10,
    hanging: (rest[Math.floor(rest.length / 2)] ?? inset(first)) / 10,
    align: alignOf(lines, style),
    style: "",
    spaceAbove,
    table: null,
    notes,
    page: numbers[first.page]!,
    line: first.source,
  }
  return { paragraph, choices }
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
