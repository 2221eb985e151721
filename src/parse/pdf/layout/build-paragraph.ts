/**
 * Makes a paragraph of its lines: words with one space between them, hyphens of line ends decided, each stretch of type
 * a run, each word's place a box.
 */
import { type JoinedLines, joinLines, type WordCounts } from "../../../text/index.js"
import type { PaperNote, PaperParagraph, TypeRun } from "../../paper/index.js"
import { type Footnote, isRaised } from "./footnotes.js"
import type { Line } from "./line.js"
import { isCentred, type PageStyle } from "./paragraph-breaks.js"
import type { Piece, Row } from "./word.js"

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
  const units: (UnitPlace | null)[] = []
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
      for (const { piece } of placed)
        for (let at = 0; at < piece.text.length; at += 1) units.push({ piece, at, row, page: row.onPage })
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
  return { text, runs: runsOf(places), boxes: boxesOf(text, places), choices, calls }
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

function raisedFigures(text: string): string {
  return /^\d+$/u.test(text) ? Array.from(text, (figure) => raised[Number(figure)]!).join("") : text
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
