/**
 * Words with their places on pages, cut and joined together with them.
 */
import { type Boxes, cutBoxes, shiftBoxes } from "../boxes.js"
import type { PaperParagraph } from "./paper.js"

export interface PlacedWords {
  readonly text: string
  readonly boxes: Boxes
}

export const noWords: PlacedWords = { text: "", boxes: [] }

/** A paragraph as it is read: the number that a numbering table gives it stands before its text; a bullet does not. */
export function wordsOf({ label, text, boxes }: PaperParagraph): PlacedWords {
  if (label === "" || label === "•") return { text, boxes }
  const before = text === "" ? label : `${label} `
  return { text: before + text, boxes: shiftBoxes(boxes, before.length) }
}

/** The characters [from, to), without white space at the ends. */
export function cutWords({ text, boxes }: PlacedWords, from: number, to = text.length): PlacedWords {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const cut = piece.trim()
  return { text: cut, boxes: cutBoxes(boxes, start, start + cut.length) }
}

export function joinWords(all: readonly PlacedWords[], between: string): PlacedWords {
  let text = ""
  const boxes: number[] = []
  for (const each of all) {
    if (each.text === "") continue
    if (text !== "") text += between
    boxes.push(...shiftBoxes(each.boxes, text.length))
    text += each.text
  }
  return { text, boxes }
}
