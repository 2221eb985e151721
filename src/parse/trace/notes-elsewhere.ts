/**
 * Notes that stand in another part of the document than their provision: annotations that a publisher keeps in a
 * file of their own. They are found there, so that they are neither invented nor words that nobody took; the place of
 * their words is not kept, for an origin is a place in one file.
 */
import type { SourceStream } from "./source-stream.js"
import { findPieces, findWhole, strandOf } from "./strand.js"

export interface OtherPart {
  readonly file: string
  readonly stream: SourceStream
  /** Marked where a note is found. */
  readonly taken: Uint8Array
}

/** Less is chance. */
const mostOfIt = 0.9

/** Whether most of the words stand free in one of the parts, and takes them there. */
export function findElsewhere(sought: string, parts: readonly OtherPart[]): boolean {
  return parts.some(({ stream: { key }, taken }) => {
    const strand = strandOf(key, taken)
    const budget = { left: 100 * key.length }
    const at = findWhole(strand, sought, 0, key.length, budget)
    const found =
      at === -1 ? findPieces(strand, sought, 0, key.length, budget) : [{ at, length: sought.length }]
    const isFound = found.reduce((sum, { length }) => sum + length, 0) >= mostOfIt * sought.length
    if (isFound) for (const each of found) strand.take(each.at, each.length)
    return isFound
  })
}
