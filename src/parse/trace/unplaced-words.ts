/**
 * Counts the words of a file and those that a provision holds, and names the stretches that none holds.
 *
 * A word is a run of letters and figures; it is held when all its characters are, or when it is the label of a note,
 * which is held as the note's kind. What says a heading again, or words that stand twice in a row, is counted apart.
 */
import type { SourceCoverage, Stray } from "./origin.js"
import type { SayAgain } from "./said-again.js"
import { lineOf, ofWord, type SourceStream, startsWord } from "./source-stream.js"

const longestNamed = 120

/** One for each character that a provision holds or that was set aside on a page; `aside` has the latter alone. */
export interface Taken {
  readonly taken: Uint8Array
  readonly aside: Uint8Array | null
}

interface Word {
  readonly at: number
  readonly end: number
}

export function unplacedWords(
  file: string,
  stream: SourceStream,
  { taken, aside }: Taken,
  most: number,
  sayAgain: SayAgain,
): Pick<SourceCoverage, "words" | "placed" | "unplaced"> & { readonly repeats: number } {
  const { key, words } = stream
  const unplaced: Stray[] = []
  const counts = { all: 0, placed: 0, repeats: 0 }
  const name = (some: readonly Word[]): void => {
    const [first, last] = [some[0], some.at(-1)]
    if (first === undefined || last === undefined || unplaced.length >= most) return
    const shown = spaced(key, words, first.at, last.end)
    unplaced.push({ file, line: lineOf(stream, first.at), words: shown, count: some.length })
  }
  const account = (stretch: readonly Word[]): void => {
    if (stretch.length === 0) return
    if (isPrintedTwice(stream, taken, stretch)) {
      counts.repeats += stretch.length
      return
    }
    const accounts = sayAgain(stretch.map(({ at, end }) => key.slice(at, end)))
    let open: Word[] = []
    for (const [i, word] of stretch.entries()) {
      if (accounts[i] === "none") {
        open.push(word)
        continue
      }
      if (accounts[i] === "heading") counts.repeats += 1
      else counts.placed += 1
      name(open)
      open = []
    }
    name(open)
  }
  let stretch: Word[] = []
  for (let i = 0; i < key.length; ) {
    if (((words[i] as number) & startsWord) === 0) {
      i += 1
      continue
    }
    let end = i
    let isHeld = true
    let isAside = aside !== null
    do {
      if (taken[end] === 0) isHeld = false
      if (aside?.[end] === 0) isAside = false
      end += 1
    } while (end < key.length && words[end] === ofWord)
    counts.all += 1
    if (isHeld) {
      if (isAside) counts.repeats += 1
      else counts.placed += 1
      account(stretch)
      stretch = []
    } else stretch.push({ at: i, end })
    i = end
  }
  account(stretch)
  const { all, placed, repeats } = counts
  return { words: all - repeats, placed, unplaced, repeats }
}

/** So many words in a row are not the same by chance. */
const tellingWords = 5

/** Whether the same words, held, end shortly before or begin shortly after these. */
function isPrintedTwice({ key }: SourceStream, taken: Uint8Array, stretch: readonly Word[]): boolean {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (first === undefined || last === undefined || stretch.length < tellingWords) return false
  const said = key.slice(first.at, last.end)
  const isHeld = (at: number): boolean =>
    at !== -1 && taken.subarray(at, at + said.length).every((each) => each === 1)
  const reach = 2 * said.length + nearby
  const before = key.slice(Math.max(0, first.at - reach), first.at).lastIndexOf(said)
  const after = key.slice(last.end, last.end + reach).indexOf(said)
  return (
    isHeld(before === -1 ? -1 : Math.max(0, first.at - reach) + before) ||
    isHeld(after === -1 ? -1 : last.end + after)
  )
}

/** Signs and layout may stand between. */
const nearby = 60

/** The stream has no spaces: one is put before each word. */
function spaced(key: string, words: Uint8Array, from: number, to: number): string {
  let text = ""
  for (let i = from; i < to && text.length < longestNamed; i += 1) {
    if (i > from && ((words[i] as number) & startsWord) !== 0) text += " "
    text += key.charAt(i)
  }
  return text
}
