/** Footnotes as notes of the provision whose words call them: the mark, then the words. */

import { shiftBoxes } from "../boxes.js"
import type { PlacedNote } from "../numbered-lines/index.js"
import type { PaperNote } from "./paper.js"

export function footnotesOf(notes: readonly PaperNote[]): readonly PlacedNote[] {
  return notes.map(({ mark, text, boxes }) => {
    const before = mark === "" ? "" : `${mark} `
    return { kind: "footnote", text: before + text, boxes: shiftBoxes(boxes, before.length) }
  })
}
