/**
 * What has not been taken of a file's characters, one after the other, and the way back to their places: words that
 * something was lifted out of stand here in one piece.
 */
import { lastAtMost } from "./source-stream.js"
import type { Found } from "./strand.js"

export interface Rest {
  readonly key: string
  /** The place in the rest of the first character that is not before the given one of the stream. */
  readonly indexAt: (position: number) => number
  /** What is one in the rest may be several in the stream. */
  readonly partsOf: (found: Found) => readonly Found[]
}

export function restOf(key: string, taken: Uint8Array): Rest {
  const parts: string[] = []
  const starts: number[] = []
  const places: number[] = []
  let length = 0
  for (let i = 0; i < key.length; ) {
    const from = taken.indexOf(0, i)
    if (from === -1) break
    const next = taken.indexOf(1, from)
    const to = next === -1 ? key.length : next
    starts.push(length)
    places.push(from)
    parts.push(key.slice(from, to))
    length += to - from
    i = to
  }
  const sizeOf = (part: number): number => parts[part]!.length
  return {
    key: parts.join(""),
    indexAt(position) {
      if (places.length === 0 || position <= places[0]!) return 0
      const part = lastAtMost(places, places.length, position)
      return starts[part]! + Math.min(position - places[part]!, sizeOf(part))
    },
    partsOf({ from, at, length: wanted }) {
      const found: Found[] = []
      let done = 0
      for (let part = lastAtMost(starts, starts.length, at); done < wanted; part += 1) {
        const within = at + done - starts[part]!
        const some = Math.min(sizeOf(part) - within, wanted - done)
        found.push({ from: from + done, at: places[part]! + within, length: some })
        done += some
      }
      return found
    },
  }
}
