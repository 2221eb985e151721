/**
 * The visible characters of a file without white space, each with its place in the bytes.
 *
 * Places are kept by stretches: characters that follow each other byte for byte are one stretch, a character
 * that is written in several bytes (a reference such as `&sect;`, an escape, a letter beyond ASCII) is one of its
 * own. So a file of twenty megabytes needs a few times ten, not a place for each character.
 */
import { comparableUnit, isSpace, isWordUnit } from "./comparable.js"
import { bytesOfUnit, type SourceText } from "./source-text.js"

export interface SourceStream {
  /** Comparable characters. */
  readonly key: string
  /** For each character: whether it belongs to a word, and whether a word begins with it. */
  readonly words: Uint8Array
  readonly stretches: Stretches
  /** For each line of the file, from 0, how many characters stand before it. */
  readonly lines: readonly number[]
  /** Words of elements that a format names as no words of the law, which the stream does not have. */
  readonly leftOut?: { readonly facts: number; readonly repeats: number }
}

export interface Stretches {
  readonly count: number
  /** Position in the stream of each stretch's first character. */
  readonly at: Uint32Array
  readonly byte: Uint32Array
  /** Bytes of a character that is written in several; 0 where each character is one byte. */
  readonly width: Uint8Array
}

export const ofWord = 1
export const startsWord = 2

/** Parts the values of a stream from each other; no words contain it. */
const separator = 0

export interface StreamWriter {
  /** Passes over the text up to `end`, which is no visible text; words do not go on across it. */
  readonly skip: (end: number) => void
  /** Takes the next character as it is written. */
  readonly take: () => void
  /** Takes what is written up to `end` as the given characters. */
  readonly takeAs: (characters: string, end: number) => void
  /** Keeps what comes now from being found together with what came before. */
  readonly separate: () => void
  readonly finish: () => SourceStream
}

export function writeStream({ text, isUtf8 }: SourceText): StreamWriter {
  let units = new Uint16Array(Math.max(64, text.length >> 1))
  let words = new Uint8Array(units.length)
  let length = 0
  let at = new Uint32Array(Math.max(16, text.length >> 4))
  let byte = new Uint32Array(at.length)
  let width = new Uint8Array(at.length)
  let count = 0
  // The byte after the stretch being written, where it is of single bytes; -1 where none can go on.
  let goesOn = -1
  const lines = [0]
  let here = 0
  let bytes = 0
  let parted = true
  let inWord = false

  const advance = (): number => {
    const code = text.charCodeAt(here)
    here += 1
    bytes += isUtf8 ? bytesOfUnit(code) : 1
    // A carriage return ends a line too, unless a line feed follows it.
    if (code === 10 || (code === 13 && text.charCodeAt(here) !== 10)) lines.push(length)
    return code
  }
  const push = (code: number): void => {
    if (length === units.length) {
      units = grown(units)
      words = grown(words)
    }
    units[length] = comparableUnit(code)
    const isWord = isWordUnit(code)
    words[length] = isWord ? (parted || !inWord ? ofWord | startsWord : ofWord) : 0
    inWord = isWord
    parted = false
    length += 1
  }
  const begin = (start: number, wide: number): void => {
    if (count === at.length) {
      at = grown(at)
      byte = grown(byte)
      width = grown(width)
    }
    at[count] = length
    byte[count] = start
    width[count] = Math.min(wide, 255)
    count += 1
  }
  return {
    skip(end) {
      parted = true
      while (here < end) advance()
    },
    take() {
      const start = bytes
      const code = advance()
      if (isSpace(code)) {
        parted = true
        return
      }
      const shown = shownFor(code)
      if (shown !== null) {
        begin(start, bytes - start)
        goesOn = -1
        for (let i = 0; i < shown.length; i += 1) push(shown.charCodeAt(i))
        return
      }
      if (bytes - start > 1) {
        begin(start, bytes - start)
        goesOn = -1
      } else {
        if (goesOn !== start) begin(start, 0)
        goesOn = bytes
      }
      push(code)
    },
    takeAs(characters, end) {
      const start = bytes
      while (here < end) advance()
      const visible = [...characters].filter((each) => !isSpace(each.charCodeAt(0)))
      if (visible.length === 0) parted = true
      else begin(start, bytes - start)
      goesOn = -1
      for (const each of visible) for (let i = 0; i < each.length; i += 1) push(each.charCodeAt(i))
    },
    separate() {
      begin(bytes, 0)
      goesOn = -1
      push(separator)
      parted = true
    },
    finish() {
      const key = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units.subarray(0, length))
      const stretches = {
        count,
        at: at.slice(0, count),
        byte: byte.slice(0, count),
        width: width.slice(0, count),
      }
      return { key, words: words.slice(0, length), stretches, lines }
    },
  }
}

/** What readers show for a sign that turns the direction of reading. */
function shownFor(code: number): string | null {
  if (code < 0x202a || code > 0x2069 || (code > 0x202e && code < 0x2066)) return null
  return `[U+${code.toString(16).toUpperCase()}]`
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}

/** How many characters stand before a line, counted from 1. */
export function startOfLine({ key, lines }: SourceStream, line: number): number {
  return lines[Math.max(0, line - 1)] ?? key.length
}

/** The line, from 1, that a character of the stream is on. */
export function lineOf({ lines }: SourceStream, position: number): number {
  return lastAtMost(lines, lines.length, position) + 1
}

/** The stretch that a character belongs to. */
export function stretchOf({ at, count }: Stretches, position: number): number {
  return lastAtMost(at, count, position)
}

/** Of ascending numbers the index of the last that is not above the given one. */
export function lastAtMost(ascending: ArrayLike<number>, count: number, most: number): number {
  let low = 0
  let high = count
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= most) low = middle
    else high = middle
  }
  return low
}
