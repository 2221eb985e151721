/**
 * Breaks the words of a block into lines of a given measure, first fit, with or without broken words.
 *
 * A word with a hyphen of its own may be broken after it, and that hyphen stays; any other word between a vowel
 * and a consonant, with a hyphen that is not its own. Where to break is a printer's question and not tested here.
 */
import type { Span, Type } from "./blocks.js"

/** Letters of one size and type; small capitals make two of a word. */
export interface Piece {
  readonly text: string
  readonly type: Exclude<Type, "small-caps">
  readonly scale: number
}

export interface PlacedWord {
  readonly pieces: readonly Piece[]
  /** From the beginning of the line. */
  readonly left: number
}

export interface SetLine {
  readonly words: readonly PlacedWord[]
  /** From the edge of the column. */
  readonly indent: number
  /** What was added to each space to fill the measure. */
  readonly wordSpace: number
}

export interface Measure {
  readonly width: number
  readonly firstIndent: number
  readonly otherIndent: number
  readonly justified: boolean
  readonly centred: boolean
  readonly hyphen: string
}

export type WidthOf = (pieces: readonly Piece[]) => number

type Word = readonly Piece[]

export function breakLines(spans: readonly Span[], measure: Measure, widthOf: WidthOf): readonly SetLine[] {
  const lines: SetLine[] = []
  const space = widthOf([{ text: " ", type: "roman", scale: 1 }])
  const waiting = wordsOf(spans)
  let line: Word[] = []
  const room = (): number => measure.width - (lines.length === 0 ? measure.firstIndent : measure.otherIndent)
  const filled = (words: readonly Word[]): number =>
    words.reduce((sum, word) => sum + widthOf(word), 0) + space * Math.max(0, words.length - 1)
  const close = (isLast: boolean): void => {
    const slack = room() - filled(line)
    const fills = measure.justified && !isLast && line.length > 1
    const wordSpace = fills ? slack / (line.length - 1) : 0
    const ownIndent = lines.length === 0 ? measure.firstIndent : measure.otherIndent
    let left = 0
    const words = line.map((pieces) => {
      const placed = { pieces, left }
      left += widthOf(pieces) + space + wordSpace
      return placed
    })
    lines.push({ words, indent: measure.centred ? slack / 2 : ownIndent, wordSpace })
    line = []
  }
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (filled([...line, word]) <= room()) {
      line.push(word)
      continue
    }
    const parts = breakWord(word, measure.hyphen, (part) => filled([...line, part]) <= room())
    if (parts !== null) {
      line.push(parts[0])
      waiting.unshift(parts[1])
      close(false)
    } else if (line.length === 0) {
      line.push(word)
      close(waiting.length === 0)
    } else {
      waiting.unshift(word)
      close(false)
    }
  }
  if (line.length > 0) close(true)
  return lines
}

function wordsOf(spans: readonly Span[]): Word[] {
  const words: Piece[][] = []
  let open: Piece[] | null = null
  for (const { text, type } of spans) {
    for (const part of text.split(/(\s+)/u)) {
      if (part === "") continue
      if (/^\s+$/u.test(part)) {
        open = null
        continue
      }
      if (open === null) {
        open = []
        words.push(open)
      }
      open.push(...piecesOf(part, type))
    }
  }
  return words
}

function piecesOf(word: string, type: Type): readonly Piece[] {
  if (type === "raised") return [{ text: word, type, scale: 0.6 }]
  if (type !== "small-caps") return [{ text: word, type, scale: 1 }]
  return (word.match(/\p{Ll}+|\P{Ll}+/gu) ?? []).map((letters) => ({
    text: letters.toUpperCase(),
    type: "roman",
    scale: /\p{Ll}/u.test(letters) ? 0.78 : 1,
  }))
}

/** The longest beginning that fits, with its hyphen, and the rest. */
function breakWord(word: Word, hyphen: string, fits: (part: Word) => boolean): readonly [Word, Word] | null {
  const [piece] = word
  if (hyphen === "" || word.length > 1 || piece === undefined) return null
  const { text } = piece
  for (let at = text.length - 2; at > 1; at -= 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)]
    const ownHyphen = /\p{L}-$/u.test(before) && /^\p{L}/u.test(after)
    const between =
      /\p{L}[aeiouy]$/u.test(before) && /^[^aeiouy\P{Ll}]\p{Ll}{2}/u.test(after) && !/\p{L}-\p{L}/u.test(text)
    if (!ownHyphen && !between) continue
    const first: Word = [{ ...piece, text: ownHyphen ? before : `${before}${hyphen}` }]
    if (fits(first)) return [first, [{ ...piece, text: after }]]
  }
  return null
}
