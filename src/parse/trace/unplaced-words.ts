/**
 * Counts the words of a file and those that a provision holds, and names the stretches that none holds.
 *
 * A word is a run of letters and figures; it is held when all its characters are.
 */
import type { SourceCoverage, Stray } from "./origin.js"
import { lineOf, ofWord, type SourceStream, startsWord } from "./source-stream.js"

const longestNamed = 120

export function unplacedWords(
  file: string,
  stream: SourceStream,
  taken: Uint8Array,
  most: number,
): Pick<SourceCoverage, "words" | "placed" | "unplaced"> {
  const { key, words } = stream
  const unplaced: Stray[] = []
  let count = 0
  let placed = 0
  let open: { readonly at: number; end: number; count: number } | null = null
  const close = (): void => {
    if (open !== null && unplaced.length < most) {
      const line = lineOf(stream, open.at)
      unplaced.push({ file, line, words: spaced(key, words, open.at, open.end), count: open.count })
    }
    open = null
  }
  for (let i = 0; i < key.length; ) {
    if (((words[i] as number) & startsWord) === 0) {
      i += 1
      continue
    }
    let end = i
    let isHeld = true
    do {
      if (taken[end] === 0) isHeld = false
      end += 1
    } while (end < key.length && words[end] === ofWord)
    count += 1
    if (isHeld) {
      placed += 1
      close()
    } else if (open === null) open = { at: i, end, count: 1 }
    else {
      open.end = end
      open.count += 1
    }
    i = end
  }
  close()
  return { words: count, placed, unplaced }
}

/** The stream has no spaces: one is put before each word. */
function spaced(key: string, words: Uint8Array, from: number, to: number): string {
  let text = ""
  for (let i = from; i < to && text.length < longestNamed; i += 1) {
    if (i > from && ((words[i] as number) & startsWord) !== 0) text += " "
    text += key.charAt(i)
  }
  return text
}
