/**
 * Finds words on the pages of a drawing by the boxes that a reader gives them, character by character.
 *
 * A box says where to look and nothing else: each character that is taken must be drawn there, in the order of the line,
 * and be the same as in the word. So a reader that changes a word, or gives it the place of another, is not believed.
 * Boxes of words that were cut within are only near; for those the search goes a little further on either side.
 */
import type { PageFile } from "../pdf/page-file.js"
import { firstLines } from "../pdf/page-file.js"
import { comparableUnit, isSpace } from "./comparable.js"
import type { SourceStream } from "./source-stream.js"
import type { Found } from "./strand.js"

/** Seven numbers of `ParsedProvision.boxes`: characters [from, to), page, left, top, right, bottom. */
export type PageBox = readonly [number, number, number, number, number, number, number]

export interface PlacesOnPages {
  /** Where the comparable characters of a word are drawn in the box, free ones only; null where they are not. */
  readonly find: (sought: string, box: PageBox, reach: Reach) => readonly Found[] | null
  /** Marks as the same again what is drawn where the same character is taken: bold type made by drawing twice. */
  readonly drawnAgain: () => readonly number[]
}

/** `exact`: in the box; `near`: or as far beside it as it is high. */
export type Reach = "exact" | "near"

interface Character {
  readonly code: number
  /** In the stream. */
  readonly at: number
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly isHidden: boolean
}

/** Left edges are rounded to tenths of a point. */
const rounding = 2
/** Letters that are drawn again stand so near to the first, as a share of their height. */
const again = 0.2

export function placesOnPages(file: PageFile, stream: SourceStream, taken: Uint8Array): PlacesOnPages {
  const pages = new Map(
    charactersByPage(file, stream).map((characters, i) => [file.pages[i]!.number, characters] as const),
  )
  return {
    find(sought, [, , page, left, top, right, bottom], reach) {
      const beside = reach === "exact" ? rounding : bottom - top
      const near = pages.get(page) ?? []
      const inBox: Character[] = []
      for (
        let i = firstFrom(near, left - beside);
        i < near.length && near[i]!.left <= right + beside;
        i += 1
      ) {
        const each = near[i]!
        if (each.top < top - rounding || each.bottom > bottom + rounding || taken[each.at] !== 0) continue
        inBox.push(each)
      }
      const seen = inBox.filter(({ isHidden }) => !isHidden)
      return inOrder(sought, seen) ?? (seen.length < inBox.length ? inOrder(sought, inBox) : null)
    },
    drawnAgain() {
      return [...pages.values()]
        .flatMap((characters) =>
          characters.filter((own, i) => taken[own.at] === 0 && isDrawnBeside(own, i, characters, taken)),
        )
        .map(({ at }) => at)
    },
  }
}

/** Of each page, from left to right. */
function charactersByPage(file: PageFile, { key, lines }: SourceStream): readonly (readonly Character[])[] {
  const first = firstLines(file)
  return file.pages.map(({ runs }, page) =>
    runs
      .flatMap(({ text, lefts, top, bottom, hidden, turned }, run) => {
        if (turned !== undefined) return []
        const characters: Character[] = []
        // Lines are counted from 1.
        let at = lines[first[page]! + run - 1] ?? key.length
        for (let i = 0; i < text.length; i += 1) {
          if (isSpace(text.charCodeAt(i))) continue
          const code = comparableUnit(text.charCodeAt(i))
          // A sign that is shown by its name is as many characters; what follows it is looked for like other words.
          if (key.charCodeAt(at) !== code) break
          characters.push({ code, at, left: lefts[i]!, top, bottom, isHidden: hidden !== undefined })
          at += 1
        }
        return characters
      })
      .sort((one, other) => one.left - other.left || one.at - other.at),
  )
}

/** Each character of the word in turn, passing over others; those that follow each other in the stream as one. */
function inOrder(sought: string, characters: readonly Character[]): readonly Found[] | null {
  const found: { from: number; at: number; length: number }[] = []
  let next = 0
  for (let i = 0; i < sought.length; i += 1) {
    const code = sought.charCodeAt(i)
    while (next < characters.length && characters[next]!.code !== code) next += 1
    const character = characters[next]
    if (character === undefined) return null
    next += 1
    const last = found.at(-1)
    if (last !== undefined && last.at + last.length === character.at) last.length += 1
    else found.push({ from: i, at: character.at, length: 1 })
  }
  return found
}

function isDrawnBeside(
  own: Character,
  index: number,
  characters: readonly Character[],
  taken: Uint8Array,
): boolean {
  const reach = (own.bottom - own.top) * again
  const isSame = (other: Character) =>
    other.code === own.code && taken[other.at] !== 0 && Math.abs(other.top - own.top) <= reach
  for (const step of [-1, 1])
    for (let i = index + step; Math.abs((characters[i]?.left ?? Infinity) - own.left) <= reach; i += step)
      if (isSame(characters[i]!)) return true
  return false
}

function firstFrom(characters: readonly Character[], left: number): number {
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (characters[middle]!.left < left) low = middle + 1
    else high = middle
  }
  return low
}
