/**
 * Footnotes as notes of the provision whose words call them, in the order of the calls. Their marks are left out with
 * those in the text, for they say nothing where the two do not stand on a page.
 */
import type { PlacedNote } from "../numbered-lines/index.js"
import type { PaperNote } from "./paper.js"

export function footnotesOf(notes: readonly PaperNote[]): readonly PlacedNote[] {
  return notes.map(({ text, boxes }) => ({ kind: "footnote", text, boxes }))
}
