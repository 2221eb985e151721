/**
 * Runs: which characters of a provision's cleaned words stand in which bytes of the original.
 *
 * A run is four numbers, [from, to, first byte, byte after the last]. Where the bytes are as many as the
 * characters are in UTF-8, or as many as the characters, they stand there as they are read, one after the
 * other; else the run is one character that is written otherwise, as a reference or an escape.
 */
import { isSpace } from "./comparable.js"
import { type SourceStream, stretchOf } from "./source-stream.js"
import { utf8Length } from "./source-text.js"

/** Gathers the runs of one provision; characters may be added in any order. */
export interface RunWriter {
  readonly add: (piece: { readonly text: string; readonly base: number }, found: FoundCharacters) => void
  /** Ordered by the characters; four numbers a run. */
  readonly list: () => readonly number[]
}

export interface FoundCharacters {
  readonly stream: SourceStream
  /** Among the visible characters of the piece. */
  readonly from: number
  readonly length: number
  /** Place in the stream. */
  readonly at: number
}

interface Open {
  from: number
  to: number
  firstByte: number
  lastByte: number
  inUtf8: boolean
  inBytes: boolean
  streamEnd: number
}

export function writeRuns(): RunWriter {
  const runs: [number, number, number, number][] = []
  return {
    add({ text, base }, { stream, from, length, at }) {
      let open: Open | null = null
      const close = (): void => {
        if (open !== null) runs.push([base + open.from, base + open.to, open.firstByte, open.lastByte])
        open = null
      }
      eachAtom(text, from, length, at, stream, (start, end, byte, width, position) => {
        const utf8 = utf8Length(text, start, end) === width
        const single = end - start === width
        if (open !== null && open.streamEnd === position) {
          const gap = byte - open.lastByte
          const inUtf8 = open.inUtf8 && utf8 && gap === utf8Length(text, open.to, start)
          const inBytes = open.inBytes && single && gap === start - open.to
          if (inUtf8 || inBytes) {
            open.to = end
            open.lastByte = byte + width
            open.inUtf8 = inUtf8
            open.inBytes = inBytes
            open.streamEnd = position + end - start
            return
          }
        }
        close()
        open = {
          from: start,
          to: end,
          firstByte: byte,
          lastByte: byte + width,
          inUtf8: utf8,
          inBytes: single,
          streamEnd: position + end - start,
        }
      })
      close()
    },
    list: () => runs.sort((one, other) => one[0] - other[0]).flat(),
  }
}

type OnAtom = (start: number, end: number, byte: number, width: number, position: number) => void

/** Goes through the found characters by words of the text and stretches of the stream, whichever is shorter. */
function eachAtom(
  text: string,
  from: number,
  length: number,
  at: number,
  { stretches, key }: SourceStream,
  onAtom: OnAtom,
): void {
  let offset = offsetOfVisible(text, from)
  let position = at
  const end = at + length
  let stretch = stretchOf(stretches, position)
  while (position < end) {
    while (isSpace(text.charCodeAt(offset))) offset += 1
    const start = stretches.at[stretch] as number
    const next = stretch + 1 < stretches.count ? (stretches.at[stretch + 1] as number) : key.length
    const width = stretches.width[stretch] as number
    let until = offset + 1
    const most = offset + Math.min(next, end) - position
    while (until < most && !isSpace(text.charCodeAt(until))) until += 1
    const byte = stretches.byte[stretch] as number
    if (width === 0) onAtom(offset, until, byte + position - start, until - offset, position)
    else onAtom(offset, until, byte, width, position)
    position += until - offset
    offset = until
    if (position >= next) stretch += 1
  }
}

/** The offset of the nth visible character. */
export function offsetOfVisible(text: string, nth: number): number {
  let seen = 0
  for (let i = 0; i < text.length; i += 1) {
    if (isSpace(text.charCodeAt(i))) continue
    if (seen === nth) return i
    seen += 1
  }
  return text.length
}

/**
 * The stretches of bytes in which the characters [start, end) of the words stand, in the order of the words,
 * neighbours joined. White space that layout put between them has no bytes of its own.
 */
export function bytesOfSpan(
  runs: readonly number[],
  text: string,
  start: number,
  end: number,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = []
  for (let i = 0; i + 3 < runs.length; i += 4) {
    const [from, to, firstByte, lastByte] = runs.slice(i, i + 4) as [number, number, number, number]
    if (to <= start || from >= end) continue
    const [first, last] = [Math.max(from, start), Math.min(to, end)]
    const byteAt = (offset: number): number => {
      if (lastByte - firstByte === utf8Length(text, from, to))
        return firstByte + utf8Length(text, from, offset)
      if (lastByte - firstByte === to - from) return firstByte + offset - from
      return offset === from ? firstByte : lastByte
    }
    stretches.push([byteAt(first), byteAt(last)])
  }
  return stretches
}
